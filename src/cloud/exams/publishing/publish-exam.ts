import { sql } from 'drizzle-orm'
import type { Result } from '@/contract/client'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse } from '@/cloud/kernel/route'
import { recordAct } from '@/cloud/audit/record-act'
import { blueprintFault } from '@/domain/exams/blueprint/blueprint-fault'
import { examBlueprints, exams } from '../tables/exams.tables'
import { checkBlueprint } from './check-blueprint'
import { refuseWindow } from './check-window'

export interface Publishing {
  examId: string
  /** As the editor saw it; another one is stale. */
  revision: number
  actorId: string
}

const TOO_FEW = '题库里的题不够组卷，请补题或调整蓝图后再发布。'
const NOT_FOR_MOCK = '模拟考试不能用这份蓝图：它有只出仅考试用的部分。请换一份蓝图，或改为正式考试。'

type Exam = typeof exams.$inferSelect

async function lockExam(tx: Tx, id: string): Promise<Exam | undefined> {
  return (
    await tx
      .select()
      .from(exams)
      .where(sql`id = ${id}::uuid`)
      .for('update')
  )[0]
}

async function bodyOf(tx: Tx, { blueprintId }: Exam) {
  const [blueprint] = await tx
    .select()
    .from(examBlueprints)
    .where(sql`id = ${blueprintId}::uuid`)
  return blueprint && blueprint.state !== 'retired' ? blueprint.body : null
}

/**
 * Publishes a draft: its blueprint as it is now and the bank's versions are frozen into it, after it is certain that
 * every paper can be drawn. Nothing of it changes from here on; what the bank becomes is no matter of this exam.
 */
export async function publishExam(
  ctx: Pick<Context, 'db' | 'clock'>,
  { examId, revision, actorId }: Publishing,
): Promise<Result<{ revision: number }>> {
  return inTransaction(ctx.db, async (tx) => {
    const exam = await lockExam(tx, examId)
    if (!exam) return refuse('not-found')
    if (exam.revision !== revision) return refuse('stale')
    if (exam.state !== 'draft') return refuse('wrong-state', { message: '这场考试已经发布过了，请刷新后再看。' })
    const now = ctx.clock.now()
    const badWindow = await refuseWindow(tx, exam, now)
    if (badWindow) return badWindow
    const blueprint = await bodyOf(tx, exam)
    if (!blueprint) return refuse('wrong-state', { message: '所用的组卷蓝图已停用，请换一份蓝图后再发布。' })
    const fault = blueprintFault(blueprint)
    if (fault) return refuse('bad-input', { message: fault, fields: [{ path: 'blueprint', message: fault }] })
    const { sentences, notForMock, pool } = await checkBlueprint(tx, blueprint, exam.kind)
    if (sentences.length > 0)
      return refuse('bad-input', {
        message: notForMock ? NOT_FOR_MOCK : TOO_FEW,
        fields: sentences.map((message) => ({ path: 'blueprint', message })),
      })
    await tx
      .update(exams)
      .set({ ...{ blueprint, pool }, state: 'published', publishedAt: now, revision: revision + 1, savedById: actorId })
      .where(sql`id = ${examId}::uuid`)
    await recordAct(tx, { at: now, actorId, action: 'exam.publish', subject: `exam:${examId}`, detail: '' })
    return ok({ revision: revision + 1 })
  })
}
