import { randomUUID } from 'node:crypto'
import type { BlueprintBody } from '@/contract/exams/blueprint'
import { createBlueprint, createExam, publishExamDraft } from '@/contract/exams/desk'
import {
  closePlan,
  createPlan,
  getPlan,
  listPlans,
  publishPlan,
  savePlan,
  type PlanItemInput,
} from '@/contract/study/plans'
import type { Category } from '@/domain/study/categories'
import { personaCaller } from '../bookings'

const HOUR_MS = 3_600_000

/** Five questions of a kind with one right answer, twenty marks each. */
const SHORT: BlueprintBody = {
  sections: [
    {
      ...{ title: '单选题', kind: 'single', topics: ['punishment', 'licence'], laws: [] },
      ...{ difficulty: { from: 1, to: 5 }, count: 5, marksTenths: 200 },
    },
  ],
  ...{ pass: 60, good: 80, excellent: 90, minutes: 30, partialCredit: false },
}

/** A formal exam of five questions that a category may sit from now on; its id. */
export async function publishShortExam(origin: string, category: Category, title: string): Promise<string> {
  const desk = await personaCaller(origin, 'editor')
  const [id, blueprintId] = [randomUUID(), randomUUID()]
  await desk(createBlueprint, { id: blueprintId, title: '示例·短卷', category, body: SHORT })
  const { revision } = await desk(createExam, {
    ...{ id, blueprintId, title, category, kind: 'formal', unitId: null, makesUpId: null, times: [] },
    opensAt: new Date(Date.now() - HOUR_MS).toISOString(),
    closesAt: new Date(Date.now() + 3 * HOUR_MS).toISOString(),
    rules: { attempts: 1, leaveLimit: null },
  })
  await desk(publishExamDraft, { id, revision })
  return id
}

interface ShortPlan {
  category: Category
  year: number
  title: string
  theoryTenths?: number
  items: (Pick<PlanItemInput, 'title' | 'teaches'> & Partial<PlanItemInput>)[]
}

/** Nothing else is asked of a category any more: its plans are closed. */
async function closeOthers(desk: Awaited<ReturnType<typeof personaCaller>>, category: Category): Promise<void> {
  const { plans } = await desk(listPlans, {})
  for (const plan of plans.filter((one) => one.category === category && one.state === 'published')) {
    const { id, revision } = await desk(getPlan, { id: plan.id })
    await desk(closePlan, { id, revision })
  }
}

/** The one plan of a category, published; its id and those of its items in their order. */
export async function publishShortPlan(origin: string, plan: ShortPlan): Promise<{ planId: string; items: string[] }> {
  const desk = await personaCaller(origin, 'editor')
  const { category, year, title, theoryTenths = 0 } = plan
  await closeOthers(desk, category)
  const id = randomUUID()
  const { revision } = await desk(createPlan, { id, year, category, empty: true })
  const items = plan.items.map((item): PlanItemInput => {
    const exam = item.teaches.examId !== undefined
    return {
      ...{ id: randomUUID(), kind: exam ? 'exam' : 'questions', part: exam ? 'assessment' : 'theory' },
      ...{ opensDay: `${year}-01-01`, dueDay: `${year}-12-31`, creditTenths: 20, required: true },
      ...{ questions: exam ? 0 : 3 },
      ...item,
    }
  })
  const targets = { theory: theoryTenths, practice: 0, assessment: 0 }
  const saved = await desk(savePlan, { id, revision, title, targets, items })
  await desk(publishPlan, { id, revision: saved.revision })
  return { planId: id, items: items.map((item) => item.id) }
}
