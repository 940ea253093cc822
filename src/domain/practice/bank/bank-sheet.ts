import { LETTERS, type Letter } from '../letters'
import { questionKindWord, questionTopicWord } from '../question-words'
import { QUESTION_STATE_WORDS, type QuestionState } from '../question-states'
import { USE_WORDS } from '../importing/words/use'
import { guardFormula } from '../../sheets/formula-guard'

/** Easy to hard, 1 to 5, in words that reading a file knows too. */
export const DIFFICULTY_WORDS = ['易', '较易', '中', '较难', '难'] as const

interface Exported {
  id: string
  state: QuestionState
  body: {
    kind: string
    caseStem?: string | undefined
    stem: string
    options: readonly string[]
    answer: readonly Letter[]
    explanation: string
    difficulty?: number | undefined
    topic: string
    source?: string | undefined
    examOnly?: boolean | undefined
  }
  /** `《民法典》第五百八十六条` */
  basis: readonly string[]
}

/** Not 依据: read back, that would become part of 来源. */
export const BANK_HEADINGS = [
  ...['题型', '案例', '题干'],
  ...LETTERS.map((letter) => `选项${letter}`),
  ...['答案', '解析', '难度', '话题', '用途', '来源', '引用法条', '状态', '编号'],
]

const WIDTHS: Readonly<Record<string, number>> = { 案例: 40, 题干: 48, 解析: 48, 引用法条: 28, 编号: 28 }

/** One question under `BANK_HEADINGS`; nothing in it is a formula. */
export const bankRow = ({ id, state, body, basis }: Exported): string[] =>
  [
    ...[questionKindWord(body.kind), body.caseStem ?? '', body.stem],
    ...LETTERS.map((_, at) => body.options[at] ?? ''),
    ...[body.answer.join(''), body.explanation, DIFFICULTY_WORDS[(body.difficulty ?? 3) - 1] ?? ''],
    ...[
      questionTopicWord(body.topic),
      body.examOnly ? USE_WORDS.examOnly : USE_WORDS.practised,
      body.source ?? '',
      basis.join('；'),
      QUESTION_STATE_WORDS[state],
      id,
    ],
  ].map(guardFormula)

/** A workbook of one sheet, as `write-excel-file` takes it: every cell typed as text, and the headings stay in sight. */
export const bankSheet = (rows: readonly (readonly string[])[]) => ({
  sheet: '题库',
  data: [BANK_HEADINGS, ...rows].map((row, at) =>
    row.map((value) => ({ value, type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) })),
  ),
  columns: BANK_HEADINGS.map((heading) => ({ width: WIDTHS[heading] ?? 14 })),
  stickyRowsCount: 1,
})
