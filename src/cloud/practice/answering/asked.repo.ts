import type { QuestionBody } from '@/contract/practice/question'
import type { Db } from '@/cloud/kernel/db'
import { PUBLISHED_ONCE } from '@/domain/practice/question-states'
import { CARD, cardOf, type CardColumns, type KeptCard } from './cards.repo'

/** What grades answers to a version of a question; it holds while `latest` does. */
export interface Grading {
  /** The version asked, or the last that corrected it. */
  version: number
  body: QuestionBody
  /** The question's last version that was ever published. */
  latest: number
}

/** A question as somebody answers it: what grades, and what they themselves remember. */
export interface Asked {
  grading: Grading
  card: KeptCard | null
}

/** The last version of question `$2` that was ever published; the states are `$4`. */
export const latestOf = (states: `$${number}`) =>
  `(select max(latest.version) from question_versions latest where latest.question_id = $2 and latest.state = any(${states}))`

/**
 * Everything that grading and scheduling need, in one reading. The version that grades is the one asked, or the last
 * that corrected it: corrections keep the options where they were, so the letters mean the same; behind a version that
 * does not correct they may mean something else.
 *
 * @returns null when there is no such version, when nobody was ever asked it, or when it is kept for exams by now: its
 *   answer would be told
 */
export async function readAsked(
  { pool }: Db,
  ownerId: string,
  questionId: string,
  version: number,
): Promise<Asked | null> {
  const { rows } = await pool.query<Grading & CardColumns>({
    name: 'practice-asked',
    text: `
      select v.version, v.body, ${latestOf('$4')} as latest, ${CARD}
      from question_versions v
      left join practice_cards c on c.owner_id = $1 and c.question_id = v.question_id
      where v.question_id = $2 and v.version >= $3 and v.state = any($4)
        and not exists (select from questions q where q.id = v.question_id and q.exam_only)
        and not exists (
        select from question_versions later
        where later.question_id = $2 and later.version > $3 and later.version <= v.version and not later.corrects)
      order by v.version desc limit 1`,
    values: [ownerId, questionId, version, PUBLISHED_ONCE],
  })
  if (!rows[0]) return null
  const { version: graded, body, latest, ...card } = rows[0]
  return { grading: { version: graded, body, latest }, card: cardOf(card) }
}
