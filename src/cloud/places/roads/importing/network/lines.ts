import type { Road } from '../rules/read-road'
import { Growing } from './growing'
import type { NodeTable } from './node-table'
import { MOST_REFS, type WayStore } from './way-store'

/** Connected stretches of ways in columns: millions of them, so none is an object of its own. */
export class Lines {
  readonly #roads: readonly Road[]
  readonly #road = new Growing(Uint32Array, MOST_REFS)
  readonly #way = new Growing(Uint32Array, MOST_REFS)
  readonly #first = new Growing(Uint32Array, MOST_REFS)
  readonly #nodes = new Growing(Uint32Array, MOST_REFS)

  constructor(roads: readonly Road[]) {
    this.#roads = roads
  }

  add(way: number, road: number, nodes: readonly number[]): void {
    this.#way.push(way)
    this.#road.push(road)
    this.#first.push(this.#nodes.length)
    for (const node of nodes) this.#nodes.push(node)
  }

  get length(): number {
    return this.#first.length
  }

  /** What the line is a stretch of: stretches of one way have one number. */
  way(line: number): number {
    return this.#way.at(line)
  }

  road(line: number): Road {
    return this.#roads[this.#road.at(line)]!
  }

  /** Indices of its nodes in the table. */
  nodes(line: number): Uint32Array {
    const end = line + 1 < this.length ? this.#first.at(line + 1) : this.#nodes.length
    return this.#nodes.view().subarray(this.#first.at(line), end)
  }

  /** All nodes of all lines. */
  get allNodes(): Uint32Array {
    return this.#nodes.view()
  }

  /** Calls `visit` with each line. */
  each(visit: (road: Road, nodes: Uint32Array, line: number) => void): void {
    for (let line = 0; line < this.length; line += 1) visit(this.road(line), this.nodes(line), line)
  }
}

/** Cuts a run of nodes to the pieces that have an end inside. */
function cut(run: readonly number[], inside: (node: number) => boolean): number[][] {
  const pieces: number[][] = []
  let piece: number[] = []
  for (let at = 1; at < run.length; at += 1) {
    const [a, b] = [run[at - 1]!, run[at]!]
    if (inside(a) || inside(b)) {
      if (piece.length === 0) pieces.push((piece = [a]))
      piece.push(b)
    } else piece = []
  }
  return pieces
}

/** Stretches of ways that lie at least partly inside (everywhere when null), ways in the order of their ids. */
export function linesOf(ways: WayStore<Road>, table: NodeTable, inside: ((node: number) => boolean) | null): Lines {
  const lines = new Lines(ways.kinds)
  for (const way of ways.sorted())
    for (const run of table.runs(ways.nodes(way)))
      for (const piece of inside ? cut(run, inside) : [run]) lines.add(way, ways.kind(way), piece)
  return lines
}
