import type { Result } from '@/contract/client'
import type { HelpMatter } from '@/contract/places/places'
import { findHook } from '@/cloud/episodes/reading/find-hook'
import { viewCitation } from '@/cloud/episodes/reading/view-citation'
import { ok, type Call } from '@/cloud/kernel/route'
import { readLawBook } from '@/cloud/statutes/known/law-book'
import { readHelp } from '@/cloud/tasks/reading/read-help'

/** 这事去哪办; an episode that is not on air is left out. */
export async function listHelp(_: object, { ctx }: Call): Promise<Result<{ matters: HelpMatter[] }>> {
  const [matters, book] = [await readHelp(ctx.config.contentDir), await readLawBook(ctx)]
  const viewed = matters.map(async ({ episode, citations, ...matter }) => ({
    ...matter,
    episode: episode ? await findHook(ctx, episode) : null,
    citations: citations.map((citation) => viewCitation(book, citation)),
  }))
  return ok({ matters: await Promise.all(viewed) })
}
