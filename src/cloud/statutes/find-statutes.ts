import type { Result } from '@/contract/client'
import type { findStatutes as contract, nameStatutes as named } from '@/contract/console/law/console-statutes'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, type Call } from '@/cloud/kernel/route'
import { lawRank, readStatuteQuery } from '@/domain/statutes/read-statute-query'
import { listLaws } from './list-laws'
import { viewArticles } from './view-articles'

const ARTICLES_SHOWN = 20
const LAWS_SHOWN = 8

/** Articles that carry the number, of the laws that carry the words; without a number the laws alone. */
export async function findStatutes(
  { q }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<Output<typeof contract>>> {
  const { words, number } = readStatuteQuery(q)
  if (words.length === 0 && number === null) return ok({ articles: [], laws: [] })
  const ranked = (await listLaws(ctx))
    .map((law) => ({ law, rank: lawRank(law, words), size: Object.keys(law.articles).length }))
    .filter(({ rank }) => rank > 0)
    // The big codes are cited most; among equals they come first.
    .sort((a, b) => b.rank - a.rank || b.size - a.size)
  const laws = ranked.map(({ law: { id, shortTitle }, size }) => ({ id, shortTitle, articles: size }))
  if (number === null) return ok({ articles: [], laws: laws.slice(0, LAWS_SHOWN) })
  const having = ranked.filter(({ law }) => Object.hasOwn(law.articles, number)).slice(0, ARTICLES_SHOWN)
  const articles = await viewArticles(
    ctx.db.orm,
    having.map(({ law }) => ({ law, number })),
  )
  return ok({ articles, laws: articles.length > 0 || words.length === 0 ? [] : laws.slice(0, LAWS_SHOWN) })
}

/** The articles of these ids as the index has them today. */
export async function nameStatutes(
  { ids }: Parsed<typeof named>,
  { ctx }: Call,
): Promise<Result<Output<typeof named>>> {
  const laws = new Map((await listLaws(ctx)).map((law) => [law.id, law]))
  const found = [...new Set(ids)].flatMap((id) => {
    const [lawId = '', number = ''] = id.split(':')
    const law = laws.get(lawId)
    return law ? [{ law, number }] : []
  })
  return ok({ articles: await viewArticles(ctx.db.orm, found) })
}
