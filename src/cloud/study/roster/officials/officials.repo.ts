import { and, eq, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { Category } from '@/domain/study/categories'
import { officials, officialSteps } from '../../tables/roster.tables'

export type OfficialRecord = typeof officials.$inferSelect

export async function findRecord(db: Queryable, id: string): Promise<OfficialRecord | null> {
  const [row] = await db.select().from(officials).where(eq(officials.id, id))
  return row ?? null
}

/** Nobody else changes this row before the transaction ends. */
export async function lockRecord(tx: Tx, id: string): Promise<OfficialRecord | null> {
  const [row] = await tx.select().from(officials).where(eq(officials.id, id)).for('update')
  return row ?? null
}

/** Those of a number who have not left; held until the transaction ends. Samples only where samples live. */
export const lockByPhone = (tx: Tx, hashes: readonly string[], sample: boolean): Promise<OfficialRecord[]> =>
  tx
    .select()
    .from(officials)
    .where(
      and(
        inArray(officials.phoneHash, [...hashes]),
        isNull(officials.leftDay),
        sample ? undefined : eq(officials.sample, false),
      ),
    )
    .orderBy(officials.id)
    .for('update')

/** Whether somebody else who has not left has this number. */
export async function isNumberTaken(db: Queryable, hashes: readonly string[], but: string): Promise<boolean> {
  const rows = await db
    .select({ id: officials.id })
    .from(officials)
    .where(and(inArray(officials.phoneHash, [...hashes]), isNull(officials.leftDay), ne(officials.id, but)))
    .limit(1)
  return rows.length > 0
}

export async function insertRecord(tx: Tx, row: typeof officials.$inferInsert): Promise<boolean> {
  return (await tx.insert(officials).values(row).onConflictDoNothing()).rowCount === 1
}

export async function updateRecord(tx: Tx, id: string, set: Partial<OfficialRecord>): Promise<void> {
  await tx.update(officials).set(set).where(eq(officials.id, id))
}

/** Behind everybody who is in the unit. */
export async function nextPlace(db: Queryable, unitId: string): Promise<number> {
  const [row] = await db
    .select({ last: sql<number | null>`max(${officials.place})` })
    .from(officials)
    .where(eq(officials.unitId, unitId))
  return (row?.last ?? 0) + 1
}

/** Whether an account had this row before and lost it. */
export async function wasReleased(db: Queryable, officialId: string): Promise<boolean> {
  const rows = await db
    .select({ at: officialSteps.at })
    .from(officialSteps)
    .where(and(eq(officialSteps.officialId, officialId), eq(officialSteps.step, 'released')))
    .limit(1)
  return rows.length > 0
}

export const selectSteps = (db: Queryable, officialId: string) =>
  db
    .select()
    .from(officialSteps)
    .where(eq(officialSteps.officialId, officialId))
    .orderBy(sql`${officialSteps.revision} desc`)

export interface Listing {
  /** Units in the order of the tree. */
  units: readonly string[]
  q?: string
  category?: Category
  state?: 'active' | 'left'
}

export interface ListedOfficial {
  [column: string]: unknown
  id: string
  unitId: string
  unitName: string
  name: string
  post: string
  category: Category
  phoneMasked: string | null
  joinedDay: string
  leftDay: string | null
  sample: boolean
}

const likeOf = (q: string): string => `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

function conditions({ units, q, category, state = 'active' }: Listing): SQL {
  const parts = [sql`o.unit_id = any(${sql.param([...units])}::uuid[])`]
  parts.push(state === 'left' ? sql`o.left_day is not null` : sql`o.left_day is null`)
  if (category) parts.push(sql`o.category = ${category}`)
  if (q) {
    const like = likeOf(q)
    const digits = /^\d{4}$/.test(q) ? sql`or o.phone_masked like ${like}` : sql``
    parts.push(sql`(o.name like ${like} or o.post like ${like} ${digits})`)
  }
  return sql.join(parts, sql` and `)
}

/** In the order of the roster: never of anything that somebody has done. */
export async function selectListing(db: Queryable, listing: Listing, page: { limit: number; offset: number }) {
  const where = conditions(listing)
  const { rows } = await db.execute<ListedOfficial>(sql`
    select o.id, o.unit_id as "unitId", u.name as "unitName", o.name, o.post, o.category,
      o.phone_masked as "phoneMasked", o.joined_day::text as "joinedDay",
      o.left_day::text as "leftDay", o.sample
    from officials o join units u on u.id = o.unit_id
      join unnest(${sql.param([...listing.units])}::uuid[]) with ordinality as w(id, n) on w.id = o.unit_id
    where ${where} order by w.n, o.place, o.id limit ${page.limit} offset ${page.offset}`)
  const { rows: counted } = await db.execute<{ total: number }>(sql`
    select count(*)::int as total from officials o where ${where}`)
  return { officials: rows, total: counted[0]!.total }
}
