import type { Page } from 'playwright-core'
import { seen } from '../visit'

/** A number that nobody has used in this run. */
let next = 13_900_000_100
export const freshPhone = (): string => String(next++)

/** What it is about, then who: up to the button that confirms. */
export async function fillIn(page: Page, phone: string, name = '王孃孃'): Promise<void> {
  await seen(page, '#matter-work').click()
  await seen(page, '#booking-name').fill(name)
  await seen(page, '#booking-phone').fill(phone)
}

/** The code of sample mode, typed in; the sixth digit sends. */
export async function typeCode(page: Page): Promise<void> {
  const words = await seen(page, '#sample-code').innerText()
  await seen(page, '#booking-code').fill(/\d{6}/.exec(words)![0])
}

/** From a guest's filled form to the booking that stands. */
export async function confirmAsGuest(page: Page): Promise<void> {
  await seen(page, '#confirm').click()
  await seen(page, '#privacy-agree').click()
  await typeCode(page)
  await seen(page, '#visit-facts').waitFor()
}
