import type { Result } from '@/contract/client'
import type { MyBooking } from '@/contract/booking/my-bookings'
import type { confirmBooking as contract } from '@/contract/booking/one-of-mine'
import type { Parsed } from '@/contract/endpoint'
import { refuse, type Call } from '@/cloud/kernel/route'
import { showMine } from '../mine/show-mine'
import { makeBooking } from './make-booking'

/** Makes a booking of one's own hold. */
export async function confirmBooking(
  { id, ...form }: Parsed<typeof contract>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<MyBooking>> {
  if (!personId) return refuse('not-logged-in')
  const made = await makeBooking(ctx, { id, holderId: personId, personId, bookedById: personId, form })
  return made.ok ? showMine(ctx, personId, id) : made
}
