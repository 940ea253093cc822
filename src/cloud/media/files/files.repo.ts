import { and, eq, inArray, isNotNull, isNull, lt, notInArray } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { mediaFiles } from '../media.tables'

export type MediaFile = typeof mediaFiles.$inferSelect

/** Written down before its bytes are, in one transaction: a sweep of the same name waits, and then leaves it alone. */
export async function upsertFile(tx: Tx, file: typeof mediaFiles.$inferInsert): Promise<void> {
  await tx
    .insert(mediaFiles)
    .values(file)
    .onConflictDoUpdate({ target: mediaFiles.name, set: { unusedSince: null } })
}

export async function findFile(db: Queryable, name: string): Promise<MediaFile | null> {
  const [row] = await db.select().from(mediaFiles).where(eq(mediaFiles.name, name))
  return row ?? null
}

/** Those of the names that are kept; from now on they count as used. */
export const claimFiles = (tx: Tx, names: readonly string[]): Promise<MediaFile[]> =>
  tx
    .update(mediaFiles)
    .set({ unusedSince: null })
    .where(inArray(mediaFiles.name, [...names]))
    .returning()

/** From `now` on the files that no version names are unused, and those that one names again are not. */
export async function markUnused(tx: Tx, used: readonly string[], now: Date): Promise<void> {
  const isUsed = used.length > 0 ? inArray(mediaFiles.name, [...used]) : undefined
  const isNot = used.length > 0 ? notInArray(mediaFiles.name, [...used]) : undefined
  if (isUsed)
    await tx
      .update(mediaFiles)
      .set({ unusedSince: null })
      .where(and(isNotNull(mediaFiles.unusedSince), isUsed))
  await tx
    .update(mediaFiles)
    .set({ unusedSince: now })
    .where(and(isNull(mediaFiles.unusedSince), isNot))
}

/** The names of those that have been unused since before `before`; their rows are gone. */
export async function deleteUnused(tx: Tx, before: Date, atOnce: number): Promise<string[]> {
  const old = await tx
    .select({ name: mediaFiles.name })
    .from(mediaFiles)
    .where(lt(mediaFiles.unusedSince, before))
    .limit(atOnce)
  if (old.length === 0) return []
  const gone = await tx
    .delete(mediaFiles)
    .where(
      and(
        inArray(
          mediaFiles.name,
          old.map(({ name }) => name),
        ),
        lt(mediaFiles.unusedSince, before),
      ),
    )
    .returning({ name: mediaFiles.name })
  return gone.map(({ name }) => name)
}
