import * as fc from 'fast-check'
import { capNotedAt, mergeProgress, progressAt, type WatchProgress } from './progress'

const noon = new Date('2026-11-23T04:00:00Z')

describe('a noted position', () => {
  it.each([
    ['the start', 0, 0, false],
    ['just below nine tenths', 62_999, 62_999, false],
    ['nine tenths', 63_000, 63_000, true],
    ['the end', 70_000, 70_000, true],
    ['behind the end', 99_000, 70_000, true],
  ])('%s', (_, positionMs, kept, watched) => {
    expect(progressAt(positionMs, 70_000, noon)).toEqual({ positionMs: kept, watched, notedAt: noon })
  })

  it('is never dated later than the server', () => {
    const tomorrow = new Date('2026-11-24T04:00:00Z')
    expect(capNotedAt(tomorrow, noon)).toEqual(noon)
    expect(capNotedAt(noon, tomorrow)).toEqual(noon)
  })
})

describe('merging what two devices noted', () => {
  // Few instants and positions, so that ties are common.
  const notes: fc.Arbitrary<WatchProgress> = fc.record({
    positionMs: fc.integer({ min: 0, max: 5 }).map((tenth) => tenth * 10_000),
    watched: fc.boolean(),
    notedAt: fc.integer({ min: 0, max: 4 }).map((minute) => new Date(noon.getTime() + minute * 60_000)),
  })

  it('does not depend on which comes first', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a))),
      { seed: 11 },
    )
  })

  it('does not depend on how several are grouped', () => {
    fc.assert(
      fc.property(notes, notes, notes, (a, b, c) =>
        expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c))),
      ),
      { seed: 12 },
    )
  })

  it('does not change when a note is sent again', () => {
    fc.assert(
      fc.property(notes, notes, (a, b) => {
        expect(mergeProgress(a, a)).toEqual(a)
        expect(mergeProgress(mergeProgress(a, b), b)).toEqual(mergeProgress(a, b))
      }),
      { seed: 13 },
    )
  })

  it('keeps the later position and never forgets that it was watched', () => {
    const early = { positionMs: 70_000, watched: true, notedAt: noon }
    const late = { positionMs: 5_000, watched: false, notedAt: new Date(noon.getTime() + 1) }
    expect(mergeProgress(early, late)).toEqual({ ...late, watched: true })
  })
})
