import type { Fix } from './grade-paper'

const letters = (answer: string) => [...new Set(answer)].sort().join('')

/**
 * One more decision about a question, in such a way that no earlier one takes a mark away: void stays void, and of 单选 and
 * 判断 each letter that was ever accepted stays right. Of 多选 a second set would undo the first.
 *
 * @returns null where it cannot be joined to what was decided before
 */
export function mergeFix(kind: string, before: Fix | null, wanted: Fix): Fix | null {
  if (before?.fix === 'void' || wanted.fix === 'void') return { fix: 'void' }
  const answer = letters(wanted.answer)
  if (!before || before.answer === answer) return { fix: 'accept', answer }
  return kind === 'multiple' ? null : { fix: 'accept', answer: letters(before.answer + answer) }
}
