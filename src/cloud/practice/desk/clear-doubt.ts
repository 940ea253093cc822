import type { Result } from '@/contract/client'
import type { clearDoubt as contract } from '@/contract/console/console-questions'
import type { Output, Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { dropLawBook } from '@/cloud/statutes/known/law-book'
import { confirmCitations } from '@/cloud/statutes/standing/confirm-citations'
import { writersOf } from '@/domain/episodes/version-states'
import { findVersion, lockQuestion, updateQuestion, type Question } from './versions.repo'

/** The explanation fits the new text, says somebody who did not write it; what is taken out already needs no saying. */
async function confirmLaw(
  tx: Tx,
  { ctx, caller }: Call,
  { id, live, version }: Question,
  read: Parsed<typeof contract>['articles'],
) {
  const current = live && version !== null && (await findVersion(tx, id, version))
  if (!current) return null
  if (writersOf(current).includes(caller.personId!)) return refuse('same-person')
  const of = { kind: 'question', id, version: current.version } as const
  return confirmCitations(tx, ctx, of, current.body.citations, read)
}

/** Looked at again and found right; who did so and why stands in the audit log. */
export async function clearDoubt(
  { id, reason, articles }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<Output<typeof contract>>> {
  const { ctx, caller } = call
  const cleared = await inTransaction(ctx.db, async (tx): Promise<Result<Output<typeof contract>>> => {
    const question = await lockQuestion(tx, id)
    if (!question) return refuse('not-found')
    if (question.doubt === null) return ok({ doubt: null })
    const refused = question.doubt === 'law' ? await confirmLaw(tx, call, question, articles) : null
    if (refused) return refused
    await updateQuestion(tx, id, { doubt: null })
    const act = { action: 'question.clear-doubt', subject: id, detail: reason }
    await recordAct(tx, { ...act, at: ctx.clock.now(), actorId: caller.personId! })
    return ok({ doubt: null })
  })
  if (cleared.ok) dropLawBook(ctx.db)
  return cleared
}
