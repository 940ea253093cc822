import { metresBetween } from '@/domain/places/roads/geo'
import { EDGE_KINDS, MODE_BITS } from '@/domain/places/roads/network'
import type { Road } from '../rules/read-road'
import { ferrySpeed } from '../rules/speed'
import { Growing } from './growing'
import type { Lines } from './lines'
import type { NodeTable } from './node-table'
import { MOST_REFS } from './way-store'

const LIFT = EDGE_KINDS.indexOf('lift')

/** Edges in columns while they are gathered; nodes are those of the table, copies of lifts' nodes come behind them. */
export class Edges {
  readonly from = new Growing(Uint32Array, MOST_REFS)
  readonly to = new Growing(Uint32Array, MOST_REFS)
  readonly metres = new Growing(Float32Array, MOST_REFS)
  readonly kind = new Growing(Uint8Array, MOST_REFS)
  readonly allowed = new Growing(Uint8Array, MOST_REFS)
  readonly allowedBack = new Growing(Uint8Array, MOST_REFS)
  readonly kmh = new Growing(Uint8Array, MOST_REFS)
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

const lengthOf = (table: NodeTable, nodes: Uint32Array): number =>
  nodes.reduce((sum, node, at) => (at === 0 ? 0 : sum + metresOf(table, nodes[at - 1]!, node)), 0)

/** All edges of all lines. An obstacle closes the pieces on both its sides to those whom it stops. */
export function edgesOf(lines: Lines, table: NodeTable): Edges {
  const edges = new Edges()
  const land = landings(edges, table)
  let [way, mine] = [-1, new Map<number, number>()]
  lines.each((road, nodes, line) => {
    if (lines.way(line) !== way) [way, mine] = [lines.way(line), new Map()]
    const kmh = road.ferryMinutes === null ? road.kmh : ferrySpeed(road.ferryMinutes, lengthOf(table, nodes))
    const ride = road.kind === LIFT
    const stops = ride ? Uint32Array.of(nodes[0]!, nodes[nodes.length - 1]!) : nodes
    for (let at = 1; at < stops.length; at += 1) {
      const [a, b] = [stops[at - 1]!, stops[at]!]
      const open = ~(table.stopped[a]! | table.stopped[b]!)
      const [allowed, allowedBack] = [road.allowed & open, road.allowedBack & open]
      if (a === b || (allowed | allowedBack) === 0) continue
      const metres = ride ? lengthOf(table, nodes) : metresOf(table, a, b)
      edges.add(land(a, mine), land(b, mine), metres, { kind: road.kind, allowed, allowedBack, kmh })
    }
  })
  return edges
}
