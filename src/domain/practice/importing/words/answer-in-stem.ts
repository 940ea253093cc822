import { readLetters } from './answer-letters'
import { readTruth } from './truth'

const BRACKET = /[（(【[]([^（()）【】[\]]{1,16})[)）】\]]/gu
const SIGNS = new Set(['√', '✓', '✔', '×', '✗', '✘', '✕', 'x', '对', '错', '正确', '错误', 't', 'f', '╳'])

const isAnswer = (inside: string): boolean => {
  const plain = inside.normalize('NFKC').trim().toLowerCase()
  if (/^\d/.test(plain)) return false
  return readLetters(inside) !== null || (SIGNS.has(plain) && readTruth(plain) !== null)
}

/** Empty brackets of any width read `（ ）`. */
const evenBlanks = (stem: string): string => stem.replace(/[（(][\s_＿]*[)）]/gu, '（ ）')

/**
 * Takes the answer out of the brackets of a stem, where people who prepare a paper write it.
 *
 * @example takeAnswer('国旗是（A）。') // { stem: '国旗是（ ）。', answer: 'A' }
 */
export function takeAnswer(stem: string): { stem: string; answer: string } {
  const found: string[] = []
  const blanked = stem.replace(BRACKET, (whole, inside: string) => {
    if (!isAnswer(inside)) return whole
    found.push(inside.trim())
    return '（ ）'
  })
  return { stem: evenBlanks(blanked), answer: found.join('') }
}

/** A 判断题 needs no blank to write into. */
export const withoutBlank = (stem: string): string => stem.replace(/\s*（ ）\s*(?=[。.！!]?$)/u, '').trim()
