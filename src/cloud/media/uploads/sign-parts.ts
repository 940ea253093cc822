import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { signParts as contract } from '@/contract/console/media'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { noSuchUpload } from './no-such-upload'
import { findUpload, updateUpload } from './uploads.repo'

/** Addresses in object storage for parts of the caller's own upload; no other object can be reached with them. */
export async function signParts(
  { id, parts }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> {
  const { db, media, clock } = ctx
  if (media.kind !== 'bucket') return refuse('wrong-state')
  const upload = await findUpload(db.orm, { ownerId: caller.personId!, id })
  if (!upload) return noSuchUpload()
  const { object, multipart, partBytes, size, fileName } = upload
  if (!object || !multipart || fileName) return refuse('wrong-state')
  if (parts.some((part) => part > Math.ceil(size / partBytes))) return refuse('upload-moved')
  const signed = await Promise.all(
    parts.map(async (part) => ({ part, url: await media.signPart(object, multipart, part) })),
  )
  await updateUpload(db.orm, upload, { touchedAt: clock.now() })
  return ok({ parts: signed })
}
