import type { Result } from '@/contract/client'
import type { ConsoleEpisode, ConsoleEpisodeRow } from '@/contract/console/console-episodes'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findNames } from '@/cloud/session/people/find-names'
import { findEpisode, selectNewest, selectVersions } from './versions.repo'
import { viewVersions } from './view-version'

const VERSIONS_SHOWN = 20

/** Every episode with its newest version, the highest number first. */
export async function listConsoleEpisodes(
  _: object,
  { ctx }: Call,
): Promise<Result<{ episodes: ConsoleEpisodeRow[] }>> {
  const rows = await selectNewest(ctx.db.orm)
  const nameOf = await findNames(
    ctx.db.orm,
    rows.map((row) => row.authorId),
  )
  const episodes = rows
    .sort((a, b) => b.number - a.number)
    .map(({ authorId, scheduledAt, updatedAt, ...row }) => ({
      ...row,
      scheduledAt: scheduledAt?.toISOString() ?? null,
      latestAuthor: nameOf(authorId),
      updatedAt: updatedAt.toISOString(),
    }))
  return ok({ episodes })
}

/** One episode with its newest versions. */
export async function getConsoleEpisode({ id }: { id: string }, { ctx }: Call): Promise<Result<ConsoleEpisode>> {
  const episode = await findEpisode(ctx.db.orm, id)
  if (!episode) return refuse('not-found')
  const versions = await selectVersions(ctx.db.orm, id, VERSIONS_SHOWN)
  const { live, doubt, media } = episode
  return ok({ id, live, doubt, media, versions: await viewVersions(ctx.db.orm, versions) })
}
