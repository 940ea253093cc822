import { randomUUID } from 'node:crypto'
import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { startUpload as contract, Upload } from '@/contract/console/media'
import { inTransaction } from '@/cloud/kernel/db'
import type { MediaStore } from '@/cloud/kernel/storage/media-store'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { FILM_MAX_BYTES } from '@/domain/media/film/judge-film'
import { insertUpload, lockOwner, selectOpen, type UploadRow } from './uploads.repo'
import { viewUpload } from './view-upload'

const OPEN_MAX = 3

/** What people see of the name; folders in it are left away, and no file of ours is ever called so. */
const shownName = (name: string) =>
  (name.split(/[/\\]/).at(-1) || '视频').replace(/\p{C}/gu, '').slice(0, 120) || '视频'

const sizeFault = (size: number): string | null => {
  if (size === 0) return '这个文件是空的，请检查是否选错了文件。'
  return size > FILM_MAX_BYTES ? '视频超过 500 MB，请压缩或剪短后再上传。' : null
}

/** Object storage gives the upload a number of its own; the folder needs none. */
async function prepare(media: MediaStore) {
  if (media.kind === 'folder') return {}
  const object = `${randomUUID().replace(/-/g, '')}.mp4`
  return { object, multipart: await media.begin(object), partBytes: media.partBytes }
}

/** Begins an upload, or goes on with the caller's own of the same file. */
export async function startUpload(
  { name, size, fingerprint, sha256 }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Upload>> {
  const { db, media, clock } = ctx
  const fault = sizeFault(size)
  if (fault) return refuse('file-refused', { message: fault })
  if (media.kind === 'folder' && (await media.room()) < size) return refuse('storage-full')
  const ownerId = caller.personId!
  const row = await inTransaction(db, async (tx): Promise<UploadRow | null> => {
    await lockOwner(tx, ownerId)
    const open = await selectOpen(tx, ownerId)
    const same = open.find((known) => known.fingerprint === fingerprint && known.size === size)
    if (same) return same
    if (open.length >= OPEN_MAX) return null
    const fresh = { ownerId, id: randomUUID(), name: shownName(name), size, fingerprint, sha256: sha256 ?? null }
    return insertUpload(tx, { ...fresh, ...(await prepare(media)), touchedAt: clock.now() })
  })
  if (row) return ok(await viewUpload(media, row))
  return refuse('too-many', { message: `您已有 ${OPEN_MAX} 个没有传完的视频，请先传完或放弃其中一个。` })
}
