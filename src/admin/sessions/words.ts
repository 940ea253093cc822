import type { ConsoleSession } from '@/contract/study/sessions/console-sessions'
import { CATEGORY_WORDS, type PlanCategory } from '@/domain/study/categories'
import { beijingMoment, beijingTime } from '@/domain/time/beijing-clock'
import type { AuditWords } from '../audit/words'
import type { Tone } from '../patterns/state-tag'

export const categoryWord = (category: string): string => CATEGORY_WORDS[category as PlanCategory] ?? category

/** 行政执法人员 · 示例大队, or everybody's. */
export const meantFor = ({ category, unitName }: Pick<ConsoleSession, 'category' | 'unitName'>): string =>
  [categoryWord(category), unitName ?? '全区'].join(' · ')

export const timeOf = ({ startsAt, endsAt }: Pick<ConsoleSession, 'startsAt' | 'endsAt'>): string =>
  `${beijingMoment(startsAt)}–${beijingTime(endsAt)}`

const STATES: Record<string, { word: string; tone: Tone }> = {
  open: { word: '报名中', tone: 'planned' },
  closed: { word: '已结束', tone: 'quiet' },
  cancelled: { word: '已取消', tone: 'stopped' },
}
const UNDER_WAY = { word: '进行中', tone: 'good' } as const

export const stateOf = (
  { state, startsAt }: Pick<ConsoleSession, 'state' | 'startsAt'>,
  now: Date = new Date(),
): { word: string; tone: Tone } =>
  state === 'open' && Date.parse(startsAt) <= now.getTime()
    ? UNDER_WAY
    : (STATES[state] ?? { word: state, tone: 'quiet' })

export const BY_WORDS: Readonly<Record<string, string>> = { code: '扫码', list: '名单', import: '导入' }

/** How the acts of this room read in the audit log. */
export const sessionsAuditWords: AuditWords = {
  actions: {
    'session.create': '安排线下实战',
    'session.change': '改线下实战',
    'session.cancel': '取消线下实战',
    'session.look': '看线下实战名单',
    'session.mark': '按名单签到',
  },
  fields: {},
  page: (subject) => (subject.startsWith('session:') ? `/sessions/${subject.slice('session:'.length)}` : '/sessions'),
}
