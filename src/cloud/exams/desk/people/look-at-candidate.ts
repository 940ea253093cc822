import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { lookAtCandidate as contract } from '@/contract/exams/candidates'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { selectPapersOf } from './papers.repo'
import { seenExam, seenPerson } from './seen-people'

/** One person's papers, and a note of who looked. */
export async function lookAtCandidate(
  { id, officialId }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> {
  return inTransaction(ctx.db, async (tx) => {
    const seen = await seenExam(tx, caller, id)
    if (!seen.ok) return seen
    const person = await seenPerson(tx, caller, officialId)
    if (!person) return refuse('not-found')
    const act = { at: ctx.clock.now(), actorId: caller.personId!, action: 'exam.look', detail: `考试 ${id}` }
    await recordAct(tx, { ...act, subject: `official:${officialId}` })
    const { name, unitName } = person
    return ok({ name, unitName, papers: await selectPapersOf(tx, id, officialId) })
  })
}
