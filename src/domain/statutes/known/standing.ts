import { isRepealed } from './law-in-force'

/** `law-id:article`, taken apart. */
export interface ArticleName {
  lawId: string
  number: string
}

/** @example readCitationId('criminal-law:276.1') // { lawId: 'criminal-law', number: '276.1' } */
export const readCitationId = (id: string): ArticleName => {
  const [lawId = '', number = ''] = id.split(':')
  return { lawId, number }
}

/** What of a law decides whether something may rest on it. */
export interface StandingLaw {
  repealedDay: string | null
  /** Number → hash of the text. */
  articles: Readonly<Record<string, string>>
}

/** The hash of an article's text; undefined when the law has no such article. */
export const hashIn = ({ articles }: Pick<StandingLaw, 'articles'>, number: string): string | undefined =>
  Object.hasOwn(articles, number) ? articles[number] : undefined

/** `gone`: the law, or this article of it, is no more; `changed`: its text is not the one that was checked. */
export type Standing = 'holds' | 'changed' | 'gone'

/**
 * How an article stands today that somebody's words rest on.
 *
 * @param checked hashes of the texts those words were found to fit: the one they were written from, and perhaps a
 *   later one that an editor has confirmed
 */
export function standingOf(
  law: StandingLaw | null,
  number: string,
  checked: readonly (string | undefined)[],
  today: string,
): Standing {
  const hash = law ? hashIn(law, number) : undefined
  if (!law || isRepealed(law, today) || hash === undefined) return 'gone'
  return checked.includes(hash) ? 'holds' : 'changed'
}

/** How a thing stands that rests on several articles: as its worst. */
export const worstOf = (standings: readonly Standing[]): Standing => {
  if (standings.includes('gone')) return 'gone'
  return standings.includes('changed') ? 'changed' : 'holds'
}
