import type { Eligible, Pool } from './eligible'

const FREE = -1

/** Which section each family serves; `short` names sections that got less than they want. */
export interface Matching {
  owner: Int16Array
  got: number[]
  short: { section: number; missing: number; reached: ReadonlySet<number> }[]
}

/**
 * Gives `section` one family more, others moving over where they have to (an augmenting path). Families that lie in
 * front of `order` are preferred.
 *
 * @returns the sections that compete for the same families when there is no way; null when it worked
 */
function giveOne(owner: Int16Array, order: readonly Int32Array[], section: number): Set<number> | null {
  const reached = new Set([section])
  const via = new Map<number, { from: number; family: number }>()
  for (const current of reached) {
    for (const family of order[current]!) {
      const holder = owner[family]!
      if (holder === FREE) {
        moveOver(owner, via, current, family)
        return null
      }
      if (reached.has(holder)) continue
      reached.add(holder)
      via.set(holder, { from: current, family })
    }
  }
  return reached
}

/** Along the path that was found each section hands on the family that the one before it takes. */
function moveOver(
  ...[owner, via, last, free]: [Int16Array, ReadonlyMap<number, { from: number; family: number }>, number, number]
): void {
  let [section, family] = [last, free]
  for (;;) {
    owner[family] = section
    const step = via.get(section)
    if (!step) return
    ;[section, family] = [step.from, step.family]
  }
}

/** As many as go without anybody moving, from the front of the order. */
function takeFree({ count }: Eligible, owner: Int16Array, order: Int32Array, section: number): number {
  let got = 0
  for (let n = 0; n < order.length && got < count; n++) {
    if (owner[order[n]!] !== FREE) continue
    owner[order[n]!] = section
    got++
  }
  return got
}

/**
 * Shares the families out among the sections, each to one at most, as many as possible (a maximum flow by augmenting
 * paths; exact: where it falls short, no other choice would do better).
 *
 * @param order of each section its families, preferred ones first
 */
export function matchFamilies(pool: Pool, order: readonly Int32Array[]): Matching {
  const owner = new Int16Array(pool.families).fill(FREE)
  const got = pool.sections.map((eligible, n) => takeFree(eligible, owner, order[n]!, n))
  const short: Matching['short'] = []
  pool.sections.forEach(({ count }, section) => {
    while (got[section]! < count) {
      const reached = giveOne(owner, order, section)
      if (reached) return void short.push({ section, missing: count - got[section]!, reached })
      got[section]! += 1
    }
  })
  return { owner, got, short }
}
