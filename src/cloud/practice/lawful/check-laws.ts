import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import { readStatute } from '@/cloud/tasks/read-statute'

/** The index changes with a release; once a day is soon enough for what a start has not seen. */
export const CHECK_LAWS_EVERY_MS = 86_400_000

interface Cited extends Record<string, unknown> {
  id: string
  doubt: string | null
  citations: { id: string; textHash: string }[]
}

type Standing = 'holds' | 'changed' | 'gone'

async function standingOf(contentDir: string, { id, textHash }: Cited['citations'][number]): Promise<Standing> {
  const [lawId = '', number = ''] = id.split(':')
  const law = await readStatute(contentDir, lawId)
  const hash = law && Object.hasOwn(law.articles, number) ? law.articles[number] : undefined
  if (!law || law.repealedDay || hash === undefined) return 'gone'
  return hash === textHash ? 'holds' : 'changed'
}

/**
 * Every question that is asked rests on law as it stands: one whose article has another text goes to an editor (待复核),
 * one whose article or law is no more is not asked any longer.
 *
 * @returns how many questions were marked or taken out
 */
export async function checkLaws({ db, config, cache }: Pick<Context, 'db' | 'config' | 'cache'>): Promise<number> {
  const { rows } = await db.orm.execute<Cited>(sql`
    select q.id, q.doubt, v.body->'citations' as citations
    from questions q join question_versions v on v.question_id = q.id and v.version = q.version where q.live`)
  let marked = 0
  for (const { id, doubt, citations } of rows) {
    const standings = await Promise.all(citations.map((citation) => standingOf(config.contentDir, citation)))
    const gone = standings.includes('gone')
    if (!gone && (doubt === 'law' || !standings.includes('changed'))) continue
    await db.orm.execute(sql`update questions set doubt = 'law', live = ${!gone} where id = ${id} and live`)
    marked++
  }
  if (marked > 0) cache.drop('/api/practice')
  return marked
}
