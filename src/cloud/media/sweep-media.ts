import { sql } from 'drizzle-orm'
import { listUsedMedia } from '@/cloud/episodes/media/list-used-media'
import type { Context } from '@/cloud/kernel/context'
import { listUsedPhotos } from '@/cloud/places/desk/list-used-photos'
import { inTransaction } from '@/cloud/kernel/db'
import { deleteUnused, markUnused } from './files/files.repo'
import { nameIn } from './files/addresses'
import { forgetUpload } from './uploads/forget-upload'
import { selectLeft, selectUploadIds } from './uploads/uploads.repo'

const HOUR_MS = 3_600_000
/** After the last piece; an editor goes on the next morning. */
const UPLOAD_HOURS = 24
/** A film that was taken out of a draft by mistake can be put back for this long. */
const UNUSED_HOURS = 7 * 24
const AT_ONCE = 200
/** Any number, the same in every process of ours. */
const LOCK = 7_164_207

async function sweepUploads(ctx: Context): Promise<number> {
  const { db, media, clock } = ctx
  const left = await selectLeft(db.orm, new Date(clock.now().getTime() - UPLOAD_HOURS * HOUR_MS))
  for (const upload of left) await forgetUpload(ctx, upload)
  if (media.kind === 'bucket') return left.length
  // A row is written before the first byte, so a part without one belongs to nobody.
  const onDisk = await media.uploads()
  const known = new Set(await selectUploadIds(db.orm))
  const orphans = onDisk.filter((id) => !known.has(id))
  for (const id of orphans) await media.forget(id)
  return left.length + orphans.length
}

/** Rows go with their files in one transaction: who keeps the same content again meanwhile waits for it. */
const sweepFiles = ({ db, media, clock }: Context): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${LOCK}) as mine`)
    if (!rows[0]!.mine) return 0
    const named = [...(await listUsedMedia(tx)), ...(await listUsedPhotos(tx))]
    const used = named.flatMap((address) => nameIn(address) ?? [])
    const now = clock.now()
    await markUnused(tx, used, now)
    const gone = await deleteUnused(tx, new Date(now.getTime() - UNUSED_HOURS * HOUR_MS), AT_ONCE)
    for (const name of gone) await media.remove(name)
    return gone.length
  })

/**
 * Deletes uploads that nobody has gone on with for 24 hours, and files that no version has named for 7 days. Versions
 * are never deleted, so whatever was published can be shown again.
 *
 * @returns how many uploads and files went
 */
export const sweepMedia = async (ctx: Context): Promise<number> => (await sweepUploads(ctx)) + (await sweepFiles(ctx))
