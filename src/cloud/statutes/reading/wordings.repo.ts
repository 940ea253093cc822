import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'

/** One imported wording of a law, with the text of one of its articles; null when it is not in this wording. */
export interface Wording extends Record<string, unknown> {
  version: number
  amendedDay: string
  effectiveDay: string | null
  repealedDay: string | null
  text: string | null
  hash: string | null
}

/** Every imported wording of a law with one article of it, in the order in which they were read. */
export async function selectWordings(db: Queryable, lawId: string, number: string): Promise<Wording[]> {
  const { rows } = await db.execute<Wording>(sql`
    select v.version, v.amended_day::text as "amendedDay", v.effective_day::text as "effectiveDay",
      v.repealed_day::text as "repealedDay", a.text, a.hash
    from statute_versions v
    left join statute_articles a on a.law_id = v.law_id and a.version = v.version and a.number = ${number}
    where v.law_id = ${lawId} order by v.version`)
  return rows
}

interface StoredText extends Record<string, unknown> {
  lawId: string
  number: string
  text: string
}

/** The texts of these articles, each in the version that is named. */
export async function selectTexts(
  db: Queryable,
  wanted: readonly { lawId: string; version: number; number: string }[],
): Promise<StoredText[]> {
  if (wanted.length === 0) return []
  const rows = JSON.stringify(wanted.map(({ lawId, version, number }) => ({ law_id: lawId, version, number })))
  const found = await db.execute<StoredText>(sql`
    select a.law_id as "lawId", a.number, a.text
    from jsonb_to_recordset(${rows}::jsonb) as w(law_id text, version int, number text)
    join statute_articles a on a.law_id = w.law_id and a.version = w.version and a.number = w.number`)
  return found.rows
}
