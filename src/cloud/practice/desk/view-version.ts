import type { QuestionVersion } from '@/contract/console/console-questions'
import type { Queryable } from '@/cloud/kernel/db'
import { findNames } from '@/cloud/session/people/find-names'
import { writersOf } from '@/domain/episodes/version-states'
import type { Version } from './versions.repo'

/** Versions as the console shows them, with the names of who worked on them. */
export async function viewVersions(db: Queryable, versions: readonly Version[]): Promise<QuestionVersion[]> {
  const nameOf = await findNames(
    db,
    versions.flatMap(({ authorId, reviewerId }) => [authorId, reviewerId]),
  )
  return versions.map((row) => ({
    version: row.version,
    state: row.state,
    revision: row.revision,
    body: row.body,
    corrects: row.corrects,
    authorName: nameOf(row.authorId),
    writerIds: writersOf(row),
    reviewerName: row.reviewerId ? nameOf(row.reviewerId) : null,
    note: row.note,
    updatedAt: row.updatedAt.toISOString(),
  }))
}
