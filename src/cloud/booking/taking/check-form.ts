import type { BookingForm } from '@/contract/booking/shapes'
import type { Parsed } from '@/contract/endpoint'
import type { confirmBooking } from '@/contract/booking/one-of-mine'
import { refuse } from '@/cloud/kernel/route'
import type { Mode } from '@/domain/booking/booking-words'

/** What the form brought, besides whose it is. */
export type Form = Pick<Parsed<typeof confirmBooking>, keyof typeof BookingForm>

const wrong = (path: string, message: string) => refuse('bad-input', { message, fields: [{ path, message }] })

/** What only the slot can tell: a mode it does not have, a home visit without an address, an address without one. */
export function checkForm({ mode, address }: Form, modes: readonly Mode[]) {
  if (!modes.includes(mode)) return wrong('mode', '这个时间不能用这种方式，请换一种。')
  if (mode === 'home-visit' && !address) return wrong('address', '请填写上门的地址。')
  return mode !== 'home-visit' && address ? wrong('address', '只有上门才需要地址，请删去。') : null
}
