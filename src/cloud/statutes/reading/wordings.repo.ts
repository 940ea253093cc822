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
