import type { Locator, Page } from 'playwright-core'
import { DESK, type Phone } from '../../open-browser'
import type { rosterFile } from '../../study/roster-file'
import type { Visit } from '../visit'

/** A desk in the console, as one of the sample people. */
export async function sitDown(visit: Visit, persona: string, address: string): Promise<Phone> {
  const desk = await visit.phone(`/admin${address}`, DESK)
  await desk.page.locator(`#persona-${persona}`).click()
  return desk
}

/** The same by the number and the code that sample mode shows. */
export async function sitDownByPhone(visit: Visit, number: string, address: string): Promise<Phone> {
  const desk = await visit.phone(`/admin${address}`, DESK)
  const { page } = desk
  await page.locator('#phone').fill(number)
  await page.locator('#request-code').click()
  const told = await page.getByText(/验证码是 \d{6}/).textContent()
  await page.locator('#code').fill(/\d{6}/.exec(told ?? '')![0])
  await page.locator('#log-in').click()
  return desk
}

/** Keeps a picture; everybody can read what is on it. */
/** Chooses a roster on 导入名册 and has it read: what would change stands on the page. */
export async function tryRoster(page: Page, file: Awaited<ReturnType<typeof rosterFile>>): Promise<void> {
  await page.locator('#roster-choose-file').setInputFiles(file)
  await page.locator('#roster-try').click()
  await page.getByRole('heading', { name: '试导入报告' }).waitFor()
}

/** Writes what was tried. */
export async function writeRoster(page: Page): Promise<void> {
  await page.locator('#roster-write').click()
  await page.getByRole('heading', { name: '已经写入' }).waitFor()
}

/** Somebody's line in 学法完成情况. */
export const owingRow = (page: Page, name: string): Locator => page.getByRole('row', { name: new RegExp(name) })

/** How each item stands for somebody, in the plan's order. */
export const statesOf = (page: Page, name: string): Promise<string[]> =>
  owingRow(page, name).locator('.owing-state').allInnerTexts()
