import type { Result } from '@/contract/client'
import type { QuestionVersion } from '@/contract/console/console-questions'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { refuse, type Call } from '@/cloud/kernel/route'
import { lockQuestion, selectVersions, type Question, type Version } from './versions.repo'
import { viewVersions } from './view-version'

/** What a change works on; nobody else changes this question until it is done. */
export interface Work {
  tx: Tx
  question: Question
  newest: Version
  actorId: string
  now: Date
}

/** `act` is null when there was nothing to do. */
interface Changed {
  ok: true
  version: Version
  act: { action: string; detail: string } | null
}

export const changed = (version: Version, action: string, detail: string): Changed => ({
  ok: true,
  version,
  act: { action: `question.${action}`, detail },
})

export const unchanged = (version: Version): Changed => ({ ok: true, version, act: null })

/** Runs one change of a question and its note in the audit log in one transaction, then drops the cached answers. */
export async function changeQuestion(
  { ctx, caller }: Call,
  id: string,
  change: (work: Work) => Promise<Changed | ReturnType<typeof refuse>>,
): Promise<Result<QuestionVersion>> {
  const actorId = caller.personId!
  const now = ctx.clock.now()
  const answer = await inTransaction(ctx.db, async (tx): Promise<Result<QuestionVersion>> => {
    const question = await lockQuestion(tx, id)
    const [newest] = await selectVersions(tx, id, 1)
    if (!question || !newest) return refuse('not-found')
    const done = await change({ tx, question, newest, actorId, now })
    if (!done.ok) return done
    if (done.act) await recordAct(tx, { ...done.act, at: now, actorId, subject: id })
    const [view] = await viewVersions(tx, [done.version])
    return { ok: true, value: view! }
  })
  if (answer.ok) ctx.cache.drop('/api/practice')
  return answer
}
