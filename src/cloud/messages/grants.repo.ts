import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { MOST_GRANTS, type Template } from '@/domain/messages/templates'
import { messageGrants } from './messages.tables'

const unused = (personId: string) => and(eq(messageGrants.personId, personId), isNull(messageGrants.usedAt))

/** By the tap's id once; what is beyond the most is not kept. */
export async function insertGrant(
  db: Queryable,
  grant: { personId: string; id: string; template: Template; grantedAt: Date },
): Promise<void> {
  const { personId, id, template, grantedAt } = grant
  await db.execute(sql`
    insert into message_grants (person_id, id, template, granted_at)
    select ${personId}::uuid, ${id}::uuid, ${template}, ${grantedAt.toISOString()}::timestamptz
    where (select count(*) from message_grants
      where person_id = ${personId}::uuid and template = ${template} and used_at is null) < ${MOST_GRANTS}
    on conflict do nothing`)
}

export async function countGrants(db: Queryable, personId: string) {
  return db
    .select({ template: messageGrants.template, count: count() })
    .from(messageGrants)
    .where(unused(personId))
    .groupBy(messageGrants.template)
    .orderBy(messageGrants.template)
}

/**
 * Uses the oldest grant up that no other message is just using, so that two at once neither share one nor leave one lie;
 * its id, or null when there is none.
 */
export async function spendGrant(
  db: Queryable,
  personId: string,
  template: Template,
  now: Date,
): Promise<string | null> {
  const { rows } = await db.execute<{ id: string }>(sql`
    update message_grants g set used_at = ${now.toISOString()}::timestamptz
    where g.person_id = ${personId}::uuid and g.template = ${template} and g.used_at is null
      and g.id = (select id from message_grants where person_id = ${personId}::uuid and template = ${template}
        and used_at is null order by granted_at, id limit 1 for update skip locked)
    returning g.id`)
  return rows[0]?.id ?? null
}

/** It was used for nothing: WeChat did not take the message. */
export async function giveBackGrant(db: Queryable, personId: string, template: Template, id: string): Promise<void> {
  await db
    .update(messageGrants)
    .set({ usedAt: null })
    .where(and(eq(messageGrants.personId, personId), eq(messageGrants.id, id), eq(messageGrants.template, template)))
}

/** WeChat says that none is left, whatever we have counted: refused in its settings, or used elsewhere. */
export async function dropGrants(db: Queryable, personId: string, template: Template, now: Date): Promise<void> {
  await db
    .update(messageGrants)
    .set({ usedAt: now })
    .where(and(unused(personId), eq(messageGrants.template, template)))
}
