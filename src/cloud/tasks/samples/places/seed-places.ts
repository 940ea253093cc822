import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { PlacesFile } from '@/contract/content/places-file'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { fillTable } from '../booking/fill-table'
import { readPlaces } from './read-places'

/** Any number, the same in every process of ours. */
const LOCK = 7_164_253

const hashOf = (place: PlacesFile['places'][number]): string =>
  createHash('sha256').update(JSON.stringify(place)).digest('hex').slice(0, 32)

const rowsOf = (places: PlacesFile['places'], now: Date) =>
  places.map((place) => {
    const { id, verifiedOn, ...body } = place
    return {
      ...{ id, revision: 1, body, retired: false, verified_on: verifiedOn, sample: true, seed_hash: hashOf(place) },
      ...{ updated_at: now.toISOString(), updated_by_id: null },
    }
  })

/**
 * Puts the invented places and the villages' points in; safe at every start and in several processes at once. A place
 * follows the program's own wording as long as no editor has touched it; a point that was imported stays.
 */
export async function seedPlaces(ctx: Context): Promise<void> {
  const { places, villages } = await readPlaces(ctx.config)
  const rows = rowsOf(places, ctx.clock.now())
  const points = Object.entries(villages).map(([code, [lon, lat]]) => ({ village_code: code, lon, lat, sample: true }))
  await inTransaction(ctx.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    await fillTable(tx, 'places', rows)
    await fillTable(tx, 'village_points', points)
    await tx.execute(sql`
      update places p set body = s.body, verified_on = s.verified_on, seed_hash = s.seed_hash
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as s(id text, body jsonb, verified_on date, seed_hash text)
      where p.id = s.id and p.sample and p.updated_by_id is null and p.seed_hash <> s.seed_hash`)
    await tx.execute(sql`
      update village_points v set lon = s.lon, lat = s.lat
      from jsonb_to_recordset(${JSON.stringify(points)}::jsonb)
        as s(village_code text, lon double precision, lat double precision)
      where v.village_code = s.village_code and v.sample and (v.lon, v.lat) <> (s.lon, s.lat)`)
  })
  ctx.cache.drop('/api/places')
}
