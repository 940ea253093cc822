import type { Db } from '@/cloud/kernel/db'
import { afterAnswer } from '@/domain/practice/memory/review'
import { insertAnswer, readRefusal, type NewAnswer } from './answers.repo'
import type { KeptCard } from './cards.repo'

/** Each try that fails is another phone's success; more phones at once than this nobody has. */
const TRIES = 8

/** What counts: the letters as they were kept first, and the day on which the question comes back. */
interface Kept {
  ok: true
  chosen: string
  dueDay: string | null
}

type NotKept = { ok: false; reason: 'day-is-full' | 'other-answer' }

/**
 * Keeps an answer with the card it leaves; one that came before changes nothing, and its own letters count. An id that
 * belongs to another answer keeps nothing and tells nothing.
 *
 * @param card as it was read a moment ago
 */
export async function keepAnswer(db: Db, answer: NewAnswer, card: KeptCard | null): Promise<Kept | NotKept> {
  const { chosen, right, day, questionId, version } = answer
  for (let tries = 0, was = card; tries < TRIES; tries++) {
    const next = afterAnswer(was, right, day)
    if (await insertAnswer(db, answer, next, was?.revision ?? 0)) return { ok: true, chosen, dueDay: next.dueDay }
    const { earlier, dayIsFull, card: now } = await readRefusal(db, answer)
    if (earlier) {
      const same = earlier.questionId === questionId && earlier.version === version
      return same
        ? { ok: true, chosen: earlier.chosen, dueDay: now?.dueDay ?? null }
        : { ok: false, reason: 'other-answer' }
    }
    if (dayIsFull) return { ok: false, reason: 'day-is-full' }
    was = now
  }
  throw new Error('a card was changed by others at each try')
}
