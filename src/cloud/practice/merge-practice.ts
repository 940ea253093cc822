import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'

/** Every table of ours that an owner's rows stand in. */
const OWNED = ['practice_answers', 'practice_cards', 'practice_learners', 'practice_notices', 'practice_abilities']

/**
 * What a guest answered becomes the person's. Where both know a question, the card of whoever answered it last stays:
 * it holds the newer evidence; the answers of both are kept.
 */
export async function mergePractice(tx: Tx, deviceId: string, personId: string): Promise<void> {
  await tx.execute(sql`
    delete from practice_cards mine using practice_cards theirs
    where mine.owner_id = ${personId}::uuid and theirs.owner_id = ${deviceId}::uuid
      and mine.question_id = theirs.question_id and mine.last_day < theirs.last_day`)
  await tx.execute(sql`
    delete from practice_cards theirs using practice_cards mine
    where theirs.owner_id = ${deviceId}::uuid and mine.owner_id = ${personId}::uuid
      and mine.question_id = theirs.question_id`)
  for (const table of ['practice_learners', 'practice_abilities'])
    await tx.execute(sql`
      delete from ${sql.identifier(table)} where owner_id = ${deviceId}::uuid
        and exists (select from ${sql.identifier(table)} where owner_id = ${personId}::uuid)`)
  await tx.execute(sql`
    update practice_answers theirs set first = false
    where owner_id = ${deviceId}::uuid and first and exists (select from practice_answers mine
      where mine.owner_id = ${personId}::uuid and mine.question_id = theirs.question_id)`)
  for (const table of [...OWNED, 'question_reports'])
    await tx.execute(sql`
      update ${sql.identifier(table)} set owner_id = ${personId}::uuid where owner_id = ${deviceId}::uuid`)
}

export async function forgetPractice(tx: Tx, deviceIds: readonly string[]): Promise<void> {
  const ids = sql.param([...deviceIds])
  for (const table of [...OWNED, 'question_reports'])
    await tx.execute(sql`delete from ${sql.identifier(table)} where owner_id = any(${ids}::uuid[])`)
}
