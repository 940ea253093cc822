import { setImmediate } from 'node:timers/promises'

/** So many are worked on before the server answers somebody else: a few milliseconds. */
const AT_ONCE = 100

/** Goes through all steps, with room for others in between. */
export async function finishInTurns<T>(steps: Generator<void, T>): Promise<T> {
  for (let n = 1; ; n++) {
    const step = steps.next()
    if (step.done) return step.value
    if (n % AT_ONCE === 0) await setImmediate()
  }
}

/** One after the other, with room for others in between. */
export async function* inTurns<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  let n = 0
  for await (const item of items) {
    if (++n % AT_ONCE === 0) await setImmediate()
    yield item
  }
}
