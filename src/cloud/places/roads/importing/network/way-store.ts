import { Growing } from './growing'

/** More than any region that fits the memory we promise; 24 million places of ways are some 250 MB of extract. */
export const MOST_REFS = 24_000_000
const MOST_WAYS = 4_000_000

/** Ways by number: what each is, and the ids of its nodes, all in columns. */
export class WayStore<What> {
  readonly #ids = new Growing(Float64Array, MOST_WAYS)
  readonly #what = new Growing(Uint32Array, MOST_WAYS)
  readonly #first = new Growing(Uint32Array, MOST_WAYS)
  readonly #refs = new Growing(Float64Array, MOST_REFS)
  /** Few roads differ: each difference is kept once. */
  readonly #kinds: What[] = []
  readonly #kindIndex = new Map<string, number>()

  add(id: number, what: What, refs: readonly number[]): void {
    this.#ids.push(id)
    this.#what.push(this.#kindOf(what))
    this.#first.push(this.#refs.length)
    for (const ref of refs) this.#refs.push(ref)
  }

  get length(): number {
    return this.#ids.length
  }

  /** Ids of all nodes of all ways. */
  get refs(): Float64Array {
    return this.#refs.view()
  }

  id(way: number): number {
    return this.#ids.at(way)
  }

  what(way: number): What {
    return this.#kinds[this.#what.at(way)]!
  }

  /** The same as an index of `kinds`. */
  kind(way: number): number {
    return this.#what.at(way)
  }

  get kinds(): readonly What[] {
    return this.#kinds
  }

  nodes(way: number): Float64Array {
    const end = way + 1 < this.length ? this.#first.at(way + 1) : this.#refs.length
    return this.#refs.view().subarray(this.#first.at(way), end)
  }

  /** Ways by id, each once, whatever their order in the file; of two with one id the one with the lower nodes stays. */
  sorted(): number[] {
    const order = Array.from({ length: this.length }, (_, way) => way)
    order.sort((a, b) => this.id(a) - this.id(b) || this.#compare(a, b))
    return order.filter((way, at) => at === 0 || this.id(way) !== this.id(order[at - 1]!))
  }

  #compare(a: number, b: number): number {
    const [left, right] = [this.nodes(a), this.nodes(b)]
    for (let at = 0; at < Math.min(left.length, right.length); at += 1)
      if (left[at] !== right[at]) return left[at]! - right[at]!
    return left.length - right.length || (JSON.stringify(this.what(a)) < JSON.stringify(this.what(b)) ? -1 : 1)
  }

  #kindOf(what: What): number {
    const key = JSON.stringify(what)
    const known = this.#kindIndex.get(key)
    if (known !== undefined) return known
    this.#kindIndex.set(key, this.#kinds.length)
    return this.#kinds.push(what) - 1
  }
}
