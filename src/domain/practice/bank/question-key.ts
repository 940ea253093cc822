import { normalizeArticle } from '../../statutes/statute-text'

interface Words {
  caseStem?: string | undefined
  stem: string
  options: readonly string[]
}

/** Marks that prints of one question differ in; between two digits they mean something (1.5, 3:2) and stay. */
const MARKS = /(?<!\d)[,.;:?!"'`()[\]{}<>_…《》〈〉「」『』]+|[,.;:?!"'`()[\]{}<>_…《》〈〉「」『』]+(?!\d)/gu

/** Words as two prints of them share them: without white space, width, case of letters and punctuation. */
export const plainWords = (text: string): string => normalizeArticle(text).replace(MARKS, '').toLowerCase()

/**
 * What two prints of one question share: case, question and set of options, without white space, width, case of letters
 * and punctuation. The order of the options does not count; a changed word, number or sign does.
 *
 * @example questionKey({ stem: '定金最多（ ）？', options: ['20％', '30%'] })
 *   === questionKey({ stem: '定金最多____', options: ['30%', '20%'] }) // true
 */
export const questionKey = ({ caseStem = '', stem, options }: Words): string =>
  [plainWords(caseStem + stem), ...options.map(plainWords).sort()].join('\n')
