import { eq } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { wechatAccounts } from '../session.tables'

/** The person behind an openid. Of two first log-ins at once one wins; `created` says whether it was this one. */
export async function claimOpenid(
  db: Queryable,
  openid: string,
  freshId: string,
  now: Date,
): Promise<{ personId: string; created: boolean }> {
  const find = () => db.select().from(wechatAccounts).where(eq(wechatAccounts.openid, openid))
  const [known] = await find()
  if (known) return { personId: known.personId, created: false }
  const won = await db
    .insert(wechatAccounts)
    .values({ openid, personId: freshId, createdAt: now })
    .onConflictDoNothing()
    .returning({ personId: wechatAccounts.personId })
  if (won[0]) return { personId: freshId, created: true }
  const [other] = await find()
  if (!other) throw new Error('an openid was claimed and is gone again')
  return { personId: other.personId, created: false }
}
