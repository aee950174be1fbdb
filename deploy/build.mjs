// Building: each content of the sources has a build folder of its own, so a running server keeps the build it was started
// with, and a failed build takes nothing away.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fingerprint, isStamped, stamp } from './fingerprint.mjs'
import { install } from './install.mjs'
import { command, inProject, run, Stop } from './project.mjs'

const SOURCES = [
  'app',
  'components',
  'lib',
  'db',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const KEPT_BUILDS = 3

/** Builds unless these sources are built already; gives the build's folder relative to the project (to be DIST_DIR). */
export async function build(changes = {}) {
  const shelf = changes.DIST_DIR ?? process.env.DIST_DIR ?? '.next'
  const print = fingerprint(SOURCES, [changes.TEST_BUILD ?? process.env.TEST_BUILD ?? ''])
  const folder = join(shelf, `build-${print}`)
  const done = inProject(folder, 'complete')
  if (isStamped(done, print)) return folder
  console.log('Building …')
  mkdirSync(inProject(shelf), { recursive: true, mode: 0o700 })
  // The build needs no database; should it ask for one, it finds none of ours.
  const noData = inProject(folder, 'no-data')
  const code = await run('next', ['build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...changes,
    DIST_DIR: folder,
    DATA_DIR: noData,
  })
  if (code !== 0) throw new Stop('The build failed (see above); the last complete build is untouched.')
  stamp(done, print)
  removeOldBuilds(inProject(shelf), folder)
  return folder
}

function removeOldBuilds(shelf, current) {
  const builds = readdirSync(shelf)
    .filter((name) => name.startsWith('build-') && existsSync(join(shelf, name, 'complete')))
    .filter((name) => !current.endsWith(name))
    .map((name) => ({ path: join(shelf, name), built: statSync(join(shelf, name, 'complete')).mtimeMs }))
  const newestFirst = builds.sort((a, b) => b.built - a.built)
  for (const { path } of newestFirst.slice(KEPT_BUILDS - 1)) rmSync(path, { recursive: true, force: true })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async () => {
    await install()
    console.log(await build())
  })
}
