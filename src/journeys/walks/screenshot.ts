import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

const FOLDER = path.resolve('.cache/walks')
/** A whole page takes half a second to draw and nobody looks at most runs: `PICTURES=1 npm test` keeps them. */
export const PICTURES_WANTED = process.env.PICTURES === '1'

/** Waits until what moves has arrived; what moves for ever (a skeleton) is not waited for. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const finite = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(finite.map((one) => one.finished.catch(() => undefined)))
  })
}

/** Keeps a picture for people to look at; no test compares it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await settle(page)
  if (!PICTURES_WANTED) return
  mkdirSync(FOLDER, { recursive: true })
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
}

/** The same of what is in sight, with whatever stays at the bottom of the screen. */
export async function keepSight(page: Page, name: string): Promise<void> {
  await settle(page)
  if (!PICTURES_WANTED) return
  mkdirSync(FOLDER, { recursive: true })
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) })
}
