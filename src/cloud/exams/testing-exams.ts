import { randomUUID } from 'node:crypto'
import type { Context } from '@/cloud/kernel/context'
import { plantQuestion } from '@/cloud/practice/testing-questions'
import type { BlueprintBody, BlueprintSection } from '@/contract/exams/blueprint'
import type { ExamRules } from '@/contract/exams/exam-shapes'
import type { PlanCategory } from '@/domain/study/categories'
import { publishExam } from './publishing/publish-exam'
import { examBlueprints, exams, examTimes } from './tables/exams.tables'

export const ACTOR = '00000000-0000-4000-8000-00000000e1a0'

export const testSection = (changes: Partial<BlueprintSection> = {}): BlueprintSection => ({
  title: '单选题',
  kind: 'single',
  topics: ['punishment'],
  laws: [],
  difficulty: { from: 1, to: 5 },
  count: 3,
  marksTenths: 20,
  ...changes,
})

export const testBlueprint = (changes: Partial<BlueprintBody> = {}): BlueprintBody => ({
  sections: [testSection()],
  pass: 60,
  good: 80,
  excellent: 90,
  minutes: 90,
  partialCredit: false,
  ...changes,
})

/** Questions of a topic whose answer is always B, each a family of its own. */
export async function plantBank(ctx: Context, count = 6, prefix = 'exam-q'): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, n) => `${prefix}-${n}`)
  for (const id of ids) await plantQuestion(ctx, id, { topic: 'punishment', audiences: ['official'] })
  return ids
}

interface Planted {
  kind?: 'mock' | 'formal' | 'makeup'
  category?: PlanCategory
  unitId?: string | null
  makesUpId?: string | null
  blueprint?: BlueprintBody
  rules?: Partial<ExamRules>
  opensAt?: Date
  closesAt?: Date
  times?: { startsAt: Date; seats: number }[]
}

const HOUR_MS = 3_600_000

/** A draft that is open from an hour ago for a day. */
export async function plantDraft(ctx: Context, planted: Planted = {}): Promise<string> {
  const { kind = 'formal', category = 'all', unitId = null, makesUpId = null, times = [] } = planted
  const { blueprint = testBlueprint(), rules } = planted
  const [id, blueprintId, now] = [randomUUID(), randomUUID(), ctx.clock.now()]
  const { opensAt = new Date(now.getTime() - HOUR_MS), closesAt = new Date(now.getTime() + 24 * HOUR_MS) } = planted
  const common = { revision: 1, savedById: ACTOR, category }
  await ctx.db.orm
    .insert(examBlueprints)
    .values({ id: blueprintId, title: '示例蓝图', body: blueprint, state: 'ready', updatedAt: now, ...common })
  await ctx.db.orm.insert(exams).values({
    ...{ id, kind, unitId, makesUpId, blueprintId, blueprint, opensAt, closesAt, ...common },
    title: '示例考试',
    rules: { attempts: kind === 'mock' ? 0 : 1, leaveLimit: null, ...rules },
    seed: `seed ${id}`,
    state: 'draft',
  })
  for (const time of times) await ctx.db.orm.insert(examTimes).values({ examId: id, ...time })
  return id
}

/** The same, published. */
export async function plantExam(ctx: Context, planted: Planted = {}): Promise<string> {
  const examId = await plantDraft(ctx, planted)
  const published = await publishExam(ctx, { examId, revision: 1, actorId: ACTOR })
  if (!published.ok) throw new Error(`an exam of a test was not published: ${JSON.stringify(published.problem)}`)
  return examId
}

/** The bank's questions of a paper in its order; a phone knows places only. */
export async function bankQuestionsOf({ db }: Context, paperId: string): Promise<{ id: string; version: number }[]> {
  const { rows } = await db.pool.query('select questions from exam_papers where id = $1', [paperId])
  const questions: { questionId: string; version: number }[] = rows[0].questions
  return questions.map(({ questionId: id, version }) => ({ id, version }))
}
