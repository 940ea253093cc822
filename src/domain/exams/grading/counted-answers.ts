/** An answer of the log, as it arrived. */
export interface LoggedAnswer {
  question: number
  epoch: number
  version: number
  /** The bank's letters, `AC`; empty takes the answer back. */
  chosen: string
  late: boolean
  /** Instant in ms. */
  receivedAt: number
}

const isNewer = (a: LoggedAnswer, b: LoggedAnswer) =>
  a.epoch > b.epoch || (a.epoch === b.epoch && a.version > b.version)

/**
 * What counts of everything that arrived: of a question the one with the greatest epoch, then version, that is not late;
 * late ones too that had come by `lateUntil`, when the unit says so. The order of arrival decides nothing: networks turn
 * it round.
 */
export function countedAnswers<A extends LoggedAnswer>(
  log: readonly A[],
  lateUntil: number | null = null,
): Map<number, A> {
  const counted = new Map<number, A>()
  for (const answer of log) {
    if (answer.late && (lateUntil === null || answer.receivedAt > lateUntil)) continue
    const known = counted.get(answer.question)
    if (!known || isNewer(answer, known)) counted.set(answer.question, answer)
  }
  return counted
}
