import type { Locator } from 'playwright-core'

/**
 * Chooses in one of the console's selects, by keyboard: a pointer on a list that is still finding its place may go down
 * on one option and up on the next, which chooses nothing. Typed words narrow the list first where it can be searched.
 */
export async function chooseOption(select: Locator, fits: RegExp, typed?: string): Promise<void> {
  await select.focus()
  if (typed === undefined) await select.press('ArrowDown')
  else await select.fill(typed)
  const list = select.page().locator('.ant-select-dropdown:visible')
  const options = list.locator('.ant-select-item-option')
  await options.filter({ hasText: fits }).first().waitFor()
  const active = list.locator('.ant-select-item-option-active')
  const isThere = async () => fits.test((await active.textContent()) ?? '')
  for (let left = await options.count(); left > 0 && !(await isThere()); left--) await select.press('ArrowDown')
  expect(await isThere()).toBe(true)
  await select.press('Enter')
  await list.waitFor({ state: 'hidden' })
}
