import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { MyFeedback, sendFeedback as contract } from '@/contract/feedback'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { checkLimit } from '@/cloud/session/outside/limits'
import { inTransaction } from '@/cloud/kernel/db'
import { decryptPhone, decryptText, encryptPhone, encryptText } from '@/cloud/kernel/secrets/encryption'
import { insertFeedback, lockFeedback, selectFeedbackOf, updateMessage, type FeedbackRow } from './feedback.repo'
import { viewFeedback } from './view-feedback'

const MOST_SHOWN = 100

/**
 * Keeps a message once: the same id again answers with what was kept, and counts towards no limit. Sent again in other
 * words before anybody has answered (its writer took it back when the answer to the first sending was lost), the newer
 * words take the place of the older ones; a number that was taken out is gone.
 */
export async function sendFeedback(
  input: Parsed<typeof contract>,
  { ctx, caller, ip }: Call,
): Promise<Result<MyFeedback>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const { secretKey } = ctx.config
  const { id, kind, text, phone, page } = input
  const now = {
    kind,
    textEncrypted: encryptText(secretKey, text),
    phoneEncrypted: phone === undefined ? null : encryptPhone(secretKey, phone),
    page: page ?? null,
  }
  const saysTheSame = (kept: FeedbackRow) =>
    kept.kind === kind &&
    decryptText(secretKey, kept.textEncrypted) === text &&
    (kept.phoneEncrypted === null ? undefined : decryptPhone(secretKey, kept.phoneEncrypted)) === phone
  const own = () =>
    inTransaction(ctx.db, async (tx) => {
      const kept = await lockFeedback(tx, id)
      if (!kept) return null
      // Somebody else's id is not told apart from no id at all; a phone that meets it makes another one.
      if (kept.ownerId !== owner) return refuse('not-found')
      if (kept.answeredAt !== null || saysTheSame(kept)) return ok(viewFeedback(secretKey, kept))
      await updateMessage(tx, id, now)
      return ok(viewFeedback(secretKey, { ...kept, ...now }))
    })
  const before = await own()
  if (before) return before
  const limited =
    (await checkLimit(ctx, 'feedback-of-owner', owner)) ?? (await checkLimit(ctx, 'feedback-of-address', ip))
  if (limited) return limited
  await insertFeedback(ctx.db.orm, {
    ...now,
    id,
    ownerId: owner,
    sentAt: ctx.clock.now(),
  })
  return (await own()) ?? refuse('not-found')
}

export async function listMyFeedback(_: object, { ctx, caller }: Call): Promise<Result<{ feedback: MyFeedback[] }>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const rows = await selectFeedbackOf(ctx.db.orm, owner, MOST_SHOWN)
  return ok({ feedback: rows.map((row) => viewFeedback(ctx.config.secretKey, row)) })
}
