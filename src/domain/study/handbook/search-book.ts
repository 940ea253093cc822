import { readStatuteQuery } from '../../statutes/read-statute-query'

/** What of an entry is looked through. */
export interface Searched {
  title: string
  digest: string | null
  source: string | null
  basis: { lawTitle: string; lawShortTitle: string; label: string; number: string } | null
}

/**
 * Whether an entry answers what was typed: every word stands in its title, our words or the name of its law, and the
 * article's number, in figures or as statutes print it, is its own. A number alone may also stand in the words.
 *
 * @example matchesEntry(entry, '处罚法 42') // the entry that rests on 行政处罚法第四十二条
 */
export function matchesEntry({ title, digest, source, basis }: Searched, typed: string): boolean {
  const { words, number } = readStatuteQuery(typed)
  const law = basis ? `${basis.lawTitle}${basis.lawShortTitle}${basis.label}` : ''
  const text = `${title}${digest ?? ''}${source ?? ''}${law}`.normalize('NFKC').toLowerCase()
  const asWords = typed.normalize('NFKC').trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (asWords.every((word) => text.includes(word))) return true
  return number !== null && basis?.number === number && words.every((word) => text.includes(word))
}

/** The chapters with what of them answers; without anything typed all of it. */
export const searchBook = <E extends Searched, C extends { entries: E[] }>(
  chapters: readonly C[],
  typed: string,
): C[] =>
  typed.trim() === ''
    ? [...chapters]
    : chapters
        .map((chapter) => ({ ...chapter, entries: chapter.entries.filter((entry) => matchesEntry(entry, typed)) }))
        .filter(({ entries }) => entries.length > 0)
