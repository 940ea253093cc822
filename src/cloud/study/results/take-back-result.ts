import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { takeBackResult as contract } from '@/contract/study/results-import'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findOfficialRow } from '../owing/owing.repo'
import { maySeeUnit } from '../roster/seen-units'
import { deleteResult } from './results.repo'

const NOT_IMPORTED = { message: '这一项没有导入的成绩，可能已经撤回了，请刷新。' }

/** Takes back what a file has written for one person by mistake. */
export const takeBackResult = (
  { officialId, itemId }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> =>
  inTransaction(ctx.db, async (tx): Promise<Result<Output<typeof contract>>> => {
    const row = await findOfficialRow(tx, officialId)
    if (!row || !(await maySeeUnit(tx, caller, row.unitId))) return refuse('not-found')
    if (!(await deleteResult(tx, officialId, itemId))) return refuse('wrong-state', NOT_IMPORTED)
    const act = { action: 'study-results.take-back', subject: `official:${officialId}`, detail: itemId }
    await recordAct(tx, { ...act, at: ctx.clock.now(), actorId: caller.personId })
    return ok({})
  })
