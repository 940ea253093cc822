import { metresBetween } from '@/domain/places/roads/geo'
import { EDGE_KINDS, MODE_BITS } from '@/domain/places/roads/network'
import type { Road } from '../rules/read-road'
import { ferrySpeed } from '../rules/speed'
import { Growing } from './growing'
import type { NodeTable } from './node-table'
import type { WayStore } from './way-store'

const MOST_EDGES = 24_000_000
const LIFT = EDGE_KINDS.indexOf('lift')

/** One connected stretch of a way, as indices of nodes. */
export interface Line {
  road: Road
  nodes: number[]
}

/** Edges in columns while they are gathered; nodes are those of the table, copies of lifts' nodes come behind them. */
export class Edges {
  readonly from = new Growing(Uint32Array, MOST_EDGES)
  readonly to = new Growing(Uint32Array, MOST_EDGES)
  readonly metres = new Growing(Float32Array, MOST_EDGES)
  readonly kind = new Growing(Uint8Array, MOST_EDGES)
  readonly allowed = new Growing(Uint8Array, MOST_EDGES)
  readonly allowedBack = new Growing(Uint8Array, MOST_EDGES)
  readonly kmh = new Growing(Uint8Array, MOST_EDGES)
  /** Node of the table that each copy stands for. */
  readonly copies: number[] = []

  add(from: number, to: number, metres: number, road: Pick<Road, 'kind' | 'allowed' | 'allowedBack' | 'kmh'>): void {
    this.from.push(from)
    this.to.push(to)
    this.metres.push(metres)
    this.kind.push(road.kind)
    this.allowed.push(road.allowed)
    this.allowedBack.push(road.allowedBack)
    this.kmh.push(road.kmh)
  }
}

export const metresOf = ({ lon, lat }: NodeTable, a: number, b: number): number =>
  metresBetween(lon[a]! / 1e7, lat[a]! / 1e7, lon[b]! / 1e7, lat[b]! / 1e7)

/**
 * A lift met at a node takes time: each way that ends there gets a landing of its own, and lifts lead from the first
 * landing to the others.
 */
function landings(edges: Edges, table: NodeTable) {
  const first = new Map<number, number>()
  return (node: number, mine: Map<number, number>): number => {
    if (!table.lift[node]) return node
    const known = mine.get(node)
    if (known !== undefined) return known
    const hub = first.get(node)
    const landing = hub === undefined ? node : table.length + edges.copies.push(node) - 1
    if (hub === undefined) first.set(node, node)
    else {
      const riders = MODE_BITS.foot | MODE_BITS.wheels
      edges.add(hub, landing, 0, { kind: LIFT, allowed: riders, allowedBack: riders, kmh: 0 })
    }
    mine.set(node, landing)
    return landing
  }
}

/** Stretches of ways that lie at least partly inside, ways in the order of their ids. */
export function linesOf(ways: WayStore<Road>, table: NodeTable, inside: (node: number) => boolean): Line[][] {
  return ways.sorted().map((way) =>
    table.runs(ways.nodes(way)).flatMap((run) => {
      const lines: Line[] = []
      let nodes: number[] = []
      for (let at = 1; at < run.length; at += 1) {
        const [a, b] = [run[at - 1]!, run[at]!]
        if (inside(a) || inside(b)) {
          if (nodes.length === 0) nodes = [a]
          nodes.push(b)
        } else if (nodes.length > 0) {
          lines.push({ road: ways.what(way), nodes })
          nodes = []
        }
      }
      if (nodes.length > 0) lines.push({ road: ways.what(way), nodes })
      return lines
    }),
  )
}

const lengthOf = (table: NodeTable, nodes: readonly number[]): number =>
  nodes.reduce((sum, node, at) => (at === 0 ? 0 : sum + metresOf(table, nodes[at - 1]!, node)), 0)

/** All edges of all ways. An obstacle closes the pieces on both its sides to those whom it stops. */
export function edgesOf(ways: readonly Line[][], table: NodeTable): Edges {
  const edges = new Edges()
  const land = landings(edges, table)
  ways.forEach((lines) => {
    const mine = new Map<number, number>()
    for (const { road, nodes } of lines) {
      const kmh = road.ferryMinutes === null ? road.kmh : ferrySpeed(road.ferryMinutes, lengthOf(table, nodes))
      const stops = road.kind === LIFT ? [nodes[0]!, nodes[nodes.length - 1]!] : nodes
      for (let at = 1; at < stops.length; at += 1) {
        const [a, b] = [stops[at - 1]!, stops[at]!]
        const open = ~(table.stopped[a]! | table.stopped[b]!)
        const [allowed, allowedBack] = [road.allowed & open, road.allowedBack & open]
        if (a === b || (allowed | allowedBack) === 0) continue
        const metres = road.kind === LIFT ? lengthOf(table, nodes) : metresOf(table, a, b)
        edges.add(land(a, mine), land(b, mine), metres, { kind: road.kind, allowed, allowedBack, kmh })
      }
    }
  })
  return edges
}
