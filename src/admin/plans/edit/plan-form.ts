import type { PlanItemInput, PlanView } from '@/contract/study/plans'
import type { CreditPart } from '@/domain/study/items'

/** What is typed of a plan. */
export interface PlanForm {
  title: string
  targets: Record<CreditPart, number>
  items: PlanItemInput[]
}

/** Of items that were dropped nothing can be changed any more; they are shown apart. */
export const formOf = ({ title, targets, items }: PlanView): PlanForm => ({
  title,
  targets,
  items: items.filter(({ dropped }) => !dropped).map(({ dropped: _dropped, families: _families, ...item }) => item),
})

/** The item one place up or down; the others stay in their order. */
export function moved(items: readonly PlanItemInput[], at: number, by: 1 | -1): PlanItemInput[] {
  const to = at + by
  const next = [...items]
  if (to < 0 || to >= items.length) return next
  ;[next[at], next[to]] = [next[to]!, next[at]!]
  return next
}

/** An item as somebody begins it. */
export const emptyItem = (id: string, year: number): PlanItemInput => ({
  ...{ id, kind: 'questions', title: '新任务', teaches: {}, part: 'theory', creditTenths: 20, required: true },
  ...{ questions: 4, opensDay: `${year}-01-01`, dueDay: `${year}-12-31` },
})

/** Another kind teaches something else, and is done in another way. */
export const ofKind = (item: PlanItemInput, kind: PlanItemInput['kind']): PlanItemInput => ({
  ...item,
  ...{ kind, teaches: {}, questions: kind === 'session' || kind === 'exam' ? 0 : item.questions || 4 },
})
