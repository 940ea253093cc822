import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { Article, getArticle as contract } from '@/contract/statutes'
import { listEpisodesCiting } from '@/cloud/episodes/lawful/list-citing-article'
import { OFFICIAL_SEARCH } from '@/cloud/episodes/reading/view-citation'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { countQuestionsCiting } from '@/cloud/practice/lawful/count-citing-article'
import { articleLabel } from '@/domain/statutes/article-label'
import { aroundWording } from '@/domain/statutes/known/around-wording'
import { isRepealed } from '@/domain/statutes/known/law-in-force'
import { hashIn } from '@/domain/statutes/known/standing'
import { splitDifference } from '@/domain/text/split-difference'
import { readLawBook, type Imported, type KnownLaw, type LawBook } from '../known/law-book'
import { selectWordings, type Wording } from './wordings.repo'

const wordingOf = ({ amendedDay, effectiveDay, text }: Wording) => ({ amendedDay, effectiveDay, text })

/** What an article reads now, read before, and will read. */
function texts(present: Wording | null, wordings: Wording[]): Pick<Article, 'text' | 'before' | 'next'> {
  const { before, next } = aroundWording(wordings, present)
  const parts = before && splitDifference(before.text ?? '', present?.text ?? '')
  return {
    text: present?.text ?? null,
    before: before && parts && { ...wordingOf(before), was: parts.before, is: parts.after },
    next: next && wordingOf(next),
  }
}

function stateOf(book: LawBook, law: KnownLaw, number: string, before: Article['before']): string {
  if (isRepealed(law, book.today)) return 'repealed'
  if (hashIn(law, number) !== undefined) return 'applies'
  return before ? 'gone' : 'ahead'
}

/** Residents read an address they can look at; the names of our files are the desk's. */
const publicSource = ({ source }: Imported): string => (/^https:\/\/\S+$/.test(source) ? source : '官方文本')

type Citing = Awaited<ReturnType<typeof listEpisodesCiting>>

/** What episodes say of the article, each sentence once. */
function sayDigests(book: LawBook, citationId: string, citing: Citing): Article['digests'] {
  const said = citing.map(({ id, version, digest, textHash }): [string, boolean] => {
    const of = { kind: 'episode', id, version } as const
    return [digest, book.standingOf({ id: citationId, textHash }, of) !== 'holds']
  })
  return [...new Map(said)].map(([digest, outdated]) => ({ digest, outdated }))
}

/** One article: its text where it was imported, what changed, and what of ours cites it. */
export async function getArticle({ lawId, number }: Parsed<typeof contract>, { ctx }: Call): Promise<Result<Article>> {
  const book = await readLawBook(ctx)
  const law = book.find(lawId)
  if (!law || !/^[1-9]/.test(number)) return refuse('not-found')
  const wordings = await selectWordings(ctx.db.orm, lawId, number)
  const present = wordings.find(({ version }) => version === law.imported?.version) ?? null
  const around = texts(present, wordings)
  const isKnown = hashIn(law, number) !== undefined || around.before || around.next
  if (!isKnown) return refuse('not-found')
  const id = `${lawId}:${number}`
  const citing = await listEpisodesCiting(ctx.db, id)
  return ok({
    id,
    lawTitle: law.title,
    lawShortTitle: law.shortTitle,
    label: articleLabel(number),
    kind: law.kind,
    issuer: law.issuer,
    state: stateOf(book, law, number, around.before),
    amendedDay: law.amendedDay,
    effectiveDay: law.effectiveDay,
    repealedDay: law.repealedDay,
    source: law.imported && publicSource(law.imported),
    checkedDay: law.imported?.checkedDay ?? null,
    digests: sayDigests(book, id, citing),
    ...around,
    episodes: citing.map(({ id: episodeId, number: no, hook, poster }) => ({
      id: episodeId,
      number: no,
      hook,
      poster,
    })),
    topics: await countQuestionsCiting(ctx.db, id),
    officialUrl: OFFICIAL_SEARCH,
  })
}
