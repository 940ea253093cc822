import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { SHOWN_FROM } from '@/contract/console/console-unanswered'

export interface Ask {
  formHash: string
  month: string
  askerHash: string
  topic: string | null
  text: string
}

/**
 * Counts a device once for a form and month; the device that makes it enough leaves the words, too. Of two at the same
 * instant neither may see the other: then the next one leaves them.
 */
export async function insertAsk(db: Queryable, { formHash, month, askerHash, topic, text }: Ask): Promise<void> {
  await db.execute(sql`
    with added as (
      insert into unanswered_asks (form_hash, month, asker_hash, topic)
      values (${formHash}, ${month}, ${askerHash}, ${topic})
      on conflict do nothing returning 1
    ), others as (
      select 1 from unanswered_asks where form_hash = ${formHash} and month = ${month} limit ${SHOWN_FROM - 1}
    )
    insert into unanswered_texts (form_hash, month, text)
    select ${formHash}, ${month}, ${text} from added where (select count(*) from others) >= ${SHOWN_FROM - 1}
    on conflict do nothing`)
}

/** Months with enough askers to show anything, newest first. */
export async function selectMonths(db: Queryable): Promise<string[]> {
  const { rows } = await db.execute<{ month: string }>(sql`
    select month from unanswered_asks group by month having count(distinct asker_hash) >= ${SHOWN_FROM}
    order by month desc limit 24`)
  return rows.map(({ month }) => month)
}

export async function selectTopics(db: Queryable, month: string) {
  const { rows } = await db.execute<{ topic: string | null; askers: number }>(sql`
    select topic, count(distinct asker_hash)::int as askers from unanswered_asks where month = ${month}
    group by topic having count(distinct asker_hash) >= ${SHOWN_FROM} order by askers desc, topic`)
  return rows
}

export async function selectQuestions(db: Queryable, month: string, limit: number) {
  const { rows } = await db.execute<{ text: string; askers: number }>(sql`
    select t.text, count(*)::int as askers
    from unanswered_texts t join unanswered_asks a on a.form_hash = t.form_hash and a.month = t.month
    where t.month = ${month} group by t.form_hash, t.text having count(*) >= ${SHOWN_FROM}
    order by askers desc, t.text limit ${limit}`)
  return rows
}

/**
 * In months that are over an asker becomes a random word: how many asked stays, and no key leads back to a device.
 */
export async function looseAskers(db: Queryable, month: string): Promise<void> {
  await db.execute(sql`
    with askers as (
      select month, asker_hash, '~' || gen_random_uuid() as loose from unanswered_asks
      where month < ${month} and asker_hash not like '~%' group by month, asker_hash)
    update unanswered_asks a set asker_hash = askers.loose from askers
    where a.month = askers.month and a.asker_hash = askers.asker_hash`)
}

export async function deleteBefore(db: Queryable, month: string): Promise<void> {
  await db.execute(sql`delete from unanswered_texts where month < ${month}`)
  await db.execute(sql`delete from unanswered_asks where month < ${month}`)
}
