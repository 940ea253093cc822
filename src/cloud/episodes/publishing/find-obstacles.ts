import type { EpisodeMedia } from '@/contract/episodes'
import type { Context } from '@/cloud/kernel/context'
import { nameIn } from '@/cloud/media/files/addresses'
import type { Fault } from '@/cloud/statutes/check-citations'
import { findFaults } from '../console/check-body'
import type { Version } from '../console/versions.repo'
import { findGaps } from '../drafting/find-gaps'

const POSTERS = ['poster16x9', 'poster5x4', 'poster1x1'] as const

/** Uploaded files that the storage no longer has; rendered ones come with the program. */
async function findVanished({ media: store }: Context, media: EpisodeMedia): Promise<Fault[]> {
  const isThere = async (address: string | null) => {
    const name = address && nameIn(address)
    return !name || (await store.has(name))
  }
  const covers = await Promise.all(POSTERS.map((shape) => isThere(media[shape])))
  return [
    ...((await isThere(media.video)) ? [] : [{ path: 'body.video', message: '视频文件已经不在了，请重新上传。' }]),
    ...(covers.every(Boolean) ? [] : [{ path: 'body.poster', message: '封面文件已经不在了，请重新添加。' }]),
  ]
}

/**
 * Why a version cannot be published now, although somebody approved it: what it lacks, law that has changed or was
 * repealed meanwhile, files that are gone. Empty when residents may see it.
 */
export const findObstacles = async (ctx: Context, { body, media }: Version): Promise<Fault[]> => [
  ...findGaps(body, media),
  ...(await findFaults(ctx, body, media.durationMs)),
  ...(await findVanished(ctx, media)),
]
