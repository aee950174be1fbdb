// What every browser test starts from: a portal of the worker's own, and people who hold a role in it.
import { test as base } from '@playwright/test'
import { openPortal, type Portal } from './portal.ts'

export { expect } from '@playwright/test'

export const test = base.extend<object, { portal: Portal }>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from a destructured parameter
    async ({}, use) => {
      const portal = await openPortal()
      await use(portal)
      await portal.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.baseURL),
})
