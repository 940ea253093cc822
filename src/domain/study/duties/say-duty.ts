import { otherYear } from '@/domain/time/civil-day'
import { CREDIT_PART_WORDS, CREDIT_PARTS, ITEM_KIND_WORDS, type CreditPart, type ItemKind } from '../items'
import { hoursWord } from '../plans/fair-share'

/** A duty as a phone has it; a newer server may know states and kinds that this program does not. */
export interface SaidDuty {
  kind: string
  state: string
  opensDay: string
  dueDay: string
  creditTenths: number
  required: boolean
  questions: number
  right: number
  doneDay: string | null
}

const isKind = (kind: string): kind is ItemKind => Object.hasOwn(ITEM_KIND_WORDS, kind)
const isPart = (part: string): part is CreditPart => CREDIT_PARTS.some((one) => one === part)

export const kindWord = (kind: string): string => (isKind(kind) ? ITEM_KIND_WORDS[kind] : '任务')
export const partWord = (part: string): string => (isPart(part) ? CREDIT_PART_WORDS[part] : '其他')

/** monthDay('2026-03-31') is `3月31日`; with the year where it is not today's. */
export const monthDay = (day: string, today?: string): string =>
  day.replace(/^\d+-0?(\d+)-0?(\d+)$/, `${otherYear(day, today)}$1月$2日`)

/** Until when, or since when: whatever helps to decide what to do first. */
export function dayWord({ state, opensDay, dueDay, doneDay }: SaidDuty, today?: string): string {
  if (state === 'done') return doneDay ? `${monthDay(doneDay, today)}完成` : '已完成'
  if (state === 'coming') return `${monthDay(opensDay, today)}开始`
  if (state === 'catch-up') return `${monthDay(dueDay, today)}已截止`
  return state === 'due' ? `${monthDay(dueDay, today)}截止` : '不要求'
}

/** The quiet line of a duty: 题组 · 3月31日截止 · 答对 1/4 · 4.5 学时. */
export function dutyNote(duty: SaidDuty, today?: string): string {
  const { kind, state, questions, right, creditTenths, required } = duty
  const begun = state !== 'done' && right > 0 ? `答对 ${right}/${questions}` : ''
  const credit = creditTenths > 0 ? hoursWord(creditTenths) : ''
  const optional = required || state === 'done' ? '' : '选做'
  // No line ends between a number and its unit.
  const parts = [kindWord(kind), dayWord(duty, today), begun, credit, optional].map((part) =>
    part.replaceAll(' ', '\u00a0'),
  )
  return parts.filter(Boolean).join('\u00a0· ')
}

/** What is to be done now; what is late stands first in it. */
export const openDuties = <T extends { state: string }>(duties: readonly T[]): T[] =>
  duties.filter(({ state }) => state === 'catch-up' || state === 'due')

/** One sentence above the list. */
export function dutiesWord(duties: readonly { state: string }[]): string {
  const many = (state: string) => duties.filter((one) => one.state === state).length
  const [late, due, done] = [many('catch-up'), many('due'), many('done')]
  if (late + due === 0) return done > 0 ? '现在没有要做的任务，做过的都在下面。' : '现在没有要做的任务。'
  const lateWord = late > 0 ? `${late} 项过了日子，还可以补` : ''
  const dueWord = due > 0 ? `${due} 项现在可做` : ''
  return `${[lateWord, dueWord].filter(Boolean).join('；')}。`
}
