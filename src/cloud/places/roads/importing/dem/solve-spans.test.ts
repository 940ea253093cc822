import { partsOf, solvePart } from './solve-spans'

const links = (...rows: [a: number, b: number, metres: number][]) => rows.map(([a, b, metres]) => ({ a, b, metres }))

const heights = (rows: ReturnType<typeof links>, fixed: [number, number][]) => {
  const [part] = partsOf(rows)
  return Object.fromEntries(
    [...solvePart(part!, new Map(fixed))].map(([node, height]) => [node, Math.round(height * 100) / 100]),
  )
}

describe('heights between the ends of a span', () => {
  it('lie on the straight line from end to end, by distance', () => {
    expect(
      heights(links([1, 2, 30], [2, 3, 50], [3, 4, 20]), [
        [1, 100],
        [4, 110],
      ]),
    ).toEqual({ 2: 103, 3: 108 })
  })

  it('are level where a single end is known', () => {
    expect(heights(links([1, 2, 30], [2, 3, 50]), [[1, 87]])).toEqual({ 2: 87, 3: 87 })
  })

  it('are shared where three arms meet', () => {
    const arms = links([1, 9, 100], [2, 9, 100], [3, 9, 100])
    expect(
      heights(arms, [
        [1, 0],
        [2, 30],
        [3, 60],
      ]),
    ).toEqual({ 9: 30 })
  })

  it('hold for a thousand pieces and for nodes in one place', () => {
    const chain = Array.from({ length: 1000 }, (_, at): [number, number, number] => [at, at + 1, at % 7 === 0 ? 0 : 5])
    const solved = heights(links(...chain), [
      [0, 0],
      [1000, 857],
    ])
    // Pieces without a length count as 0.1 m.
    expect(solved[500]).toBeCloseTo((857 * 2147.2) / 4299.3, 1)
    expect(solved[999]).toBeGreaterThan(solved[500]!)
  })

  it('are solved part by part', () => {
    expect(partsOf(links([1, 2, 1], [5, 4, 1], [2, 3, 1])).map(({ nodes }) => nodes)).toEqual([
      [1, 2, 3],
      [4, 5],
    ])
  })
})
