import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { statuteConfirmations, statuteVersions } from '../statutes.tables'

export type StoredVersion = typeof statuteVersions.$inferSelect

/** Every imported wording of every law, without its text. */
export const selectAllVersions = (db: Queryable): Promise<StoredVersion[]> => db.select().from(statuteVersions)

interface StoredHash extends Record<string, unknown> {
  lawId: string
  number: string
  hash: string
}

/** The articles' hashes of these versions, in the order of each law. */
export async function selectHashes(
  db: Queryable,
  versions: readonly Pick<StoredVersion, 'lawId' | 'version'>[],
): Promise<StoredHash[]> {
  if (versions.length === 0) return []
  const wanted = JSON.stringify(versions.map(({ lawId, version }) => ({ law_id: lawId, version })))
  const { rows } = await db.execute<StoredHash>(sql`
    select a.law_id as "lawId", a.number, a.hash
    from jsonb_to_recordset(${wanted}::jsonb) as w(law_id text, version int)
    join statute_articles a on a.law_id = w.law_id and a.version = w.version
    order by a.law_id, a.place`)
  return rows
}

export const selectConfirmations = (db: Queryable) => db.select().from(statuteConfirmations)

/** Another text as soon as a law was imported or checked, or an editor has confirmed something; one small query. */
export async function fingerprintLaws(db: Queryable): Promise<string> {
  const { rows } = await db.execute<{ fingerprint: string }>(sql`
    select concat_ws(' ',
      (select concat_ws(' ', count(*), max(imported_at), sum(extract(epoch from checked_day)::bigint))
        from statute_versions),
      (select concat_ws(' ', count(*), max(confirmed_at)) from statute_confirmations)) as fingerprint`)
  return rows[0]!.fingerprint
}
