import { and, desc, eq, lt } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { auditLog } from './audit.tables'

export type Act = Omit<typeof auditLog.$inferInsert, 'id'>

export async function insertAct(db: Queryable, act: Act): Promise<void> {
  await db.insert(auditLog).values(act)
}

/** Newest first; of one thing, or of all. */
export const selectActs = (db: Queryable, page: { subject?: string; before?: bigint; limit: number }) =>
  db
    .select()
    .from(auditLog)
    .where(
      and(
        page.subject === undefined ? undefined : eq(auditLog.subject, page.subject),
        page.before === undefined ? undefined : lt(auditLog.id, page.before),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(page.limit)
