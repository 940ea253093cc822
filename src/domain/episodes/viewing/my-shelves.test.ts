import { myShelves } from './my-shelves'

const episodes = ['eggs', 'leak', 'loan', 'pot'].map((id) => ({ id, durationMs: 60_000 }))
const at = (positionMs: number, minute: number, watched = false) => ({
  positionMs,
  watched,
  updatedAt: `2026-11-23T06:0${minute}:00.000Z`,
})
const ids = (shelves: ReturnType<typeof myShelves>) =>
  Object.fromEntries(Object.entries(shelves).map(([shelf, on]) => [shelf, on.map(({ id }) => id)]))

describe('myShelves', () => {
  it.each([
    ['nothing done', {}, [], { begun: [], kept: [], watched: [] }],
    [
      'the latest first',
      { eggs: at(9000, 1), loan: at(9000, 2) },
      [],
      { begun: ['loan', 'eggs'], kept: [], watched: [] },
    ],
    [
      'seen is not begun, also while watching again',
      { eggs: at(60_000, 1, true), leak: at(9000, 2, true), pot: at(1000, 3) },
      [],
      { begun: [], kept: [], watched: ['leak', 'eggs'] },
    ],
    [
      'kept ones in the order of the list, seen or not',
      { loan: at(60_000, 1, true) },
      ['pot', 'loan', 'gone'],
      { begun: [], kept: ['loan', 'pot'], watched: ['loan'] },
    ],
  ])('%s', (_, progress, favourites, expected) => {
    expect(ids(myShelves(episodes, progress, favourites))).toEqual(expected)
  })
})
