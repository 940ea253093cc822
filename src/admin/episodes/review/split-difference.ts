import { diffArrays } from 'diff'

export interface Piece {
  text: string
  /** In one of the two texts only. */
  changed: boolean
}

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : undefined

/** Chinese words where the browser knows them, characters elsewhere. */
const words = (text: string): string[] =>
  segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [...text]

/** Two texts cut into what they share and what only one of them has. */
export function splitDifference(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const parts = diffArrays(words(before), words(after))
  const pieces = (skip: 'added' | 'removed') =>
    parts
      .filter((part) => !part[skip])
      .map((part) => ({ text: part.value.join(''), changed: part.added || part.removed }))
  return { before: pieces('added'), after: pieces('removed') }
}
