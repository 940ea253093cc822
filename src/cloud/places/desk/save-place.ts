import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type {
  ConsolePlace,
  createPlace as creating,
  PlaceBody,
  savePlace as saving,
} from '@/contract/places/console-places'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { claimMedia } from '@/cloud/media/files/find-media'
import { nameIn } from '@/cloud/media/files/addresses'
import { closeBook } from '../place-book'
import { insertPlace, lockPlace, updatePlace } from '../places.repo'
import { describeChange } from './describe-change'
import { placeIdOf } from './place-id'
import { viewForConsole } from './view-for-console'

/** A picture counts as used from now on; false when it is not kept (any more). */
async function claimPhoto(tx: Tx, { photo }: PlaceBody): Promise<boolean> {
  const name = photo && nameIn(photo)
  return !name || (await claimMedia(tx, [name])).has(name)
}

const noPhoto = () => refuse('file-refused', { message: '照片已经不在了，请重新上传。' })

/** Adds a place; the same key again answers with what it has become. */
export async function createPlace(
  { key, body }: Parsed<typeof creating>,
  { ctx, caller }: Call,
): Promise<Result<ConsolePlace>> {
  const [id, at, actorId] = [placeIdOf(key), ctx.clock.now(), caller.personId!]
  const result = await inTransaction(ctx.db, async (tx) => {
    if (!(await claimPhoto(tx, body))) return noPhoto()
    if (await insertPlace(tx, { id, revision: 1, body, updatedAt: at, updatedById: actorId }))
      await recordAct(tx, { at, actorId, action: 'place.create', subject: id, detail: body.name })
    const row = await lockPlace(tx, id)
    return ok((await viewForConsole(tx, [row!]))[0]!)
  })
  closeBook(ctx)
  return result
}

/** Nobody overwrites what they have not read; saving without a change is no change. */
export async function savePlace(
  { id, revision, body }: Parsed<typeof saving>,
  { ctx, caller }: Call,
): Promise<Result<ConsolePlace>> {
  const [at, actorId] = [ctx.clock.now(), caller.personId!]
  const result = await inTransaction(ctx.db, async (tx) => {
    const row = await lockPlace(tx, id)
    if (!row) return refuse('not-found')
    const detail = describeChange(row.body, body)
    if (detail === '') return ok((await viewForConsole(tx, [row]))[0]!)
    if (row.revision !== revision) return refuse('stale')
    if (!(await claimPhoto(tx, body))) return noPhoto()
    const saved = await updatePlace(tx, id, { body, updatedAt: at, updatedById: actorId })
    await recordAct(tx, { at, actorId, action: 'place.save', subject: id, detail: `${body.name}：${detail}` })
    return ok((await viewForConsole(tx, [saved]))[0]!)
  })
  closeBook(ctx)
  return result
}
