import { randomUUID } from 'node:crypto'
import type { Context } from '@/cloud/kernel/context'
import { plantQuestion } from '@/cloud/practice/testing-questions'
import type { PlanCategory } from '@/domain/study/categories'
import { studyItems, studyPlans } from './tables/plans.tables'

type ItemChanges = Partial<typeof studyItems.$inferInsert>

interface PlantedPlan {
  category?: PlanCategory
  state?: 'draft' | 'published' | 'closed'
  year?: number
  theoryTenths?: number
  items?: ItemChanges[]
}

/** A published plan of 2026, straight into the tables; its id and those of its items. */
export async function plantPlan(ctx: Context, plan: PlantedPlan = {}): Promise<{ planId: string; items: string[] }> {
  const { category = 'enforcement-officer', state = 'published', year = 2026, theoryTenths = 0, items = [{}] } = plan
  const planId = randomUUID()
  const updatedAt = ctx.clock.now()
  const title = `示例计划 ${category}`
  await ctx.db.orm
    .insert(studyPlans)
    .values({ id: planId, year, category, title, state, theoryTenths, revision: 1, updatedAt })
  const rows = items.map((changes, place) => ({
    ...{ id: randomUUID(), planId, place, kind: 'questions' as const, title: `示例任务 ${place + 1}` },
    ...{ teaches: { topics: ['punishment'] }, opensDay: `${year}-01-01`, dueDay: `${year}-12-31` },
    ...{ part: 'theory' as const, creditTenths: 20, questions: 3 },
    ...changes,
  }))
  await ctx.db.orm.insert(studyItems).values(rows)
  return { planId, items: rows.map(({ id }) => id) }
}

/** So many published questions of a topic, each a family of its own unless told otherwise; the right answer is B. */
export async function plantTopic(ctx: Context, topic: 'punishment' | 'licence', families: readonly string[]) {
  for (const [n, family] of families.entries())
    await plantQuestion(ctx, `${topic}-${n}`, { topic, family: `${topic}-${family}`, audiences: ['official'] })
}
