// What every browser test starts from: a portal of the worker's own, and people who hold a role in it.
import { test as base } from '@playwright/test'
import { openPortal, type Portal } from './portal.ts'

export { expect } from '@playwright/test'

/**
 * A portal of the worker's own. Tests that write name their `story` (test.use), and get a worker and a portal with no other
 * story's data in it.
 */
export const test = base.extend<object, { story: string; portal: Portal }>({
  story: ['reading', { option: true, scope: 'worker' }],
  portal: [
    async ({ story: _story }, use) => {
      const portal = await openPortal()
      await use(portal)
      await portal.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.baseURL),
})
