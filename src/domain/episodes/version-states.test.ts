import { canOpenDraftFrom, stepVersion, writersOf, type VersionAct, type VersionState } from './version-states'

const STATES: VersionState[] = ['draft', 'submitted', 'scheduled', 'held', 'published', 'replaced', 'withdrawn']
const ACTS: VersionAct[] = [
  'save',
  'submit',
  'send-back',
  'publish',
  'schedule',
  'unschedule',
  'release',
  'hold',
  'withdraw',
  'replace',
]

/** Rows: states; columns: acts; `-` is refused. */
const TABLE = `
             save   submit     send-back  publish    schedule   unschedule  release    hold  withdraw   replace
  draft      draft  submitted  -          -          -          -           -          -     -          -
  submitted  -      -          draft      published  scheduled  -           -          -     -          -
  scheduled  -      -          draft      published  scheduled  submitted   published  held  -          -
  held       -      -          draft      published  scheduled  -           -          -     -          -
  published  -      -          -          -          -          -           -          -     withdrawn  replaced
  replaced   -      -          -          -          -          -           -          -     -          -
  withdrawn  -      -          -          -          -          -           -          -     -          -
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
    const version = { state: state as VersionState, authorId: 'zhou', savedById: 'zhou', submittedById: 'zhou' }
    expect(stepVersion(version, act as VersionAct, 'wu')).toEqual(
      cell === '-' ? { ok: false, reason: 'wrong-state' } : { ok: true, state: cell },
    )
  })
})

describe('four eyes', () => {
  const version = { state: 'submitted' as const, authorId: 'zhou', savedById: 'li', submittedById: 'he' }
  const APPROVED = { publish: 'published', schedule: 'scheduled' } as const

  describe.each(['publish', 'schedule'] as const)('%s', (act) => {
    it.each([
      ['the author', 'zhou', { ok: false, reason: 'same-person' }],
      ['the last to save', 'li', { ok: false, reason: 'same-person' }],
      ['who handed it over', 'he', { ok: false, reason: 'same-person' }],
      ['somebody else', 'wu', { ok: true, state: APPROVED[act] }],
    ])('by %s', (_, actor, step) => {
      expect(stepVersion(version, act, actor)).toEqual(step)
    })
  })

  it.each(['publish', 'schedule'] as const)('holds for %s of what is scheduled or held, too', (act) => {
    for (const state of ['scheduled', 'held'] as const)
      expect(stepVersion({ ...version, state }, act, 'zhou')).toEqual({ ok: false, reason: 'same-person' })
  })

  it.each(ACTS.filter((act) => act !== 'publish' && act !== 'schedule'))('does not hinder %s by the author', (act) => {
    for (const state of STATES)
      expect(stepVersion({ ...version, state }, act, 'zhou')).not.toMatchObject({ reason: 'same-person' })
  })

  it('tells a wrong state before it tells who may not', () => {
    expect(stepVersion({ ...version, state: 'withdrawn' }, 'publish', 'zhou')).toEqual({
      ok: false,
      reason: 'wrong-state',
    })
  })

  it('names each writer once', () => {
    expect(writersOf(version)).toEqual(['zhou', 'li', 'he'])
    expect(writersOf({ ...version, savedById: 'zhou', submittedById: null })).toEqual(['zhou'])
  })
})

it.each(STATES)('opening a draft from %s', (state) => {
  expect(canOpenDraftFrom(state)).toBe(!['submitted', 'scheduled', 'held'].includes(state))
})
