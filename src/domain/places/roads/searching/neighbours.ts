import { FORBIDDEN, type RoadGraph } from '../graph'

/** No way, or one of more than 12 days: two of them are still a whole number of 31 bits. */
export const NEVER = 0x3fffffff

/** Who is beside whom, as chains of entries: those of a node begin at `newest` and go on with `older`; −1 ends. */
export interface Neighbours {
  newest: Int32Array
  /** How many there are, by node. */
  count: Int32Array
  /** Of each entry: the neighbour, and milliseconds there and from there; NEVER where there is no way. */
  to: Int32Array
  ahead: Int32Array
  behind: Int32Array
  older: Int32Array
  /** Entries that have been used, and a chain of those that are free again. */
  used: number
  free: number
}

const emptyNeighbours = (nodes: number, entries: number): Neighbours => ({
  newest: new Int32Array(nodes).fill(-1),
  count: new Int32Array(nodes),
  to: new Int32Array(entries),
  ahead: new Int32Array(entries),
  behind: new Int32Array(entries),
  older: new Int32Array(entries),
  used: 0,
  free: -1,
})

/** Sees to it that so many entries more can be written; who holds a column has to ask for it again. */
export function makeRoom(all: Neighbours, entries: number): void {
  if (all.used + entries <= all.to.length) return
  for (const name of ['to', 'ahead', 'behind', 'older'] as const) {
    const column = new Int32Array(2 * all.to.length + entries)
    column.set(all[name])
    all[name] = column
  }
}

/** An entry to write to. */
function take(all: Neighbours): number {
  const entry = all.free
  if (entry < 0) return all.used++
  all.free = all.older[entry]!
  return entry
}

/** Notes a way from a node to another and back, where it is quicker than those known. */
export function join(all: Neighbours, node: number, other: number, there: number, back: number): void {
  const { newest, to, ahead, behind, older } = all
  for (let entry = newest[node]!; entry >= 0; entry = older[entry]!) {
    if (to[entry] !== other) continue
    if (there < ahead[entry]!) ahead[entry] = there
    if (back < behind[entry]!) behind[entry] = back
    return
  }
  const entry = take(all)
  to[entry] = other
  ahead[entry] = there
  behind[entry] = back
  older[entry] = newest[node]!
  newest[node] = entry
  all.count[node]!++
}

/** Takes a neighbour from a node. */
export function forget(all: Neighbours, node: number, other: number): void {
  const { newest, to, older } = all
  let before = -1
  let entry = newest[node]!
  while (to[entry] !== other) {
    before = entry
    entry = older[entry]!
  }
  if (before < 0) newest[node] = older[entry]!
  else older[before] = older[entry]!
  older[entry] = all.free
  all.free = entry
  all.count[node]!--
}

/** The neighbours along the edges of a graph. */
export function neighboursIn({ lon, edgeFrom, edgeTo, there, back }: RoadGraph): Neighbours {
  // Two for each edge; about half as many more are needed by whoever leaves nodes out.
  const all = emptyNeighbours(lon.length, 3 * edgeFrom.length)
  const timeOf = (milliseconds: number) => (milliseconds === FORBIDDEN ? NEVER : milliseconds)
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    const [from, to] = [edgeFrom[edge]!, edgeTo[edge]!]
    const [out, home] = [timeOf(there[edge]!), timeOf(back[edge]!)]
    if (from === to || (out === NEVER && home === NEVER)) continue
    join(all, from, to, out, home)
    join(all, to, from, home, out)
  }
  return all
}
