import { normalizeArticle } from '../../statutes/statute-text'

interface Words {
  caseStem?: string | undefined
  stem: string
  options: readonly string[]
}

/** Marks that prints of one question differ in; between two digits they mean something (1.5, 3:2) and stay. */
const MARKS = /(?<!\d)[,.;:?!"'`()[\]{}<>_…《》〈〉「」『』]+|[,.;:?!"'`()[\]{}<>_…《》〈〉「」『』]+(?!\d)/gu

const plain = (text: string) => normalizeArticle(text).replace(MARKS, '').toLowerCase()

/**
 * What two prints of one question share: case, question and set of options, without white space, width, case of letters
 * and punctuation. The order of the options does not count; a changed word, number or sign does.
 *
 * @example questionKey({ stem: '定金最多（ ）？', options: ['20％', '30%'] })
 *   === questionKey({ stem: '定金最多____', options: ['30%', '20%'] }) // true
 */
export const questionKey = ({ caseStem = '', stem, options }: Words): string =>
  [plain(caseStem + stem), ...options.map(plain).sort()].join('\n')
