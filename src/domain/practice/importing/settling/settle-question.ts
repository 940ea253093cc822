import { IMPORT_LIMITS, type ImportedQuestion, type RowProblem } from '../imported-question'
import { WRITTEN_LETTERS, type WrittenLetter, type WrittenQuestion } from '../written-question'
import { withoutBlank, type TakenAnswer } from '../words/answer-in-stem'
import { readLetters } from '../words/answer-letters'
import { readDifficulty } from '../words/difficulty'
import { readUse, USE_WORDS } from '../words/use'
import type { Kind } from '../words/kind-words'
import { bare, tidyLine } from '../words/tidy'
import { complain, complainOfFaults, meaningWord, shown } from './complain'
import { decideKind } from './decide-kind'
import { openUp } from './open-up'
import { settleChoice } from './settle-choice'
import { settleJudgement } from './settle-judgement'

export type Settled = { ok: true; question: ImportedQuestion } | { ok: false; problems: RowProblem[] }

function complainOfLengths(written: WrittenQuestion, options: readonly string[]): RowProblem[] {
  const long = (meaning: Exclude<keyof typeof IMPORT_LIMITS, 'option'> | WrittenLetter, text: string, max: number) => {
    const { length } = text
    if (length <= max) return []
    return [
      complain(written, meaning, `${meaningWord(meaning)}有 ${length} 个字，最多 ${max} 个`, '写短一些，或拆成两道题'),
    ]
  }
  return [
    ...long('stem', written.stem, IMPORT_LIMITS.stem),
    ...long('caseStem', written.caseStem, IMPORT_LIMITS.caseStem),
    ...options
      .slice(0, WRITTEN_LETTERS.length)
      .flatMap((option, n) => long(WRITTEN_LETTERS[n]!, option, IMPORT_LIMITS.option)),
    ...long('explanation', written.explanation, IMPORT_LIMITS.explanation),
    ...long('source', tidyLine(written.source), IMPORT_LIMITS.source),
  ]
}

/** The brackets of the stem and the answer's column must not contradict each other. */
function complainOfTwoAnswers(written: WrittenQuestion, { answer, opens }: TakenAnswer): RowProblem[] {
  if (opens)
    return [
      complain(
        written,
        'stem',
        '题干开头的括号里写的正是答案',
        '是要填的空就删去括号里的字母；是名称就不用括号，如“A公司”',
      ),
    ]
  const [inStem, inColumn] = [readLetters(answer), readLetters(written.answer)]
  if (!inStem || !inColumn || inStem.join() === inColumn.join()) return []
  return [
    complain(
      written,
      'stem',
      `题干括号里写的答案是 ${inStem.join('')}，答案写的是 ${inColumn.join('')}`,
      '核对后留下对的那个',
    ),
  ]
}

const complainOfUse = (written: WrittenQuestion): RowProblem[] =>
  readUse(written.use) === undefined
    ? [
        complain(
          written,
          'use',
          `看不懂用途${shown(written.use)}`,
          `写“${USE_WORDS.examOnly}”或“${USE_WORDS.practised}”，空着也可以`,
        ),
      ]
    : []

const complainOfStem = (written: WrittenQuestion): RowProblem[] =>
  bare(written.stem) === '' ? [complain(written, 'stem', '没有题干', '写上题目；不要的行整行删掉')] : []

function build(
  written: WrittenQuestion,
  kind: Kind,
  { options, answer }: Pick<ImportedQuestion, 'options' | 'answer'>,
) {
  const difficulty = readDifficulty(written.difficulty)
  const source = tidyLine(written.source)
  const examOnly = readUse(written.use)
  const question: ImportedQuestion = {
    row: written.row,
    ...(written.sheet === undefined ? {} : { sheet: written.sheet }),
    kind,
    ...(written.caseStem === '' ? {} : { caseStem: written.caseStem }),
    stem: kind === 'judgement' ? withoutBlank(written.stem) : written.stem,
    options,
    answer,
    ...(written.explanation === '' ? {} : { explanation: written.explanation }),
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(source === '' ? {} : { source }),
    ...(typeof examOnly === 'boolean' ? { examOnly } : {}),
  }
  return question
}

/**
 * From what somebody wrote to a question of ours, or to what is wrong with it, every problem at once. Whatever an
 * editor has to decide is a problem; what only looks different is put in order.
 */
export function settleQuestion(raw: WrittenQuestion): Settled {
  const { written, options, bracketed } = openUp(raw)
  const faults = complainOfFaults(written)
  if (faults.length > 0) return { ok: false, problems: faults }
  const kind = decideKind(written, options)
  if (kind === 'unheld')
    return {
      ok: false,
      problems: [
        complain(written, 'kind', `题库不收${shown(written.kind)}`, '改写成单选、多选或判断题；不要的行整行删掉'),
      ],
    }
  const settled = kind === 'judgement' ? settleJudgement(written, options) : settleChoice(kind, written, options)
  const problems = [
    ...complainOfStem(written),
    ...settled.problems,
    ...(kind === 'judgement' ? [] : complainOfTwoAnswers(written, bracketed)),
    ...complainOfUse(written),
    ...complainOfLengths(written, settled.options),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, question: build(written, kind, settled) }
}
