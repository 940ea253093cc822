import type { Result } from '@/contract/client'
import type { cannotCome as coming, listSubstitutes as listing } from '@/contract/booking/duty'
import type { Output, Parsed } from '@/contract/endpoint'
import type { Context } from '@/cloud/kernel/context'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { encryptText } from '@/cloud/kernel/secrets/encryption'
import type { Actor } from '@/domain/booking/course/states'
import { byFairness } from '@/domain/booking/slots/any-lawyer'
import { cellOf, cellsFrom, overlap, cellsBetween } from '@/domain/booking/slots/cells'
import { civilDayOf } from '@/domain/time/civil-time'
import { findBooking, lockBooking, type BookingRow } from '../changing/bookings.repo'
import { claimLawyer, freeLawyer } from '../changing/cells.repo'
import { freeTime } from '../changing/give-up'
import { takeStep } from '../changing/step-booking'
import { allOrNothing, takeBack } from '../changing/take-back'
import { findFirmOf, findLawyerOf, selectLawyersOfFirm, type LawyerRow } from '../directory/directory.repo'
import { selectDiaries } from '../slots/diaries.repo'
import { readDays, viewSlot } from '../slots/read-days'
import { weekOf } from '../taking/claim/find-candidates'
import { offerDay } from '../waiting/offer-freed'

const MOST_TIMES = 12

/** Who may say that nobody comes: the assigned lawyer, or the manager of the firm; nobody else finds the booking. */
async function sideOf(db: Queryable, row: BookingRow | null, personId: string | null): Promise<Actor | null> {
  if (!row) return null
  if ((await findLawyerOf(db, personId))?.id === row.lawyerId) return 'lawyer'
  return (await findFirmOf(db, personId))?.id === row.firmId ? 'firm' : null
}

/** Colleagues with a way to meet who are neither booked nor away then, the fewest visits of the week first. */
export async function readSubstitutes(db: Queryable, row: BookingRow) {
  const canMeet = ({ id, videoLink }: LawyerRow) => id !== row.lawyerId && (row.mode !== 'video' || videoLink !== null)
  const colleagues = (await selectLawyersOfFirm(db, row.firmId)).filter(canMeet)
  if (colleagues.length === 0) return []
  const day = civilDayOf(row.startsAt)
  const cells = cellsFrom(cellOf(row.startsAt), row.minutes + row.bufferMinutes)
  const span = { fromDay: day, toDay: day, cells, week: weekOf(day) }
  const diaries = await selectDiaries(db, { lawyerIds: colleagues.map(({ id }) => id) }, span)
  const free = diaries.filter(
    ({ claimed, exceptions }) =>
      claimed.size === 0 && !exceptions.some((e) => overlap(cellsBetween(e.startsAt, e.endsAt), cells)),
  )
  return byFairness(free).map(({ lawyerId, name, thisWeek }) => {
    const languages = colleagues.find(({ id }) => id === lawyerId)?.languages ?? []
    return { id: lawyerId, name, languages, thisWeek }
  })
}

export async function listSubstitutes(
  { id }: Parsed<typeof listing>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof listing>>> {
  const row = await findBooking(ctx.db.orm, id)
  if (!row || !(await sideOf(ctx.db.orm, row, caller.personId))) return refuse('not-found')
  const whose = { village: row.villageCode, lawyerId: row.lawyerId }
  const { lawyers } = await readDays(ctx.db.orm, whose, ctx.clock.now())
  const times = lawyers.flatMap(({ days }) => days.flatMap(({ free }) => free)).slice(0, MOST_TIMES)
  return ok({ lawyers: await readSubstitutes(ctx.db.orm, row), times: times.map(viewSlot) })
}

export interface Absence {
  actor: Actor
  actorId: string
  reason: string
  now: Date
}

/** The visit stands, with a colleague: theirs is the time now, and whoever was chosen has it back. */
export async function sendSubstitute(tx: Tx, ctx: Context, row: BookingRow, substitute: string, absence: Absence) {
  const { reason, ...by } = absence
  const free = (await readSubstitutes(tx, row)).some(({ id }) => id === substitute)
  const claimed = free && (await claimLawyer(tx, substitute, row, { id: row.id, insteadOf: [] }))
  if (!claimed) return takeBack(refuse('slot-taken', { message: '这位同事那时已有安排，请另选一位。' }))
  const changes = {
    lawyerId: substitute,
    // Whoever was chosen at first may come after all: then nobody stands in for anybody.
    hostLawyerId: substitute === row.hostLawyerId ? null : (row.hostLawyerId ?? row.lawyerId),
    reasonEncrypted: encryptText(ctx.config.secretKey, reason),
  }
  const step = await takeStep(tx, row, { act: 'send-substitute', ...by, changes, tell: 'substitute-sent' })
  if (!step.ok) return takeBack(step)
  await freeLawyer(tx, row.lawyerId, row, row.id)
  await offerDay(tx, ctx, civilDayOf(row.startsAt), [row.lawyerId])
  return step
}

export async function callOff(tx: Tx, ctx: Context, row: BookingRow, { reason, ...by }: Absence) {
  const changes = { reasonEncrypted: encryptText(ctx.config.secretKey, reason) }
  const step = await takeStep(tx, row, { act: 'call-off', ...by, changes, tell: 'called-off' })
  if (step.ok) await freeTime(tx, ctx, row)
  return step
}

/** Said before, and the answer was lost. */
const saidBefore = (row: BookingRow, substitute: string | undefined): boolean =>
  substitute ? row.state === 'substitute-offered' && row.lawyerId === substitute : row.state === 'called-off'

async function view(ctx: Context, id: string): Promise<Result<Output<typeof coming>>> {
  const row = await findBooking(ctx.db.orm, id)
  if (!row) return refuse('not-found')
  const host = row.hostLawyerId ? { id: row.hostLawyerId, name: row.hostName ?? '' } : null
  return ok({ id, state: row.state, lawyer: { id: row.lawyerId, name: row.lawyerName }, host })
}

/** The lawyer cannot come: a colleague does, or the visit is off; either way the resident is told at once. */
export async function cannotCome(
  { id, reason, substitute }: Parsed<typeof coming>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<Output<typeof coming>>> {
  const said = await allOrNothing<unknown>(ctx.db, async (tx) => {
    const row = await lockBooking(tx, id)
    if (!row || !personId) return refuse('not-found')
    const lawyer = await findLawyerOf(tx, personId)
    // Whoever handed the visit to a colleague may ask again: the answer may have been lost.
    if (saidBefore(row, substitute) && lawyer && [row.lawyerId, row.hostLawyerId].includes(lawyer.id)) return ok(null)
    const actor = await sideOf(tx, row, personId)
    if (!actor) return refuse('not-found')
    if (saidBefore(row, substitute)) return ok(null)
    const absence = { actor, actorId: personId, reason, now: ctx.clock.now() }
    return substitute ? sendSubstitute(tx, ctx, row, substitute, absence) : callOff(tx, ctx, row, absence)
  })
  return said.ok ? view(ctx, id) : said
}
