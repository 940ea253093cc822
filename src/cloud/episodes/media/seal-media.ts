import type { EpisodeBody, EpisodeMedia } from '@/contract/episodes'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { addressOf } from '@/cloud/media/files/addresses'
import { keepFile } from '@/cloud/media/files/keep-file'
import { toWebVtt } from '@/domain/media/web-vtt'

/**
 * The media as they are published: the caption file is written from the transcript of this very version, so that
 * captions, transcript and search never differ. An episode that lives in a 视频号 only lasts as long as its captions.
 */
export async function sealMedia(ctx: Context, tx: Tx, body: EpisodeBody, media: EpisodeMedia): Promise<EpisodeMedia> {
  const captions = addressOf(await keepFile(ctx, tx, Buffer.from(toWebVtt(body.transcript)), 'vtt'))
  const durationMs = media.video ? media.durationMs : (body.transcript.at(-1)?.endMs ?? 0)
  return { ...media, captions, durationMs }
}
