import { createEvent, type EventAttributes } from 'ics'
import type { Result } from '@/contract/client'
import type { MyBooking } from '@/contract/booking/my-bookings'
import type { getBookingCalendar as contract } from '@/contract/booking/one-of-mine'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { modeWord } from '@/domain/booking/booking-words'
import { showMine } from './show-mine'

const OFF = ['cancelled', 'moved', 'called-off']

/** The phone's own alarms, beside our messages: the day before and two hours before. */
const alarms: EventAttributes['alarms'] = [
  { action: 'display', description: '明天有法律咨询', trigger: { hours: 24, before: true } },
  { action: 'display', description: '两小时后有法律咨询', trigger: { hours: 2, before: true } },
]

/** A visit as an entry of a diary. It says where and with whom, and nothing of what it is about. */
const eventOf = (booking: MyBooking, bookedAt: number): EventAttributes => ({
  uid: `${booking.id}@booking`,
  sequence: booking.version,
  start: Date.parse(booking.startsAt),
  startOutputType: 'utc',
  duration: { minutes: booking.minutes },
  created: bookedAt,
  title: `法律咨询 ${booking.lawyer.name}（${modeWord(booking.mode)}）`,
  ...(booking.place ? { location: booking.place } : {}),
  description: `${booking.firm.name} ${booking.firm.phone}\n请带：${booking.bring.join('、')}`,
  status: OFF.includes(booking.state) ? 'CANCELLED' : 'CONFIRMED',
  method: OFF.includes(booking.state) ? 'CANCEL' : 'PUBLISH',
  productId: 'xiaojiang/booking',
  alarms,
})

/** A booking as RFC 5545; the same entry again takes the place of the one before. */
export async function getBookingCalendar(
  { id }: Parsed<typeof contract>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<Output<typeof contract>>> {
  if (!personId) return refuse('not-logged-in')
  const shown = await showMine(ctx, personId, id)
  if (!shown.ok) return shown
  const { error, value } = createEvent(eventOf(shown.value, Date.parse(shown.value.bookedAt)))
  if (error || !value) throw error ?? new Error('no calendar')
  return ok({ fileName: `booking-${id.slice(0, 8)}.ics`, text: value })
}
