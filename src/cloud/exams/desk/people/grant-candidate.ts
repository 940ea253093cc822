import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { grantCandidate as contract } from '@/contract/exams/candidates'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { upsertGrant } from './candidates.repo'
import { seenExam, seenPerson } from './seen-people'

const OWN = refuse('same-person', { message: '自己的考试时间要由另一位管理人员来延长。' })

/** Extra time and large print of one person; a paper that is open already keeps what it was opened with. */
export async function grantCandidate(
  { id, officialId, extraMinutes, largePrint }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> {
  const [actorId, at] = [caller.personId!, ctx.clock.now()]
  return inTransaction(ctx.db, async (tx) => {
    const seen = await seenExam(tx, caller, id)
    if (!seen.ok) return seen
    const person = await seenPerson(tx, caller, officialId)
    if (!person) return refuse('not-found')
    if (person.personId === actorId) return OWN
    await upsertGrant(tx, { examId: id, officialId, extraMinutes, largePrint, actorId })
    const detail = `考试 ${id}：延长 ${extraMinutes} 分钟${largePrint ? '，大字试卷' : ''}`
    await recordAct(tx, { at, actorId, action: 'exam.grant', subject: `official:${officialId}`, detail })
    return ok({ extraMinutes, largePrint })
  })
}
