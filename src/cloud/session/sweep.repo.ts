import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'

/** An id list as one parameter. */
const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

/** Sessions that ended before `guestBefore`, or before `knownBefore` on a device on which somebody has logged in. */
export async function deleteEndedSessions(tx: Tx, guestBefore: Date, knownBefore: Date, atOnce: number) {
  const { rows } = await tx.execute<{ device_id: string }>(sql`
    delete from sessions where token_hash in (
      select token_hash from sessions s
      where expires_at < ${guestBefore.toISOString()}::timestamptz
        and (expires_at < ${knownBefore.toISOString()}::timestamptz
          or not exists (select 1 from person_devices p where p.device_id = s.device_id))
      limit ${atOnce})
    returning device_id`)
  return { count: rows.length, deviceIds: [...new Set(rows.map((row) => row.device_id))] }
}

/** Of these devices, those to which no token leads any more; their ids. */
export async function deleteDevicesLeft(tx: Tx, deviceIds: readonly string[]): Promise<string[]> {
  if (deviceIds.length === 0) return []
  const { rows } = await tx.execute<{ id: string }>(sql`
    delete from devices d where id = any(${uuids(deviceIds)})
      and not exists (select 1 from sessions s where s.device_id = d.id)
    returning id`)
  const ids = rows.map((row) => row.id)
  await tx.execute(sql`delete from person_devices where device_id = any(${uuids(ids)})`)
  return ids
}

export async function deleteCodesBefore(tx: Tx, sentBefore: Date, atOnce: number): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    delete from one_time_codes where phone_hash in (
      select phone_hash from one_time_codes where sent_at < ${sentBefore.toISOString()}::timestamptz limit ${atOnce})
    and sent_at < ${sentBefore.toISOString()}::timestamptz`)
  return rowCount ?? 0
}

/** `now` in epoch milliseconds, as the limiter counts. */
export async function deleteLimitsBefore(tx: Tx, now: number, atOnce: number): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    delete from rate_limits where key in (select key from rate_limits where expire < ${now}::bigint limit ${atOnce})
    and expire < ${now}::bigint`)
  return rowCount ?? 0
}
