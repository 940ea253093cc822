import type { Result } from '@/contract/client'
import type {
  leaveOfficial as leaving,
  OfficialDesk,
  releaseOfficial as releasing,
  returnOfficial as returning,
  showOfficialPhone as showing,
} from '@/contract/console/study/console-officials'
import type { Output, Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptPhone } from '@/cloud/kernel/secrets/encryption'
import { civilDayOf } from '@/domain/time/civil-time'
import { dropSupervisors } from '../../units/drop-supervisors'
import { maySeeUnit } from '../seen-units'
import { changeOfficial } from './change-official'
import { findRecord, isNumberTaken, updateRecord } from './officials.repo'
import { hashesOf } from './save-official'

/** Off the roster from today, and no supervisor any more; what was done and passed stays. */
export const leaveOfficial = (input: Parsed<typeof leaving>, call: Call): Promise<Result<OfficialDesk>> =>
  changeOfficial(call, input, async (tx, row, at) => {
    if (row.leftDay !== null) return refuse('wrong-state')
    await updateRecord(tx, row.id, { leftDay: civilDayOf(at) })
    await dropSupervisors(tx, [row.id], { at, actorId: call.caller.personId })
    return ok({ step: 'left', action: 'official.leave', detail: '' })
  })

const TAKEN = { message: '这个人的手机号现在是名册上另一个人的，请先改正其中一位的号码。' }

/** Back on the roster; the duty begins today. */
export const returnOfficial = (input: Parsed<typeof returning>, call: Call): Promise<Result<OfficialDesk>> =>
  changeOfficial(call, input, async (tx, row, at) => {
    if (row.leftDay === null) return refuse('wrong-state')
    const { secretKey } = call.ctx.config
    const phone = row.phoneEncrypted && decryptPhone(secretKey, row.phoneEncrypted)
    if (phone && (await isNumberTaken(tx, hashesOf(call.ctx, phone), row.id))) return refuse('wrong-state', TAKEN)
    await updateRecord(tx, row.id, { leftDay: null, joinedDay: civilDayOf(at) })
    return ok({ step: 'returned', action: 'official.return', detail: '' })
  })

/** The account sees nothing of the row any more; whoever binds it next needs the name too. */
export const releaseOfficial = (input: Parsed<typeof releasing>, call: Call): Promise<Result<OfficialDesk>> =>
  changeOfficial(call, input, async (tx, row) => {
    if (row.personId === null) return refuse('wrong-state')
    await updateRecord(tx, row.id, { personId: null, boundAt: null })
    return ok({ step: 'released', action: 'official.release', detail: '' })
  })

export function showOfficialPhone(
  { id }: Parsed<typeof showing>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof showing>>> {
  return inTransaction(ctx.db, async (tx) => {
    const row = await findRecord(tx, id)
    if (!row || !(await maySeeUnit(tx, caller, row.unitId))) return refuse('not-found')
    const act = { action: 'official.phone', subject: `official:${id}`, detail: '' }
    await recordAct(tx, { ...act, at: ctx.clock.now(), actorId: caller.personId })
    return ok({ phone: row.phoneEncrypted && decryptPhone(ctx.config.secretKey, row.phoneEncrypted) })
  })
}
