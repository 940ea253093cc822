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

/** Nothing of the question comes after it. */
const AT_END = /^[\s。.！!？?：:；;，,]*$/u

const sameLetters = (one: string, other: string) => {
  const [ours, theirs] = [readLetters(one), readLetters(other)]
  return ours !== null && ours.join() === theirs?.join()
}

export interface TakenAnswer {
  stem: string
  answer: string
  /** The stem begins with the right letters in brackets, left as they are: a blank filled in, or a name. */
  opens: boolean
}

/**
 * Takes the answer out of the brackets of a stem, where people who prepare a paper write it. Where the answer is known
 * from elsewhere, brackets inside a sentence are words of it (`（对）方可以解除`), unless they say that very answer.
 *
 * @example takeAnswer('国旗是（A）。') // { stem: '国旗是（ ）。', answer: 'A', opens: false }
 */
export function takeAnswer(stem: string, known = ''): TakenAnswer {
  const brackets = [...stem.matchAll(BRACKET)].filter(([, inside]) => isAnswer(inside!))
  const repeats = sameLetters(brackets.map(([, inside]) => inside).join(''), known)
  const isBlank = ({ 0: whole, index }: RegExpExecArray) =>
    known === '' || AT_END.test(stem.slice(index + whole.length)) || (repeats && index > 0)
  const taken = new Map(brackets.filter(isBlank).map(({ 1: inside, index }) => [index, inside!.trim()]))
  const blanked = stem.replace(BRACKET, (whole, _, index: number) => (taken.has(index) ? '（ ）' : whole))
  const opens = repeats && brackets[0]!.index === 0 && !taken.has(0)
  return { stem: evenBlanks(blanked), answer: [...taken.values()].join(''), opens }
}

/** A 判断题 needs no blank to write into. */
export const withoutBlank = (stem: string): string => stem.replace(/\s*（ ）\s*(?=[。.！!]?$)/u, '').trim()
