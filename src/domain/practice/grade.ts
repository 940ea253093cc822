/**
 * How much of a question an answer is worth, 0 to 1. A right answer has exactly the right letters. With partial
 * credit (off unless a paper's rules turn it on) a multiple choice that names only right letters, but not all, gets
 * the share it names; one wrong letter makes it 0.
 *
 * @example grade(['A', 'C'], ['A']) // 0
 * @example grade(['A', 'C'], ['A'], { partialCredit: true }) // 0.5
 */
export function grade(
  answer: readonly string[],
  chosen: readonly string[],
  { partialCredit = false }: { partialCredit?: boolean } = {},
): number {
  const picked = new Set(chosen)
  if ([...picked].some((letter) => !answer.includes(letter))) return 0
  if (picked.size === answer.length) return 1
  return partialCredit && answer.length > 1 ? picked.size / answer.length : 0
}

export const isRight = (answer: readonly string[], chosen: readonly string[]): boolean => grade(answer, chosen) === 1
