import type { CitationRef } from '@/contract/episodes'
import { readStatute } from '@/cloud/tasks/read-statute'
import { articleLabel } from '@/domain/statutes/article-label'
import type { InferOutput } from 'valibot'

export interface Fault {
  path: string
  message: string
}

export type Citation = InferOutput<typeof CitationRef>

/** 《民法典》第二百九十六条; an impossible number is left as it is. */
export const citationName = ({ id }: Pick<Citation, 'id'>, lawTitle: string): string => {
  const number = id.split(':')[1] ?? ''
  return `《${lawTitle}》${/^\d{1,4}(\.\d{1,2})?$/.test(number) ? articleLabel(number) : number}`
}

/** What is wrong with one citation: no such law, no such article, repealed, or a text that has changed since. */
async function findCitationFault(contentDir: string, citation: Citation): Promise<string | null> {
  const [lawId = '', number = ''] = citation.id.split(':')
  const law = await readStatute(contentDir, lawId)
  if (!law) return `法条库里没有这部法律：${lawId}。`
  const hash = Object.hasOwn(law.articles, number) ? law.articles[number] : undefined
  if (!hash) return `法条库里没有${citationName(citation, law.shortTitle)}，请核对条号。`
  if (law.repealedDay) return `《${law.shortTitle}》已经废止，请改用现行法律。`
  if (hash === citation.textHash) return null
  return `${citationName(citation, law.shortTitle)}的原文已有变化，请核对后改写说明。`
}

/** What keeps these citations from being published, with the place of each in the body. */
export async function findCitationFaults(contentDir: string, citations: readonly Citation[]): Promise<Fault[]> {
  const messages = await Promise.all(citations.map((citation) => findCitationFault(contentDir, citation)))
  const wrong = messages.flatMap((message, i) => (message ? [{ path: `body.citations.${i}.id`, message }] : []))
  const twice = citations.flatMap(({ id }, i) =>
    citations.findIndex((other) => other.id === id) < i
      ? [{ path: `body.citations.${i}.id`, message: `第 ${i + 1} 条引用和前面的重复了。` }]
      : [],
  )
  return [...wrong, ...twice]
}

/**
 * A digest that was just written rests on the article as it stands now: new or reworded citations get its hash.
 * One whose digest nobody touched keeps the hash it was checked against, so that a changed law is noticed.
 */
export async function stampCitations(
  contentDir: string,
  before: readonly Citation[],
  after: readonly Citation[],
): Promise<Citation[]> {
  return Promise.all(
    after.map(async (citation) => {
      const old = before.find(({ id }) => id === citation.id)
      if (old?.digest === citation.digest) return { ...citation, textHash: old.textHash }
      const [lawId = '', number = ''] = citation.id.split(':')
      const law = await readStatute(contentDir, lawId)
      return { ...citation, textHash: law?.articles[number] ?? citation.textHash }
    }),
  )
}
