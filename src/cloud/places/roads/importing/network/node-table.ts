import type { Tags } from '../pbf/block'
import { stoppedAt } from '../rules/barrier'
import { SortedIds } from './growing'

/** The nodes that ways need, by id. Indices are those of the sorted ids. */
export class NodeTable {
  readonly ids: SortedIds
  /** 1e-7 degrees. */
  readonly lon: Int32Array
  readonly lat: Int32Array
  /** 1 where the file has the node. */
  readonly known: Uint8Array
  /** MODE_BITS of those whom an obstacle stops here. */
  readonly stopped: Uint8Array
  /** 1 where a lift stands. */
  readonly lift: Uint8Array

  constructor(wanted: Float64Array) {
    this.ids = new SortedIds(wanted)
    const { length } = this.ids.ids
    this.lon = new Int32Array(length)
    this.lat = new Int32Array(length)
    this.known = new Uint8Array(length)
    this.stopped = new Uint8Array(length)
    this.lift = new Uint8Array(length)
  }

  get length(): number {
    return this.known.length
  }

  /** Keeps a node that is needed. Told twice with two places, the more south-westerly counts, in whatever order. */
  put(id: number, lon: number, lat: number, tags: Tags): void {
    const at = this.ids.find(id)
    if (at < 0) return
    if (!this.known[at] || lat < this.lat[at]! || (lat === this.lat[at] && lon < this.lon[at]!)) {
      this.lon[at] = lon
      this.lat[at] = lat
    }
    this.known[at] = 1
    this.stopped[at]! |= stoppedAt(tags)
    if (tags.get('highway') === 'elevator') this.lift[at] = 1
  }

  /** Indices of the nodes of a way, in runs without gaps: an extract cuts ways at its edge. */
  runs(ids: Float64Array): number[][] {
    const runs: number[][] = []
    let run: number[] = []
    for (const id of ids) {
      const at = this.ids.find(id)
      if (at >= 0 && this.known[at]) {
        if (run[run.length - 1] !== at) run.push(at)
      } else {
        if (run.length > 1) runs.push(run)
        run = []
      }
    }
    if (run.length > 1) runs.push(run)
    return runs
  }
}
