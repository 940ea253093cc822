import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'

/** Exams that an item of a plan may ask for: published formal ones, the newest first. */
export async function nameExams(db: Queryable): Promise<{ id: string; title: string }[]> {
  const { rows } = await db.execute<{ id: string; title: string }>(sql`
    select id, title from exams where state = 'published' and kind = 'formal' order by opens_at desc, id limit 300`)
  return rows
}
