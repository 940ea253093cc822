import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { StoredPicture, storePicture as contract } from '@/contract/console/media'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findPictureFault, PICTURE_FAULT_WORDS, readPicture } from '@/domain/media/picture'
import { addressOf } from './addresses'
import { keepFile } from './keep-file'

/** Keeps a cover after reading what it really is. */
export async function storePicture(
  { shape }: Parsed<typeof contract>,
  { ctx, bytes }: Call,
): Promise<Result<StoredPicture>> {
  const read = await bytes()
  if (!read.ok) return refuse('file-refused', { message: PICTURE_FAULT_WORDS['too-large'] })
  const fault = findPictureFault(read.value, shape)
  const picture = readPicture(read.value)
  if (fault || !picture) return refuse('file-refused', { message: PICTURE_FAULT_WORDS[fault ?? 'no-picture'] })
  const name = await inTransaction(ctx.db, (tx) => keepFile(ctx, tx, read.value, picture.type))
  return ok({ name, address: addressOf(name), width: picture.width, height: picture.height })
}
