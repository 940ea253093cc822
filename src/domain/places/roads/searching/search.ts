import { BUCKET_MS } from '../constants'
import { FORBIDDEN, type Arcs, type RoadGraph, type Snap } from '../graph'

/** Where no search has come yet. */
export const NOWHERE = 0x7fffffff

/** A bounded search in progress, and the room it needs; the room is used again and again. */
export interface Search {
  arcs: Arcs
  /** Milliseconds from the origin, by node. */
  time: Int32Array
  /** The time with which a node was last spread from. */
  spread: Int32Array
  /** Nodes met so far: the first `met` of them. */
  nodesMet: Uint32Array
  met: number
  /** Buckets of BUCKET_MS: first entry by bucket, then from entry to entry; −1 ends. */
  heads: Int32Array
  nextEntry: Int32Array
  entryNode: Uint32Array
  entries: number
  bucket: number
  limit: number
}

const newSearch = (graph: RoadGraph): Search => ({
  arcs: graph.forward,
  time: new Int32Array(graph.lon.length).fill(NOWHERE),
  spread: new Int32Array(graph.lon.length).fill(NOWHERE),
  nodesMet: new Uint32Array(graph.lon.length),
  met: 0,
  heads: new Int32Array(0),
  nextEntry: new Int32Array(1024),
  entryNode: new Uint32Array(1024),
  entries: 0,
  bucket: 0,
  limit: 0,
})

/** Rooms at rest. Filling one costs more than a whole walk's search, so they are kept as long as their graph is. */
const rooms = new WeakMap<RoadGraph, Search[]>()

function begin(graph: RoadGraph, limit: number, backwards: boolean): Search {
  const search = rooms.get(graph)?.pop() ?? newSearch(graph)
  const buckets = Math.floor(limit / BUCKET_MS) + 1
  if (search.heads.length < buckets) search.heads = new Int32Array(buckets)
  search.heads.fill(-1, 0, buckets)
  return Object.assign(search, { arcs: backwards ? graph.reverse : graph.forward, limit, bucket: 0, entries: 0 })
}

/** Wipes what the search has met and puts its room back. */
function end(graph: RoadGraph, search: Search): void {
  for (let n = 0; n < search.met; n++) {
    const node = search.nodesMet[n]!
    search.time[node] = NOWHERE
    search.spread[node] = NOWHERE
  }
  search.met = 0
  const atRest = rooms.get(graph)
  if (atRest) atRest.push(search)
  else rooms.set(graph, [search])
}

function grow(search: Search): void {
  const nextEntry = new Int32Array(search.nextEntry.length * 2)
  nextEntry.set(search.nextEntry)
  const entryNode = new Uint32Array(nextEntry.length)
  entryNode.set(search.entryNode)
  Object.assign(search, { nextEntry, entryNode })
}

/** Notes that a node is reached at a time, if that is sooner than known and within the limit. */
export function meet(search: Search, node: number, time: number): void {
  const known = search.time[node]!
  if (time >= known || time > search.limit) return
  if (known === NOWHERE) search.nodesMet[search.met++] = node
  search.time[node] = time
  if (search.entries === search.nextEntry.length) grow(search)
  const bucket = Math.floor(time / BUCKET_MS)
  const entry = search.entries++
  search.entryNode[entry] = node
  search.nextEntry[entry] = search.heads[bucket]!
  search.heads[bucket] = entry
}

/** Meets every node one gets to from another. */
function spreadFrom(search: Search, node: number): void {
  const { time, spread, limit } = search
  const { first, to, milliseconds } = search.arcs
  const now = time[node]!
  // An older entry of a node that was reached sooner since, or met twice.
  if (spread[node] === now) return
  spread[node] = now
  for (let arc = first[node]!, last = first[node + 1]!; arc < last; arc++) {
    const there = now + milliseconds[arc]!
    // `meet` asks again; not calling it for what is known already saves half the time.
    if (there <= limit && there < time[to[arc]!]!) meet(search, to[arc]!, there)
  }
}

/**
 * Goes on until every node within `until` milliseconds has its final time (Dijkstra over buckets; within a bucket a node
 * may be met again and is spread from again, so no time is rounded).
 */
export function advance(search: Search, until: number): void {
  const last = Math.floor(Math.min(until, search.limit) / BUCKET_MS)
  const { heads } = search
  for (; search.bucket <= last; search.bucket++) {
    for (let entry = heads[search.bucket]!; entry >= 0; entry = heads[search.bucket]!) {
      heads[search.bucket] = search.nextEntry[entry]!
      spreadFrom(search, search.entryNode[entry]!)
    }
  }
}

/** Part of an edge's time; FORBIDDEN stays so, but nothing of it takes no time: whoever is at its end need not go there. */
export const part = (milliseconds: number, share: number): number => {
  if (share === 0) return 0
  return milliseconds === FORBIDDEN ? FORBIDDEN : Math.round(milliseconds * share)
}

/** An edge's time with the direction of the search and against it. */
export const timesOf = (graph: RoadGraph, edge: number, backwards: boolean): [ahead: number, behind: number] =>
  backwards ? [graph.back[edge]!, graph.there[edge]!] : [graph.there[edge]!, graph.back[edge]!]

/** Calls `run` with a search that has set out from `origin`, and tidies up behind it. */
export function withSearch<T>(
  graph: RoadGraph,
  origin: Snap,
  { limit, backwards = false }: { limit: number; backwards?: boolean },
  run: (search: Search) => T,
): T {
  const search = begin(graph, limit, backwards)
  try {
    const [ahead, behind] = timesOf(graph, origin.edge, backwards)
    meet(search, graph.edgeTo[origin.edge]!, part(ahead, 1 - origin.along))
    meet(search, graph.edgeFrom[origin.edge]!, part(behind, origin.along))
    return run(search)
  } finally {
    end(graph, search)
  }
}
