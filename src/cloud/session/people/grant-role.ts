import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import type { Role } from '@/domain/session/roles'
import { people, personRoles } from '../session.tables'

/** A person may do more from now on; nothing happens to somebody who is not there. Within 30 seconds every process knows. */
export async function grantRole(tx: Tx, personId: string, role: Role): Promise<void> {
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId))
  if (person) await tx.insert(personRoles).values({ personId, role }).onConflictDoNothing()
}

export async function revokeRole(tx: Tx, personId: string, role: Role): Promise<void> {
  await tx.delete(personRoles).where(and(eq(personRoles.personId, personId), eq(personRoles.role, role)))
}
