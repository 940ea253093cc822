import { bare } from './tidy'

const TRUE = new Set([
  '对',
  '正确',
  '是',
  '√',
  '✓',
  '✔',
  '☑',
  '✅',
  't',
  'true',
  'y',
  'yes',
  '1',
  '真',
  '对的',
  '是的',
  '正确的',
])
const FALSE = new Set([
  '错',
  '错误',
  '否',
  '×',
  '✗',
  '✘',
  '✕',
  '✖',
  '❌',
  '☒',
  'x',
  'f',
  'false',
  'n',
  'no',
  '0',
  '假',
  '不正确',
  '不对',
  '非',
  '错的',
  '错误的',
  '╳',
])

/**
 * What an answer to a 判断题 says, whatever sign it is written with; null: it says neither.
 *
 * @example readTruth('√') // true
 * @example readTruth('Ｆ') // false
 */
export function readTruth(text: string): boolean | null {
  const word = bare(text).replace(/\ufe0f/g, '')
  if (TRUE.has(word)) return true
  return FALSE.has(word) ? false : null
}

/** Two options that say 对 and 错, in either order: what each means; null: they are something else. */
export function readTruthPair(options: readonly string[]): [boolean, boolean] | null {
  if (options.length !== 2) return null
  const [first, second] = options.map(readTruth)
  return first == null || second == null || first === second ? null : [first, second]
}
