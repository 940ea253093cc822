import { eq, inArray } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { Person } from '@/contract/session'
import { ROLES, type Role } from '@/domain/session/roles'
import { people, personRoles } from '../session.tables'

export interface NewPerson {
  id: string
  displayName: string
  phoneMasked?: string
  sample?: boolean
  roles: readonly Role[]
}

export async function insertPerson(db: Queryable, { roles, ...person }: NewPerson, now: Date): Promise<void> {
  await db.insert(people).values({ ...person, createdAt: now })
  await db.insert(personRoles).values(roles.map((role) => ({ personId: person.id, role })))
}

/** A person as they may see themselves; roles in the order of the console. */
export async function findPerson(db: Queryable, id: string): Promise<Person | null> {
  const rows = await db
    .select({
      id: people.id,
      displayName: people.displayName,
      phoneMasked: people.phoneMasked,
      sample: people.sample,
      role: personRoles.role,
    })
    .from(people)
    .leftJoin(personRoles, eq(personRoles.personId, people.id))
    .where(eq(people.id, id))
  if (!rows[0]) return null
  const { role: _, ...person } = rows[0]
  const held = new Set(rows.map((row) => row.role))
  return { ...person, roles: ROLES.filter((role) => held.has(role)) }
}

/** Nobody deletes this person before the transaction ends; false when they are gone. */
export async function lockPerson(tx: Tx, id: string): Promise<boolean> {
  return (await tx.select({ id: people.id }).from(people).where(eq(people.id, id)).for('update')).length > 0
}

export const selectNames = (db: Queryable, ids: string[]) =>
  db.select({ id: people.id, displayName: people.displayName }).from(people).where(inArray(people.id, ids))

export const selectPeople = (db: Queryable, ids: string[]) =>
  db
    .select({ id: people.id, name: people.displayName, phoneMasked: people.phoneMasked })
    .from(people)
    .where(inArray(people.id, ids))

export async function setPhoneMasked(db: Queryable, personId: string, phoneMasked: string | null): Promise<void> {
  await db.update(people).set({ phoneMasked }).where(eq(people.id, personId))
}
