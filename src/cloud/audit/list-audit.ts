import type { Result } from '@/contract/client'
import type { listAudit as contract, AuditEntry } from '@/contract/console/console-audit'
import type { Parsed } from '@/contract/endpoint'
import { ok, type Call } from '@/cloud/kernel/route'
import { findNames } from '@/cloud/session/people/find-names'
import { selectActs } from './audit.repo'

const PAGE = 50
/** Whom the log names where nobody pressed a button. */
const BY_ITSELF = '系统'
/** A longer number is beyond every id, and beyond Postgres. */
const ID_DIGITS = 18

/** What was done in the console, newest first. */
export async function listAudit(
  { subject, before }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<{ entries: AuditEntry[]; nextBefore: string | null }>> {
  const from = before !== undefined && before.length <= ID_DIGITS ? BigInt(before) : undefined
  const rows = await selectActs(ctx.db.orm, { subject, before: from, limit: PAGE + 1 })
  const page = rows.slice(0, PAGE)
  const nameOf = await findNames(
    ctx.db.orm,
    page.map((act) => act.actorId),
  )
  const entries = page.map(({ id, at, actorId, action, subject: thing, detail }) => ({
    id: String(id),
    at: at.toISOString(),
    actorName: actorId === null ? BY_ITSELF : nameOf(actorId),
    action,
    subject: thing,
    detail,
  }))
  return ok({ entries, nextBefore: rows.length > PAGE ? (entries.at(-1)?.id ?? null) : null })
}
