import type { Db } from '@/cloud/kernel/db'
import { afterAnswer } from '@/domain/practice/memory/review'
import { insertAnswer, readRefusal, type NewAnswer } from './answers.repo'
import type { Grading } from './asked.repo'
import type { KeptCard } from './cards.repo'
import type { ShareSums } from './view-shares'

/** Each try that fails is another phone's success; more phones at once than this nobody has. */
const TRIES = 8

/** What counts: the letters as they were kept first, the day on which the question comes back, what others chose. */
interface Kept {
  ok: true
  chosen: string
  dueDay: string | null
  sums: ShareSums | null
}

type NotKept = { ok: false; reason: 'day-is-full' | 'other-answer' | 'question-changed' }

/**
 * Keeps an answer with the card it leaves; one that came before changes nothing, and its own letters count. An id that
 * belongs to another answer keeps nothing and tells nothing.
 *
 * @param card as it was read a moment ago, or none on a guess: a wrong one costs another try
 */
export async function keepAnswer(
  db: Db,
  answer: NewAnswer,
  grading: Grading,
  card: KeptCard | null,
): Promise<Kept | NotKept> {
  const { chosen, right, day, questionId, version } = answer
  for (let tries = 0, was = card; tries < TRIES; tries++) {
    const next = afterAnswer(was, right, day)
    const kept = await insertAnswer(db, answer, grading, next, was?.revision ?? 0)
    if (kept) return { ok: true, chosen, dueDay: next.dueDay, sums: kept.sums }
    const { earlier, dayIsFull, latest, sums, card: now } = await readRefusal(db, answer, grading)
    if (latest !== grading.latest) return { ok: false, reason: 'question-changed' }
    if (earlier) {
      const same = earlier.questionId === questionId && earlier.version === version
      return same
        ? { ok: true, chosen: earlier.chosen, dueDay: now?.dueDay ?? null, sums }
        : { ok: false, reason: 'other-answer' }
    }
    if (dayIsFull) return { ok: false, reason: 'day-is-full' }
    was = now
  }
  throw new Error('a card was changed by others at each try')
}
