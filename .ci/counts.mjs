// How many tests passed and failed, as the JSON reports of the two test runners say.
import { existsSync, readFileSync } from 'node:fs'

/** { passed, failed } of a Vitest report; a file that could not be loaded is one failure. */
export function countVitest(file) {
  const report = read(file)
  if (!report) return { passed: 0, failed: 0 }
  const unloadable = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length }
}

/** { passed, failed } of a Playwright report; a test that passed at a second try failed, an error outside a test is one failure. */
export function countPlaywright(file) {
  const report = read(file)
  if (!report) return { passed: 0, failed: 0 }
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length }
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
