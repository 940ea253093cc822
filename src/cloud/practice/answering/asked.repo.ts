import type { QuestionBody } from '@/contract/practice/question'
import type { Db } from '@/cloud/kernel/db'
import { PUBLISHED_ONCE } from '@/domain/practice/question-states'
import { CARD, cardOf, type CardColumns, type KeptCard } from './cards.repo'
import type { ShareSums } from './view-shares'

/** A question as somebody answers it: what grades, what others chose, what they themselves remember. */
export interface Asked {
  version: number
  body: QuestionBody
  sums: ShareSums | null
  card: KeptCard | null
}

interface AskedRow {
  version: number
  body: QuestionBody
  answers: number | null
  chosen: number[] | null
}

/**
 * Everything that grading and scheduling need, in one reading. The version that grades is the one asked, or the last
 * that corrected it: corrections keep the options where they were, so the letters mean the same; behind a version that
 * does not correct they may mean something else.
 *
 * @returns null when there is no such version, or when nobody was ever asked it
 */
export async function readAsked(
  { pool }: Db,
  ownerId: string,
  questionId: string,
  version: number,
): Promise<Asked | null> {
  const { rows } = await pool.query<AskedRow & CardColumns>({
    name: 'practice-asked',
    text: `
      select v.version, v.body, s.answers, s.chosen, ${CARD}
      from question_versions v
      left join question_sums s on s.question_id = v.question_id and s.version = v.version
      left join practice_cards c on c.owner_id = $1 and c.question_id = v.question_id
      where v.question_id = $2 and v.version >= $3 and v.state = any($4) and not exists (
        select from question_versions later
        where later.question_id = $2 and later.version > $3 and later.version <= v.version and not later.corrects)
      order by v.version desc limit 1`,
    values: [ownerId, questionId, version, PUBLISHED_ONCE],
  })
  if (!rows[0]) return null
  const { version: grading, body, answers, chosen, ...card } = rows[0]
  const sums = answers === null || chosen === null ? null : { answers, chosen }
  return { version: grading, body, sums, card: cardOf(card) }
}
