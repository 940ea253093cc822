import { LETTERS } from '../../letters'
import { IMPORT_LIMITS } from '../imported-question'
import { WRITTEN_LETTERS, type WrittenLetter, type WrittenQuestion } from '../written-question'
import { readLetters } from '../words/answer-letters'
import { readKind, type Kind } from '../words/kind-words'
import { bare } from '../words/tidy'
import { readTruth, readTruthPair } from '../words/truth'

/** No answer that repeats every option of ours is longer; what is longer is not compared with anything. */
const ANSWER_MAX = 2 * LETTERS.length * IMPORT_LIMITS.option

/** The places of the options whose text an answer repeats: `爱国、敬业`; null: it repeats something else. */
function placesByText(answer: string, options: readonly string[]): number[] | null {
  if (answer.length > ANSWER_MAX || options.length > WRITTEN_LETTERS.length) return null
  const plain = options.map((option) => bare(option))
  const places = (parts: string[]) => parts.map((part) => plain.indexOf(part))
  const whole = places([bare(answer)])
  if (whole[0] !== -1) return whole
  const parts = answer.split(/[、；;，,|\n]/).map((part) => bare(part))
  const each = places(parts.filter((part) => part !== ''))
  return each.length > 0 && each.every((place) => place !== -1) ? each : null
}

/** The options an answer names: by letters, else by their own text (`3` may be one), else by numbers from 1. */
export function nameOptions(answer: string, options: readonly string[]): WrittenLetter[] | null {
  const named = readLetters(answer)
  if (named && !/\d/.test(answer.normalize('NFKC'))) return named
  const places = bare(answer) === '' ? null : placesByText(answer, options)
  return places ? WRITTEN_LETTERS.filter((_, n) => places.includes(n)) : named
}

/** From answer and options alone: 对/错 → 判断, several letters → 多选, otherwise 单选. */
function inferKind({ answer }: WrittenQuestion, options: readonly string[]): Kind {
  if (readTruthPair(options)) return 'judgement'
  if (options.length === 0 && readTruth(answer) !== null) return 'judgement'
  return (nameOptions(answer, options)?.length ?? 0) > 1 ? 'multiple' : 'single'
}

/** The kind as written; where the word is missing, unknown or only says 选择题, as answer and options show it. */
export function decideKind(written: WrittenQuestion, options: readonly string[]): Kind | 'unheld' {
  const word = readKind(written.kind)
  if (word === 'choice' || word === 'unknown') return inferKind(written, options)
  return word
}
