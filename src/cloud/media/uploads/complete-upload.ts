import type { Result } from '@/contract/client'
import type { StoredFilm } from '@/contract/console/media'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import type { BucketStore, FolderStore } from '@/cloud/kernel/storage/media-store'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { FILM_FAULT_WORDS } from '@/domain/media/film/film-words'
import type { FilmFacts, FilmJudgement } from '@/domain/media/film/judge-film'
import { readFilm } from '@/domain/media/film/read-film'
import { addressOf } from '../files/addresses'
import { findFile, upsertFile } from '../files/files.repo'
import { forgetUpload } from './forget-upload'
import { noSuchUpload } from './no-such-upload'
import { findUpload, lockUpload, updateUpload, type UploadRow } from './uploads.repo'
import { receivedOf } from './view-upload'

/** A file whose bytes are all there and were read; `settle` makes it one of ours within the transaction. */
interface Arrived {
  name: string
  judged: FilmJudgement
  settle(): Promise<void>
}

const CHANGED = '收到的内容和原文件不一致，请重新上传。'

async function arriveInFolder(media: FolderStore, { id, size, sha256 }: UploadRow): Promise<Result<Arrived>> {
  if ((await media.sizeOf(id)) !== size) return refuse('upload-moved')
  const judged = await readFilm(media.readUpload(id), size)
  const hash = await media.hashOf(id)
  if (sha256 && sha256 !== hash) return refuse('file-refused', { message: CHANGED })
  const name = `${hash}.mp4`
  return ok({ name, judged, settle: () => media.adopt(id, name) })
}

async function arriveInBucket(media: BucketStore, upload: UploadRow): Promise<Result<Arrived>> {
  const { object, multipart, size, partBytes } = upload
  if (!object || !multipart) return refuse('wrong-state')
  const parts = await media.parts(object, multipart)
  // No such upload any more: an earlier call put the parts together and was cut off.
  if (parts) {
    const whole = parts.filter(({ part }) => part <= Math.ceil(size / partBytes))
    if (receivedOf(whole, partBytes, size) !== size) return refuse('upload-moved')
    await media.finish(object, multipart, whole)
  }
  if ((await media.sizeOf(object)) !== size) return refuse('upload-moved')
  const judged = await readFilm(media.readFile(object), size)
  if (!judged.ok) await media.remove(object)
  return ok({ name: object, judged, settle: async () => {} })
}

const viewFilm = (name: string, bytes: number, facts: FilmFacts): StoredFilm => ({
  name,
  address: addressOf(name),
  bytes,
  ...facts,
})

/** What an earlier call has kept; the answer to it may have been lost. */
async function findKept({ db }: Context, fileName: string): Promise<Result<StoredFilm>> {
  const file = await findFile(db.orm, fileName)
  return file?.film ? ok(viewFilm(file.name, file.bytes, file.film)) : noSuchUpload()
}

async function keep(tx: Tx, ctx: Context, upload: UploadRow, { name, settle }: Arrived, facts: FilmFacts) {
  const now = ctx.clock.now()
  await upsertFile(tx, { name, bytes: upload.size, film: facts, storedAt: now })
  await settle()
  await updateUpload(tx, upload, { fileName: name, touchedAt: now })
}

/** Reads the film that has arrived, by its bytes; keeps it, or refuses it with a sentence and forgets it. */
export async function completeUpload({ id }: { id: string }, { ctx, caller }: Call): Promise<Result<StoredFilm>> {
  const { db, media } = ctx
  const key = { ownerId: caller.personId!, id }
  const upload = await findUpload(db.orm, key)
  if (!upload) return noSuchUpload()
  if (upload.fileName) return findKept(ctx, upload.fileName)
  const arrived = media.kind === 'folder' ? await arriveInFolder(media, upload) : await arriveInBucket(media, upload)
  if (!arrived.ok) {
    if (arrived.problem.code === 'file-refused') await forgetUpload(ctx, upload)
    return arrived
  }
  const { judged, name } = arrived.value
  if (!judged.ok) {
    await forgetUpload(ctx, upload)
    return refuse('file-refused', { message: FILM_FAULT_WORDS[judged.fault] })
  }
  const kept = await inTransaction(db, async (tx) => {
    const locked = await lockUpload(tx, key)
    if (locked && !locked.fileName) await keep(tx, ctx, locked, arrived.value, judged.facts)
    return locked
  })
  if (!kept) return noSuchUpload()
  return kept.fileName ? findKept(ctx, kept.fileName) : ok(viewFilm(name, upload.size, judged.facts))
}
