import type { Outcome } from '@/contract/practice/practice'
import { verdictWord } from '@/domain/practice/attempt/say-outcome'
import { showArticle } from '@/domain/statutes/show-article'
import { official } from '@/platform/links/official'
import { go, routes } from '@/platform/routes'

/** What a graded answer shows wherever it stands: the verdict, why, by which articles, the film that tells the story. */
export const shownOutcome = ({ right, explanation, citations, episode }: Outcome, chosen: readonly string[]) => ({
  ...{ right, explanation, official, verdict: verdictWord(right, chosen), articles: citations.map(showArticle) },
  episode: episode ? { hook: episode.hook, onTap: () => go(routes.episode(episode.id)) } : undefined,
})
