import type { Result } from '@/contract/client'
import type { OfficialDesk } from '@/contract/console/study/console-officials'
import { recordAct } from '@/cloud/audit/record-act'
import { allOrNothing } from '@/cloud/booking/changing/take-back'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { civilDayOf } from '@/domain/time/civil-time'
import type { OfficialStep } from '../../tables/roster.tables'
import { fitOfficialRole } from '../fit-role'
import { recordSteps } from '../record-step'
import { holdRoster } from '../roster-scope'
import { maySeeUnit } from '../seen-units'
import { viewOfficial } from './list-officials'
import { lockRecord, type OfficialRecord } from './officials.repo'

interface Act {
  action: string
  /** Names fields, never what is in them. */
  detail: string
}

/** What was done to somebody: the step that is kept, null for none; and the note. */
export type Change = (tx: Tx, row: OfficialRecord, at: Date) => Promise<Result<{ step: OfficialStep | null } & Act>>

/** Changes somebody whom the caller sees, keeps the step and the note, and answers with how the row is then. */
export async function changeOfficial(
  call: Call,
  { id, revision }: { id: string; revision: number },
  change: Change,
): Promise<Result<OfficialDesk>> {
  const { ctx, caller } = call
  const [at, actorId] = [ctx.clock.now(), caller.personId]
  let account: string | null = null
  const desk = await allOrNothing(ctx.db, async (tx) => {
    await holdRoster(tx)
    const row = await lockRecord(tx, id)
    if (!row || !(await maySeeUnit(tx, caller, row.unitId))) return refuse('not-found')
    if (row.revision !== revision) return refuse('stale')
    account = row.personId
    const done = await change(tx, row, at)
    if (!done.ok) return done
    const { step, action, detail } = done.value
    if (step) await recordSteps(tx, { officialIds: [id], step, day: civilDayOf(at), at, actorId })
    if (account) await fitOfficialRole(tx, [account])
    await recordAct(tx, { action, detail, at, actorId, subject: `official:${id}` })
    return ok((await viewOfficial(tx, id))!)
  })
  if (account) ctx.tokens.forgetPerson(account)
  return desk
}
