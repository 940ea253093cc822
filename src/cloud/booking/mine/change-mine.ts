import type { Result } from '@/contract/client'
import type { MyBooking } from '@/contract/booking/my-bookings'
import type * as contract from '@/contract/booking/one-of-mine'
import type { Parsed } from '@/contract/endpoint'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { refuse, type Call } from '@/cloud/kernel/route'
import { lockBooking, updateBooking, type BookingRow } from '../changing/bookings.repo'
import { lockBooker } from '../changing/cells.repo'
import { cancelLocked, freeTime } from '../changing/give-up'
import { seal } from '../changing/kept-words'
import { takeStep } from '../changing/step-booking'
import { allOrNothing } from '../changing/take-back'
import { findLawyer } from '../directory/directory.repo'
import { showMine } from './show-mine'

type Changed = Promise<Result<unknown>>

/** Changes one's own booking under a lock and shows what it is then; somebody else's is not told apart from none. */
async function changeMine(
  id: string,
  { ctx, caller: { personId } }: Call,
  change: (tx: Tx, row: BookingRow, personId: string, ctx: Context) => Changed,
): Promise<Result<MyBooking>> {
  if (!personId) return refuse('not-logged-in')
  const changed = await allOrNothing(ctx.db, async (tx) => {
    await lockBooker(tx, personId)
    const row = await lockBooking(tx, id)
    return row?.personId === personId ? change(tx, row, personId, ctx) : refuse('not-found')
  })
  return changed.ok ? showMine(ctx, personId, id) : changed
}

const done = { ok: true as const, value: null }

/** Takes a visit off. Again changes nothing. */
export const cancelBooking = ({ id, reason }: Parsed<typeof contract.cancelBooking>, call: Call) =>
  changeMine(id, call, (tx, row, personId, ctx) => cancelLocked(tx, ctx, row, personId, reason))

/** The firm proposed somebody else meanwhile, or none: nobody says yes to whom they have not seen. */
async function refuseUnseen(tx: Tx, { state, lawyerId }: BookingRow) {
  if (state !== 'substitute-offered') return refuse('stale', { message: '这次预约刚有变动，请看过最新的情况再决定。' })
  const name = (await findLawyer(tx, lawyerId))?.name ?? '另一位律师'
  return refuse('stale', { message: `刚刚又换了人，现在是${name}来见您，请看过再回答。` })
}

/** The substitute is welcome, or the time is free again. The same answer again changes nothing. */
export const answerSubstitute = (
  { id, version, accept }: Parsed<typeof contract.answerSubstitute>,
  call: Call,
): Promise<Result<MyBooking>> =>
  changeMine(id, call, async (tx, row, actorId, ctx) => {
    const answered = row.hostLawyerId !== null && row.state === (accept ? 'booked' : 'called-off')
    if (answered && row.version === version + 1) return done
    if (row.version !== version) return refuseUnseen(tx, row)
    const now = ctx.clock.now()
    const by = { actor: 'resident', actorId, now } as const
    if (accept) return takeStep(tx, row, { act: 'accept-substitute', ...by, tell: 'substitute-accepted' })
    const step = await takeStep(tx, row, { act: 'refuse-substitute', ...by, tell: 'substitute-refused' })
    if (step.ok) await freeTime(tx, ctx, row)
    return step
  })

/** The resident's word stands beside the lawyer's; a no-show that is disputed does not count until it is settled. */
export const reportLawyerAbsent = ({ id }: Parsed<typeof contract.reportLawyerAbsent>, call: Call) =>
  changeMine(id, call, async (tx, row, actorId, ctx) => {
    if (row.state === 'lawyer-absent' || row.state === 'disputed') return done
    const now = ctx.clock.now()
    const changes = { noShowAt: null }
    return takeStep(tx, row, { act: 'report-absent', actor: 'resident', actorId, now, changes, tell: 'lawyer-absent' })
  })

/** Only of a visit that took place; the newest counts. */
export const rateBooking = ({ id, stars, words }: Parsed<typeof contract.rateBooking>, call: Call) =>
  changeMine(id, call, async (tx, row, _, ctx) => {
    if (row.state !== 'attended') return refuse('wrong-state', { message: '咨询结束以后才能评价。' })
    await updateBooking(tx, id, { stars, ratingEncrypted: seal(ctx.config.secretKey, words) })
    return done
  })
