import { FORBIDDEN, type Arcs } from '../graph'

/** Edges with a time each way; the columns a graph is made from and kept as. */
export interface EdgeTimes {
  edgeFrom: Uint32Array
  edgeTo: Uint32Array
  there: Uint32Array
  back: Uint32Array
}

/** Calls `visit` with every way one may go: from, to, milliseconds; the other way round when `reversed`. */
function eachArc(
  { edgeFrom, edgeTo, there, back }: EdgeTimes,
  reversed: boolean,
  visit: (from: number, to: number, milliseconds: number) => void,
): void {
  const [out, home] = reversed ? [back, there] : [there, back]
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (out[edge] !== FORBIDDEN) visit(edgeFrom[edge]!, edgeTo[edge]!, out[edge]!)
    if (home[edge] !== FORBIDDEN) visit(edgeTo[edge]!, edgeFrom[edge]!, home[edge]!)
  }
}

/** Arcs by node in compressed rows. `reversed` gives those by which one arrives. */
export function arcsOf(nodes: number, edges: EdgeTimes, reversed = false): Arcs {
  const first = new Int32Array(nodes + 1)
  eachArc(edges, reversed, (from) => first[from + 1]!++)
  for (let node = 0; node < nodes; node++) first[node + 1]! += first[node]!
  const next = first.slice(0, nodes)
  const to = new Int32Array(first[nodes]!)
  const milliseconds = new Int32Array(first[nodes]!)
  eachArc(edges, reversed, (from, target, time) => {
    const at = next[from]!++
    to[at] = target
    milliseconds[at] = time
  })
  return { first, to, milliseconds }
}
