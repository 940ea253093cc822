import { and, eq, sql } from 'drizzle-orm'
import type { PlaceBody } from '@/contract/places/console-places'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { placeReports, places, villagePoints } from './tables/places.tables'

export type PlaceRow = typeof places.$inferSelect
export type VillagePointRow = typeof villagePoints.$inferSelect

export const selectPlaces = (db: Queryable): Promise<PlaceRow[]> =>
  db.select().from(places).where(eq(places.retired, false)).orderBy(places.id)

export const selectAllPlaces = (db: Queryable): Promise<PlaceRow[]> => db.select().from(places).orderBy(places.id)

export async function findPlace(db: Queryable, id: string): Promise<PlaceRow | null> {
  const [row] = await db.select().from(places).where(eq(places.id, id))
  return row ?? null
}

/** Nobody else may change the row until the transaction ends. */
export async function lockPlace(tx: Tx, id: string): Promise<PlaceRow | null> {
  const [row] = await tx.select().from(places).where(eq(places.id, id)).for('update')
  return row ?? null
}

/** False when the id is taken. */
export async function insertPlace(db: Queryable, row: typeof places.$inferInsert): Promise<boolean> {
  const { rowCount } = await db.insert(places).values(row).onConflictDoNothing()
  return rowCount === 1
}

export interface PlaceChange {
  body?: PlaceBody
  retired?: boolean
  verifiedOn?: string | null
  sample?: boolean
  updatedAt: Date
  updatedById: string
}

/** The row as it is now; each change counts one revision on. */
export async function updatePlace(tx: Tx, id: string, change: PlaceChange): Promise<PlaceRow> {
  const set = { ...change, revision: sql`${places.revision} + 1` }
  const [row] = await tx.update(places).set(set).where(eq(places.id, id)).returning()
  return row!
}

/** How many reports wait, by place. */
export async function countOpenReports(db: Queryable, placeId?: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: placeReports.placeId, open: sql<number>`count(*)::int` })
    .from(placeReports)
    .where(and(sql`answered_at is null`, placeId === undefined ? undefined : eq(placeReports.placeId, placeId)))
    .groupBy(placeReports.placeId)
  return new Map(rows.map(({ id, open }) => [id, open]))
}

export const selectVillagePoints = (db: Queryable): Promise<VillagePointRow[]> => db.select().from(villagePoints)

export async function upsertVillagePoints(tx: Tx, rows: readonly VillagePointRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`
    insert into village_points (village_code, lon, lat, sample)
    select village_code, lon, lat, sample from jsonb_to_recordset(${JSON.stringify(
      rows.map(({ villageCode, lon, lat, sample }) => ({ village_code: villageCode, lon, lat, sample })),
    )}::jsonb) as r(village_code text, lon double precision, lat double precision, sample boolean)
    on conflict (village_code) do update set lon = excluded.lon, lat = excluded.lat, sample = excluded.sample`)
}

/** Pictures that places show, retired ones too. */
export async function selectPhotos(db: Queryable): Promise<string[]> {
  const rows = await db.select({ photo: sql<string | null>`body->>'photo'` }).from(places)
  return rows.flatMap(({ photo }) => photo ?? [])
}
