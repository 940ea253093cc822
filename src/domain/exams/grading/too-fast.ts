/** Nobody reads, thinks and taps in less, question after question. */
export const FAST_MS = 2000
export const FAST_QUESTIONS = 10

interface Arrived {
  question: number
  receivedAt: number
}

interface Step {
  at: number
  /** Questions that were answered for the first time. */
  fresh: number
}

function stepsOf(log: readonly Arrived[]): Step[] {
  const met = new Set<number>()
  const steps: Step[] = []
  for (const { question, receivedAt } of [...log].sort((a, b) => a.receivedAt - b.receivedAt)) {
    if (met.has(question)) continue
    met.add(question)
    const last = steps.at(-1)
    if (last?.at === receivedAt) last.fresh++
    else steps.push({ at: receivedAt, fresh: 1 })
  }
  return steps
}

/**
 * How many questions were answered impossibly fast; 0 when nothing stands out. Ten in a row sent one by one, each
 * within 2 s of the one before; or, since the start, ten more than could be read in the time. Answers that waited on a
 * phone without a network come together and say nothing of how fast they were given.
 */
export function tooFast(log: readonly Arrived[], startedAt: number): number {
  const steps = stepsOf(log)
  let [run, longest, given, ahead] = [0, 0, 0, 0]
  steps.forEach(({ at, fresh }, n) => {
    const before = steps[n - 1]?.at ?? startedAt
    run = fresh === 1 && at - before < FAST_MS ? run + 1 : 0
    longest = Math.max(longest, run)
    given += fresh
    ahead = Math.max(ahead, given - Math.floor((at - startedAt) / FAST_MS))
  })
  const most = Math.max(longest, ahead)
  return most >= FAST_QUESTIONS ? most : 0
}
