import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import type { Planned } from '@/domain/study/roster/importing/plan-roster'
import { phoneOfRow } from '../officials/save-official'

/** Somebody as the row will be; `phone` is null where the number stays. */
export function rowOf({ was, wish, joinedDay }: Planned, id: string, ctx: Context) {
  const number = wish!.phone.kind === 'whole' ? wish!.phone.phone : null
  const { phoneHash, phoneEncrypted, phoneMasked } = phoneOfRow(ctx, number)
  return {
    ...{ id, unit_id: wish!.unitId, name: was?.name ?? wish!.name, post: wish!.post || (was?.post ?? '') },
    ...{ category: wish!.category, joined_day: joinedDay },
    ...{ phone_hash: phoneHash, phone_encrypted: phoneEncrypted, phone_masked: phoneMasked },
  }
}

export type Row = ReturnType<typeof rowOf>

/** So many to a statement: one for thousands of people is put together in one go, and everybody else waits for it. */
export const ROWS_AT_ONCE = 500

/** New rows, and what is different of those that are there; a number only where the file has another one. */
export async function writeRows(tx: Pick<Tx, 'execute'>, rows: readonly Row[], sample: boolean): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await writeSome(tx, rows.slice(from, from + ROWS_AT_ONCE), sample)
}

async function writeSome(tx: Pick<Tx, 'execute'>, rows: readonly Row[], sample: boolean): Promise<void> {
  await tx.execute(sql`
    insert into officials (id, unit_id, name, post, category, place, phone_hash, phone_encrypted, phone_masked,
      joined_day, revision, sample)
    select r.id, r.unit_id, r.name, r.post, r.category, 0, r.phone_hash, r.phone_encrypted, r.phone_masked,
      r.joined_day, 0, ${sample}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, unit_id uuid, name text, post text,
      category text, phone_hash text, phone_encrypted text, phone_masked text, joined_day date)
    on conflict (id) do update set unit_id = excluded.unit_id, name = excluded.name, post = excluded.post,
      category = excluded.category, joined_day = excluded.joined_day, left_day = null,
      phone_hash = coalesce(excluded.phone_hash, officials.phone_hash),
      phone_encrypted = coalesce(excluded.phone_encrypted, officials.phone_encrypted),
      phone_masked = coalesce(excluded.phone_masked, officials.phone_masked)`)
}
