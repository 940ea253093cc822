/** Goes through all steps at once, where nobody waits for an answer meanwhile. */
export function finishSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
