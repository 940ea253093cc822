import { confirm, hearState, leavesArrived, marksArrived, nextParcel, olderArrived, retryWait } from './delivery'
import { handInSentence, savedWord, standingOf, standingWords, tally } from './question-state'
import { resume } from './resume'
import { awayFor, choose, goTo, isLocked, noteLeft, toggleMark, type Sitting } from './sitting'

const AT = '2026-12-01T06:03:00.000Z'
const opened = (change: object = {}) => ({
  ...{ id: 'p', examId: 'e', epoch: 1, deadlineAt: '2026-12-01T07:00:00.000Z', state: 'open' },
  answers: [] as { question: number; version: number; chosen: string; receivedAt: string }[],
  marked: [] as number[],
  ...change,
})
const fresh = (change: Partial<Sitting> = {}): Sitting => ({ ...resume(null, opened()), ...change })
const had = (question: number, version: number, chosen: string) => ({ question, version, chosen, receivedAt: AT })

/** The server has that one. */
const arrive = (
  sitting: Sitting,
  { question, version, late = false }: { question: number; version: number; late?: boolean },
) => confirm(sitting, { receivedAt: AT, saved: [{ question, version, late }] }, [{ question, version, chosen: '' }])

it('each choice gets the next version and waits; the same choice again is none', () => {
  const one = choose(fresh(), 3, 'A')
  const two = choose(choose(one, 3, 'B'), 3, 'B')
  expect(two.answers[3]).toEqual({ chosen: 'B', version: 2, receivedAt: null, late: false })
  expect(choose(fresh(), 3, '')).toEqual(fresh())
  expect(nextParcel(two)).toEqual({
    what: 'answers',
    epoch: 1,
    answers: [{ question: 3, version: 2, chosen: 'B' }],
    marked: null,
  })
})

it('only the version that arrived is confirmed', () => {
  const changed = choose(choose(fresh(), 0, 'A'), 0, 'B')
  const old = arrive(changed, { question: 0, version: 1 })
  expect(old.answers[0]).toMatchObject({ chosen: 'B', version: 2, receivedAt: null })
  const now = arrive(old, { question: 0, version: 2, late: true })
  expect(now.answers[0]).toMatchObject({ receivedAt: AT, late: true })
  expect(nextParcel(now)).toBeNull()
})

it('what the server did not keep is counted on and sent again', () => {
  const sitting = choose(fresh(), 0, 'A')
  const again = confirm(sitting, { receivedAt: AT, saved: [] }, [{ question: 0, version: 1, chosen: 'A' }])
  expect(again.answers[0]).toEqual({ chosen: 'A', version: 2, receivedAt: null, late: false })
})

it.each([
  ['handed in', { state: 'handed-in' }],
  ['taken over', { takenOver: true }],
  ['being handed in', { handingIn: true }],
] as const)('nothing is chosen or marked once it is %s', (_, change) => {
  const sitting = fresh(change)
  expect(isLocked(sitting)).toBe(true)
  expect(choose(sitting, 0, 'A')).toBe(sitting)
  expect(toggleMark(sitting, 0)).toBe(sitting)
})

it('marks go along with the next parcel and stay waiting when they changed on the way', () => {
  const marked = toggleMark(toggleMark(fresh(), 5), 2)
  expect(nextParcel(marked)).toMatchObject({ what: 'answers', answers: [], marked: [2, 5] })
  expect(marksArrived(marked, [2, 5]).marksWait).toBe(false)
  expect(marksArrived(toggleMark(marked, 2), [2, 5]).marksWait).toBe(true)
})

it('parcels: what is older first, then what waits, then the hand-in with none, then the times away', () => {
  const older = [{ question: 1, version: 2, chosen: 'A', epoch: 1 }]
  const away = noteLeft(choose(fresh({ epoch: 2, older }), 0, 'B'), 'l1', 65_000)
  const all = { ...away, handingIn: true }
  expect(nextParcel(all)).toMatchObject({ what: 'older', epoch: 1 })
  const next = olderArrived(all, 1, { sent: older, saved: [] })
  expect(nextParcel(next)).toMatchObject({ what: 'answers', epoch: 2, answers: [{ question: 0 }] })
  expect(nextParcel(arrive(next, { question: 0, version: 1 }))).toEqual({ what: 'hand-in', epoch: 2, answers: [] })
  const kept = arrive(olderArrived(away, 1, { sent: older, saved: [] }), { question: 0, version: 1 })
  expect(nextParcel(kept)).toEqual({ what: 'left', events: [{ id: 'l1', awaySeconds: 65 }] })
  expect(leavesArrived(kept, ['l1'], 4)).toMatchObject({ leaves: [], leftTimes: 4 })
  const over = hearState(choose(away, 4, 'C'), { deadlineAt: AT, state: 'handed-in', takenOver: false })
  expect(over).toMatchObject({ state: 'handed-in', deadlineAt: AT })
  expect(nextParcel({ ...over, older: [] })).toMatchObject({ what: 'answers', marked: null })
})

