import { sendFeedback, type MyFeedback } from '@/contract/feedback'
import type { Problem, ProblemCode } from '@/contract/problem'
import { api } from '@/platform/api'
import { newId } from '@/platform/new-id'
import type { Waiting } from './kept-feedback'

/** The writer has to change something; trying again would not help. */
const WRITERS_TURN: readonly ProblemCode[] = ['bad-input', 'too-large', 'forbidden']

interface Outgoing {
  /** False for what was taken back or forgotten while it was under way. */
  has: (id: string) => boolean
  change: (id: string, part: Partial<Waiting>) => void
  sent: (id: string, message: MyFeedback) => void
}

const deliver = ({ id, kind, text, phone, page }: Waiting) =>
  api(sendFeedback, { id, kind, text, ...(phone && { phone }), ...(page && { page }) })

/** Sends one message; answers null when it is settled one way or another, else why it has to wait. */
export function createDelivery({ has, change, sent }: Outgoing) {
  const sendOne = async (given: Waiting, lastTry = false): Promise<Problem | null> => {
    const { id } = given
    const answer = await deliver(given)
    if (!has(id)) return null
    if (answer.ok) {
      sent(id, answer.value)
      return null
    }
    const { code, message, fields } = answer.problem
    if (WRITERS_TURN.includes(code)) {
      change(id, { complaint: fields?.[0]?.message ?? message })
      return null
    }
    if (code !== 'not-found' || lastTry) return answer.problem
    // Somebody else's message has this id.
    const renewed = { id: newId(), firstId: given.firstId ?? id }
    change(id, renewed)
    return sendOne({ ...given, ...renewed }, true)
  }
  return (message: Waiting) => sendOne(message)
}
