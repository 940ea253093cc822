import type { Result } from '@/contract/client'
import type { Upload } from '@/contract/console/media'
import type { MediaStore, StoredPart } from '@/cloud/kernel/storage/media-store'
import { ok, type Call } from '@/cloud/kernel/route'
import { noSuchUpload } from './no-such-upload'
import { findUpload, selectOpen, type UploadRow } from './uploads.repo'

/** How much is there without a gap from the beginning. */
export function receivedOf(parts: readonly StoredPart[], partBytes: number, size: number): number {
  const done = new Map(parts.map(({ part, bytes }) => [part, bytes]))
  let received = 0
  for (let part = 1; done.get(part) === Math.min(partBytes, size - received) && received < size; part++)
    received += done.get(part)!
  return received
}

/** An upload with what the storage itself says of it: the database may be ahead of a disk that lost power. */
export async function viewUpload(media: MediaStore, row: UploadRow): Promise<Upload> {
  const { id, name, size, fingerprint, received, object, multipart, partBytes } = row
  const shown = { id, name, size, fingerprint }
  if (media.kind === 'folder') {
    const there = row.fileName ? size : Math.min(received, await media.sizeOf(id))
    return { ...shown, received: there, way: 'chunks', partBytes: 0, partsDone: [] }
  }
  const parts = object && multipart ? ((await media.parts(object, multipart)) ?? []) : []
  const whole = parts.filter(({ part, bytes }) => bytes === Math.min(partBytes, size - (part - 1) * partBytes))
  return {
    ...shown,
    received: receivedOf(whole, partBytes, size),
    way: 'parts',
    partBytes,
    partsDone: whole.map(({ part }) => part),
  }
}

/** The caller's open uploads, to go on with after a reload or on another computer. */
export async function listUploads(_: object, { ctx, caller }: Call): Promise<Result<{ uploads: Upload[] }>> {
  const rows = await selectOpen(ctx.db.orm, caller.personId!)
  return ok({ uploads: await Promise.all(rows.map((row) => viewUpload(ctx.media, row))) })
}

/** One upload of the caller's. */
export async function getUpload({ id }: { id: string }, { ctx, caller }: Call): Promise<Result<Upload>> {
  const row = await findUpload(ctx.db.orm, { ownerId: caller.personId!, id })
  return row ? ok(await viewUpload(ctx.media, row)) : noSuchUpload()
}
