import { EDGE_KINDS } from '@/domain/places/roads/network'
import { metresOf, type Line } from '../network/edges'
import type { NodeTable } from '../network/node-table'
import { partsOf, solvePart, type Link, type Part } from './solve-spans'

/**
 * A footbridge that only stairs lead to stands this high above the street, an underpass this deep below it, metres.
 * 4.5 m must stay free above the cars (CJJ 69-95, 2.4) and the deck has its own height; 2.5 m within an underpass and
 * its roof.
 */
const FOOTBRIDGE = 5
const UNDERPASS = 3.5

const CLIMBS = [EDGE_KINDS.indexOf('steps'), EDGE_KINDS.indexOf('lift')]

const isGround = ({ road }: Line): boolean => road.span === 'ground'
const isClimb = ({ road }: Line): boolean => CLIMBS.includes(road.kind)

/** Nodes of lines that lie on the ground and are no stairs: there the ground's height holds for a span as well. */
function groundNodes(lines: readonly Line[], table: NodeTable): Uint8Array {
  const ground = new Uint8Array(table.length)
  for (const line of lines) if (isGround(line) && !isClimb(line)) for (const node of line.nodes) ground[node] = 1
  return ground
}

function linksOf(lines: readonly Line[], table: NodeTable): Link[] {
  return lines
    .filter((line) => !isGround(line))
    .flatMap(({ nodes }) => nodes.slice(1).map((b, at) => ({ a: nodes[at]!, b, metres: metresOf(table, nodes[at]!, b) })))
}

/** For each node at an end of stairs or a lift: the other ends. */
function otherEnds(lines: readonly Line[]): Map<number, number[]> {
  const ends = new Map<number, number[]>()
  const put = (node: number, other: number) => ends.set(node, [...(ends.get(node) ?? []), other])
  for (const { nodes } of lines.filter((line) => isGround(line) && isClimb(line))) {
    const [first, last] = [nodes[0]!, nodes[nodes.length - 1]!]
    put(first, last)
    put(last, first)
  }
  return ends
}

interface Spans {
  sample: (node: number) => number
  tunnel: Uint8Array
  ends: Map<number, number[]>
}

/** Heights of the nodes of a span that only stairs lead to. */
function climbedTo({ nodes }: Part, { sample, tunnel, ends }: Spans): Map<number, number> {
  const fixed = new Map<number, number>()
  for (const node of nodes) {
    const own = sample(node)
    const others = (ends.get(node) ?? []).map(sample).filter((height) => !Number.isNaN(height))
    if (others.length === 0 || Number.isNaN(own)) continue
    const height = tunnel[node] ? Math.min(own, Math.max(...others) - UNDERPASS) : Math.max(own, Math.min(...others) + FOOTBRIDGE)
    fixed.set(node, height)
  }
  return fixed
}

/**
 * Heights of the nodes of bridges, tunnels and ferries: evenly between the places where they reach the ground. Keys are
 * nodes whose height is not the ground's.
 */
export function spanHeights(lines: readonly Line[], table: NodeTable, sample: (node: number) => number): Map<number, number> {
  const ground = groundNodes(lines, table)
  const tunnel = new Uint8Array(table.length)
  for (const { road, nodes } of lines) if (road.span === 'tunnel') for (const node of nodes) tunnel[node] = 1
  const spans = { sample, tunnel, ends: otherEnds(lines) }
  const heights = new Map<number, number>()
  for (const part of partsOf(linksOf(lines, table))) {
    const onGround = part.nodes.filter((node) => ground[node] && !Number.isNaN(sample(node)))
    const fixed = onGround.length > 0 ? new Map(onGround.map((node) => [node, sample(node)])) : climbedTo(part, spans)
    if (fixed.size === 0) continue
    for (const [node, height] of solvePart(part, fixed)) heights.set(node, height)
    if (onGround.length === 0) for (const [node, height] of fixed) heights.set(node, height)
  }
  return heights
}
