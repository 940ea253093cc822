import { eq, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { wechatTokens } from '../messages.tables'

export type TokenRow = typeof wechatTokens.$inferSelect

export async function findToken(db: Queryable, appId: string): Promise<TokenRow | null> {
  const [row] = await db.select().from(wechatTokens).where(eq(wechatTokens.appId, appId))
  return row ?? null
}

/** Any number, the same in every process of ours. */
const LOCK = 7_164_231

/** Nobody else asks for a token until the transaction ends. */
export async function lockTokens(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
}

export async function saveToken(tx: Tx, row: TokenRow): Promise<void> {
  await tx.insert(wechatTokens).values(row).onConflictDoUpdate({ target: wechatTokens.appId, set: row })
}
