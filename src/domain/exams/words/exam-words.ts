import { beijingMoment } from '../../time/beijing-clock'
import { OUTCOME_WORDS } from '../after'

const KINDS = new Map([
  ['mock', '模拟考试'],
  ['formal', '正式考试'],
  ['makeup', '补考'],
])
export const examKindWord = (kind: string): string => KINDS.get(kind) ?? '考试'

const OUTCOMES = new Map(Object.entries(OUTCOME_WORDS))
/** A code that only a newer server knows reads 已评分. */
export const outcomeWord = (outcome: string): string => OUTCOMES.get(outcome) ?? '已评分'

/** Tenths of a mark: 855 is `85.5`, 800 is `80`. */
export const marks = (tenths: number): string => String(tenths / 10)

const STATES = new Map([
  ['coming', '还没到时间'],
  ['choose', '请选考试时间'],
  ['open', '现在可以考'],
  ['sitting', '正在作答'],
  ['done', '已考完'],
  ['missed', '没有参加'],
  ['exempt', '免考'],
])
export const examStateWord = (state: string): string => STATES.get(state) ?? '请更新后查看'

interface Ruled {
  kind: string
  minutes: number
  extraMinutes: number
  questions: number
  pass: number
  attempts: number
  taken: number
  leaveLimit: number | null
  makeUp?: boolean | undefined
  closesAt: string
  startUntil: string | null
}

const attemptsRule = ({ kind, attempts, taken }: Ruled): string => {
  if (attempts === 0) return kind === 'mock' ? '想练几次都行，成绩不进档案。' : '考几次不限，取最好的一次。'
  if (attempts === 1) return '只有一次机会。'
  return `最多考 ${attempts} 次，取最好的一次，已考 ${taken} 次。`
}

/** Said beforehand, so that nobody hopes for one that there is not. */
const makeUpRule = ({ kind, makeUp }: Ruled): string => {
  if (kind !== 'formal' || makeUp === undefined) return ''
  return makeUp ? '没有合格的，考试结束后一年内可以补考一次。' : '这场考试不设补考。'
}

const leaveRule = (limit: number | null): string =>
  limit === null
    ? '离开这一页超过 5 秒会记下次数和时长，您和单位都看得到，不会因此判不合格。'
    : `离开这一页超过 5 秒记一次。这场考试事先规定：离开超过 ${limit} 次就自动交卷。`

/** Only where it is another moment than the end, which the rule's title says already. */
const startRule = ({ startUntil, closesAt }: Ruled, now?: Date): string =>
  startUntil && startUntil !== closesAt ? `${beijingMoment(startUntil, now)} 前都可以开始。` : ''

export interface Rule {
  title: string
  text: string
}

/** What somebody ought to know before the start, in plain words. */
export function rulesOf(exam: Ruled, now?: Date): Rule[] {
  const extra = exam.extraMinutes > 0 ? `，其中 ${exam.extraMinutes} 分钟是给您的延长时间` : ''
  return [
    {
      title: `${exam.questions} 题，${exam.minutes + exam.extraMinutes} 分钟${extra}`,
      text: '从点“开始作答”起算，以服务器的时间为准，手机的钟快慢没有影响。到时间自动交卷。',
    },
    { title: `${exam.pass} 分算合格（满分按 100 分折算）`, text: attemptsRule(exam) + makeUpRule(exam) },
    {
      title: '每答一题马上保存',
      text: '断网时答案先存在手机上，联网后自动补传。关掉、重启、换手机都能接着答，时间照常走。',
    },
    { title: '离开页面会记录', text: leaveRule(exam.leaveLimit) },
    {
      title: `${beijingMoment(exam.closesAt, now)} 截止`,
      text: `${startRule(exam, now)}临近截止才开始，只能答到截止为止。`,
    },
  ]
}

/** Before a paper goes on where nothing of it lies: on a new phone, or on one whose data were cleared. */
export const TAKE_OVER_WORDS =
  '这份试卷在另一台设备上打开着；这部手机清除过数据、重新装过，也会这样显示。在这里继续，已保存的答案、标记和剩余时间都一样，另一台变成只能看。'

/** Under an exam of the list: when, how long, how many. */
export const examNote = ({ minutes, extraMinutes, questions }: Ruled): string =>
  `${questions} 题 · ${minutes + extraMinutes} 分钟`

/** Seconds away: 12 秒, 3 分 5 秒. */
export function awayWord(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds} 秒` : `${minutes} 分 ${seconds % 60} 秒`
}

const HANDED_IN = new Map([
  ['person', '您交的卷'],
  ['deadline', '到时间自动交卷'],
  ['leave-limit', '离开次数超过规定，自动交卷'],
])
export const handedInWord = (by: string): string => HANDED_IN.get(by) ?? '已交卷'

const WHY = new Map([
  ['handed-in', '交卷后评分'],
  ['question-fixed', '题目更正后重新评分'],
  ['late-counted', '单位决定迟到的答案计分'],
  ['leave-limit', '离开次数超过规定'],
])
export const gradingWord = (why: string): string => WHY.get(why) ?? '重新评分'

/** A time is still to be chosen, or the chosen one has not come. */
export const canChooseTime = ({ state, times }: { state: string; times: readonly unknown[] }): boolean =>
  times.length > 0 && (state === 'choose' || state === 'coming')
