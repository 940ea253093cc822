import { eq } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { guardians } from '../session.tables'

/** Who agreed for somebody under 14, as that person may read it; null for everybody else. */
export async function guardianOf(db: Queryable, personId: string) {
  const [row] = await db.select().from(guardians).where(eq(guardians.personId, personId))
  return row ? { phoneMasked: row.phoneMasked, consentedAt: row.consentedAt.toISOString() } : null
}
