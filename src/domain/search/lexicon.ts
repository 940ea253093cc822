/** How far a sign goes towards its matter; three is sure. */
export const SIGN_WEIGHTS = { strong: 3, likely: 2, hint: 1 } as const

/** What must be mentioned together, in any order, and what must not be. Concepts by id, other words as they are. */
export interface Sign {
  needs: readonly string[]
  forbids: readonly string[]
  weight: number
}

/**
 * One trouble people come with, e.g. a ceiling that leaks; its id is the id of the episode made for it. Others are
 * what people ask though no episode answers it (the weather, a divorce): they keep such questions from the rest.
 */
export interface Matter {
  id: string
  /** Episodes that answer it, the best first; the one of its own id comes before them. */
  answeredBy: readonly string[]
  signs: readonly Sign[]
  /** Scraps of what people tell when it happens to them, without naming it: 落水珠, 顶棚坏了. */
  tells: readonly string[]
}

export interface Lexicon {
  /** Everyday words and words of law for one thing: `leak` → 漏水, 滴水, 浸水 … */
  concepts: ReadonlyMap<string, readonly string[]>
  matters: readonly Matter[]
  /** Words that mean nothing here though a word of a concept stands in them: 打电话 is not 打. */
  idle: readonly string[]
  /** Words that every question has: 的, 怎么办, 我. */
  empty: ReadonlySet<string>
}

/** How a text is cut into words, and how its characters sound (`漏水` → `['lou', 'shui']`). */
export interface Reader {
  cut: (text: string) => readonly string[]
  sounds: (text: string) => readonly string[]
}

const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text)

/** `spouse hit !school` of a data file as a sign. */
export const readSign = (written: string, weight: number): Sign => {
  const tokens = written.split(' ').filter(Boolean)
  return {
    needs: tokens.filter((token) => !token.startsWith('!')),
    forbids: tokens.filter((token) => token.startsWith('!')).map((token) => token.slice(1)),
    weight,
  }
}

/** Every word that may be recognised by its sound alone: two characters or more, all of them Chinese. */
export const soundingWords = ({ concepts, matters }: Lexicon): string[] => {
  const literal = matters.flatMap(({ signs }) => signs.flatMap(({ needs }) => needs))
  return [...new Set([...[...concepts.values()].flat(), ...literal])].filter((word) => word.length > 1 && isHan(word))
}
