import type { DutyState } from '../duties/obligations'

export const DUTY_STATE_WORDS: Record<DutyState, string> = {
  coming: '还没开始',
  due: '现在可做',
  'catch-up': '可补做',
  done: '已完成',
  'not-owed': '不要求',
}

export const PLAN_STATES = ['draft', 'published', 'closed'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export const PLAN_STATE_WORDS: Record<PlanState, string> = { draft: '草稿', published: '执行中', closed: '已结束' }

/** How an item was done, as its own page and the unit say it. */
export const DONE_BY_WORDS: Record<string, string> = {
  questions: '答题',
  session: '线下签到',
  exam: '考试合格',
  import: '导入的线下成绩',
  exemption: '免考',
}

/** What the figures for the yearly duty report mean; each is shown beside the number. */
export const DUTY_DEFINITIONS = {
  people: { word: '应学人数', means: '名册上现在在岗、属于这份计划的类别的人。' },
  owed: {
    word: '应完成',
    means: '每人每项必做任务算一项；入职或转入前已经截止的、还没有开始的、撤下的任务都不算。',
  },
  done: { word: '已完成', means: '上面的应完成里，答题、线下实战、考试或导入的线下成绩已经算数的项数，每项只算一次。' },
  share: { word: '完成比例', means: '已完成除以应完成，四舍五入到整数百分比。只算全体，不比较单位和个人。' },
} as const
