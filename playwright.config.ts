// Browser tests: stories in e2e/, in a real Chromium, each worker with its own server and data folder (e2e/fixtures.ts).
import { defineConfig, devices } from '@playwright/test'

const isRoot = process.getuid?.() === 0

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/report.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Unset: the browser that the test runner brought itself.
      executablePath: process.env.CHROMIUM_PATH || undefined,
      // Chromium's sandbox refuses to run as root.
      args: isRoot ? ['--no-sandbox', ...QUIET] : QUIET,
    },
  },
})
