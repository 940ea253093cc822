import type { Context } from '@/cloud/kernel/context'
import { describeError } from '@/cloud/kernel/log'
import { deliverInTurns } from '@/cloud/messages/deliver-in-turns'
import { sendMessage, type Addressee, type SentBy } from '@/cloud/messages/send-message'
import { pageOf } from '@/domain/booking/course/message-pages'
import { templateOf, wordMessage } from '@/domain/booking/course/message-words'
import type { MessageOutcome } from '@/domain/booking/course/messages'
import { isLastTry, whenToSend } from '@/domain/booking/course/sending'
import type { MessageWords } from '@/domain/messages/templates'
import { clockWords } from '@/domain/time/beijing-clock'
import { findActor, finish, postpone, takeDue, type DueMessage } from './due.repo'
import { findSubject, type Subject } from './find-subject'

export const DELIVER_EVERY_MS = 10_000

const wordsOf = ({ kind, recipient }: DueMessage, { startsAt, place }: Subject): MessageWords => ({
  ...wordMessage(kind, recipient),
  when: clockWords(startsAt),
  where: place,
})

/** The best that came of it, over everybody it is for. */
async function sendToAll(ctx: Context, message: DueMessage, subject: Subject): Promise<SentBy> {
  const { kind, recipient, bookingId } = message
  const page = pageOf(kind, recipient, { bookingId, startsAt: subject.startsAt })
  const content = { template: templateOf(kind), words: wordsOf(message, subject), page }
  const send = (to: Addressee) => sendMessage(ctx, to, content, isLastTry(message.tries))
  const sent = await Promise.all(subject.to.map(send))
  return (['wechat', 'sms', 'later'] as const).find((way) => sent.includes(way)) ?? 'nobody'
}

/**
 * No way is open. A resident is then on the lawyer's list of people to be called, unless they did it themselves; lawyers
 * and firms see it on their own page. An offer is over before anybody has telephoned.
 */
async function withoutWay(ctx: Context, message: DueMessage): Promise<MessageOutcome> {
  if (message.recipient !== 'resident' || message.kind === 'slot-offered') return 'dropped'
  if (templateOf(message.kind) === 'visit-ahead') return 'call'
  return (await findActor(ctx.db.orm, message)) === message.personId ? 'dropped' : 'call'
}

async function deliver(ctx: Context, message: DueMessage): Promise<void> {
  const db = ctx.db.orm
  const subject = await findSubject(ctx, message)
  const when = subject ? whenToSend(message.kind, subject.startsAt, ctx.clock.now()) : 'never'
  if (when instanceof Date) return postpone(db, message, when)
  if (!subject || when === 'never') return finish(db, message, 'dropped', ctx.clock.now())
  const sent = await sendToAll(ctx, message, subject)
  if (sent === 'later') return
  const outcome = sent === 'nobody' ? await withoutWay(ctx, message) : sent
  await finish(db, message, outcome, ctx.clock.now())
}

/**
 * Sends what is due by now. A message that fails by a fault of ours is tried again like one that nobody took; the others
 * go on.
 *
 * @returns how many were dealt with
 */
export const deliverDue = (ctx: Context): Promise<number> =>
  deliverInTurns(
    (limit) => takeDue(ctx.db.orm, ctx.clock.now(), limit),
    (message) =>
      deliver(ctx, message).catch((thrown: unknown) =>
        ctx.log.error('message-not-sent', { kind: message.kind, ...describeError(thrown) }),
      ),
  )
