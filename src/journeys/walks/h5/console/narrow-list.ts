import type { Page } from 'playwright-core'

/**
 * Narrows one of the console's lists by words. They reach it through the address a moment after they are typed: a row
 * that moves up meanwhile takes a click away, so the list has narrowed when this is over. For words that leave fewer rows
 * than there were, of two at least.
 */
export async function narrowList(page: Page, words: string): Promise<void> {
  const rows = page.locator('.ant-table-row')
  await rows.nth(1).waitFor()
  const last = rows.nth((await rows.count()) - 1)
  await page.locator('#filter-text').fill(words)
  await last.waitFor({ state: 'detached' })
}
