/** The text of a law as a file holds it, checked: days, numbers and texts are all there. */
export interface LawText {
  lawId: string
  title: string
  shortTitle: string
  kind: string
  issuer: string
  amendedDay: string
  /** Null where the file does not say. */
  effectiveDay: string | null
  repealedDay: string | null
  /** The address or the name of the file it was read from. */
  source: string
  articles: { number: string; text: string; hash: string }[]
}

/** Number → hash, as the index has it. */
export const hashesOf = ({ articles }: Pick<LawText, 'articles'>): Record<string, string> =>
  Object.fromEntries(articles.map(({ number, hash }) => [number, hash]))

/** This file cannot be imported; the message says what is wrong and what to do, and the other files go on. */
export class RefusedLaw extends Error {}
