import { CREDIT_PART_WORDS, CREDIT_PARTS, type CreditPart, type ItemKind, type Teaches } from '../items'
import { hoursWord } from './fair-share'

/** Fewest and most questions that an item is done by. */
export const QUESTIONS_LEAST = 3
export const QUESTIONS_MOST = 5

export interface DraftItem {
  id: string
  kind: ItemKind
  title: string
  teaches: Teaches
  opensDay: string
  dueDay: string
  part: CreditPart
  creditTenths: number
  required: boolean
  questions: number
  dropped: boolean
}

export interface DraftPlan {
  year: number
  targets: Record<CreditPart, number>
  items: readonly DraftItem[]
}

/** What the cloud knows of what an item names. */
export interface Known {
  /** Families of published questions of what it teaches. */
  families: number
  /** Whether the episode, chapter, session or exam it names is there. */
  there: boolean
  /** Some of the plan’s people cannot go to any of the sessions it names. */
  closed?: 'unit' | 'category' | null
}

/** Why a plan cannot be published; `itemId` null where the plan as a whole is meant. */
export interface Obstacle {
  itemId: string | null
  message: string
}

const NOT_CHOSEN: Record<ItemKind, string> = {
  handbook: '还没有选定手册里的哪一章，或者这一章已经不在了。',
  episode: '还没有选定哪一期节目，或者这一期已经下架。',
  questions: '还没有写明考哪些话题、法律或条文。',
  session: '还没有选定哪一场线下实战，或者选的都已经取消。',
  exam: '还没有选定哪一场考试，或者这一场已经取消。',
}

const CLOSED = {
  unit: '选的线下实战只给一个单位办，计划里别的单位的人去不了。请再选一场不限单位的。',
  category: '选的线下实战不是给计划里所有的人办的，有的人去不了。请再选一场同一类别或者不限类别的。',
}

const isAsked = ({ kind }: DraftItem) => kind !== 'session' && kind !== 'exam'

/** What it names, as far as it can be seen without the cloud. */
const namesAnything = ({ kind, teaches }: DraftItem): boolean => {
  if (kind === 'handbook') return Boolean(teaches.handbookId && teaches.chapterId)
  if (kind === 'episode') return Boolean(teaches.episodeId)
  if (kind === 'session') return (teaches.sessionIds ?? []).length > 0
  if (kind === 'exam') return Boolean(teaches.examId)
  return (teaches.topics ?? []).length + (teaches.articles ?? []).length > 0
}

function questionsObstacle(item: DraftItem, known: Known): string | null {
  if (!isAsked(item)) return null
  const { questions } = item
  if (questions < QUESTIONS_LEAST || questions > QUESTIONS_MOST)
    return `要答对 ${QUESTIONS_LEAST} 到 ${QUESTIONS_MOST} 题，现在写的是 ${questions} 题。`
  if (known.families >= questions) return null
  return `要答对 ${questions} 道不同的题，题库里这方面只有 ${known.families} 道不同的。请先补题，或者少写几题。`
}

function windowObstacle({ opensDay, dueDay }: DraftItem, year: number): string | null {
  if (dueDay < opensDay) return '截止日期早于开始日期。'
  const inYear = [opensDay, dueDay].every((day) => day.startsWith(`${year}-`))
  return inYear ? null : `日期要在 ${year} 年内。`
}

const obstaclesOf = (item: DraftItem, known: Known, year: number): string[] =>
  [
    namesAnything(item) && known.there ? questionsObstacle(item, known) : NOT_CHOSEN[item.kind],
    known.there && known.closed ? CLOSED[known.closed] : null,
    windowObstacle(item, year),
  ].filter((message) => message !== null)

/** What all that is asked for would grant in each part, against what the rule asks. */
function creditObstacles({ targets, items }: DraftPlan): Obstacle[] {
  const asked = items.filter(({ required, dropped }) => required && !dropped)
  return CREDIT_PARTS.flatMap((part) => {
    const sum = asked.filter((item) => item.part === part).reduce((total, item) => total + item.creditTenths, 0)
    if (sum >= targets[part]) return []
    const message = `${CREDIT_PART_WORDS[part]}要 ${hoursWord(targets[part])}，必做的任务加起来只有 ${hoursWord(sum)}。`
    return [{ itemId: null, message }]
  })
}

/** The same session or exam asked for twice would grant its credit twice. */
function twiceObstacles(items: readonly DraftItem[]): Obstacle[] {
  const seen = new Set<string>()
  return items.flatMap(({ id, kind, teaches }) => {
    const things = kind === 'session' ? (teaches.sessionIds ?? []) : teaches.examId ? [teaches.examId] : []
    const named = [...new Set(things)].map((thing) => `${kind} ${thing}`)
    const twice = named.some((one) => seen.has(one))
    for (const one of named) seen.add(one)
    return twice ? [{ itemId: id, message: '这一场已经在计划里了，学时不能算两次。' }] : []
  })
}

/**
 * Everything that stands in the way of publishing a plan, each with what to do about it; nothing when it can be
 * published. Dropped items stand in nobody's way.
 */
export function findObstacles(plan: DraftPlan, known: (itemId: string) => Known): Obstacle[] {
  const items = plan.items.filter(({ dropped }) => !dropped)
  if (items.length === 0) return [{ itemId: null, message: '计划里还没有任务。' }]
  const each = items.flatMap((item) =>
    obstaclesOf(item, known(item.id), plan.year).map((message) => ({ itemId: item.id, message })),
  )
  return [...each, ...twiceObstacles(items), ...creditObstacles(plan)]
}
