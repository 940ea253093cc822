import type { PlanCategory } from '../categories'
import type { CreditPart, ItemKind, Teaches } from '../items'

/** An item of a draft as a preset fills it; months and days of whichever year. */
export interface PresetItem {
  kind: ItemKind
  title: string
  teaches: Teaches
  opens: `${number}-${number}`
  due: `${number}-${number}`
  part: CreditPart
  creditTenths: number
  questions: number
}

export interface Preset {
  title: string
  /** What the rule asks for, in tenths of a 学时; 0 where it names no hours. */
  targets: Record<CreditPart, number>
  items: readonly PresetItem[]
}

const NO_TARGET = { theory: 0, practice: 0, assessment: 0 }

type Quarter = 1 | 2 | 3 | 4
const OPENS = ['01-01', '04-01', '07-01', '10-01'] as const
/** The last quarter ends before the year does, so that there is time to catch up. */
const DUE = ['03-31', '06-30', '09-30', '11-30'] as const
const within = (quarter: Quarter) => ({ opens: OPENS[quarter - 1]!, due: DUE[quarter - 1]! })

/** Questions of a topic. */
const topic = (quarter: Quarter, title: string, name: string, creditTenths: number): PresetItem => ({
  ...{ kind: 'questions', title, teaches: { topics: [name] }, part: 'theory', creditTenths, questions: 4 },
  ...within(quarter),
})
const episode = (quarter: Quarter, title: string, episodeId: string, creditTenths: number): PresetItem => ({
  ...{ kind: 'episode', title, teaches: { episodeId }, part: 'practice', creditTenths, questions: 3 },
  ...within(quarter),
})
/** Which session and which exam is chosen in the console before the plan is published. */
const session = (quarter: Quarter, title: string, creditTenths: number): PresetItem => ({
  ...{ kind: 'session', title, teaches: {}, part: 'practice', creditTenths, questions: 0 },
  ...within(quarter),
})
const exam = (title: string, creditTenths: number): PresetItem => ({
  ...{ kind: 'exam', title, teaches: {}, part: 'assessment', creditTenths, questions: 0 },
  ...within(4),
})

/**
 * Drafts to begin with, one for each category; everything in them can be changed. Enforcement officers: 60 学时 a year in
 * theory, practice and assessment, 36 + 12 + 12 here. Leaders, new leaders and new civil servants: the list of laws they
 * have to know (法治宣传教育法 art. 37) and an exam; no rule names hours for them.
 */
export const PRESETS: Record<PlanCategory, Preset> = {
  leader: {
    title: '领导干部年度学法计划',
    targets: NO_TARGET,
    items: [
      topic(1, '宪法', 'constitution', 20),
      topic(1, '法治宣传教育法', 'publicity', 20),
      topic(2, '行政复议', 'reconsideration', 20),
      topic(3, '监察与政务处分', 'supervision', 20),
      topic(4, '数据与个人信息', 'data', 20),
      exam('年度法治考试', 40),
    ],
  },
  'new-leader': {
    title: '新提拔领导干部学法计划',
    targets: NO_TARGET,
    items: [
      topic(1, '宪法', 'constitution', 20),
      topic(1, '公务员法', 'civil-servants', 20),
      topic(2, '监察与政务处分', 'supervision', 20),
      topic(3, '行政处罚', 'punishment', 20),
      exam('任前法律知识考试', 40),
    ],
  },
  'new-civil-servant': {
    title: '新录用公务员学法计划',
    targets: NO_TARGET,
    items: [
      topic(1, '宪法', 'constitution', 20),
      topic(1, '公务员法', 'civil-servants', 20),
      topic(2, '行政许可', 'licence', 20),
      topic(3, '法治宣传教育法', 'publicity', 20),
      session(2, '初任培训：旁听庭审', 30),
      exam('初任法律知识考试', 40),
    ],
  },
  'enforcement-officer': {
    title: '行政执法人员 60 学时计划',
    targets: { theory: 360, practice: 120, assessment: 120 },
    items: [
      topic(1, '宪法', 'constitution', 45),
      topic(1, '行政处罚', 'punishment', 45),
      topic(2, '行政许可', 'licence', 45),
      topic(2, '行政强制', 'compulsion', 45),
      topic(3, '行政复议', 'reconsideration', 45),
      topic(3, '行政诉讼', 'litigation', 45),
      topic(4, '国家赔偿', 'compensation', 45),
      topic(4, '数据与个人信息', 'data', 45),
      episode(2, '首违不罚怎么用', 'first-offence', 20),
      episode(3, '群众不服怎么办', 'reconsideration', 20),
      session(2, '执法文书和现场取证', 40),
      session(4, '执法实战演练', 40),
      exam('行政执法人员年度考试', 120),
    ],
  },
  all: {
    title: '全体国家工作人员学法计划',
    targets: NO_TARGET,
    items: [topic(2, '宪法', 'constitution', 10), topic(4, '法治宣传教育法', 'publicity', 10)],
  },
}
