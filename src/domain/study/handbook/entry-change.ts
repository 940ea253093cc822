/** What of an entry is another than when somebody read it: our words, its article, or both. */
export type EntryChange = 'words' | 'article' | 'both'

/** The two halves of an entry's hash: of our words, and of the article's text as it stands; `none` without one. */
export const entryHash = (words: string, article: string | null | undefined): string => `${words}-${article ?? 'none'}`

/**
 * What changed since an entry was read; null when nothing did, or when it was never read: what is new to somebody has
 * not changed for them.
 *
 * @example entryChange('a1-b1', 'a1-b2') // 'article'
 */
export function entryChange(seen: string | null | undefined, now: string): EntryChange | null {
  if (!seen || seen === now) return null
  const [[seenWords, seenArticle], [words, article]] = [seen.split('-'), now.split('-')]
  if (seenWords === words) return 'article'
  return seenArticle === article ? 'words' : 'both'
}

export const ENTRY_CHANGE_WORDS: Record<EntryChange, string> = {
  words: '您看过以后，说明改过。',
  article: '您看过以后，法条的原文变了。',
  both: '您看过以后，法条的原文和说明都变了。',
}
