import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { MyFeedback, sendFeedback as contract } from '@/contract/feedback'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { checkLimit } from '@/cloud/session/outside/limits'
import { encryptPhone, encryptText } from '@/cloud/session/outside/secrets'
import { findFeedback, insertFeedback, selectFeedbackOf } from './feedback.repo'
import { viewFeedback } from './view-feedback'

const MOST_SHOWN = 100

/** Keeps a message once: the same id again answers with what was kept, and counts towards no limit. */
export async function sendFeedback(
  input: Parsed<typeof contract>,
  { ctx, caller, ip }: Call,
): Promise<Result<MyFeedback>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const { secretKey } = ctx.config
  const { id, kind, text, phone, page } = input
  const own = async () => {
    const kept = await findFeedback(ctx.db.orm, id)
    // Somebody else's id is not told apart from no id at all; a phone that meets it makes another one.
    return kept && (kept.ownerId === owner ? ok(viewFeedback(secretKey, kept)) : refuse('not-found'))
  }
  const before = await own()
  if (before) return before
  const limited =
    (await checkLimit(ctx, 'feedback-of-owner', owner)) ?? (await checkLimit(ctx, 'feedback-of-address', ip))
  if (limited) return limited
  await insertFeedback(ctx.db.orm, {
    id,
    ownerId: owner,
    kind,
    textEncrypted: encryptText(secretKey, text),
    phoneEncrypted: phone === undefined ? null : encryptPhone(secretKey, phone),
    page: page ?? null,
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
