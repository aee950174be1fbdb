// A seed run: the checked data files, what was placed so far, and lookups that fail with file, row and reason.
import { createHash } from 'node:crypto'
import { seedFiles } from '../schema.ts'
import type { Write } from '../store.ts'
import { bodiesFile } from './bodies.ts'
import { type DataFile, readDataFile, SeedTrouble } from './data-file.ts'
import { directivesFile } from './directives.ts'
import { dtiFile } from './dti-file.ts'
import { contentGroupsFile, indicatorsFile, measureUnitsFile } from './indicators.ts'
import { initiativesFile, obstaclesFile } from './initiatives.ts'
import { observationsFile } from './observations-file.ts'
import type { Placing } from './place.ts'
import { programmesFile } from './programmes.ts'
import { releasesFile } from './releases.ts'
import { reportingFile } from './reporting.ts'
import { sessionsFile } from './sessions.ts'
import { sourcesFile } from './sources.ts'
import { programmeTargetsFile, targetsFile } from './targets.ts'
import { ministriesFile, provincesFile, unitChangesFile } from './unit-files.ts'

// Goes into every hash: a new way of loading reads the files again.
const LOADING = 1

/** Reads and checks every data file of a folder. */
export function readData(folder: string) {
  return {
    provinces: readDataFile(folder, 'provinces.json', provincesFile),
    ministries: readDataFile(folder, 'ministries.json', ministriesFile),
    unitChanges: readDataFile(folder, 'unit-changes.json', unitChangesFile),
    bodies: readDataFile(folder, 'bodies.json', bodiesFile),
    releases: readDataFile(folder, 'releases.json', releasesFile),
    sessions: readDataFile(folder, 'sessions.json', sessionsFile),
    sources: readDataFile(folder, 'sources.json', sourcesFile),
    contentGroups: readDataFile(folder, 'content-groups.json', contentGroupsFile),
    measureUnits: readDataFile(folder, 'measure-units.json', measureUnitsFile),
    indicators: readDataFile(folder, 'indicators.json', indicatorsFile),
    observations: readDataFile(folder, 'observations.json', observationsFile),
    dti: readDataFile(folder, 'dti.json', dtiFile),
    programmes: readDataFile(folder, 'programmes.json', programmesFile),
    targets: readDataFile(folder, 'targets.json', targetsFile),
    programmeTargets: readDataFile(folder, 'programme-targets.json', programmeTargetsFile),
    directives: readDataFile(folder, 'directives.json', directivesFile),
    obstacles: readDataFile(folder, 'obstacles.json', obstaclesFile),
    initiatives: readDataFile(folder, 'initiatives.json', initiativesFile),
    reporting: readDataFile(folder, 'reporting.json', reportingFile),
  }
}

export type SeedData = ReturnType<typeof readData>

/** Hash of a data file as loaded by this code. */
export function loadedHash(file: DataFile<unknown>): string {
  return createHash('sha256').update(`${LOADING}:${file.hash}`).digest('hex')
}

export class Seed implements Placing {
  db: Write['db']
  now: string
  data: SeedData
  counts = { inserted: 0, updated: 0 }
  regions = new Map<string, number>()
  /** By set and slug: 'provinces-63/lao-cai', 'ministries-17/bo-y-te', 'agencies/…', and 'national'. */
  units = new Map<string, number>()
  universes = new Map<string, { id: number; count: number }>()
  bodies = new Map<string, number>()
  groups = new Map<string, number>()
  indicators = new Map<string, number>()
  sources = new Map<string, { id: number; release: number }>()
  sessions = new Map<string, { id: number; release: number | null }>()
  programmes = new Map<string, number>()
  #held: Map<string, string>

  constructor(tx: Write, data: SeedData) {
    this.db = tx.db
    this.now = tx.now
    this.data = data
    this.#held = new Map(
      tx.db
        .select()
        .from(seedFiles)
        .all()
        .map((row) => [row.name, row.hash]),
    )
  }

  isChanged(name: string): boolean {
    const file = Object.values(this.data).find((one) => one.name === name)
    return !file || this.#held.get(name) !== loadedHash(file)
  }

  unitId(file: string, row: string, slug: string, set: string | null | undefined): number {
    return found(
      this.units.get(slug === 'national' ? slug : `${set}/${slug}`),
      file,
      row,
      `unknown unit ${slug} (${set ?? 'no set'})`,
    )
  }

  indicatorId(file: string, row: string, slug: string): number {
    return found(this.indicators.get(slug), file, row, `unknown indicator ${slug}`)
  }

  groupId(file: string, row: string, slug: string): number {
    return found(this.groups.get(slug), file, row, `unknown content group ${slug}`)
  }

  source(file: string, row: string, slug: string): { id: number; release: number } {
    return found(this.sources.get(slug), file, row, `unknown source ${slug}`)
  }

  session(file: string, row: string, slug: string): { id: number; release: number | null } {
    return found(this.sessions.get(slug), file, row, `unknown session ${slug}`)
  }

  /** The first release published on or after a day, or null if none is yet (domain.md section 3). */
  firstReleaseFrom(day: string): number | null {
    return this.data.releases.content.find(({ publishedOn }) => publishedOn >= day)?.number ?? null
  }
}

/** The value, or trouble with file, row and reason. */
export function found<T>(value: T | undefined | null, file: string, row: string, reason: string): T {
  if (value === undefined || value === null) throw new SeedTrouble(file, row, reason)
  return value
}

/** Refuses a file in which two rows share a key. */
export function assertUnique(file: string, keys: string[]) {
  const seen = new Set<string>()
  for (const key of keys) {
    if (seen.has(key)) throw new SeedTrouble(file, key, 'stands in the file twice')
    seen.add(key)
  }
}
