import { forget, join, makeRoom, NEVER, type Neighbours } from './neighbours'

/** One after the other, if there is a way at all. */
const sum = (one: number, other: number): number => Math.min(NEVER, one + other)

/** Takes a node out from among its neighbours and joins these by what led over it. */
function bridge(all: Neighbours, node: number): void {
  makeRoom(all, all.count[node]! * all.count[node]!)
  const { newest, to, ahead, behind, older } = all
  for (let a = newest[node]!; a >= 0; a = older[a]!) {
    forget(all, to[a]!, node)
    for (let b = newest[node]!; b !== a; b = older[b]!) {
      const there = sum(behind[a]!, ahead[b]!)
      const back = sum(behind[b]!, ahead[a]!)
      if (there === NEVER && back === NEVER) continue
      join(all, to[a]!, to[b]!, there, back)
      join(all, to[b]!, to[a]!, back, there)
    }
  }
}

/** A node with more neighbours is kept: leaving it out would make more ways than it takes away. */
const MOST_NEIGHBOURS = 5

/** Goes on with as many neighbours for as long as a round leaves out one node of so many. */
const WORTH_A_ROUND = 20

/**
 * Leaves nodes out in rounds, those with the fewest neighbours first, never two side by side in one round: however long a
 * street is, few of its nodes lead to each other. Whoever is left out keeps the neighbours they had by then.
 *
 * @returns 1 for each node that is kept
 */
export function leaveOut(all: Neighbours): Uint8Array {
  const nodes = all.count.length
  const isKept = new Uint8Array(nodes).fill(1)
  /** The last round in which a neighbour was left out. */
  const touched = new Int32Array(nodes).fill(-1)
  let left = new Uint32Array(nodes).map((_, node) => node)
  for (let most = 1, round = 0; most <= MOST_NEIGHBOURS; round++) {
    const before = left.length
    for (const node of left) {
      if (all.count[node]! > most || touched[node] === round) continue
      isKept[node] = 0
      for (let at = all.newest[node]!; at >= 0; at = all.older[at]!) touched[all.to[at]!] = round
      bridge(all, node)
    }
    left = left.filter((node) => isKept[node] === 1)
    if (before - left.length <= before / WORTH_A_ROUND) most++
  }
  return isKept
}
