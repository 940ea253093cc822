import fc from 'fast-check'
import { deadlineOf, GRACE_MS, isLate, isOver, START_WITHIN_MS, type Granted } from './deadline'
import { sittingState, startUntil, type Sitting, type SittingState } from './may-sit'

const MINUTE = 60_000
const at = (time: string) => Date.parse(`2026-12-01T${time}:00Z`)

test.each<[string, Partial<Granted>, string]>([
  ['all of its minutes', {}, '10:30'],
  ['no later than the window', { closesAt: at('10:00') }, '10:00'],
  ['extra time after its minutes', { extraMinutes: 30 }, '11:00'],
  ['extra time is not taken away by the window', { extraMinutes: 30, closesAt: at('10:00') }, '10:30'],
])('a deadline: %s', (_, changes, time) => {
  const granted = { startedAt: at('09:00'), minutes: 90, extraMinutes: 0, closesAt: at('18:00'), ...changes }
  expect(deadlineOf(granted)).toBe(at(time))
})

test('nobody gets more time than was granted, nor less than it before the window ends', () => {
  const minutes = fc.integer({ min: 5, max: 300 })
  const granted = fc.record({
    startedAt: fc.integer({ min: 0, max: 10_000_000 }),
    minutes,
    extraMinutes: fc.integer({ min: 0, max: 120 }),
    closesAt: fc.integer({ min: 10_000_001, max: 30_000_000 }),
  })
  fc.assert(
    fc.property(granted, fc.integer({ min: -50_000_000, max: 50_000_000 }), (one, arrives) => {
      const deadlineAt = deadlineOf(one)
      const most = one.startedAt + (one.minutes + one.extraMinutes) * MINUTE
      expect(deadlineAt).toBeLessThanOrEqual(most)
      if (one.startedAt + one.minutes * MINUTE <= one.closesAt) expect(deadlineAt).toBe(most)
      // Whatever a phone's clock says: by the server's nothing beyond the time and its grace counts.
      const receivedAt = one.startedAt + arrives
      if (receivedAt > most + GRACE_MS) expect(isLate(receivedAt, { deadlineAt, handedInAt: null })).toBe(true)
      expect(isOver(receivedAt, deadlineAt)).toBe(isLate(receivedAt, { deadlineAt, handedInAt: null }))
    }),
    { seed: 7 },
  )
})

test.each([
  [0, null, false],
  [GRACE_MS, null, false],
  [GRACE_MS + 1, null, true],
  [-1000, -2000, true],
  [-2000, -2000, false],
])('an answer %i ms after the deadline, handed in at %p: late is %p', (after, handedIn, late) => {
  const deadlineAt = at('10:00')
  expect(isLate(deadlineAt + after, { deadlineAt, handedInAt: handedIn === null ? null : deadlineAt + handedIn })).toBe(
    late,
  )
})

const failed = { scoreTenths: 100, maxTenths: 1000, outcome: 'failed' as const }
const full = { scoreTenths: 1000, maxTenths: 1000, outcome: 'excellent' as const }
const sitting = (changes: Partial<Sitting> = {}): Sitting => ({
  now: at('09:00'),
  opensAt: at('08:00'),
  closesAt: at('18:00'),
  attempts: 2,
  hasTimes: false,
  chosenAt: null,
  exempt: false,
  hasOpenPaper: false,
  papers: [],
  lastStartedAt: null,
  ...changes,
})

test.each<[string, Partial<Sitting>, SittingState]>([
  ['before the window', { now: at('07:59') }, 'coming'],
  ['from its first moment', { now: at('08:00') }, 'open'],
  ['its last moment is over', { now: at('18:00') }, 'missed'],
  ['handed in once, another attempt left', { papers: [failed] }, 'open'],
  ['no attempt left', { papers: [failed, failed] }, 'done'],
  ['full marks need no second attempt', { papers: [full] }, 'done'],
  ['a mock has no limit', { attempts: 0, papers: [full, full, failed] }, 'open'],
  ['over, with a paper', { now: at('18:00'), papers: [failed] }, 'done'],
  ['exempt', { exempt: true }, 'exempt'],
  ['an open paper goes before an exemption', { exempt: true, hasOpenPaper: true }, 'sitting'],
  ['an open paper goes before the window', { now: at('18:30'), hasOpenPaper: true }, 'sitting'],
  ['a time has to be chosen', { hasTimes: true }, 'choose'],
  ['also before the window opens', { hasTimes: true, now: at('07:00') }, 'choose'],
  ['the chosen time is still to come', { hasTimes: true, chosenAt: at('09:30') }, 'coming'],
  ['the chosen time', { hasTimes: true, chosenAt: at('09:00') }, 'open'],
  ['29 minutes late', { hasTimes: true, chosenAt: at('08:31') }, 'open'],
  ['30 minutes late: choose another', { hasTimes: true, chosenAt: at('08:30') }, 'choose'],
  [
    'the time was used by the first attempt',
    { hasTimes: true, chosenAt: at('08:50'), lastStartedAt: at('08:50'), papers: [failed] },
    'choose',
  ],
  [
    'a new time for the second attempt',
    { hasTimes: true, chosenAt: at('09:00'), lastStartedAt: at('08:10'), papers: [failed] },
    'open',
  ],
])('%s', (_, changes, state) => expect(sittingState(sitting(changes))).toBe(state))

test('one may start until the window ends, or half an hour after the chosen time', () => {
  expect(startUntil(sitting())).toBe(at('18:00'))
  expect(startUntil(sitting({ hasTimes: true, chosenAt: at('08:45') }))).toBe(at('08:45') + START_WITHIN_MS)
  const end = { hasTimes: true, now: at('17:50'), chosenAt: at('17:45') }
  expect(startUntil(sitting(end))).toBe(at('18:00'))
  expect(startUntil(sitting({ now: at('07:00') }))).toBeNull()
})
