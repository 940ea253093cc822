import { codeCounts, seatActs, type SeatAct, type SeatState, type SessionTimes } from './session-steps'

const session: SessionTimes = {
  startsAt: new Date('2026-11-23T06:00:00Z'),
  endsAt: new Date('2026-11-23T08:00:00Z'),
  state: 'open',
}
const at = (time: string) => new Date(`2026-11-23T${time}Z`)

const TABLE: [string, SeatState | null, number, string, SeatAct[]][] = [
  ['a day ahead, nobody', null, 3, '01:00:00', ['sign-up']],
  ['full', null, 0, '01:00:00', []],
  ['holds a seat', 'signed-up', 0, '01:00:00', ['give-up', 'excuse']],
  ['gave it up', 'given-up', 1, '01:00:00', ['sign-up']],
  ['said they cannot come', 'excused', 1, '01:00:00', ['sign-up']],
  ['just before the half hour', 'signed-up', 0, '05:29:59', ['give-up', 'excuse']],
  ['half an hour before', 'signed-up', 0, '05:30:00', ['sign-in', 'give-up', 'excuse']],
  ['walks in, a seat is free', null, 1, '06:30:00', ['sign-in']],
  ['walks in, full', null, 0, '06:30:00', []],
  ['at the end', 'signed-up', 0, '08:00:00', ['sign-in', 'excuse']],
  ['after the end', 'signed-up', 0, '08:00:01', ['excuse']],
  ['was absent', 'absent', 5, '09:00:00', ['excuse']],
  ['is here', 'present', 5, '06:30:00', []],
]

test.each(TABLE)('%s', (_, seat, left, time, acts) => {
  expect(seatActs(session, seat, left, at(time))).toEqual(acts)
})

test('nothing can be done with a cancelled one, and only a reason be given for one that is over', () => {
  expect(seatActs({ ...session, state: 'cancelled' }, 'signed-up', 3, at('05:45:00'))).toEqual([])
  expect(seatActs({ ...session, state: 'closed' }, 'absent', 3, at('09:00:00'))).toEqual(['excuse'])
  expect(seatActs({ ...session, state: 'closed' }, 'absent', 3, new Date('2026-12-01T00:00:00Z'))).toEqual([])
  expect(codeCounts({ ...session, state: 'closed' }, at('06:30:00'))).toBe(false)
})
