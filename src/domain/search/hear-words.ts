import { soundingWords, type Lexicon, type Reader } from './lexicon'

/** Words by how they sound: `lou shui` → 漏水 for Chinese text, `loushui` → 漏水 for letters. */
export interface Ear {
  bySyllables: ReadonlyMap<string, string>
  byLetters: ReadonlyMap<string, string>
  longestLetters: number
}

const WINDOWS = [5, 4, 3, 2] as const
/** Shorter runs of letters are names (app, ai) rather than pinyin. */
const LETTERS_MIN = 4

export const createEar = (lexicon: Lexicon, { sounds }: Pick<Reader, 'sounds'>): Ear => {
  const bySyllables = new Map<string, string>()
  const byLetters = new Map<string, string>()
  for (const word of soundingWords(lexicon)) {
    const syllables = sounds(word)
    if (!bySyllables.has(syllables.join(' '))) bySyllables.set(syllables.join(' '), word)
    const letters = syllables.join('')
    if (letters.length >= LETTERS_MIN && !byLetters.has(letters)) byLetters.set(letters, word)
  }
  return { bySyllables, byLetters, longestLetters: Math.max(0, ...[...byLetters.keys()].map((key) => key.length)) }
}

/** A slip of the keyboard leaves a character right; two other words may sound alike by chance. */
const isNear = (word: string, written: string): boolean => [...word].some((character, at) => written[at] === character)

/** Words typed with the right sound and the wrong character (漏税 for 漏水); not what is written rightly. */
export const hearTypos = (text: string, ear: Ear, { sounds }: Pick<Reader, 'sounds'>): string[] => {
  const syllables = sounds(text)
  if (syllables.length !== text.length) return []
  const heard = new Set<string>()
  for (const size of WINDOWS)
    for (let start = 0; start + size <= text.length; start += 1) {
      const word = ear.bySyllables.get(syllables.slice(start, start + size).join(' '))
      if (word && !text.includes(word) && isNear(word, text.slice(start, start + size))) heard.add(word)
    }
  return [...heard]
}

/** Words typed as pinyin: `loushui bu guan` has 漏水. The longest word first, from left to right. */
export const hearLetters = (text: string, { byLetters, longestLetters }: Ear): string[] => {
  const heard: string[] = []
  for (const [run] of text.matchAll(/[a-z]{4,}/g)) {
    for (let start = 0; start < run.length; start += 1) {
      for (let end = Math.min(run.length, start + longestLetters); end >= start + LETTERS_MIN; end -= 1) {
        const word = byLetters.get(run.slice(start, end))
        if (!word) continue
        heard.push(word)
        start = end - 1
        break
      }
    }
  }
  return heard
}
