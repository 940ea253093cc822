import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { putChunk as contract } from '@/contract/console/media'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { noSuchUpload } from './no-such-upload'
import { lockUpload, updateUpload } from './uploads.repo'

const EMPTY = '收到的内容是空的，请重试。'

/**
 * Writes one piece at the end of what is there. A gap, an overlap, a piece beyond the declared size and the second of
 * two that come at once are `upload-moved`; nothing that was written before changes.
 */
export async function putChunk(
  { id, offset }: Parsed<typeof contract>,
  { ctx, caller, bytes }: Call,
): Promise<Result<{ received: number }>> {
  const { db, media, clock } = ctx
  if (media.kind !== 'folder') return refuse('wrong-state')
  const read = await bytes()
  if (!read.ok) return read
  const piece = read.value
  if (piece.length === 0) return refuse('bad-input', { message: EMPTY })
  return inTransaction(db, async (tx): Promise<Result<{ received: number }>> => {
    const upload = await lockUpload(tx, { ownerId: caller.personId!, id })
    if (!upload) return noSuchUpload()
    const there = Math.min(upload.received, await media.sizeOf(id))
    const received = offset + piece.length
    if (upload.fileName || offset !== there || received > upload.size) return refuse('upload-moved')
    await media.write(id, offset, piece)
    await updateUpload(tx, upload, { received, touchedAt: clock.now() })
    return ok({ received })
  })
}
