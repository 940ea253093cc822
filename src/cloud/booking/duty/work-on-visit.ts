import type { Result } from '@/contract/client'
import type * as contract from '@/contract/booking/duty'
import type { Parsed } from '@/contract/endpoint'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { checkLimit } from '@/cloud/session/outside/limits'
import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { sameText } from '@/cloud/kernel/secrets/keyed-hash'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { needsMark } from '@/domain/booking/course/attendance-mark'
import { findBooking, lockBooking, updateBooking, type BookingRow } from '../changing/bookings.repo'
import { seal } from '../changing/kept-words'
import { takeStep } from '../changing/step-booking'
import { allOrNothing } from '../changing/take-back'
import { findLawyerOf } from '../directory/directory.repo'
import { nameVillages } from '../directory/districts'
import { withOwnNote } from './own-notes'
import { viewForLawyer } from './view-duty'

type Work = (tx: Tx, row: BookingRow, actorId: string, ctx: Context) => Promise<Result<unknown>>

/** Works on a visit under a lock and shows what it is then; a colleague's is not told apart from none. */
async function onOwnVisit(
  id: string,
  { ctx, caller: { personId } }: Call,
  work: Work,
): Promise<Result<contract.DutyBooking>> {
  const lawyer = await findLawyerOf(ctx.db.orm, personId)
  if (!lawyer || !personId) return refuse('not-found')
  const done = await allOrNothing<unknown>(ctx.db, async (tx) => {
    const row = await lockBooking(tx, id)
    return row?.lawyerId === lawyer.id ? work(tx, row, personId, ctx) : refuse('not-found')
  })
  if (!done.ok) return done
  const row = await findBooking(ctx.db.orm, id)
  if (!row) return refuse('not-found')
  const village = (await nameVillages(ctx.config))(row.villageCode)
  return ok(viewForLawyer(ctx.config.secretKey, row, village, ctx.clock.now()))
}

const done = ok(null)

/** The resident is here. Again changes nothing; a million codes are not tried out. */
export async function checkIn({ id, code }: Parsed<typeof contract.checkIn>, call: Call) {
  const limited = code && (await checkLimit(call.ctx, 'check-ins-of-owner', call.caller.personId ?? ''))
  if (limited) return limited
  return onOwnVisit(id, call, async (tx, row, actorId, ctx) => {
    if (row.state === 'attended') return done
    if (!code && needsMark(row.mode, row.state))
      return refuse('bad-input', { fields: [{ path: 'code', message: '请输入来访人的 6 位核销码。' }] })
    if (code && !sameText(code, decryptText(ctx.config.secretKey, row.codeEncrypted))) return refuse('mark-wrong')
    const now = ctx.clock.now()
    return takeStep(tx, row, { act: 'check-in', actor: 'lawyer', actorId, now, changes: { noShowAt: null } })
  })
}

/** The lawyer's word; against the resident's it counts only once the firm has settled it. */
export const reportNoShow = ({ id }: Parsed<typeof contract.reportNoShow>, call: Call) =>
  onOwnVisit(id, call, async (tx, row, actorId, ctx) => {
    if (row.state === 'no-show' || row.state === 'disputed') return done
    const now = ctx.clock.now()
    const changes = { noShowAt: row.state === 'lawyer-absent' ? null : now }
    return takeStep(tx, row, { act: 'no-show', actor: 'lawyer', actorId, now, changes, tell: 'no-show' })
  })

const OVER = ['booked', 'substitute-offered', 'attended', 'no-show', 'lawyer-absent', 'disputed', 'settled']

/** Of a visit that is off there is nothing to write. */
const write = (id: string, call: Call, changes: (secretKey: SecretKey, row: BookingRow) => Partial<BookingRow>) =>
  onOwnVisit(id, call, async (tx, row, _, ctx) => {
    if (!OVER.includes(row.state)) return refuse('wrong-state')
    await updateBooking(tx, id, changes(ctx.config.secretKey, row))
    return done
  })

export const writeNote = ({ id, text }: Parsed<typeof contract.writeNote>, call: Call) =>
  write(id, call, (secretKey) => ({ noteEncrypted: seal(secretKey, text) }))

export const writeInternalNote = ({ id, text }: Parsed<typeof contract.writeInternalNote>, call: Call) =>
  write(id, call, (secretKey, row) => ({ internalNoteEncrypted: withOwnNote(secretKey, row, text) }))
