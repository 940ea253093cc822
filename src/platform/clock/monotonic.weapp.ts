const TICK_MS = 500
/** A tick that comes this late, or before the last one, was no tick: the phone slept, or its clock was set. */
const BROKEN_MS = 5000

let counted = 0
let last = Date.now()

function count(): number {
  const wall = Date.now()
  const passed = wall - last
  last = wall
  counted += passed >= 0 && passed < BROKEN_MS ? passed : TICK_MS
  return counted
}

setInterval(count, TICK_MS)

/**
 * Milliseconds since the program started. WeChat has no such clock: it is counted in small steps, so that setting the
 * phone's clock changes one step at most.
 */
export const monotonicNow = (): number => count()