it('of late ones of before a take-over those that the server named are through; the others stay until it says why', () => {
  const [one, two, next] = [1, 2, 3].map((question) => ({ question, version: 1, chosen: 'A', epoch: 1 }))
  const sitting = fresh({ epoch: 2, older: [one!, two!, { ...next!, epoch: 2 }] })
  const saved = (late: boolean) => ({ sent: [one!, two!], saved: [{ question: 1, version: 1, late }] })
  expect(olderArrived(sitting, 1, saved(true)).older).toEqual([two, { ...next, epoch: 2 }])
  // In time each has room: another with the same count was there before, and stands.
  expect(olderArrived(sitting, 1, saved(false)).older).toEqual([{ ...next, epoch: 2 }])
  // None was named, and nothing was refused: nothing of them is new.
  expect(olderArrived(sitting, 1, { sent: [one!, two!], saved: [] }).older).toEqual([{ ...next, epoch: 2 }])
})

it('handing in: an answer whose count another window used up is counted on and sent again before it', () => {
  const sitting = { ...choose(fresh({ epoch: 2 }), 0, 'B'), handingIn: true }
  const refused = confirm(sitting, { receivedAt: AT, saved: [] }, [{ question: 0, version: 1, chosen: 'B' }])
  const again = { question: 0, version: 2, chosen: 'B' }
  expect(nextParcel(refused)).toEqual({ what: 'answers', epoch: 2, answers: [again], marked: null })
  const late = { receivedAt: AT, saved: [{ question: 0, version: 2, late: true }] }
  const kept = confirm(refused, late, [again])
  expect(kept.answers[0]).toMatchObject({ receivedAt: AT, late: true })
  expect(nextParcel(kept)).toMatchObject({ what: 'hand-in', answers: [] })
})

it.each([
  ['looks away for a moment', 4000, 0],
  ['is away', 61_400, 1],
])('who %s', (_, ms, times) => {
  const sitting = noteLeft(fresh(), 'l', ms)
  expect(sitting.leftTimes).toBe(times)
  expect(sitting.leaves).toHaveLength(times)
})

it.each([
  ['both clocks agree', 9000, 9000, 9000],
  ['the phone slept', 2000, 60_000, 60_000],
  ['its clock was set back', 9000, -3_600_000, 9000],
  ['its clock was set a year ahead', 9000, 31_536_000_000, 9000],
])('away: %s', (_, mono, wall, away) => expect(awayFor(mono, wall)).toBe(away))

describe('opened again', () => {
  const server = opened({ answers: [had(0, 2, 'A'), had(1, 5, 'B')], marked: [1] })
  const here = { ...choose(choose(resume(null, server), 0, 'C'), 7, 'D'), at: 7 }

  it('on the same phone: the newer of each question, the place, what waits', () => {
    const again = resume(here, opened({ answers: [had(0, 2, 'A'), had(1, 6, 'D')] }))
    expect(again.at).toBe(7)
    expect(again.answers).toMatchObject({ 0: { chosen: 'C', version: 3 }, 1: { chosen: 'D' }, 7: { chosen: 'D' } })
    expect(nextParcel(again)).toMatchObject({ answers: [{ question: 0 }, { question: 7 }] })
  })

  it('an answer whose receipt was lost is not sent twice', () => {
    const again = resume(here, opened({ answers: [had(0, 3, 'C'), had(7, 1, 'D')] }))
    expect(nextParcel(again)).toBeNull()
  })

  it('after a take-over the server decides about what waited', () => {
    const again = resume(here, { ...server, epoch: 3 })
    expect(again.answers[0]).toMatchObject({ chosen: 'A', receivedAt: AT })
    expect(nextParcel(again)).toEqual({
      what: 'older',
      epoch: 1,
      answers: [
        { question: 0, version: 3, chosen: 'C' },
        { question: 7, version: 1, chosen: 'D' },
      ],
      marked: null,
    })
    expect(choose(again, 0, 'B').answers[0]?.version).toBe(4)
  })

  it('marks that wait here stand; another paper begins anew', () => {
    const marked = toggleMark(here, 3)
    expect(resume(marked, server).marked).toEqual([1, 3])
    expect(resume(here, { ...server, id: 'other' }).at).toBe(0)
  })
})

it('says how a question stands', () => {
  const sitting = arrive(choose(choose(toggleMark(fresh(), 1), 0, 'A'), 1, 'B'), { question: 0, version: 1 })
  expect([0, 1, 2].map((question) => savedWord(sitting, question))).toEqual([
    '已保存 14:03',
    '待同步，已存在这部手机上',
    '还没有作答',
  ])
  expect(standingWords(1, standingOf(sitting, 1))).toBe('第2题，已作答，已标记，待同步')
  expect(tally(sitting, 5)).toEqual({ answered: 2, unanswered: 3, marked: 1, waiting: 1 })
  expect(handInSentence(tally(sitting, 5))).toBe('还有 3 题没有作答。有 1 题的答案还没有同步，交卷时一起发出。')
  const taken = arrive(choose(goTo(sitting, 0), 0, ''), { question: 0, version: 2 })
  expect(savedWord(taken, 0)).toBe('已保存 14:03（没有选）')
  expect(standingOf(taken, 0).answered).toBe(false)
  const late = arrive(choose(fresh(), 0, 'A'), { question: 0, version: 1, late: true })
  expect(savedWord(late, 0)).toContain('由单位决定')
})

it('waits longer after each failure, and never longer than a quarter of a minute', () => {
  expect([1, 2, 3, 4, 5, 50].map(retryWait)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000])
})
