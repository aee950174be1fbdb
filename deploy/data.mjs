// Filling the data folder: migrate always (it refuses a newer database), seed when the data files or the database are others.
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, isStamped, stamp } from './fingerprint.mjs'
import { dataFolder, inProject, run, Stop } from './project.mjs'

const SEED_SOURCES = ['db', 'lib']

/** Stops with one line when the data folder cannot be made or written. */
export function checkDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Stop(`The data folder cannot be written: ${folder} (${error.code})`)
  }
}

/** Migrates and seeds the data folder of this kind ('real' | 'demo'); the demonstration also gets its illustrative reports. */
export async function prepareData(kind = 'real') {
  const folder = dataFolder(kind)
  checkDataFolder(folder)
  await databaseCommand('migrate', folder, kind === 'demo' ? ['--demo'] : [])
  await once('seed', folder, fingerprint(SEED_SOURCES))
  if (kind === 'demo') await once('demo', folder, 'made')
  return folder
}

// A restored or replaced database is another file, whatever the stamp says.
async function once(name, folder, print) {
  const done = join(folder, 'steps', name)
  const wanted = () => `${print} ${databaseIdentity(folder)}`
  if (isStamped(done, wanted())) return
  await databaseCommand(name, folder)
  stamp(done, wanted())
}

function databaseIdentity(folder) {
  const file = join(folder, 'portal.db')
  if (!existsSync(file)) return 'none'
  const { ino, birthtimeMs } = statSync(file)
  return `${ino}-${Math.round(birthtimeMs)}`
}

async function databaseCommand(name, folder, args = []) {
  const code = await run('node', [inProject('db', 'commands', `${name}.ts`), ...args], { DATA_DIR: folder })
  // The command has said its one line already.
  if (code !== 0) throw new Stop('')
}
