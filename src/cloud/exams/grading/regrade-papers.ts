import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { gradePaper } from './grade-paper'
import { lockHandedIn, type Why } from './papers.repo'

export const REGRADE_EXAMS_EVERY_MS = 30_000
const AT_ONCE = 100

interface Reason {
  why: Why
  actorId: string | null
}

/** Grades one paper anew by the log and the fixes of now; false when nothing changed, or while it is open. */
export async function regradePaper(ctx: Pick<Context, 'db' | 'clock'>, id: string, reason: Reason): Promise<boolean> {
  return inTransaction(ctx.db, async (tx) => {
    const paper = await lockHandedIn(tx, id)
    return paper ? gradePaper(ctx, tx, paper, reason) : false
  })
}

interface Fixed {
  examId: string
  questionId: string
  version: number
  actorId: string
  regradedTo: string | null
  /** When it was decided: a newer decision is another fix. */
  at: string
}

/** Papers with the question, from the cursor on. Open ones too: one may be on its way in and not know of the fix. */
async function selectPapersWith({ db }: Pick<Context, 'db'>, { examId, questionId, version, regradedTo }: Fixed) {
  const wanted = JSON.stringify([{ questionId, version }])
  const { rows } = await db.orm.execute<{ id: string }>(sql`
    select id from exam_papers where exam_id = ${examId}::uuid and questions @> ${wanted}::jsonb
      and (${regradedTo}::uuid is null or id > ${regradedTo}::uuid)
    order by id limit ${AT_ONCE}`)
  return rows.map(({ id }) => id)
}

/** Of the fix that was read, not of a newer decision made meanwhile. */
async function noteProgress({ db }: Pick<Context, 'db'>, fixed: Fixed, to: string | null): Promise<void> {
  await db.orm.execute(sql`
    update exam_fixes set regraded_to = ${to}::uuid, done = ${to === null}
    where exam_id = ${fixed.examId}::uuid and question_id = ${fixed.questionId} and version = ${fixed.version}
      and at = ${fixed.at}::timestamptz`)
}

/**
 * Grades everybody anew who had a question that was fixed. It may be killed and run again, in several processes: a
 * paper that is graded already changes nothing.
 *
 * @returns how many papers have another score now
 */
async function regradeFixed(ctx: Context, fixed: Fixed): Promise<number> {
  let changed = 0
  for (let cursor = fixed.regradedTo; ;) {
    const ids = await selectPapersWith(ctx, { ...fixed, regradedTo: cursor })
    for (const id of ids)
      if (await regradePaper(ctx, id, { why: 'question-fixed', actorId: fixed.actorId })) changed += 1
    cursor = ids.length < AT_ONCE ? null : ids.at(-1)!
    await noteProgress(ctx, fixed, cursor)
    if (cursor === null) return changed
  }
}

/** Every fix whose papers are not all graded yet: right after it was made, and what a killed process left over. */
export async function regradePapers(ctx: Context, examId: string | null = null): Promise<number> {
  const { rows } = await ctx.db.orm.execute<Fixed & Record<string, unknown>>(sql`
    select exam_id as "examId", question_id as "questionId", version, actor_id as "actorId",
      regraded_to as "regradedTo", at::text as at
    from exam_fixes where not done and (${examId}::uuid is null or exam_id = ${examId}::uuid) order by at`)
  let changed = 0
  for (const fixed of rows) changed += await regradeFixed(ctx, fixed)
  return changed
}

/**
 * The same for one paper that is about to be read, where a question of it was fixed and its turn has not come: marks by
 * the new key beside a score by the old one would not add up.
 */
export async function regradeBeforeReading(ctx: Context, paperId: string): Promise<void> {
  const { rows } = await ctx.db.orm.execute<{ actorId: string }>(sql`
    select f.actor_id as "actorId" from exam_papers p join exam_fixes f on f.exam_id = p.exam_id and not f.done
      and p.questions @> jsonb_build_array(jsonb_build_object('questionId', f.question_id, 'version', f.version))
    where p.id = ${paperId}::uuid order by f.at desc limit 1`)
  if (rows[0]) await regradePaper(ctx, paperId, { why: 'question-fixed', actorId: rows[0].actorId })
}
