import type { WrittenQuestion } from '../written-question'
import { takeAnswer, type TakenAnswer } from '../words/answer-in-stem'
import { splitOptions, splitOptionsCell, withoutLetter } from '../words/options-in-text'
import { kindMark, tidy, tidyLine, withoutNumber } from '../words/tidy'

/** The options in their order without letters; empty cells at the end are no options, one in between is ''. */
function openOptions(letters: readonly string[]): string[] {
  const options = letters.map((option, place) => withoutLetter(tidyLine(option), place))
  const emptyAtEnd = [...options].reverse().findIndex((option) => option !== '')
  return emptyAtEnd === -1 ? [] : options.slice(0, options.length - emptyAtEnd)
}

const CASE =
  /^[【[(（]?(?:案例|材料|背景)[^】\])）:：]{0,8}[】\])）:：]+\s*([\s\S]+?)\s*[【[(（]?(?:问题|问|请问|提问)[】\])）:：]+\s*([\s\S]+)$/u

/** `【案例】… 【问题】…` in one cell. */
function openCase(stem: string, caseStem: string): [stem: string, caseStem: string] {
  const found = caseStem === '' ? CASE.exec(stem) : null
  return found ? [found[2]!, found[1]!] : [stem, caseStem]
}

export interface Opened {
  written: WrittenQuestion
  options: string[]
  bracketed: TakenAnswer
}

/**
 * A question with each text in its place: options out of the stem or out of their one cell, number and answer out of
 * the stem. `bracketed` is the answer that stood in the stem's brackets.
 */
export function openUp(written: WrittenQuestion): Opened {
  let letters = written.letters
  let stem = withoutNumber(tidy(written.stem))
  if (openOptions(letters).length === 0 && written.options.trim() !== '')
    letters = splitOptionsCell(tidy(written.options))
  const inStem = openOptions(letters).length === 0 ? splitOptions(stem) : null
  if (inStem) [letters, stem] = [inStem.options, inStem.before]
  const taken = takeAnswer(stem, tidyLine(written.answer))
  const [asked, caseStem] = openCase(taken.stem, tidy(written.caseStem))
  const answer = tidyLine(written.answer) || taken.answer
  const kind = written.kind.trim() || kindMark(tidy(written.stem))
  const opened = { ...written, kind, stem: asked, caseStem, answer, explanation: tidy(written.explanation) }
  return { written: opened, options: openOptions(letters), bracketed: taken }
}
