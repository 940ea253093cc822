interface Named {
  title: string
  shortTitle: string
}

/** Titles compare without white space, brackets of books, the country's name, and a note such as （2018年修正）. */
export const normalizeTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s《》〈〉<>]/gu, '')
    .replaceAll('中华人民共和国', '')
    .replace(/\((?:\d{4}|[^()]*[修公颁][正订布][^()]*)[^()]*\)$/u, '')

/** What the lines above the text may be the title of: each line, and lines that follow each other read as one. */
const readings = (lines: readonly string[]): string[] =>
  lines.flatMap((_, from) => lines.slice(from, from + 4).map((__, more) => lines.slice(from, from + more + 1).join('')))

/**
 * The law whose title stands among these lines; Word breaks long titles over several. The longest match wins, so that
 * 民法典 in a line of its own does not hide 关于适用《民法典》…的解释.
 */
export function findByTitle<L extends Named>(lines: readonly string[], laws: readonly L[]): L | null {
  const shown = new Set(readings(lines).map(normalizeTitle))
  const named = laws.filter(
    ({ title, shortTitle }) => shown.has(normalizeTitle(title)) || shown.has(normalizeTitle(shortTitle)),
  )
  return named.sort((a, b) => b.title.length - a.title.length)[0] ?? null
}
