import { canOpenDraftFrom, stepVersion, type VersionAct, type VersionState } from './version-states'

const STATES: VersionState[] = ['draft', 'submitted', 'published', 'replaced', 'withdrawn']
const ACTS: VersionAct[] = ['save', 'submit', 'send-back', 'publish', 'withdraw', 'replace']

/** Rows: states; columns: acts; `-` is refused. */
const TABLE = `
             save   submit     send-back  publish    withdraw   replace
  draft      draft  submitted  -          -          -          -
  submitted  -      -          draft      published  -          -
  published  -      -          -          -          withdrawn  replaced
  replaced   -      -          -          -          -          -
  withdrawn  -      -          -          -          -          -
`
const [acts = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const pairs = rows.flatMap(([state, ...cells]) => cells.map((cell, column) => [state, acts[column], cell] as const))

describe('the states of a version', () => {
  it('has a row for every pair of state and act', () => {
    expect(pairs.map(([state, act]) => `${state} ${act}`)).toEqual(
      STATES.flatMap((state) => ACTS.map((act) => `${state} ${act}`)),
    )
  })

  it.each(pairs)('%s, %s → %s', (state, act, cell) => {
    const version = { state: state as VersionState, authorId: 'zhou', savedById: 'zhou' }
    expect(stepVersion(version, act as VersionAct, 'wu')).toEqual(
      cell === '-' ? { ok: false, reason: 'wrong-state' } : { ok: true, state: cell },
    )
  })
})

describe('four eyes', () => {
  const version = { state: 'submitted' as const, authorId: 'zhou', savedById: 'li' }

  it.each([
    ['the author', 'zhou', { ok: false, reason: 'same-person' }],
    ['the last to save', 'li', { ok: false, reason: 'same-person' }],
    ['a third person', 'wu', { ok: true, state: 'published' }],
  ])('%s publishes', (_, actor, step) => {
    expect(stepVersion(version, 'publish', actor)).toEqual(step)
  })

  it.each(ACTS.filter((act) => act !== 'publish'))('does not hinder %s by the author', (act) => {
    for (const state of STATES)
      expect(stepVersion({ ...version, state }, act, 'zhou')).not.toMatchObject({ reason: 'same-person' })
  })

  it('tells a wrong state before it tells who may not', () => {
    expect(stepVersion({ ...version, state: 'withdrawn' }, 'publish', 'zhou')).toEqual({
      ok: false,
      reason: 'wrong-state',
    })
  })
})

it.each(STATES)('opening a draft from %s', (state) => {
  expect(canOpenDraftFrom(state)).toBe(state !== 'submitted')
})
