/** A queue that gives the smallest first (binary heap). */
interface Heap {
  keys: number[]
  values: number[]
}

function push({ keys, values }: Heap, key: number, value: number): void {
  let at = keys.push(key) - 1
  values.push(value)
  while (at > 0) {
    const above = (at - 1) >> 1
    if (keys[above]! <= key) break
    keys[at] = keys[above]!
    values[at] = values[above]!
    at = above
  }
  keys[at] = key
  values[at] = value
}

function pop({ keys, values }: Heap): number {
  const value = values[0]!
  const [key, moved] = [keys.pop()!, values.pop()!]
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= keys.length) break
    if (below + 1 < keys.length && keys[below + 1]! < keys[below]!) below++
    if (keys[below]! >= key) break
    keys[at] = keys[below]!
    values[at] = values[below]!
    at = below
  }
  if (keys.length > 0) [keys[at], values[at]] = [key, moved]
  return value
}

/** A lattice to look for ways on, with room to work in. */
export interface Lattice {
  /** Calls back with each neighbour of a square and what the step there costs. */
  stepsFrom: (square: number, visit: (next: number, cost: number) => void) => void
  cost: Float64Array
  before: Int32Array
  done: Uint8Array
}

export const latticeOf = (squares: number, stepsFrom: Lattice['stepsFrom']): Lattice => ({
  stepsFrom,
  cost: new Float64Array(squares).fill(Infinity),
  before: new Int32Array(squares),
  done: new Uint8Array(squares),
})

export interface Wanted {
  isGoal: (square: number) => boolean
  /** What the rest of the way costs about: looks towards the goal first (A*). */
  guess?: (square: number) => number
  most?: number
}

/** A cheap way from one square to the first that is a goal, both included; empty when none is reached for `most`. */
export function cheapestWay(
  { stepsFrom, cost, before, done }: Lattice,
  start: number,
  { isGoal, guess = () => 0, most = Infinity }: Wanted,
): number[] {
  const heap: Heap = { keys: [0], values: [start] }
  const met = [start]
  let way: number[] = []
  cost[start] = 0
  before[start] = -1
  while (heap.keys.length > 0 && way.length === 0) {
    const square = pop(heap)
    if (done[square]) continue
    done[square] = 1
    if (isGoal(square)) way = wayBack(before, square)
    stepsFrom(square, (next, step) => {
      const there = cost[square]! + step
      if (there >= cost[next]! || there > most) return
      if (cost[next] === Infinity) met.push(next)
      cost[next] = there
      before[next] = square
      push(heap, there + guess(next), next)
    })
  }
  for (const square of met) {
    cost[square] = Infinity
    done[square] = 0
  }
  return way
}

function wayBack(before: Int32Array, goal: number): number[] {
  const way: number[] = []
  for (let square = goal; square >= 0; square = before[square]!) way.push(square)
  return way.reverse()
}
