import type { Result } from '@/contract/client'
import type { ConsoleFeedback, listFeedback as contract } from '@/contract/console/console-feedback'
import type { Output, Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptPhone } from '@/cloud/kernel/secrets/encryption'
import { findNames } from '@/cloud/session/people/find-names'
import { countOpenFeedback, findFeedback, selectFeedbackIn } from './feedback.repo'
import { viewForBureau } from './view-feedback'

const PAGE = 50

/** One page of what waits for an answer, or of what has one. */
export async function listFeedback(
  { state, kind, after }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<Output<typeof contract>>> {
  const db = ctx.db.orm
  const last = after === undefined ? null : await findFeedback(db, after)
  const rows = await selectFeedbackIn(db, { state, kind }, last, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const nameOf = await findNames(
    db,
    page.map((row) => row.answeredById),
  )
  return ok({
    feedback: page.map((row) => viewForBureau(ctx.config.secretKey, row, nameOf)),
    open: await countOpenFeedback(db),
    nextAfter: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  })
}

export async function getFeedback({ id }: { id: string }, { ctx }: Call): Promise<Result<ConsoleFeedback>> {
  const row = await findFeedback(ctx.db.orm, id)
  if (!row) return refuse('not-found')
  const nameOf = await findNames(ctx.db.orm, [row.answeredById])
  return ok(viewForBureau(ctx.config.secretKey, row, nameOf))
}

/** The number in full, and a note of who looked. */
export async function showFeedbackPhone(
  { id }: { id: string },
  { ctx, caller }: Call,
): Promise<Result<{ phone: string }>> {
  const row = await findFeedback(ctx.db.orm, id)
  if (!row?.phoneEncrypted) return refuse('not-found')
  const phone = decryptPhone(ctx.config.secretKey, row.phoneEncrypted)
  const act = { actorId: caller.personId!, action: 'feedback.phone', subject: id, detail: '查看联系电话' }
  await inTransaction(ctx.db, (tx) => recordAct(tx, { at: ctx.clock.now(), ...act }))
  return ok({ phone })
}
