import type { Result } from '@/contract/client'
import type { Context } from '@/cloud/kernel/context'
import { ok, type Call } from '@/cloud/kernel/route'
import { noSuchUpload } from './no-such-upload'
import { deleteUpload, findUpload, type UploadRow } from './uploads.repo'

/** What has arrived of it goes first: a row that stays is tried again by the next sweep. */
export async function forgetUpload({ db, media }: Context, upload: UploadRow): Promise<void> {
  const { id, object, multipart, fileName } = upload
  if (media.kind === 'folder') await media.forget(id)
  else if (object && multipart && !fileName) await media.abandon(object, multipart)
  await deleteUpload(db.orm, upload)
}

/** The caller gives an upload up. */
export async function cancelUpload({ id }: { id: string }, { ctx, caller }: Call): Promise<Result<object>> {
  const upload = await findUpload(ctx.db.orm, { ownerId: caller.personId!, id })
  if (!upload) return noSuchUpload()
  await forgetUpload(ctx, upload)
  return ok({})
}
