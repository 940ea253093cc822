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

/**
 * The cheapest way from one square of a lattice to the first that is a goal, both included; empty when none is reached
 * for `most`. `stepsFrom` calls back with each neighbour and what the step costs.
 */
export function cheapestWay(
  squares: number,
  start: number,
  isGoal: (square: number) => boolean,
  stepsFrom: (square: number, visit: (next: number, cost: number) => void) => void,
  most = Infinity,
): number[] {
  const cost = new Float64Array(squares).fill(Infinity)
  const before = new Int32Array(squares).fill(-1)
  const heap: Heap = { keys: [], values: [] }
  cost[start] = 0
  push(heap, 0, start)
  while (heap.keys.length > 0) {
    const known = heap.keys[0]!
    const square = pop(heap)
    if (known > cost[square]!) continue
    if (isGoal(square)) return wayBack(before, square)
    stepsFrom(square, (next, step) => {
      const there = known + step
      if (there >= cost[next]! || there > most) return
      cost[next] = there
      before[next] = square
      push(heap, there, next)
    })
  }
  return []
}

function wayBack(before: Int32Array, goal: number): number[] {
  const way: number[] = []
  for (let square = goal; square >= 0; square = before[square]!) way.push(square)
  return way.reverse()
}
