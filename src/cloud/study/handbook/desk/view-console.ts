import type { ConsoleHandbook, HandbookVersion } from '@/contract/study/handbook/console-handbooks'
import type { Queryable } from '@/cloud/kernel/db'
import { findNames } from '@/cloud/session/people/find-names'
import { readLawBook, type LawContext } from '@/cloud/statutes/known/law-book'
import { selectVersions, type Handbook, type Version } from '../handbooks.repo'
import { doubtsOf } from '../weigh-entries'

async function viewVersions(db: Queryable, versions: readonly Version[]): Promise<HandbookVersion[]> {
  const nameOf = await findNames(
    db,
    versions.flatMap(({ savedById, publishedById }) => [savedById, publishedById]),
  )
  return versions.map(({ version, state, revision, body, writerIds, savedById, publishedById, updatedAt }) => ({
    version,
    state,
    revision,
    body,
    writerIds,
    savedByName: nameOf(savedById),
    publishedByName: publishedById ? nameOf(publishedById) : null,
    updatedAt: updatedAt.toISOString(),
  }))
}

/** A handbook as the desk works on it: its versions, and what of the newest has to be looked at. */
export async function viewConsole(db: Queryable, ctx: LawContext, handbook: Handbook): Promise<ConsoleHandbook> {
  const { id, category, sample } = handbook
  const versions = await selectVersions(db, id)
  const book = await readLawBook(ctx)
  const doubts = versions[0] ? doubtsOf(book, versions[0].body) : []
  return { id, category, sample, versions: await viewVersions(db, versions), doubts }
}
