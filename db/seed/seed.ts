// The seeding step: brings the real data into the database, in one transaction, checked, and only where something changed.
import { fileURLToPath } from 'node:url'
import { seedFiles } from '../schema.ts'
import { store } from '../store.ts'
import { loadBodies } from './bodies.ts'
import { loadDirectives } from './directives.ts'
import { loadDti } from './dti.ts'
import { loadIndicators } from './indicators.ts'
import { loadInitiatives, loadObstacles } from './initiatives.ts'
import { loadObservations } from './observations.ts'
import { loadProgrammes } from './programmes.ts'
import { loadReleases } from './releases.ts'
import { loadReporting } from './reporting.ts'
import { loadedHash, readData, Seed } from './seed-run.ts'
import { checkSessionReferences, loadSessions } from './sessions.ts'
import { loadSettings } from './settings.ts'
import { loadSources } from './sources.ts'
import { loadTargets } from './targets.ts'
import { loadUnits } from './units.ts'

const DATA = fileURLToPath(new URL('../data', import.meta.url))
const WHO = { actorId: null, actorName: 'seed' }

export type SeedResult = {
  changedFiles: string[]
  inserted: number
  updated: number
  observations: number
  citations: number
}

/**
 * Loads the data files of a folder (ours by default). A second run with the same files does nothing. Throws SeedTrouble
 * with one line (file, row, reason), and then nothing was changed.
 */
export async function seedDatabase(folder = DATA): Promise<SeedResult> {
  const data = readData(folder)
  const held = await store.read(
    (db) =>
      new Map(
        db
          .select()
          .from(seedFiles)
          .all()
          .map((row) => [row.name, row.hash]),
      ),
  )
  const changedFiles = Object.values(data)
    .filter((file) => held.get(file.name) !== loadedHash(file))
    .map(({ name }) => name)
  if (changedFiles.length === 0) return { changedFiles, inserted: 0, updated: 0, observations: 0, citations: 0 }
  return store.write(WHO, (tx) => {
    const seed = new Seed(tx, data)
    const loaded = loadAll(seed)
    for (const file of Object.values(data)) {
      const row = { hash: loadedHash(file), loadedAt: tx.now }
      tx.db
        .insert(seedFiles)
        .values({ name: file.name, ...row })
        .onConflictDoUpdate({ target: seedFiles.name, set: row })
        .run()
    }
    const result = { changedFiles, ...seed.counts, ...loaded }
    tx.audit({ action: 'seed', objectKind: 'database', after: result })
    return result
  })
}

// In the order in which one refers to the other.
function loadAll(seed: Seed) {
  loadUnits(seed)
  loadBodies(seed)
  loadReleases(seed)
  loadSessions(seed)
  loadIndicators(seed)
  loadSources(seed)
  const counts = loadObservations(seed)
  loadDti(seed)
  loadProgrammes(seed)
  loadTargets(seed)
  loadDirectives(seed)
  loadObstacles(seed)
  loadInitiatives(seed)
  checkSessionReferences(seed)
  loadReporting(seed)
  loadSettings(seed)
  return counts
}
