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

/** Ways on from a square: its neighbours. */
export const WAYS_ON = 8

/** A lattice to look for ways on, with room to work in. */
export interface Lattice {
  /** What the step from square s in direction d costs, at WAYS_ON * s + d; Infinity where there is none. */
  steps: Float64Array
  /** How much higher the number of the neighbour in a direction is. */
  offsets: readonly number[]
  cost: Float64Array
  before: Int32Array
  done: Uint8Array
}

export const latticeOf = (steps: Float64Array, offsets: readonly number[]): Lattice => ({
  steps,
  offsets,
  cost: new Float64Array(steps.length / WAYS_ON).fill(Infinity),
  before: new Int32Array(steps.length / WAYS_ON),
  done: new Uint8Array(steps.length / WAYS_ON),
})

export interface Wanted {
  isGoal: (square: number) => boolean
  /** What the rest of the way costs about: looks towards the goal first (A*). */
  guess?: (square: number) => number
  most?: number
}

/** A cheap way from one square to the first that is a goal, both included; empty when none is reached for `most`. */
export function cheapestWay(lattice: Lattice, start: number, { isGoal, guess = () => 0, most = Infinity }: Wanted) {
  const { steps, offsets, cost, before, done } = lattice
  const heap: Heap = { keys: [0], values: [start] }
  const met = [start]
  cost[start] = 0
  before[start] = -1
  let goal = -1
  while (heap.keys.length > 0 && goal < 0) {
    const square = pop(heap)
    if (done[square]) continue
    done[square] = 1
    if (isGoal(square)) goal = square
    for (let way = 0; way < WAYS_ON; way++) {
      const there = cost[square]! + steps[WAYS_ON * square + way]!
      if (there > most || there === Infinity) continue
      const next = square + offsets[way]!
      if (there >= cost[next]!) continue
      if (cost[next] === Infinity) met.push(next)
      cost[next] = there
      before[next] = square
      push(heap, there + guess(next), next)
    }
  }
  const found = wayBack(before, goal)
  tidy(lattice, met)
  return found
}

function tidy({ cost, done }: Lattice, met: readonly number[]): void {
  for (const square of met) {
    cost[square] = Infinity
    done[square] = 0
  }
}

function wayBack(before: Int32Array, goal: number): number[] {
  const way: number[] = []
  for (let square = goal; square >= 0; square = before[square]!) way.push(square)
  return way.reverse()
}
