/** Control and format signs, but for tab and line feed, and halves of signs, which no database keeps. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+/g

/** One space for many, no invisible signs, no empty lines; Chinese punctuation stays as it is. */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()

/** The same in one line. */
export const tidyLine = (text: string): string => tidy(text).replace(/\n/g, ' ')

/** For comparing: width, case, white space and punctuation aside. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')

/** The beginning of a text, at most so many UTF-16 units; no sign is cut in half. */
export const cut = (text: string, length: number): string => text.slice(0, length).replace(/\p{Cs}$/u, '')

/** The beginning of a text, for quoting it in a sentence. */
export const quote = (text: string, length = 16): string => {
  const signs = [...tidyLine(text)]
  return signs.length > length ? `${signs.slice(0, length).join('')}…` : signs.join('')
}

const NUMBER =
  /^(?:第\s*[\d０-９]{1,5}\s*题\s*[、.．:：]?|[(（]\s*[\d０-９]{1,5}\s*[)）]|[\d０-９]{1,5}\s*(?:[、．)）]|\.(?!\d)))\s*/u
const KIND_MARK = /^[【[(（]\s*(单项?选?择?题?|多项?选?择?题?|判断题?|不定项选择题?)\s*[】\])）]\s*/u

/** `【单选题】` before or behind the number: the kind it says; '' where there is no such mark. */
export const kindMark = (stem: string): string => KIND_MARK.exec(stem.replace(NUMBER, ''))?.[1] ?? ''

/** A number that nothing else begins with: `12、哪个`, but not `15、16周岁的人`, `14. 5 岁` or `(3) 日内`. */
const CLEAR_NUMBER = /^(?:第\s*[\d０-９]{1,5}\s*题\s*[、.．:：]?|[\d０-９]{1,5}\s*[、．)）.](?!\s*[\d０-９]))\s*/u

/** A stem without its number (`12、`, `第5题`) where that is clearly one, and without a mark of its kind (`【单选题】`). */
export function withoutNumber(stem: string): string {
  const unmarked = stem.replace(KIND_MARK, '')
  const behind = unmarked.replace(NUMBER, '')
  return KIND_MARK.test(behind) ? behind.replace(KIND_MARK, '') : unmarked.replace(CLEAR_NUMBER, '')
}

/** What may be the number of a stem, and the stem without it; null: it begins otherwise. */
export function readNumber(stem: string): { number: number; rest: string } | null {
  const [mark = ''] = KIND_MARK.exec(stem) ?? []
  const found = NUMBER.exec(stem.slice(mark.length))?.[0]
  if (found === undefined) return null
  return {
    number: Number(/\d+/.exec(found.normalize('NFKC'))![0]),
    rest: mark + stem.slice(mark.length + found.length),
  }
}
