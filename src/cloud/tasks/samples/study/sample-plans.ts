import { CATEGORIES, isFor, type Category, type PlanCategory } from '@/domain/study/categories'
import type { ItemKind, Teaches } from '@/domain/study/items'
import { PRESETS, type PresetItem } from '@/domain/study/plans/presets'
import { hashText } from '@/domain/practice/drawing/seeded'
import { dayAfter } from '@/domain/time/civil-days'

/** What a sample plan may ask for beside questions: a session and an exam that are there. */
export interface Offered {
  sessions: readonly { id: string; category: PlanCategory }[]
  exams: readonly { id: string; category: string }[]
}

export interface SampleItem extends Omit<PresetItem, 'opens' | 'due'> {
  id: string
  planId: string
  place: number
  opensDay: string
  dueDay: string
  required: boolean
}

const idOf = (kind: number, year: number, n: number): string =>
  `00000000-0000-4000-${kind}-${String(year * 10_000 + n).padStart(12, '0')}`

export const samplePlanId = (category: Category, year: number): string => idOf(8600, year, CATEGORIES.indexOf(category))

/** Ends the year, so that until December something still lies ahead. */
const CONSTITUTION_DAY: PresetItem = {
  ...{ kind: 'questions', title: '国家宪法日', teaches: { topics: ['constitution'] }, opens: '12-01', due: '12-20' },
  ...{ part: 'theory', creditTenths: 10, questions: 3 },
}

/** What an item teaches; null for a session or an exam where none is left to name. */
function teachesOf(item: PresetItem, sessions: string[], exams: string[]): Teaches | null {
  if (item.kind === 'session') {
    const sessionId = sessions.shift()
    return sessionId ? { sessionIds: [sessionId] } : null
  }
  if (item.kind !== 'exam') return item.teaches
  const examId = exams.shift()
  return examId ? { examId } : null
}

/** The items of a category's sample plan: its preset's, with what is there to name, and one in December. */
export function sampleItems(category: Category, year: number, offered: Offered): SampleItem[] {
  const sessions = offered.sessions.filter((one) => isFor(one.category, category)).map(({ id }) => id)
  // Each once, or its credit would count twice.
  const exams = offered.exams.flatMap((exam) => (exam.category === category ? [exam.id] : []))
  const items = [...PRESETS[category].items, CONSTITUTION_DAY].flatMap((item) => {
    const teaches = teachesOf(item, sessions, exams)
    return teaches ? [{ ...item, teaches }] : []
  })
  return items.map(({ opens, due, ...item }, place) => ({
    ...item,
    ...{
      id: idOf(8601, year, CATEGORIES.indexOf(category) * 100 + place),
      planId: samplePlanId(category, year),
      place,
    },
    ...{ opensDay: `${year}-${opens}`, dueDay: `${year}-${due}`, required: true },
  }))
}

interface Doer {
  n: number
  id: string
  joinedDay: string
}

/** Of a hundred: most do in time, some later, some not yet. */
const [DONE_LATE, DONE_NOW] = [82, 45]

const isDoneBySample = (kind: ItemKind) => kind !== 'session' && kind !== 'exam'

/**
 * The day on which somebody invented did an item; null for not yet. The sample official has all states: the first is
 * done, the second is late, of the others some.
 */
export function sampleDoneDay({ n, id, joinedDay }: Doer, item: SampleItem, today: string): string | null {
  if (!isDoneBySample(item.kind) || item.opensDay >= today || item.dueDay < joinedDay) return null
  const luck = hashText(`${id} ${item.id}`)
  const late = item.dueDay < today
  const done = n === 1 ? item.place !== 1 && late : luck % 100 < (late ? DONE_LATE : DONE_NOW)
  if (!done) return null
  const begins = item.opensDay > joinedDay ? item.opensDay : joinedDay
  const day = dayAfter(begins, (luck >>> 8) % 80)
  return day < today ? day : dayAfter(today, -1) < begins ? begins : dayAfter(today, -1)
}
