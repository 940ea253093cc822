import { eq } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { isCodeLive } from '@/domain/session/one-time-code'
import { sameText } from '@/cloud/kernel/secrets/keyed-hash'
import { oneTimeCodes } from '../session.tables'

/** The newest code of a number takes the place of any older one, which dies with it. */
export async function storeCode(db: Queryable, phoneHash: string, codeHash: string, sentAt: Date): Promise<void> {
  const set = { codeHash, sentAt, tries: 0, used: false }
  await db
    .insert(oneTimeCodes)
    .values({ phoneHash, ...set })
    .onConflictDoUpdate({ target: oneTimeCodes.phoneHash, set })
}

/** A code that fitted may be used once more; its tries stay counted. */
export async function unuseCode(tx: Tx, phoneHash: string): Promise<void> {
  await tx.update(oneTimeCodes).set({ used: false }).where(eq(oneTimeCodes.phoneHash, phoneHash))
}

/**
 * Tries a code and uses it up when it fits. The row is held until the transaction ends, so of two tries at once one
 * waits and then finds the code used. A wrong try counts only when the transaction commits.
 */
export async function tryCode(
  tx: Tx,
  phoneHash: string,
  codeHash: string,
  now: Date,
): Promise<'fits' | 'code-wrong' | 'code-expired'> {
  const row = eq(oneTimeCodes.phoneHash, phoneHash)
  const [code] = await tx.select().from(oneTimeCodes).where(row).for('update')
  if (!code || !isCodeLive(code, now)) return 'code-expired'
  const used = sameText(code.codeHash, codeHash)
  await tx
    .update(oneTimeCodes)
    .set({ tries: code.tries + 1, used })
    .where(row)
  return used ? 'fits' : 'code-wrong'
}
