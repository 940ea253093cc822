import type { Result } from '@/contract/client'
import type { ConsoleHandbook } from '@/contract/study/handbook/console-handbooks'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { refuse, type Call } from '@/cloud/kernel/route'
import { lockHandbook, selectVersions, type Handbook, type Version } from '../handbooks.repo'
import { viewConsole } from './view-console'

/** What a change works on; nobody else changes this handbook until it is done. */
export interface Work {
  tx: Tx
  handbook: Handbook
  newest: Version
  actorId: string
  now: Date
}

/** `null` when there was nothing to do. */
type Done = { action: string; detail: string } | null | ReturnType<typeof refuse>

/** The subject of a handbook in the audit log. */
export const subjectOf = (id: string): string => `handbook:${id}`

/** Runs one change of a handbook and its note in the audit log in one transaction, then drops the cached answers. */
export async function changeHandbook(
  { ctx, caller }: Call,
  id: string,
  change: (work: Work) => Promise<Done>,
): Promise<Result<ConsoleHandbook>> {
  const actorId = caller.personId!
  const now = ctx.clock.now()
  const answer = await inTransaction(ctx.db, async (tx): Promise<Result<ConsoleHandbook>> => {
    const handbook = await lockHandbook(tx, id)
    const [newest] = await selectVersions(tx, id, 1)
    if (!handbook || !newest) return refuse('not-found')
    const done = await change({ tx, handbook, newest, actorId, now })
    if (done && 'ok' in done) return done
    if (done) {
      const { action, detail } = done
      await recordAct(tx, { action: `handbook.${action}`, detail, at: now, actorId, subject: subjectOf(id) })
    }
    return { ok: true, value: await viewConsole(tx, ctx, handbook) }
  })
  if (answer.ok) ctx.cache.drop('/api/handbooks')
  return answer
}
