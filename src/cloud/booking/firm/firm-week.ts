import type { Result } from '@/contract/client'
import type { FirmBooking, getFirmWeek as showing, settleBooking as settling } from '@/contract/booking/firm'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { encryptText } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { minutesAfter } from '@/domain/booking/course/lateness'
import { actsOf, type BookingAct, type BookingState } from '@/domain/booking/course/states'
import { dayAfter, instantOn, mondayOf } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { findBooking, lockBooking, selectOfFirm, selectUnsettled, type NamedBooking } from '../changing/bookings.repo'
import { open } from '../changing/kept-words'
import { takeStep } from '../changing/step-booking'
import { allOrNothing } from '../changing/take-back'
import { findFirmOf, selectLawyersOfFirm } from '../directory/directory.repo'
import { nameVillages } from '../directory/districts'

const BUTTONS: Partial<Record<BookingAct, string>> = { 'call-off': 'cannot-come', 'find-other': 'settle' }

const SAYS: Partial<Record<BookingState, { lawyerSays?: string; residentSays?: string }>> = {
  'no-show': { lawyerSays: 'resident-absent' },
  'lawyer-absent': { residentSays: 'lawyer-absent' },
  disputed: { lawyerSays: 'resident-absent', residentSays: 'lawyer-absent' },
}

function viewForFirm(secretKey: SecretKey, row: NamedBooking, village: FirmBooking['village'], now: Date): FirmBooking {
  const { lawyerSays = null, residentSays = null } = SAYS[row.state] ?? {}
  return {
    ...{ id: row.id, version: row.version, state: row.state, village },
    lawyer: { id: row.lawyerId, name: row.lawyerName },
    host: row.hostLawyerId ? { id: row.hostLawyerId, name: row.hostName ?? '' } : null,
    ...{ startsAt: row.startsAt.toISOString(), minutes: row.minutes, mode: row.mode },
    ...{ lawyerSays, residentSays, verdict: row.verdict },
    reason: open(secretKey, row.verdictReasonEncrypted),
    can: actsOf(row.state, 'firm', minutesAfter(row.startsAt, now)).flatMap((act) => BUTTONS[act] ?? []),
  }
}

const NO_FIRM = { message: '您的账号还没有绑定律所，请联系司法局管理员。' }

/** Who of the firm meets whom in a week, and what is to be settled, of whatever week. */
export async function getFirmWeek(
  { from }: Parsed<typeof showing>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof showing>>> {
  const db = ctx.db.orm
  const firm = await findFirmOf(db, caller.personId)
  if (!firm) return refuse('not-found', NO_FIRM)
  const now = ctx.clock.now()
  const monday = mondayOf(from ?? civilDayOf(now))
  const rows = await selectOfFirm(db, firm.id, instantOn(monday), instantOn(dayAfter(monday, 7)))
  const nameVillage = await nameVillages(ctx.config)
  const view = (row: NamedBooking) => viewForFirm(ctx.config.secretKey, row, nameVillage(row.villageCode), now)
  const colleagues = await selectLawyersOfFirm(db, firm.id)
  // Whoever has left, or went to another firm, may still have visits that somebody has to see to.
  const others = rows.filter((row) => !colleagues.some(({ id }) => id === row.lawyerId))
  const gone = new Map(others.map(({ lawyerId: id, lawyerName: name }) => [id, { id, name }]))
  return ok({
    firm: { id: firm.id, name: firm.name, phone: firm.phone },
    from: monday,
    lawyers: [...colleagues, ...gone.values()].map(({ id, name }) => ({
      ...{ id, name },
      bookings: rows.filter((row) => row.lawyerId === id).map(view),
    })),
    disputes: (await selectUnsettled(db, firm.id)).map(view),
  })
}

/** What the manager finds counts: a no-show of the resident from now on, or not at all. */
export async function settleBooking(
  { id, verdict, reason }: Parsed<typeof settling>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<FirmBooking>> {
  const firm = await findFirmOf(ctx.db.orm, personId)
  if (!firm || !personId) return refuse('not-found')
  const now = ctx.clock.now()
  const settled = await allOrNothing<unknown>(ctx.db, async (tx) => {
    const row = await lockBooking(tx, id)
    if (row?.firmId !== firm.id) return refuse('not-found')
    if (row.verdict === verdict) return ok(null)
    const act = verdict === 'attended' ? 'find-attended' : 'find-other'
    const changes = {
      ...{ verdict, verdictReasonEncrypted: encryptText(ctx.config.secretKey, reason) },
      noShowAt: verdict === 'resident-absent' ? (row.noShowAt ?? now) : null,
    }
    return takeStep(tx, row, { act, actor: 'firm', actorId: personId, now, changes, tell: 'settled' })
  })
  if (!settled.ok) return settled
  const row = await findBooking(ctx.db.orm, id)
  if (!row) return refuse('not-found')
  return ok(viewForFirm(ctx.config.secretKey, row, (await nameVillages(ctx.config))(row.villageCode), now))
}
