import { and, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { firmMembers, lawFirms, lawyers, myVillages, villageClerks, villagePairings } from '../tables/directory.tables'

export type LawyerRow = typeof lawyers.$inferSelect
export type FirmRow = typeof lawFirms.$inferSelect

const on = (day: string) =>
  and(lte(villagePairings.fromDay, day), or(isNull(villagePairings.toDay), gte(villagePairings.toDay, day)))

/** Codes of the villages that have a firm on a civil day. */
export async function selectPairedVillages(db: Queryable, day: string): Promise<Set<string>> {
  const rows = await db.select({ code: villagePairings.villageCode }).from(villagePairings).where(on(day))
  return new Set(rows.map(({ code }) => code))
}

/** The firm of a village on a civil day, with its lawyers in the order of the pairing; null without a pairing. */
export async function findPairing(db: Queryable, villageCode: string, day: string) {
  const [pair] = await db
    .select({ firm: lawFirms, lawyerIds: villagePairings.lawyerIds })
    .from(villagePairings)
    .innerJoin(lawFirms, eq(lawFirms.id, villagePairings.firmId))
    .where(and(eq(villagePairings.villageCode, villageCode), on(day)))
  if (!pair) return null
  const rows = await db
    .select()
    .from(lawyers)
    .where(and(inArray(lawyers.id, pair.lawyerIds), eq(lawyers.active, true)))
  const inOrder = pair.lawyerIds.flatMap((id) => rows.filter((row) => row.id === id))
  return { firm: pair.firm, lawyers: inOrder }
}

export async function findLawyer(db: Queryable, id: string): Promise<LawyerRow | null> {
  const [row] = await db.select().from(lawyers).where(eq(lawyers.id, id))
  return row ?? null
}

/** The lawyer whose account this is; null for everybody else, and for whoever has left: they read nothing more. */
export async function findLawyerOf(db: Queryable, personId: string | null): Promise<LawyerRow | null> {
  if (!personId) return null
  const [row] = await db
    .select()
    .from(lawyers)
    .where(and(eq(lawyers.personId, personId), eq(lawyers.active, true)))
    .orderBy(lawyers.id)
    .limit(1)
  return row ?? null
}

/** The firm whose visits this person manages. */
export async function findFirmOf(db: Queryable, personId: string | null): Promise<FirmRow | null> {
  if (!personId) return null
  const [row] = await db
    .select({ firm: lawFirms })
    .from(firmMembers)
    .innerJoin(lawFirms, eq(lawFirms.id, firmMembers.firmId))
    .where(eq(firmMembers.personId, personId))
  return row?.firm ?? null
}

export async function selectVillagesOfClerk(db: Queryable, personId: string): Promise<string[]> {
  const rows = await db.select().from(villageClerks).where(eq(villageClerks.personId, personId))
  return rows.map(({ villageCode }) => villageCode).sort()
}

/** Names for ids, in one statement; a lawyer who is no longer there has none. */
export async function nameLawyers(db: Queryable, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = wanted.length > 0 ? await db.select().from(lawyers).where(inArray(lawyers.id, wanted)) : []
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}

/** The accounts of those who manage a firm. */
export async function selectManagers(db: Queryable, firmId: string): Promise<string[]> {
  const rows = await db.select().from(firmMembers).where(eq(firmMembers.firmId, firmId)).orderBy(firmMembers.personId)
  return rows.map(({ personId }) => personId)
}

/** Colleagues of one firm, by name. */
export const selectLawyersOfFirm = (db: Queryable, firmId: string): Promise<LawyerRow[]> =>
  db
    .select()
    .from(lawyers)
    .where(and(eq(lawyers.firmId, firmId), eq(lawyers.active, true)))
    .orderBy(lawyers.name, lawyers.id)

export async function findMyVillage(db: Queryable, ownerId: string): Promise<string | null> {
  const [row] = await db.select().from(myVillages).where(eq(myVillages.ownerId, ownerId))
  return row?.villageCode ?? null
}

export async function saveMyVillage(
  db: Queryable,
  ownerId: string,
  villageCode: string,
  chosenAt: Date,
): Promise<void> {
  const set = { villageCode, chosenAt }
  await db
    .insert(myVillages)
    .values({ ownerId, ...set })
    .onConflictDoUpdate({ target: myVillages.ownerId, set })
}

/** What was chosen last stays. */
export async function moveMyVillage(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    with moved as (delete from my_villages where owner_id = ${from}::uuid returning *)
    insert into my_villages (owner_id, village_code, chosen_at) select ${to}::uuid, village_code, chosen_at from moved
    on conflict (owner_id) do update set village_code = excluded.village_code, chosen_at = excluded.chosen_at
      where excluded.chosen_at >= my_villages.chosen_at`)
}
