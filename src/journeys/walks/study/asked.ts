import type { QuestionBody } from '@/contract/practice/question'
import { LETTERS } from '@/domain/practice/letters'
import { inDatabase } from '../own-database'

interface Asked {
  id: string
  version: number
}

/** The question in sight, out of what a phone keeps of its check-in. */
export function askedIn(kept: string): Asked {
  const { at, questions } = JSON.parse(kept) as { at: number; questions: Asked[] }
  return questions[at]!
}

/** The wording of the options that are right, and of some that are not: of several right ones the first alone. */
export async function answersOf(
  dataDir: string,
  { id, version }: Asked,
): Promise<{ right: string[]; wrong: string[] }> {
  let body: QuestionBody | undefined
  await inDatabase(dataDir, async ({ pool }) => {
    const { rows } = await pool.query<{ body: QuestionBody }>(
      'select body from question_versions where question_id = $1 and version = $2',
      [id, version],
    )
    body = rows[0]!.body
  })
  const { options, answer } = body!
  const right = answer.map((letter) => options[LETTERS.indexOf(letter)]!)
  return {
    right,
    wrong: right.length > 1 ? right.slice(0, 1) : options.filter((text) => text !== right[0]).slice(0, 1),
  }
}
