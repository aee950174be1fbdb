// `npm test`: every check of the project on a fresh clone, one after the other; a failing one does not hide the next.
// Each check step counts as one, the unit, database and browser tests count one by one. `--quick` leaves build and browser out.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../deploy/build.mjs'
import { install } from '../deploy/install.mjs'
import { inProject, run, Stop } from '../deploy/project.mjs'
import { findBrowser } from './browser.mjs'
import { countPlaywright, countVitest } from './counts.mjs'

const SHELF = '.next-test'
const isQuick = process.argv.includes('--quick')
// The tests know nothing of this machine's installation: its names are out, and the data folder is a new one.
const OURS = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'PUBLIC_URL',
  'DIST_DIR',
  'TEST_BUILD',
  'AUTH_SECRET',
  'AUTH_TRUST_HOST',
  'NODE_ENV',
]
for (const name of OURS) delete process.env[name]
const room = mkdtempSync(join(tmpdir(), 'tien-do-so-test-'))
process.env.DATA_DIR = join(room, 'data')

const totals = { passed: 0, failed: 0 }
const failures = []
try {
  await checkEverything()
} finally {
  rmSync(room, { recursive: true, force: true })
}
for (const failure of failures) console.log(`FAILED: ${failure}`)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1

async function checkEverything() {
  if (!(await step('install', install))) return
  await step('format and lint', () =>
    succeed('biome', ['ci', '--error-on-warnings', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`]),
  )
  await step('types', async () => {
    await succeed('next', ['typegen'])
    await succeed('tsc', ['--noEmit', '--incremental', 'false'])
  })
  await tests('unit and database tests', countVitest, (report) =>
    run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
  )
  if (isQuick) return
  let folder
  let browser
  await step('build', async () => {
    folder = await build({ TEST_BUILD: '1', DIST_DIR: SHELF })
  })
  await step('browser', async () => {
    browser = await findBrowser()
  })
  if (!folder || !browser) return
  const changes = { TEST_BUILD: '1', DIST_DIR: folder, NODE_ENV: 'production', ...browser }
  await tests('browser tests', countPlaywright, (report) =>
    run('playwright', ['test'], { ...changes, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  )
}

async function step(name, work) {
  console.log(`\n── ${name}`)
  try {
    await work()
    totals.passed += 1
    return true
  } catch (error) {
    if (!(error instanceof Stop)) console.error(error)
    fail(error instanceof Stop && error.message ? `${name}: ${error.message}` : name)
    return false
  }
}

// A run that counts no failure but ends with an error (a crash, no tests at all) is one failure.
async function tests(name, countReport, runTests) {
  console.log(`\n── ${name}`)
  mkdirSync(room, { recursive: true })
  const report = join(room, `${name.replaceAll(' ', '-')}.json`)
  const code = await runTests(report)
  const { passed, failed } = countReport(report)
  totals.passed += passed
  totals.failed += failed
  if (failed > 0) failures.push(`${name}: ${failed}`)
  else if (code !== 0) fail(`${name}: ended with code ${code}`)
  else if (passed === 0) fail(`${name}: no test ran`)
}

async function succeed(program, args) {
  const code = await run(inProject('node_modules', '.bin', program), args)
  if (code !== 0) throw new Stop(`${program} ${args.join(' ')} ended with code ${code}`)
}

function fail(sentence) {
  totals.failed += 1
  failures.push(sentence)
}
