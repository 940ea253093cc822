import type { WrittenQuestion } from '../written-question'
import { readLetters } from '../words/answer-letters'
import { readKind, type Kind } from '../words/kind-words'
import { bare } from '../words/tidy'
import { readTruth, readTruthPair } from '../words/truth'

/** How many options an answer names by their text: `爱国、敬业`. */
export function lettersByText(answer: string, options: readonly string[]): number[] | null {
  const places = (parts: string[]) => parts.map((part) => options.findIndex((option) => bare(option) === bare(part)))
  const whole = places([answer])
  if (whole[0] !== -1) return whole
  const each = places(answer.split(/[、；;，,|\n]/).filter((part) => bare(part) !== ''))
  return each.length > 0 && each.every((place) => place !== -1) ? each : null
}

/** From answer and options alone: 对/错 → 判断, several letters → 多选, otherwise 单选. */
function inferKind({ answer }: WrittenQuestion, options: readonly string[]): Kind {
  if (readTruthPair(options)) return 'judgement'
  if (options.length === 0 && readTruth(answer) !== null) return 'judgement'
  const named = readLetters(answer) ?? lettersByText(answer, options) ?? []
  return named.length > 1 ? 'multiple' : 'single'
}

/** The kind as written; where the word is missing, unknown or only says 选择题, as answer and options show it. */
export function decideKind(written: WrittenQuestion, options: readonly string[]): Kind | 'unheld' {
  const word = readKind(written.kind)
  if (word === 'choice' || word === 'unknown') return inferKind(written, options)
  return word
}
