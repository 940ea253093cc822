import { beijingTime } from '../../time/beijing-clock'
import type { Sitting } from './sitting'

/** How one question stands, as the overview shows it. */
export interface QuestionStanding {
  answered: boolean
  marked: boolean
  /** The server does not have the newest answer yet. */
  waiting: boolean
  late: boolean
}

export function standingOf(sitting: Sitting, question: number): QuestionStanding {
  const answer = sitting.answers[question]
  return {
    answered: (answer?.chosen ?? '') !== '',
    marked: sitting.marked.includes(question),
    waiting: (answer && answer.receivedAt === null) ?? false,
    late: answer?.late ?? false,
  }
}

/** Under the question: whether its answer is safe, and since when. */
export function savedWord(sitting: Sitting, question: number): string {
  const answer = sitting.answers[question]
  if (!answer) return '还没有作答'
  if (answer.receivedAt === null) return '待同步，已存在这部手机上'
  const at = beijingTime(answer.receivedAt)
  if (answer.late) return `${at} 收到，已过交卷时间，是否计分由单位决定`
  return answer.chosen === '' ? `已保存 ${at}（没有选）` : `已保存 ${at}`
}

/** The same for somebody who listens to the overview: 第3题，已作答，已标记，待同步. */
export function standingWords(question: number, standing: QuestionStanding): string {
  const { answered, marked, waiting } = standing
  const words = [`第${question + 1}题`, answered ? '已作答' : '未作答', marked && '已标记', waiting && '待同步']
  return words.filter(Boolean).join('，')
}

export interface Tally {
  answered: number
  unanswered: number
  marked: number
  waiting: number
}

/** Over all `questions` of the paper. */
export function tally(sitting: Sitting, questions: number): Tally {
  const all = Array.from({ length: questions }, (_, question) => standingOf(sitting, question))
  const answered = all.filter((standing) => standing.answered).length
  const waiting = all.filter((standing) => standing.waiting).length
  return { answered, unanswered: questions - answered, marked: sitting.marked.length, waiting }
}

/** The sentence over the hand-in button. */
export function handInSentence({ unanswered, waiting }: Tally): string {
  const open = unanswered === 0 ? '题目都答完了。' : `还有 ${unanswered} 题没有作答。`
  return waiting === 0 ? open : `${open}有 ${waiting} 题的答案还没有同步，交卷时一起发出。`
}
