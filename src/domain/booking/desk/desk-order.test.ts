import { orderDesk } from './desk-order'

const at = (day: string, clock = '09:00') => new Date(`${day}T${clock}:00+08:00`).toISOString()
const NOW = new Date('2026-12-01T10:00:00+08:00')
const visit = (id: string, state: string, startsAt: string, mine = true) => ({ id, state, startsAt, mine })

const order = (bookings: ReturnType<typeof visit>[]) =>
  Object.fromEntries(Object.entries(orderDesk(bookings, NOW)).map(([part, list]) => [part, list.map(({ id }) => id)]))

test('what comes stands first, in its order; what is off or over stands apart, the latest first', () => {
  expect(
    order([
      visit('moved', 'moved', at('2026-12-03')),
      visit('next week', 'booked', at('2026-12-08')),
      visit('cancelled', 'cancelled', at('2026-12-02')),
      visit('this morning', 'booked', at('2026-12-01', '08:00')),
      visit('yesterday', 'attended', at('2026-11-30')),
      visit('substitute', 'substitute-offered', at('2026-12-04')),
      visit('nobody came yesterday', 'booked', at('2026-11-30', '14:00')),
    ]),
  ).toEqual({
    mine: ['this morning', 'substitute', 'next week'],
    others: [],
    over: ['moved', 'cancelled', 'nobody came yesterday', 'yesterday'],
  })
})

test('a caller whose lawyer cannot come is not hidden before the day is over', () => {
  expect(
    order([visit('ahead', 'called-off', at('2026-12-02')), visit('past', 'called-off', at('2026-11-30'))]),
  ).toEqual({
    ...{ mine: ['ahead'], others: [], over: ['past'] },
  })
})

test('what others booked themselves is listed apart while it stands', () => {
  expect(
    order([
      visit('theirs', 'booked', at('2026-12-02'), false),
      visit('theirs, called off', 'called-off', at('2026-12-02', '10:00'), false),
      visit('of a newer server', 'checked', at('2026-12-02', '11:00'), false),
    ]),
  ).toEqual({ mine: [], others: ['theirs'], over: ['of a newer server', 'theirs, called off'] })
})
