import type { PERSONAS } from '@/contract/session'
import { ADDRESSES } from '../../addresses'
import type { WeappPhone } from '../weapp-phone'

let next = 13_900_000_500
/** A number that nobody has used in this run. */
export const freshPhone = () => String(next++)

/** In as one of the sample people. */
export async function logInAs(phone: WeappPhone, persona: (typeof PERSONAS)[number]): Promise<void> {
  await phone.open(ADDRESSES.logIn)
  await phone.tap(`#sample-${persona}`)
  await phone.until(`${persona} to be logged in`, async () => /"person":\{/.test(String(phone.storage().session)))
}

/** The code of sample mode; the sixth digit sends. */
export async function typeCode(phone: WeappPhone): Promise<void> {
  const words = await phone.untilText('#sample-code', '验证码是')
  await phone.type('#booking-code', /\d{6}/.exec(words)![0])
}

/** WeChat's own button says yes to the privacy notice. */
export const agree = (phone: WeappPhone) => phone.trigger('#privacy-agree', 'agreeprivacyauthorization')

/** What it is about, then who: up to the button that confirms. */
export async function fillIn(phone: WeappPhone, number: string): Promise<void> {
  await phone.tap('#matter-work')
  await phone.type('#booking-name', '王孃孃')
  await phone.type('#booking-phone', number)
}
