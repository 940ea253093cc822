import { metresOf } from '../network/edges'
import type { Lines } from '../network/lines'
import type { NodeTable } from '../network/node-table'
import { sampleHeight, type Grid } from './sample-height'
import { spanHeights } from './span-heights'

/**
 * Along a way the model is asked once in this many metres and the nodes between lie evenly: it knows one height in
 * 30 m, and a road is a few metres beside where it is drawn, which on a slope would make stairs of every bend.
 */
const ASK_METRES = 25

/** How many lines meet at each node; 2 stands for more. */
function meetings(lines: Lines, table: NodeTable): Uint8Array {
  const met = new Uint8Array(table.length)
  const nodes = lines.allNodes
  for (let at = 0; at < nodes.length; at += 1) met[nodes[at]!] = Math.min(2, met[nodes[at]!]! + 1)
  return met
}

/** Positions in a line at which the model is asked: ends, meetings, and every ASK_METRES. */
function askedAt(nodes: Uint32Array, table: NodeTable, met: Uint8Array): { at: number; metres: number }[] {
  const asked = [{ at: 0, metres: 0 }]
  let metres = 0
  for (let at = 1; at < nodes.length; at += 1) {
    metres += metresOf(table, nodes[at - 1]!, nodes[at]!)
    const due = metres - asked[asked.length - 1]!.metres >= ASK_METRES
    if (due || met[nodes[at]!] === 2 || at === nodes.length - 1) asked.push({ at, metres })
  }
  return asked
}

/** Heights along one line on the ground. */
function lineHeights(
  nodes: Uint32Array,
  {
    table,
    met,
    ask,
    heights,
  }: { table: NodeTable; met: Uint8Array; ask: (node: number) => number; heights: Float32Array },
): void {
  const places = askedAt(nodes, table, met)
  let metres = 0
  for (let piece = 1; piece < places.length; piece += 1) {
    const [from, to] = [places[piece - 1]!, places[piece]!]
    const [start, end] = [ask(nodes[from.at]!), ask(nodes[to.at]!)]
    for (let at = from.at; at <= to.at; at += 1) {
      if (at > from.at) metres += metresOf(table, nodes[at - 1]!, nodes[at]!)
      const share = at === to.at ? 1 : (metres - from.metres) / (to.metres - from.metres)
      const even = at === from.at ? start : start + (end - start) * share
      // Where the model ends between two places, each node is asked for itself.
      heights[nodes[at]!] = Number.isNaN(even) ? ask(nodes[at]!) : even
    }
  }
}

/** Heights of all nodes of the table that a line touches; NaN where unknown. Without a model nothing is known. */
export function nodeHeights(lines: Lines, table: NodeTable, grid: Grid | null): Float32Array {
  const heights = new Float32Array(table.length).fill(NaN)
  if (!grid) return heights
  const sample = (node: number) => sampleHeight(grid, table.lon[node]! / 1e7, table.lat[node]! / 1e7)
  const spans = spanHeights(lines, table, sample)
  const known = { table, met: meetings(lines, table), ask: (node: number) => spans.get(node) ?? sample(node), heights }
  lines.each(({ span }, nodes) => {
    if (span === 'ground') lineHeights(nodes, known)
    else for (const node of nodes) heights[node] = known.ask(node)
  })
  return heights
}
