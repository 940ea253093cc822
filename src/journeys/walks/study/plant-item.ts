import { randomUUID } from 'node:crypto'
import { samplePlanId } from '@/cloud/tasks/samples/study/sample-plans'
import { getPlan, savePlan } from '@/contract/study/plans'
import { civilDayOf } from '@/domain/time/civil-time'
import { personaCaller } from '../bookings'

/** What it teaches: the first chapter of the enforcement officers’ handbook. */
export const CHAPTER = { handbookId: 'enforcement-officer', chapterId: 'before', title: '动手之前' }

/** The administrator asks one more thing of the enforcement officers: a chapter, due today; the item’s id. */
export async function plantItem(origin: string, title: string): Promise<string> {
  const admin = await personaCaller(origin, 'admin')
  const [id, today] = [randomUUID(), civilDayOf(new Date())]
  const planId = samplePlanId('enforcement-officer', Number(today.slice(0, 4)))
  const { revision, targets, items, title: planTitle } = await admin(getPlan, { id: planId })
  const { handbookId, chapterId } = CHAPTER
  const item = {
    ...{ id, kind: 'handbook' as const, title, teaches: { handbookId, chapterId }, opensDay: today, dueDay: today },
    ...{ part: 'theory' as const, creditTenths: 5, required: true, questions: 3 },
  }
  const kept = items.filter(({ dropped }) => !dropped).map(({ dropped: _gone, families: _many, ...known }) => known)
  await admin(savePlan, { id: planId, revision, targets, title: planTitle, items: [...kept, item] })
  return id
}
