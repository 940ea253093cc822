import { and, eq, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { StoredVersion } from '../known/known.repo'
import { statuteArticles, statuteVersions } from '../statutes.tables'
import type { LawText } from './files/law-text'

/** A stored wording with its articles' hashes. */
export interface HashedVersion extends StoredVersion {
  articles: Record<string, string>
}

/** Every stored wording of one law, oldest import first. */
export async function selectVersionsOf(db: Queryable, lawId: string): Promise<HashedVersion[]> {
  const versions = await db
    .select()
    .from(statuteVersions)
    .where(eq(statuteVersions.lawId, lawId))
    .orderBy(statuteVersions.version)
  if (versions.length === 0) return []
  const { rows } = await db.execute<{ version: number; number: string; hash: string }>(
    sql`select version, number, hash from statute_articles where law_id = ${lawId} order by version, place`,
  )
  return versions.map((row) => {
    const own = rows.filter(({ version }) => version === row.version)
    return { ...row, articles: Object.fromEntries(own.map(({ number, hash }) => [number, hash])) }
  })
}

/** Two imports of one law come one after the other. */
export async function lockLaw(tx: Tx, lawId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7164203, hashtext(${lawId}))`)
}

/** A wording with all of its articles; whoever reads meanwhile sees the one before. */
export async function insertLaw(
  tx: Tx,
  { articles, ...law }: LawText,
  at: { version: number; checkedDay: string; importedAt: Date },
): Promise<void> {
  await tx.insert(statuteVersions).values({ ...law, ...at })
  const rows = articles.map((article, place) => ({ ...article, place }))
  await tx.execute(sql`
    insert into statute_articles (law_id, version, number, place, text, hash)
    select ${law.lawId}, ${at.version}, r.number, r.place, r.text, r.hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(number text, place int, text text, hash text)`)
}

/** The same text was found again: from when on we know that it still stands there. */
export async function noteChecked(
  tx: Tx,
  { lawId, version }: Pick<StoredVersion, 'lawId' | 'version'>,
  checkedDay: string,
): Promise<void> {
  await tx
    .update(statuteVersions)
    .set({ checkedDay })
    .where(and(eq(statuteVersions.lawId, lawId), eq(statuteVersions.version, version)))
}

/** The articles of one stored wording by number: texts and hashes. */
export async function selectTexts(
  db: Queryable,
  { lawId, version }: Pick<StoredVersion, 'lawId' | 'version'>,
): Promise<{ texts: Record<string, string>; hashes: Record<string, string> }> {
  const own = and(eq(statuteArticles.lawId, lawId), eq(statuteArticles.version, version))
  const rows = await db.select().from(statuteArticles).where(own)
  return {
    texts: Object.fromEntries(rows.map(({ number, text }) => [number, text])),
    hashes: Object.fromEntries(rows.map(({ number, hash }) => [number, hash])),
  }
}
