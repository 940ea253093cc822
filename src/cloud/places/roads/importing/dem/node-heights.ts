import { metresOf, type Line } from '../network/edges'
import type { NodeTable } from '../network/node-table'
import { sampleHeight, type Grid } from './sample-height'
import { spanHeights } from './span-heights'

/**
 * Along a way the model is asked once in this many metres and the nodes between lie evenly: it knows one height in
 * 30 m, and a road is a few metres beside where it is drawn, which on a slope would make stairs of every bend.
 */
const ASK_METRES = 25

/** How many ways meet at each node; 2 stands for more. */
function meetings(lines: readonly Line[], table: NodeTable): Uint8Array {
  const met = new Uint8Array(table.length)
  for (const { nodes } of lines) for (const node of nodes) met[node] = Math.min(2, met[node]! + 1)
  return met
}

/** Positions in a line at which the model is asked: ends, meetings, and every ASK_METRES. */
function askedAt({ nodes }: Line, table: NodeTable, met: Uint8Array): { at: number; metres: number }[] {
  const asked = [{ at: 0, metres: 0 }]
  let metres = 0
  for (let at = 1; at < nodes.length; at += 1) {
    metres += metresOf(table, nodes[at - 1]!, nodes[at]!)
    const due = metres - asked[asked.length - 1]!.metres >= ASK_METRES
    if (due || met[nodes[at]!] === 2 || at === nodes.length - 1) asked.push({ at, metres })
  }
  return asked
}

/** Heights of all nodes of the table that a line touches; NaN where unknown. Without a model nothing is known. */
export function nodeHeights(ways: readonly Line[][], table: NodeTable, grid: Grid | null): Float32Array {
  const heights = new Float32Array(table.length).fill(NaN)
  if (!grid) return heights
  const lines = ways.flat()
  const sample = (node: number) => sampleHeight(grid, table.lon[node]! / 1e7, table.lat[node]! / 1e7)
  const spans = spanHeights(lines, table, sample)
  const met = meetings(lines, table)
  const asked = (node: number) => spans.get(node) ?? sample(node)
  for (const line of lines.filter(({ road }) => road.span === 'ground')) {
    const places = askedAt(line, table, met)
    let metres = 0
    for (let piece = 1; piece < places.length; piece += 1) {
      const [from, to] = [places[piece - 1]!, places[piece]!]
      const [start, end] = [asked(line.nodes[from.at]!), asked(line.nodes[to.at]!)]
      for (let at = from.at; at <= to.at; at += 1) {
        if (at > from.at) metres += metresOf(table, line.nodes[at - 1]!, line.nodes[at]!)
        const share = to.metres > from.metres ? (metres - from.metres) / (to.metres - from.metres) : 0
        heights[line.nodes[at]!] = start + (end - start) * share
      }
    }
  }
  for (const [node, height] of spans) heights[node] = height
  const untouched = lines.filter(({ road }) => road.span !== 'ground').flatMap(({ nodes }) => nodes)
  for (const node of untouched) if (Number.isNaN(heights[node])) heights[node] = sample(node)
  return heights
}
