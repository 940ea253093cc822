import type { WrittenQuestion } from '../written-question'
import { readNumber, tidy } from '../words/tidy'

/**
 * Stems without numbers in front, where most rows have one that goes on counting. `15、16周岁的人` keeps its 15: no
 * neighbour is the 14th or the 16th.
 */
export function stripNumbers(written: readonly WrittenQuestion[]): WrittenQuestion[] {
  const read = written.map(({ stem }) => readNumber(tidy(stem)))
  const numbers = read.flatMap((one) => one?.number ?? [])
  if (numbers.length * 2 <= written.length) return [...written]
  let at = -1
  return written.map((question, row) => {
    const found = read[row]
    if (!found) return question
    at += 1
    const counts = found.number === 1 || numbers[at - 1] === found.number - 1 || numbers[at + 1] === found.number + 1
    return counts ? { ...question, stem: found.rest } : question
  })
}
