/** What became of the articles of a law from one wording to the next, by number and in the order of the law. */
export interface ArticleChanges {
  changed: string[]
  gone: string[]
  added: string[]
}

type Hashes = Readonly<Record<string, string>>

/** 276, 276.1, 276.2, 277 */
export const inOrder = (a: string, b: string): number => {
  const [left = 0, leftSub = 0] = a.split('.').map(Number)
  const [right = 0, rightSub = 0] = b.split('.').map(Number)
  return left - right || leftSub - rightSub
}

export function compareArticles(before: Hashes, after: Hashes): ArticleChanges {
  const has = (hashes: Hashes) => (number: string) => Object.hasOwn(hashes, number)
  const numbers = (hashes: Hashes) => Object.keys(hashes).sort(inOrder)
  return {
    changed: numbers(after).filter((number) => has(before)(number) && before[number] !== after[number]),
    gone: numbers(before).filter((number) => !has(after)(number)),
    added: numbers(after).filter((number) => !has(before)(number)),
  }
}

export const nothingChanged = ({ changed, gone, added }: ArticleChanges): boolean =>
  changed.length + gone.length + added.length === 0
