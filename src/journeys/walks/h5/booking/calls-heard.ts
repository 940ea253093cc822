import type { Page } from 'playwright-core'

/**
 * Opens a page of work whose calls have been heard and drawn when this is over: they come by themselves, stand above the
 * visits, and would push these down under a click.
 */
export async function openWithCalls(page: Page, open: () => Promise<unknown>): Promise<void> {
  const [heard] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/duty/calls') && answer.request().method() === 'GET'),
    open(),
  ])
  await heard.finished()
  // The answer is taken in first, and drawn within the frame after.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}
