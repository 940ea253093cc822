import { EDGE_KINDS } from '@/domain/places/roads/network'
import { metresOf } from '../network/edges'
import type { Lines } from '../network/lines'
import type { NodeTable } from '../network/node-table'
import type { Road } from '../rules/read-road'
import { partsOf, solvePart, type Link, type Part } from './solve-spans'

/**
 * A footbridge that only stairs lead to stands this high above the street, an underpass this deep below it, metres.
 * 4.5 m must stay free above the cars (CJJ 69-95, 2.4) and the deck has its own height; 2.5 m within an underpass and
 * its roof.
 */
const FOOTBRIDGE = 5
const UNDERPASS = 3.5

const CLIMBS = [EDGE_KINDS.indexOf('steps'), EDGE_KINDS.indexOf('lift')]

const isClimb = (road: Road): boolean => CLIMBS.includes(road.kind)

/** What has to be known of all lines to tell where a span reaches the ground. */
interface Around {
  /** 1 at nodes of lines on the ground that are no stairs: the ground's height holds for a span as well. */
  ground: Uint8Array
  tunnel: Uint8Array
  links: Link[]
  /** For each node at an end of stairs or a lift on the ground: the other ends. */
  ends: Map<number, number[]>
}

function lookAround(lines: Lines, table: NodeTable): Around {
  const around: Around = {
    ground: new Uint8Array(table.length),
    tunnel: new Uint8Array(table.length),
    links: [],
    ends: new Map(),
  }
  const end = (node: number, other: number) => around.ends.set(node, [...(around.ends.get(node) ?? []), other])
  lines.each((road, nodes) => {
    const [first, last] = [nodes[0]!, nodes[nodes.length - 1]!]
    if (road.span === 'ground' && isClimb(road)) {
      end(first, last)
      end(last, first)
    } else if (road.span === 'ground') for (const node of nodes) around.ground[node] = 1
    else {
      if (road.span === 'tunnel') for (const node of nodes) around.tunnel[node] = 1
      for (let at = 1; at < nodes.length; at += 1) {
        const [a, b] = [nodes[at - 1]!, nodes[at]!]
        around.links.push({ a, b, metres: metresOf(table, a, b) })
      }
    }
  })
  return around
}

/** Heights of the nodes of a span that only stairs lead to. */
function climbedTo({ nodes }: Part, { tunnel, ends }: Around, sample: (node: number) => number): Map<number, number> {
  const fixed = new Map<number, number>()
  for (const node of nodes) {
    const own = sample(node)
    const others = (ends.get(node) ?? []).map(sample).filter((height) => !Number.isNaN(height))
    if (others.length === 0 || Number.isNaN(own)) continue
    const below = () => Math.min(own, Math.max(...others) - UNDERPASS)
    const above = () => Math.max(own, Math.min(...others) + FOOTBRIDGE)
    fixed.set(node, tunnel[node] ? below() : above())
  }
  return fixed
}

/**
 * Heights of the nodes of bridges, tunnels and ferries: evenly between the places where they reach the ground. Keys are
 * nodes whose height is not the ground's.
 */
export function spanHeights(lines: Lines, table: NodeTable, sample: (node: number) => number): Map<number, number> {
  const around = lookAround(lines, table)
  const heights = new Map<number, number>()
  for (const part of partsOf(around.links)) {
    const onGround = part.nodes.filter((node) => around.ground[node] && !Number.isNaN(sample(node)))
    const climbed = onGround.length > 0 ? null : climbedTo(part, around, sample)
    const fixed = climbed ?? new Map(onGround.map((node) => [node, sample(node)]))
    if (fixed.size === 0) continue
    for (const [node, height] of solvePart(part, fixed)) heights.set(node, height)
    for (const [node, height] of climbed ?? []) heights.set(node, height)
  }
  return heights
}
