import { BUCKET_BITS } from '../constants'
import { FORBIDDEN, type Arcs, type RoadGraph, type Snap } from '../graph'

/** Where no search has come yet. */
export const NOWHERE = 0x7fffffff

/** A bounded search in progress, and the room it needs; the room is used again and again. */
export interface Search {
  arcs: Arcs
  /** Milliseconds from the origin, by node. */
  time: Int32Array
  /** Nodes met so far: the first `met` of them. */
  nodesMet: Uint32Array
  met: number
  /** Buckets of 2^BUCKET_BITS milliseconds: where the newest entry of a bucket stands; −1 ends. */
  heads: Int32Array
  /** Entries of three numbers each: node, the time it was met with, where the entry before it stands. */
  queue: Int32Array
  /** Numbers in the queue. */
  queued: number
  bucket: number
  limit: number
}

const newSearch = (graph: RoadGraph): Search => ({
  arcs: graph.forward,
  time: new Int32Array(graph.lon.length).fill(NOWHERE),
  nodesMet: new Uint32Array(graph.lon.length),
  met: 0,
  heads: new Int32Array(0),
  queue: new Int32Array(3 * 1024),
  queued: 0,
  bucket: 0,
  limit: 0,
})

/** Rooms at rest. Filling one costs more than a whole walk's search, so they are kept as long as their graph is. */
const rooms = new WeakMap<RoadGraph, Search[]>()

function begin(graph: RoadGraph, limit: number, arcs: Arcs): Search {
  const search = rooms.get(graph)?.pop() ?? newSearch(graph)
  const buckets = (limit >> BUCKET_BITS) + 1
  if (search.heads.length < buckets) search.heads = new Int32Array(buckets)
  search.heads.fill(-1, 0, buckets)
  return Object.assign(search, { arcs, limit, bucket: 0, queued: 0 })
}

/** Wipes what the search has met and puts its room back. */
function end(graph: RoadGraph, search: Search): void {
  const { time, nodesMet, met } = search
  // One sweep is sooner than going to most of the nodes one by one.
  if (met > time.length / 4) time.fill(NOWHERE)
  else for (let n = 0; n < met; n++) time[nodesMet[n]!] = NOWHERE
  search.met = 0
  const atRest = rooms.get(graph)
  if (atRest) atRest.push(search)
  else rooms.set(graph, [search])
}

function grow(search: Search): void {
  const queue = new Int32Array(search.queue.length * 2)
  queue.set(search.queue)
  search.queue = queue
}

/** Notes that a node is reached at a time, if that is sooner than known and within the limit. */
export function meet(search: Search, node: number, time: number): void {
  const known = search.time[node]!
  if (time >= known || time > search.limit) return
  if (known === NOWHERE) search.nodesMet[search.met++] = node
  search.time[node] = time
  if (search.queued === search.queue.length) grow(search)
  const { queue, queued, heads } = search
  const bucket = time >> BUCKET_BITS
  queue[queued] = node
  queue[queued + 1] = time
  queue[queued + 2] = heads[bucket]!
  heads[bucket] = queued
  search.queued = queued + 3
}

/** Meets every node one gets to from those of a bucket; what comes into the bucket meanwhile has its turn too. */
function emptyBucket(search: Search, bucket: number): void {
  const { heads, time, limit } = search
  const { first, to, milliseconds } = search.arcs
  for (let entry = heads[bucket]!; entry >= 0; entry = heads[bucket]!) {
    const { queue } = search
    const [node, now] = [queue[entry]!, queue[entry + 1]!]
    heads[bucket] = queue[entry + 2]!
    // An older entry of a node that was reached sooner since.
    if (time[node] !== now) continue
    for (let arc = first[node]!, last = first[node + 1]!; arc < last; arc++) {
      const target = to[arc]!
      const there = now + milliseconds[arc]!
      // `meet` asks again; not calling it for what is known already saves half the time.
      if (there < time[target]! && there <= limit) meet(search, target, there)
    }
  }
}

/**
 * Goes on until every node within `until` milliseconds has its final time (Dijkstra over buckets; within a bucket a node
 * may be met again and is spread from again, so no time is rounded).
 */
export function advance(search: Search, until: number): void {
  const last = Math.min(until, search.limit) >> BUCKET_BITS
  for (; search.bucket <= last; search.bucket++) emptyBucket(search, search.bucket)
}

/** Part of an edge's time; FORBIDDEN stays so, but nothing of it takes no time: whoever is at its end need not go there. */
export const part = (milliseconds: number, share: number): number => {
  if (share === 0) return 0
  return milliseconds === FORBIDDEN ? FORBIDDEN : Math.round(milliseconds * share)
}

/** An edge's time with the direction of the search and against it. */
export const timesOf = (graph: RoadGraph, edge: number, backwards: boolean): [ahead: number, behind: number] =>
  backwards ? [graph.back[edge]!, graph.there[edge]!] : [graph.there[edge]!, graph.back[edge]!]

/** How far it is from a point to the ends of its edge; FORBIDDEN where nobody may go there. */
export function toEnds(graph: RoadGraph, { edge, along }: Snap, backwards: boolean): [node: number, time: number][] {
  const [ahead, behind] = timesOf(graph, edge, backwards)
  return [
    [graph.edgeTo[edge]!, part(ahead, 1 - along)],
    [graph.edgeFrom[edge]!, part(behind, along)],
  ]
}

/** Calls `run` with a search that has not set out yet, over any ways between the nodes of a graph, and tidies up behind it. */
export function withRoom<T>(graph: RoadGraph, limit: number, arcs: Arcs, run: (search: Search) => T): T {
  const search = begin(graph, limit, arcs)
  try {
    return run(search)
  } finally {
    end(graph, search)
  }
}

/** Calls `run` with a search that has set out from `origin`. */
export const withSearch = <T>(
  graph: RoadGraph,
  origin: Snap,
  { limit, backwards = false }: { limit: number; backwards?: boolean },
  run: (search: Search) => T,
): T =>
  withRoom(graph, limit, backwards ? graph.reverse : graph.forward, (search) => {
    for (const [node, time] of toEnds(graph, origin, backwards)) meet(search, node, time)
    return run(search)
  })
