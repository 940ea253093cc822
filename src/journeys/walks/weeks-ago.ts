import { randomUUID } from 'node:crypto'
import { answerQuestion, openSet, type QuestionView } from '@/contract/practice/practice'
import { QUESTION_TOPICS } from '@/contract/practice/question'
import type { callerOf } from '../call'
import { inDatabase } from './own-database'

type Call = ReturnType<typeof callerOf>

/** Answers until it is wrong, whatever the right letter is; of a multiple choice one letter never is all. */
async function answerWrong(call: Call, { id: questionId, version }: QuestionView): Promise<void> {
  for (const letter of ['A', 'B'] as const) {
    const [id, at] = [randomUUID(), new Date().toISOString()]
    const { right } = await call(answerQuestion, { id, source: 'topic', questionId, version, chosen: [letter], at })
    if (!right) return
  }
}

/** Gets a set of five wrong in each of the first `topics` topics; how many questions that were. */
export async function getManyWrong(call: Call, topics: number): Promise<number> {
  let wrong = 0
  for (const topic of QUESTION_TOPICS.slice(0, topics)) {
    const { questions } = await call(openSet, { id: randomUUID(), wanted: { source: 'topic', topic } })
    for (const question of questions) await answerWrong(call, question)
    wrong += questions.length
  }
  return wrong
}

/**
 * Lets days pass for what has been answered on a server of ours: the rows are those it wrote itself, only their days lie
 * further back. A clock of its own would move everybody's log-in as well.
 */
export const letDaysPass = (dataDir: string, days: number): Promise<void> =>
  inDatabase(dataDir, async ({ pool }) => {
    await pool.query(
      `update practice_answers set day = day - $1::int, at = at - make_interval(days => $1),
        received_at = received_at - make_interval(days => $1)`,
      [days],
    )
    await pool.query('update practice_cards set due_day = due_day - $1::int, last_day = last_day - $1::int', [days])
  })
