import { and, asc, count, desc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { exemptionFiles, exemptions } from '../../tables/after.tables'
import { exams } from '../../tables/exams.tables'

export type Exemption = typeof exemptions.$inferSelect

export interface Titled {
  exemption: Exemption
  examTitle: string
}

const titled = (db: Queryable) =>
  db
    .select({ exemption: exemptions, examTitle: exams.title })
    .from(exemptions)
    .innerJoin(exams, eq(exams.id, exemptions.examId))

export async function findExemption(db: Queryable, id: string): Promise<Titled | null> {
  const [row] = await titled(db).where(eq(exemptions.id, id))
  return row ?? null
}

export async function lockExemption(tx: Tx, id: string): Promise<Exemption | null> {
  const [row] = await tx.select().from(exemptions).where(eq(exemptions.id, id)).for('update')
  return row ?? null
}

/** Newest first. */
export const selectExemptionsOf = (db: Queryable, officialId: string): Promise<Titled[]> =>
  titled(db).where(eq(exemptions.officialId, officialId)).orderBy(desc(exemptions.askedAt)).limit(100)

/** One that waits or was approved, for an exam. */
export async function hasStanding(tx: Tx, officialId: string, examId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: exemptions.id })
    .from(exemptions)
    .where(
      and(
        eq(exemptions.officialId, officialId),
        eq(exemptions.examId, examId),
        inArray(exemptions.state, ['asked', 'approved']),
      ),
    )
  return rows.length > 0
}

export async function insertExemption(tx: Tx, row: typeof exemptions.$inferInsert): Promise<void> {
  await tx.insert(exemptions).values(row)
}

export async function updateExemption(tx: Tx, id: string, change: Partial<Exemption>): Promise<void> {
  await tx.update(exemptions).set(change).where(eq(exemptions.id, id))
}

/** One official's requests come one after the other. */
export const lockOfficial = (tx: Tx, officialId: string) =>
  tx.execute(sql`select from officials where id = ${officialId}::uuid for no key update`)

/** Whom these units look after now, wherever they were when they asked; everybody when null. */
const ofUnits = (units: readonly string[] | null) =>
  units
    ? sql`exists (select from officials o where o.id = ${exemptions.officialId}
        and o.unit_id = any(${sql.param(units)}::uuid[]))`
    : undefined

