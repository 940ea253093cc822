interface Verdict {
  word: string
  tone: 'go' | 'warn' | 'plain'
}

/** What became of an answer, in a word; null while that is not told. */
export function reviewVerdict(gotTenths: number | null, marksTenths: number, chosen: string): Verdict {
  if (gotTenths === null) return { word: chosen === '' ? '没有作答' : '已作答', tone: 'plain' }
  if (gotTenths === marksTenths) return { word: '答对了', tone: 'go' }
  if (gotTenths > 0) return { word: '答对一部分', tone: 'plain' }
  return chosen === '' ? { word: '没有作答', tone: 'plain' } : { word: '没有答对', tone: 'warn' }
}

const FIXES = new Map([
  ['void', '这道题有误，已作废，所有人都得满分。'],
  ['accept', '这道题的答案更正过，已给所有人重新评分。'],
])
export const fixWord = (fix: string): string => FIXES.get(fix) ?? '这道题更正过，已重新评分。'

const WAITS = '申诉已收到，正在核实'
const APPEALS = new Map([
  ['open', WAITS],
  ['asked', WAITS],
  ['fixed', '申诉成立，题目已更正'],
  ['kept', '核实过，题目没有问题'],
])
export const appealWord = (state: string): string => APPEALS.get(state) ?? '申诉已处理'

export type ReviewFilter = 'all' | 'wrong'

/** Questions that did not get all their marks, or all; all of them while marks are not told. */
export const pickReviewed = <Q extends { gotTenths: number | null; marksTenths: number }>(
  questions: readonly Q[],
  filter: ReviewFilter,
): Q[] =>
  questions.filter(({ gotTenths, marksTenths }) => filter === 'all' || gotTenths === null || gotTenths < marksTenths)
