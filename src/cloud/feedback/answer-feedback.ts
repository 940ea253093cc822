import type { Result } from '@/contract/client'
import type { answerFeedback as contract, ConsoleFeedback } from '@/contract/console/console-feedback'
import type { Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptText, encryptText } from '@/cloud/kernel/secrets/encryption'
import { findNames } from '@/cloud/session/people/find-names'
import { lockFeedback, updateAnswer } from './feedback.repo'
import { viewForBureau } from './view-feedback'

/** Answers or corrects; the same answer again changes nothing. Nobody overwrites an answer they have not read. */
export async function answerFeedback(
  { id, answer, was }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<ConsoleFeedback>> {
  const { secretKey } = ctx.config
  return inTransaction(ctx.db, async (tx) => {
    const row = await lockFeedback(tx, id)
    if (!row) return refuse('not-found')
    const now = row.answerEncrypted && decryptText(secretKey, row.answerEncrypted)
    if (now !== was && now !== answer) return refuse('stale')
    const answeredById = caller.personId!
    const at = ctx.clock.now()
    const answered = { answerEncrypted: encryptText(secretKey, answer), answeredAt: at, answeredById }
    const changed = now !== answer
    if (changed) {
      await updateAnswer(tx, id, answered)
      const detail = now === null ? '回复' : '修改回复'
      await recordAct(tx, { at, actorId: answeredById, action: 'feedback.answer', subject: id, detail })
    }
    const kept = changed ? { ...row, ...answered } : row
    return ok(viewForBureau(secretKey, kept, await findNames(tx, [kept.answeredById])))
  })
}
