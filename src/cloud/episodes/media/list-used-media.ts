import type { Tx } from '@/cloud/kernel/db'
import { episodeVersions } from '../episodes.tables'

/** The addresses of every film, cover and caption file that any version names, whatever its state. */
export async function listUsedMedia(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ media: episodeVersions.media }).from(episodeVersions)
  const addresses = rows.flatMap(({ media }) => [
    media.video ?? '',
    media.captions,
    media.poster16x9,
    media.poster5x4,
    media.poster1x1,
  ])
  return [...new Set(addresses)].filter(Boolean)
}
