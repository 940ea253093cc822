import { bookForCaller, holdForCaller } from '@/contract/booking/desk'
import { getDutyDay, listCalls, reportNoShow } from '@/contract/booking/duty'
import { getMyBooking, reportLawyerAbsent } from '@/contract/booking/one-of-mine'
import { listSlots } from '@/contract/booking/villages'
import type { MyBooking } from '@/contract/booking/my-bookings'
import type { BuiltCloud } from '../../built-cloud'
import { callerOf } from '../../call'
import { book, personaCaller, VILLAGE, wellAhead } from '../bookings'
import { PATIENCE_MS } from '../open-browser'
import { letBegin } from './let-begin'

/** What the sample lawyer has free on site from the day after tomorrow on, the nearest first. */
async function freeTimes(origin: string) {
  const lawyer = await personaCaller(origin, 'lawyer')
  const { lawyer: me } = await lawyer(getDutyDay, {})
  const { days } = await callerOf(origin)(listSlots, { village: VILLAGE, lawyer: me.id })
  const slots = wellAhead(days)
    .flatMap((day) => day.slots)
    .filter(({ modes }) => modes.includes('on-site'))
  return { lawyer, me, slots }
}

/** A visit on site of the sample resident with the sample lawyer; it began so many minutes ago, maybe on another day. */
export async function visitBegun({ origin, dataDir }: BuiltCloud, minutesAgo: number): Promise<MyBooking> {
  const { me, slots } = await freeTimes(origin)
  const resident = await personaCaller(origin, 'resident')
  const { startsAt } = slots[0]!
  const made = await book(resident, { village: VILLAGE, lawyer: me.id, startsAt, mode: 'on-site' })
  await letBegin(dataDir, made.id, minutesAgo)
  return resident(getMyBooking, { id: made.id })
}

/** A visit of which the sample lawyer and the sample resident each say that the other did not come. */
export async function dispute(cloud: BuiltCloud): Promise<MyBooking> {
  const made = await visitBegun(cloud, 40)
  await (
    await personaCaller(cloud.origin, 'lawyer')
  )(reportNoShow, { id: made.id })
  return (await personaCaller(cloud.origin, 'resident'))(reportLawyerAbsent, { id: made.id })
}

/** Somebody for whom the clerk booked and whom no message reaches: the sample lawyer has to telephone. */
export async function callToMake({ origin }: BuiltCloud, phone: string): Promise<{ id: string; name: string }> {
  const { lawyer, me, slots } = await freeTimes(origin)
  const clerk = await personaCaller(origin, 'clerk')
  const id = crypto.randomUUID()
  const name = '示例·来电人'
  await clerk(holdForCaller, { id, village: VILLAGE, lawyer: me.id, startsAt: slots.at(-1)!.startsAt })
  await clerk(bookForCaller, { id, mode: 'on-site', matter: 'work', name, phone })
  // Whoever delivers messages looks every ten seconds.
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const { calls } = await lawyer(listCalls, {})
    if (calls.some((call) => call.id === id)) return { id, name }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('nobody is to be called')
}
