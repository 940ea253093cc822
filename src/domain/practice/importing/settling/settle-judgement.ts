import { JUDGEMENT_OPTIONS, type Letter } from '../../letters'
import type { RowProblem } from '../imported-question'
import type { WrittenQuestion } from '../written-question'
import { readLetters } from '../words/answer-letters'
import { readTruth, readTruthPair } from '../words/truth'
import { complain, shown } from './complain'

export interface SettledAnswer {
  options: string[]
  answer: Letter[]
  problems: RowProblem[]
}

/** A letter means what its option says; where there are no options, A is 对 and B is 错, as templates have it. */
function truthOfLetter(answer: string, pair: [boolean, boolean]): boolean | null {
  const letters = readLetters(answer)
  if (letters?.length !== 1) return null
  return pair[['A', 'B'].indexOf(letters[0]!)] ?? null
}

function readAnswer(answer: string, options: readonly string[]): boolean | null {
  const pair = readTruthPair(options)
  if (/^\s*2\s*$/.test(answer)) return false
  return readTruth(answer) ?? truthOfLetter(answer, pair ?? [true, false])
}

/**
 * A 判断题 with our two options. The answer is read by its meaning: `A` is 错 where option A says 错误.
 *
 * @example settleJudgement({ answer: 'A', … }, ['错误', '正确']).answer // ['B']
 */
export function settleJudgement(written: WrittenQuestion, options: readonly string[]): SettledAnswer {
  const problems: RowProblem[] = []
  if (options.length > 0 && !readTruthPair(options))
    problems.push(
      complain(
        written,
        'A',
        `判断题的选项写的是${shown(options.join('、'))}`,
        '选项写“正确”“错误”，或者空着；不是判断题就改题型',
      ),
    )
  const truth = readAnswer(written.answer, options)
  if (written.answer === '') problems.push(complain(written, 'answer', '没有答案', '写“对”或“错”'))
  else if (truth === null)
    problems.push(complain(written, 'answer', `判断题的答案${shown(written.answer)}看不懂`, '写“对”或“错”'))
  return { options: [...JUDGEMENT_OPTIONS], answer: [truth === false ? 'B' : 'A'], problems }
}
