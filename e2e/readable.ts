// Is a page readable: nothing that axe can find, and nothing that scrolls sideways, wide or narrow.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

const WIDTHS = [1280, 320]

/**
 * Waits until the walker stands at the page, then reads it in a browser with scripts (axe is one) and the same cookies, at each width:
 * what axe finds, and whether the page is wider than its window.
 */
export async function expectReadable(page: Page, name: string, seen: string | RegExp) {
  await expect(page.locator('main').getByText(seen).first(), name).toBeVisible()
  const storageState = await page.context().storageState()
  const context = await page.context().browser()?.newContext({ storageState })
  const reader = await context?.newPage()
  if (!reader) throw new Error('The browser is gone.')
  await reader.goto(page.url())
  for (const width of WIDTHS) {
    await reader.setViewportSize({ width, height: 800 })
    const { violations } = await new AxeBuilder({ page: reader }).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    expect.soft(found, `${name} at ${width}px`).toEqual([])
    const overflow = await reader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(overflow, `${name} at ${width}px is wider than its window`).toBeLessThanOrEqual(0)
  }
  await context?.close()
}
