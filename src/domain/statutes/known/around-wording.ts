import { lastReadings, startOf, type LawDays } from './law-in-force'

/** An article as one wording of its law has it. */
export interface ArticleWording extends LawDays {
  version: number
  /** Null when the article is not in this wording. */
  hash: string | null
}

/**
 * The wordings of an article around the one that applies: the last before it that read differently, and the next that
 * will. A wording that only repeats the text is passed over.
 *
 * @param present the wording that applies; null while only a later one is known
 */
export function aroundWording<W extends ArticleWording>(
  wordings: readonly W[],
  present: W | null,
): { before: W | null; next: W | null } {
  const inTime = [...lastReadings(wordings)].sort(
    (a, b) => startOf(a).localeCompare(startOf(b)) || a.version - b.version,
  )
  const at = present ? inTime.findIndex(({ version }) => version === present.version) : -1
  const differs = ({ hash }: W) => hash !== (present?.hash ?? null)
  return {
    before: inTime.slice(0, Math.max(at, 0)).reverse().find(differs) ?? null,
    next: inTime.slice(at + 1).find(differs) ?? null,
  }
}
