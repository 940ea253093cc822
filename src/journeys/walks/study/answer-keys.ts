import type { QuestionBody } from '@/contract/practice/question'
import { LETTERS } from '@/domain/practice/letters'
import { inDatabase } from '../own-database'

/** The labels to tap, by the wording and the options as they stand on the screen, from the top. */
export type AnswerKeys = (stem: string, options: readonly string[]) => string[]

const sameTexts = (a: readonly string[], b: readonly string[]) => [...a].sort().join('\n') === [...b].sort().join('\n')

/** What the bank of a server of ours holds to be right: no phone is told before it has answered. */
export async function readAnswerKeys(dataDir: string): Promise<AnswerKeys> {
  let bodies: QuestionBody[] = []
  await inDatabase(dataDir, async ({ pool }) => {
    const { rows } = await pool.query<{ body: QuestionBody }>(
      'select v.body from questions q join question_versions v on v.question_id = q.id and v.version = q.version where q.live',
    )
    bodies = rows.map(({ body }) => body)
  })
  return (stem, options) => {
    const body = bodies.find((one) => one.stem === stem && sameTexts(one.options, options))
    if (!body) throw new Error(`The bank has no question “${stem}” with ${options.join(' / ')}`)
    const right = body.answer.map((letter) => body.options[LETTERS.indexOf(letter)]!)
    return right.map((text) => LETTERS[options.indexOf(text)]!)
  }
}