/** Whether that exam was begun: nobody is let off it after that. */
export async function hasPaper(tx: Tx, officialId: string, examId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from exam_papers where official_id = ${officialId}::uuid and exam_id = ${examId}::uuid limit 1`)
  return rows.length > 0
}

const OPEN = eq(exemptions.state, 'asked')
const DECIDED = inArray(exemptions.state, ['approved', 'refused'])

/** Of these units, of all when null. Open: the longest wait first. Decided: the newest decision first. */
export function selectExemptionsIn(
  db: Queryable,
  units: readonly string[] | null,
  state: 'open' | 'decided',
  after: Exemption | null,
  limit: number,
) {
  const of = ofUnits(units)
  const rows = (...conditions: (SQL | undefined)[]) => titled(db).where(and(of, ...conditions))
  if (state === 'open') {
    const later =
      after && sql`(asked_at, ${exemptions.id}) > (${after.askedAt.toISOString()}::timestamptz, ${after.id}::uuid)`
    return rows(OPEN, later ?? undefined)
      .orderBy(asc(exemptions.askedAt), asc(exemptions.id))
      .limit(limit)
  }
  const at = after?.decidedAt
  const earlier = at && sql`(decided_at, ${exemptions.id}) < (${at.toISOString()}::timestamptz, ${after.id}::uuid)`
  return rows(DECIDED, earlier ?? undefined)
    .orderBy(desc(exemptions.decidedAt), desc(exemptions.id))
    .limit(limit)
}

export async function countOpenIn(db: Queryable, units: readonly string[] | null): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(exemptions)
    .where(and(ofUnits(units), OPEN))
  return row?.n ?? 0
}

// ── files ──

export async function upsertPiece(tx: Tx, piece: typeof exemptionFiles.$inferInsert): Promise<void> {
  const set = { pieceEncrypted: piece.pieceEncrypted }
  await tx
    .insert(exemptionFiles)
    .values(piece)
    .onConflictDoUpdate({ target: [exemptionFiles.exemptionId, exemptionFiles.part], set })
}

/** Whose pieces lie under an id; null when none do. */
export async function pieceOwner(db: Queryable, exemptionId: string): Promise<string | null> {
  const [row] = await db
    .select({ officialId: exemptionFiles.officialId })
    .from(exemptionFiles)
    .where(eq(exemptionFiles.exemptionId, exemptionId))
    .limit(1)
  return row?.officialId ?? null
}

/** In order. */
export const selectPieces = (db: Queryable, exemptionId: string) =>
  db
    .select({ part: exemptionFiles.part, pieceEncrypted: exemptionFiles.pieceEncrypted })
    .from(exemptionFiles)
    .where(eq(exemptionFiles.exemptionId, exemptionId))
    .orderBy(asc(exemptionFiles.part))

export async function findPiece(db: Queryable, exemptionId: string, part: number): Promise<string | null> {
  const [row] = await db
    .select({ pieceEncrypted: exemptionFiles.pieceEncrypted })
    .from(exemptionFiles)
    .where(and(eq(exemptionFiles.exemptionId, exemptionId), eq(exemptionFiles.part, part)))
  return row?.pieceEncrypted ?? null
}

export async function countPieces(db: Queryable, exemptionId: string): Promise<number> {
  const [row] = await db.select({ n: count() }).from(exemptionFiles).where(eq(exemptionFiles.exemptionId, exemptionId))
  return row?.n ?? 0
}

export async function deletePieces(tx: Tx, exemptionId: string): Promise<void> {
  await tx.delete(exemptionFiles).where(eq(exemptionFiles.exemptionId, exemptionId))
}

/** Pieces of this official that belong to no request, but for those under `except`: begun and left. */
export async function deleteLeftPieces(tx: Tx, officialId: string, except: string): Promise<void> {
  await tx
    .delete(exemptionFiles)
    .where(
      and(
        eq(exemptionFiles.officialId, officialId),
        ne(exemptionFiles.exemptionId, except),
        sql`not exists (select from exemptions x where x.id = ${exemptionFiles.exemptionId})`,
      ),
    )
}

/** Of requests that were decided before then: what they show has been seen. */
export async function deleteDecidedPieces(db: Queryable, before: Date): Promise<number> {
  const { rowCount } = await db.delete(exemptionFiles).where(sql`exists (select from exemptions x
    where x.id = ${exemptionFiles.exemptionId} and x.decided_at < ${before.toISOString()}::timestamptz)`)
  return rowCount ?? 0
}

/** Everything that belongs to no request. */
export async function sweepPieces(db: Queryable): Promise<number> {
  const { rowCount } = await db
    .delete(exemptionFiles)
    .where(sql`not exists (select from exemptions x where x.id = ${exemptionFiles.exemptionId})`)
  return rowCount ?? 0
}

/** Exams for which somebody may ask: theirs, formal or a make-up, not over; by unit and category. */
export async function selectExemptible(
  db: Queryable,
  { id, unitId, category }: { id: string; unitId: string; category: string },
  now: Date,
) {
  const { rows } = await db.execute<{ id: string; title: string; closesAt: string }>(sql`
    with recursive up as (
      select u.id, u.parent_id, 1 as depth from units u where u.id = ${unitId}::uuid
      union all
      select u.id, u.parent_id, up.depth + 1 from units u join up on u.id = up.parent_id where up.depth < 20)
    select e.id, e.title, e.closes_at as "closesAt" from exams e
    where e.state = 'published' and e.kind <> 'mock' and e.category in (${category}, 'all')
      and e.closes_at > ${now.toISOString()}::timestamptz
      and (e.unit_id is null or e.unit_id in (select up.id from up))
      and not exists (select from exemptions x where x.official_id = ${id}::uuid and x.exam_id = e.id
        and x.state in ('asked', 'approved'))
      and not exists (select from exam_papers p where p.official_id = ${id}::uuid and p.exam_id = e.id)
    order by e.closes_at, e.id`)
  return rows.map((row) => ({ ...row, closesAt: new Date(row.closesAt).toISOString() }))
}
