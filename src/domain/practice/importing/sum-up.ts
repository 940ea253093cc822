import type { ReadHeading, ReadQuestions, RowProblem } from './imported-question'
import { settleQuestion } from './settling/settle-question'
import type { WrittenQuestion } from './written-question'
import { readLetters } from './words/answer-letters'
import { readDifficulty } from './words/difficulty'
import { readKind } from './words/kind-words'

/** What was understood although a person might have meant something else. */
function notesOn(written: readonly WrittenQuestion[]): string[] {
  const shares = written.filter(({ difficulty }) => /^0?\.\d+$/.test(difficulty.normalize('NFKC').trim())).length
  const unread = written.filter(
    ({ difficulty }) => difficulty.trim() !== '' && readDifficulty(difficulty) === undefined,
  )
  const bareLetters = written.filter(
    ({ kind, answer, letters, options, stem }) =>
      readKind(kind) === 'judgement' &&
      readLetters(answer)?.length === 1 &&
      letters.every((option) => option.trim() === '') &&
      options.trim() === '' &&
      stem !== '',
  ).length
  return [
    ...(shares > 0 ? [`难度写的是小数（${shares} 行）：按得分率理解，越大越容易。`] : []),
    ...(unread.length > 0
      ? [`${unread.length} 行的难度看不懂（如“${unread[0]!.difficulty.trim()}”），没有带入。`]
      : []),
    ...(bareLetters > 0 ? [`${bareLetters} 道判断题只写了字母、没写选项：A 当作“对”，B 当作“错”。`] : []),
  ]
}

/** Settles every question of a file and counts what was refused. */
export function sumUp(written: readonly WrittenQuestion[], headings: ReadHeading[], notes: string[]): ReadQuestions {
  const problems: RowProblem[] = []
  const questions: ReadQuestions['questions'] = []
  let refused = 0
  for (const one of written) {
    const settled = settleQuestion(one)
    if (settled.ok) questions.push(settled.question)
    else {
      refused += 1
      problems.push(...settled.problems)
    }
  }
  return { questions, problems, refused, headings, notes: [...notes, ...notesOn(written)] }
}
