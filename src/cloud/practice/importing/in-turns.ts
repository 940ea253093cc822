import { setImmediate } from 'node:timers/promises'

/** So many are worked on before the server answers somebody else. */
const AT_ONCE = 200

/** One after the other, with room for others in between. */
export async function* inTurns<T>(items: readonly T[]): AsyncGenerator<T> {
  for (let at = 0; at < items.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate()
    yield items[at]!
  }
}
