import { tooMuch } from '../refusals'

type Column = Float64Array | Float32Array | Uint32Array | Uint8Array

/** A column of numbers that grows; beyond `most` the file is refused instead of the memory being eaten. */
export class Growing<Numbers extends Column> {
  #numbers: Numbers
  length = 0
  readonly #make: new (length: number) => Numbers
  readonly #most: number

  constructor(make: new (length: number) => Numbers, most: number) {
    this.#make = make
    this.#most = most
    this.#numbers = new make(1024)
  }

  push(value: number): void {
    if (this.length === this.#numbers.length) this.#grow()
    this.#numbers[this.length++] = value
  }

  #grow(): void {
    if (this.length >= this.#most) throw tooMuch(`more than ${this.#most} numbers`)
    const larger = new this.#make(Math.min(this.#most, Math.ceil(this.length * 1.6)))
    larger.set(this.#numbers)
    this.#numbers = larger
  }

  at(index: number): number {
    return this.#numbers[index]!
  }

  /** The numbers so far; a view, not a copy. */
  view(): Numbers {
    return this.#numbers.subarray(0, this.length) as Numbers
  }
}

/** Ids ascending, each once; for looking up where an id stands. */
export class SortedIds {
  readonly ids: Float64Array
  #last = 0

  constructor(ids: Float64Array) {
    const sorted = ids.slice().sort()
    let kept = 0
    for (let at = 0; at < sorted.length; at += 1)
      if (at === 0 || sorted[at] !== sorted[kept - 1]) sorted[kept++] = sorted[at]!
    this.ids = sorted.slice(0, kept)
  }

  /** Index of an id; −1 where it is not. Ids mostly come ascending, so the search begins where the last one ended. */
  find(id: number): number {
    const { ids } = this
    let low = 0
    let high = ids.length
    if (this.#last < high && ids[this.#last]! <= id) {
      low = this.#last
      let step = 1
      while (low + step < high && ids[low + step]! <= id) step *= 2
      high = Math.min(high, low + step)
    } else high = Math.min(high, this.#last)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (ids[middle]! < id) low = middle + 1
      else high = middle
    }
    if (ids[low] !== id) return -1
    this.#last = low
    return low
  }
}
