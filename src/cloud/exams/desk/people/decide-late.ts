import { randomUUID } from 'node:crypto'
import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { decideLate as contract } from '@/contract/exams/candidates'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { regradePaper } from '../../grading/regrade-papers'
import { paperEvents } from '../../tables/papers.tables'
import { lockPaper, selectScore, updateLateCounts } from './papers.repo'
import { seenExam, seenPerson } from './seen-people'

const OWN = refuse('same-person', { message: '自己试卷上迟到的答案要由另一位管理人员来决定。' })
const NOT_YET = refuse('wrong-state', { message: '这份试卷还没有交，交卷后再决定。' })

/** The unit decides whether answers count that came after the deadline; the paper is graded anew, with history. */
export async function decideLate(
  { id, counts, reason }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> {
  const [actorId, at] = [caller.personId!, ctx.clock.now()]
  const refused = await inTransaction(ctx.db, async (tx) => {
    const paper = await lockPaper(tx, id)
    const person = paper && (await seenPerson(tx, caller, paper.officialId))
    if (!paper || !person) return refuse('not-found')
    const seen = await seenExam(tx, caller, paper.examId)
    if (!seen.ok) return seen
    if (person.personId === actorId) return OWN
    if (paper.state === 'open') return NOT_YET
    if (paper.lateCounts === counts) return null
    await updateLateCounts(tx, id, counts)
    const event = { paperId: id, id: randomUUID(), event: 'late-counted' as const, at, actorId }
    await tx.insert(paperEvents).values({ ...event, amount: Number(counts) })
    const detail = `试卷 ${id}：迟到的答案${counts ? '算分' : '不算分'}。${reason}`
    await recordAct(tx, { at, actorId, action: 'exam.late', subject: `official:${paper.officialId}`, detail })
    return null
  })
  if (refused) return refused
  // Again where it was decided already: a process may have died between the two.
  await regradePaper(ctx, id, { why: 'late-counted', actorId })
  return ok(await selectScore(ctx.db.orm, id))
}
