import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Db, Queryable, Tx } from '@/cloud/kernel/db'
import { WATCHED_SHARE } from '@/domain/episodes/progress'
import { episodes, favourites, progress } from '../episodes.tables'

/** `mergeProgress` of the domain, as the second half of an upsert: `excluded` is the note that arrives. */
const MERGE: SQL = sql`
  on conflict (owner_id, episode_id) do update set
    position_ms = case when (excluded.noted_at, excluded.position_ms) > (progress.noted_at, progress.position_ms)
      then excluded.position_ms else progress.position_ms end,
    noted_at = greatest(excluded.noted_at, progress.noted_at),
    watched = excluded.watched or progress.watched`

export interface Note {
  ownerId: string
  episodeId: string
  positionMs: number
  notedAt: Date
}

/** Saves a note in one statement; null when the episode is not there for residents. */
export async function upsertProgress(db: Queryable, { ownerId, episodeId, positionMs, notedAt }: Note) {
  const { rows } = await db.execute<{ position_ms: number; watched: boolean; noted_at: string }>(sql`
    insert into progress (owner_id, episode_id, position_ms, watched, noted_at)
    select ${ownerId}::uuid, id, least(${positionMs}::int, duration), ${positionMs}::int >= duration * ${WATCHED_SHARE}::float8,
      ${notedAt.toISOString()}::timestamptz
    from (select id, (media->>'durationMs')::int as duration from episodes where id = ${episodeId} and live) as episode
    ${MERGE}
    returning position_ms, watched, noted_at`)
  const row = rows[0]
  return row ? { positionMs: row.position_ms, watched: row.watched, notedAt: new Date(row.noted_at) } : null
}

export async function moveProgress(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    with moved as (delete from progress where owner_id = ${from} returning *)
    insert into progress (owner_id, episode_id, position_ms, watched, noted_at)
    select ${to}::uuid, episode_id, position_ms, watched, noted_at from moved
    ${MERGE}`)
}

export async function moveFavourites(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    with moved as (delete from favourites where owner_id = ${from} returning *)
    insert into favourites (owner_id, episode_id, added_at)
    select ${to}::uuid, episode_id, added_at from moved
    on conflict (owner_id, episode_id) do nothing`)
}

export async function deleteWatching(tx: Tx, ownerIds: readonly string[]): Promise<void> {
  await tx.delete(progress).where(inArray(progress.ownerId, [...ownerIds]))
  await tx.delete(favourites).where(inArray(favourites.ownerId, [...ownerIds]))
}

/** False when the episode is not there for residents; adding twice is adding once. */
export async function insertFavourite(db: Queryable, ownerId: string, episodeId: string, now: Date): Promise<boolean> {
  const { rows } = await db.execute(sql`
    with episode as (select id from episodes where id = ${episodeId} and live),
    added as (
      insert into favourites (owner_id, episode_id, added_at)
      select ${ownerId}::uuid, id, ${now.toISOString()}::timestamptz from episode
      on conflict (owner_id, episode_id) do nothing
    )
    select id from episode`)
  return rows.length > 0
}

export async function deleteFavourite(db: Queryable, ownerId: string, episodeId: string): Promise<void> {
  await db.delete(favourites).where(and(eq(favourites.ownerId, ownerId), eq(favourites.episodeId, episodeId)))
}

const iso = (instant: SQL): SQL => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const progressView = sql`case when ${progress.ownerId} is not null then jsonb_build_object(
  'episodeId', ${episodes.id}, 'positionMs', ${progress.positionMs}, 'watched', ${progress.watched},
  'updatedAt', ${iso(sql`${progress.notedAt}`)}) end`

/** One row, one text: the answer is put together where the rows are, and this process only passes it on. */
const prepareMine = ({ orm }: Db) =>
  orm
    .select({
      mine: sql<string>`json_build_object('episodes', coalesce(json_agg(${episodes.card} || jsonb_build_object(
        'publishedAt', ${iso(sql`${episodes.publishedAt}`)}, 'progress', ${progressView},
        'favourite', ${favourites.ownerId} is not null) order by ${episodes.publishedAt} desc, ${episodes.id}), '[]'))::text`,
    })
    .from(episodes)
    .leftJoin(progress, and(eq(progress.episodeId, episodes.id), eq(progress.ownerId, sql.placeholder('owner'))))
    .leftJoin(favourites, and(eq(favourites.episodeId, episodes.id), eq(favourites.ownerId, sql.placeholder('owner'))))
    .where(eq(episodes.live, true))
    .prepare('my_episodes')

const preparedOf = new WeakMap<Db, ReturnType<typeof prepareMine>>()

/** Published cards with this owner's progress and favourites, newest first, as JSON; one prepared statement. */
export async function selectMine(db: Db, ownerId: string): Promise<string> {
  const prepared = preparedOf.get(db) ?? prepareMine(db)
  preparedOf.set(db, prepared)
  const [row] = await prepared.execute({ owner: ownerId })
  return row!.mine
}
