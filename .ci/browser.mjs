// A real Chromium for the browser tests: the one named, one installed, Debian's, or the test runner's own download.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, Stop } from '../deploy/project.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Environment names for Playwright: CHROMIUM_PATH, or none of ours when its own browser is to be used. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!isBrowser(named)) throw new Stop(`CHROMIUM_PATH is not a browser that runs: ${named}`)
    return { CHROMIUM_PATH: named }
  }
  const found = findInstalled() ?? (await installFromDebian())
  if (found) return { CHROMIUM_PATH: found }
  if ((await run('playwright', ['install', 'chromium'])) === 0) return { CHROMIUM_PATH: undefined }
  throw new Stop('No Chromium: set CHROMIUM_PATH, or install the package chromium.')
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isBrowser)
}

async function installFromDebian() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  const changes = { DEBIAN_FRONTEND: 'noninteractive' }
  if ((await run('apt-get', ['update', '-q'], changes)) !== 0) return undefined
  if ((await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], changes)) !== 0)
    return undefined
  return findInstalled()
}

// Some systems have a script of that name which only tells how to install the browser.
function isBrowser(path) {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    return false
  }
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}
