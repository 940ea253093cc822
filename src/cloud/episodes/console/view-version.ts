import type { EpisodeVersion } from '@/contract/console/console-episodes'
import type { Queryable } from '@/cloud/kernel/db'
import { findNames } from '@/cloud/session/people/find-names'
import type { Version } from './versions.repo'

/** Versions as the console shows them, with the names of who worked on them. */
export async function viewVersions(db: Queryable, versions: readonly Version[]): Promise<EpisodeVersion[]> {
  const nameOf = await findNames(
    db,
    versions.flatMap(({ authorId, reviewerId }) => [authorId, reviewerId]),
  )
  return versions.map(({ version, state, revision, body, media, authorId, reviewerId, note, updatedAt }) => ({
    version,
    state,
    revision,
    body,
    media,
    authorId,
    authorName: nameOf(authorId),
    reviewerName: reviewerId ? nameOf(reviewerId) : null,
    note,
    updatedAt: updatedAt.toISOString(),
  }))
}
