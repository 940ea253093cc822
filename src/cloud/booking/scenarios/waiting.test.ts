import { randomUUID } from 'node:crypto'
import { listMyBookings } from '@/contract/booking/my-bookings'
import { cancelBooking, confirmBooking } from '@/contract/booking/one-of-mine'
import { acceptOffer, joinWaiting, leaveWaiting } from '@/contract/booking/waiting'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import {
  at,
  book,
  freshVillage,
  findFaults,
  FORM,
  freeTimes,
  hold,
  NINE,
  plantFirm,
  runOut,
  TUESDAY,
} from '../testing-booking'
import { offerFreed } from '../waiting/offer-freed'

let app: TestApp
const START = new Date('2026-11-23T02:00:00Z')
beforeAll(async () => {
  app = await startTestApp({ sample: false })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(START)
  await app.ctx.db.pool.query('delete from booking_waiting')
})
afterEach(async () => expect(await findFaults(app.ctx)).toEqual([]))

const resident = async () => (await personWith(app.ctx, 'resident')).token

/** One slot a day, and somebody has it on Tuesday. */
async function fullTuesday() {
  const planted = await plantFirm(app.ctx, { window: { fromMinute: NINE, toMinute: NINE + 30 } })
  here = planted.village
  const token = await resident()
  const { id } = await book(app, token)
  return { ...planted, token, id }
}

let here: string
const join = (token: string, wanted: { id?: string; lawyer?: string; day?: string; village?: string } = {}) => {
  const { id = randomUUID(), lawyer = 'any', day = TUESDAY, village = here } = wanted
  app.clock.advance(1000)
  return app.call(joinWaiting, { id, village, lawyer, day }, token)
}
const waiting = async (token: string) => (await app.call(listMyBookings, {}, token)).body.waiting
const accept = (id: string, token: string) => app.call(acceptOffer, { id }, token)

test('a freed slot is offered to the first at once, is nobody else’s for a quarter of an hour, and becomes a booking', async () => {
  const { token: owner, id: booked } = await fullTuesday()
  const [first, second, stranger] = [await resident(), await resident(), await resident()]
  const places = [await join(first), await join(second)]
  expect(places.map(({ body }) => [body.state, body.place])).toEqual([
    ['waiting', 1],
    ['waiting', 2],
  ])
  await app.call(cancelBooking, { id: booked, reason: '示例' }, owner)
  const [mine] = await waiting(first)
  expect(mine).toMatchObject({ state: 'offered', offer: { startsAt: at(NINE), minutes: 30 } })
  expect(mine!.offer!.secondsLeft).toBeGreaterThan(600)
  expect(await waiting(second)).toMatchObject([{ state: 'waiting', offer: null }])
  expect(await freeTimes(app)).toEqual([])
  expect((await hold(app, stranger)).body.code).toBe('slot-taken')
  expect((await accept(mine!.id, second)).status).toBe(404)
  const held = await accept(mine!.id, first)
  expect(held.body).toMatchObject({ id: mine!.id, startsAt: at(NINE) })
  expect((await accept(mine!.id, first)).body.id).toBe(mine!.id)
  expect((await app.call(confirmBooking, { id: held.body.id, ...FORM }, first)).status).toBe(200)
  expect(await waiting(first)).toEqual([])
  const { rows } = await app.ctx.db.pool.query(
    `select recipient from booking_messages where kind = 'slot-offered' and booking_id = $1`,
    [mine!.id],
  )
  expect(rows).toEqual([{ recipient: 'resident' }])
})

test('nobody answers in time by the database’s clock: the next is asked, lazily or by the chore', async () => {
  const { token: owner, id: booked } = await fullTuesday()
  const [first, second, third] = [await resident(), await resident(), await resident()]
  const ids = [(await join(first)).body.id, (await join(second)).body.id, (await join(third)).body.id]
  await app.call(cancelBooking, { id: booked, reason: '示例' }, owner)
  await runOut(app.ctx, ids[0]!)
  expect((await accept(ids[0]!, first)).body.code).toBe('offer-lapsed')
  // Somebody who only looks makes the list move on.
  expect(await freeTimes(app)).toEqual([])
  expect(await waiting(second)).toMatchObject([{ state: 'offered' }])
  expect(await waiting(first)).toMatchObject([{ state: 'lapsed', offer: null }])
  await runOut(app.ctx, ids[1]!)
  expect(await offerFreed(app.ctx)).toBe(1)
  expect(await offerFreed(app.ctx)).toBe(0)
  expect(await waiting(third)).toMatchObject([{ state: 'offered' }])
  await runOut(app.ctx, ids[2]!)
  expect(await freeTimes(app)).toEqual([at(NINE)])
})

describe('at night', () => {
  const night = (clock: string, day = '2026-11-23') => app.clock.set(new Date(`${day}T${clock}:00+08:00`))
  const due = async (id: string) => {
    const { rows } = await app.ctx.db.pool.query<{ due_at: Date }>(
      `select due_at from booking_messages where kind = 'slot-offered' and booking_id = $1`,
      [id],
    )
    return rows.map(({ due_at }) => due_at)
  }

  test('nobody is asked: the time is kept for the first until 8:15, who is told at 8:00 and may take it before', async () => {
    here = (await plantFirm(app.ctx, { window: { fromMinute: 600, toMinute: 630 } })).village
    const owner = await resident()
    const { id } = await book(app, owner, { startsAt: at(600) })
    const [first, second] = [await resident(), await resident()]
    const place = (await join(first)).body
    await join(second)
    night('22:00')
    await app.call(cancelBooking, { id, reason: '示例' }, owner)
    expect(await due(place.id)).toEqual([new Date('2026-11-24T08:00:00+08:00')])
    const [mine] = await waiting(first)
    expect(mine!.offer!.secondsLeft / 60).toBeCloseTo(10 * 60 + 15, 0)
    expect((await hold(app, await resident(), { startsAt: at(600) })).body.code).toBe('slot-taken')
    expect(await waiting(second)).toMatchObject([{ state: 'waiting' }])
    expect((await accept(place.id, first)).status).toBe(200)
  })

  test('a visit that would be lost by the morning is offered at once', async () => {
    const { token: owner, id } = await fullTuesday()
    const place = (await join(await resident())).body
    night('22:00')
    const now = app.clock.now()
    await app.call(cancelBooking, { id, reason: '示例' }, owner)
    expect(await due(place.id)).toEqual([now])
  })
})

test('whoever takes a slot of a day that others wait for finds them first', async () => {
  const { id, token } = await fullTuesday()
  const first = await resident()
  const { body } = await join(first)
  // The list was empty for a moment: nobody was asked when the time became free.
  await app.ctx.db.pool.query(`update booking_waiting set state = 'lapsed'`)
  await app.call(cancelBooking, { id, reason: '示例' }, token)
  await app.ctx.db.pool.query(`update booking_waiting set state = 'waiting'`)
  expect((await hold(app, await resident())).body.code).toBe('slot-taken')
  expect(await waiting(first)).toMatchObject([{ id: body.id, state: 'offered' }])
})

test('leaving passes the offer on at once', async () => {
  const { token: owner, id: booked } = await fullTuesday()
  const [first, second] = [await resident(), await resident()]
  const { id } = (await join(first)).body
  await join(second)
  await app.call(cancelBooking, { id: booked, reason: '示例' }, owner)
  expect((await app.call(leaveWaiting, { id }, second)).status).toBe(200)
  expect(await waiting(first)).toMatchObject([{ state: 'offered' }])
  expect((await app.call(leaveWaiting, { id }, first)).status).toBe(200)
  expect(await waiting(second)).toMatchObject([{ state: 'offered' }])
  expect((await app.call(leaveWaiting, { id }, first)).status).toBe(200)
})

test('nobody is offered a second place at one time', async () => {
  const other = await plantFirm(app.ctx)
  const { token: owner, id: booked } = await fullTuesday()
  const [first, second] = [await resident(), await resident()]
  await join(first)
  await join(second)
  await book(app, first, { village: other.village })
  await app.call(cancelBooking, { id: booked, reason: '示例' }, owner)
  expect(await waiting(first)).toMatchObject([{ state: 'waiting' }])
  expect(await waiting(second)).toMatchObject([{ state: 'offered' }])
})

describe('who could not take it is not asked, and keeps the place', () => {
  const elsewhere = async (token: string) => {
    const waits = here
    await plantFirm(app.ctx)
    for (const [n, minute] of [NINE, 585, 630].entries()) await book(app, token, { startsAt: at(minute, DAYS[n]!) })
    here = waits
  }
  const DAYS = ['2026-11-25', '2026-11-26', '2026-11-27']
  const noShows = (personId: string) =>
    app.ctx.db.pool.query('update bookings set no_show_at = $2 where person_id = $1', [personId, app.clock.now()])

  test.each([
    ['as many visits ahead as one may have', false],
    ['a pause after three no-shows', true],
  ])('%s', async (_, paused) => {
    const { token: owner, id: booked } = await fullTuesday()
    const [first, second] = [await personWith(app.ctx, 'resident'), await resident()]
    await join(first.token)
    await join(second)
    await elsewhere(first.token)
    if (paused) await noShows(first.personId)
    await app.call(cancelBooking, { id: booked, reason: '示例' }, owner)
    expect(await waiting(first.token)).toMatchObject([{ state: 'waiting', place: 1 }])
    expect(await waiting(second)).toMatchObject([{ state: 'offered' }])
  })

  test('with nobody else in line the time is free for everybody', async () => {
    const { token: owner, id: booked } = await fullTuesday()
    const first = await resident()
    await join(first)
    await elsewhere(first)
    await app.call(cancelBooking, { id: booked, reason: '示例' }, owner)
    expect(await freeTimes(app, TUESDAY, 'any', here)).toEqual([at(NINE)])
  })
})

test('who waits for one lawyer and for any of the day is offered one slot, and the next person the other', async () => {
  const { village, lawyerIds } = await plantFirm(app.ctx, {
    ...{ lawyers: 2, window: { fromMinute: NINE, toMinute: NINE + 30 } },
  })
  here = village
  const owners = [await resident(), await resident()]
  const booked = [await book(app, owners[0]!), await book(app, owners[1]!)]
  const [greedy, second] = [await resident(), await resident()]
  for (const lawyer of ['any', ...lawyerIds]) expect((await join(greedy, { lawyer })).status).toBe(200)
  await join(second)
  for (const [n, { id }] of booked.entries()) await app.call(cancelBooking, { id, reason: '示例' }, owners[n]!)
  expect((await waiting(greedy)).map(({ state }) => state)).toEqual(['offered', 'waiting', 'waiting'])
  expect((await waiting(second)).map(({ state }) => state)).toEqual(['offered'])
  await offerFreed(app.ctx)
  expect((await waiting(greedy)).map(({ state }) => state)).toEqual(['offered', 'waiting', 'waiting'])
})

test('joining twice at once, as from an impatient thumb on two phones, is one place', async () => {
  await fullTuesday()
  const token = await resident()
  // As many connections as there are thumbs, so that none is late.
  await Promise.all([1, 2, 3, 4].map(() => app.ctx.db.pool.query('select pg_sleep(0.1)')))
  const joined = await Promise.all([1, 2, 3, 4].map(() => join(token)))
  expect(new Set(joined.map(({ body }) => body.id)).size).toBe(1)
  expect(await waiting(token)).toHaveLength(1)
})

test('however many wait for the same day elsewhere, the list of this village moves', async () => {
  const elsewhere = await fullTuesday()
  await app.ctx.db.pool.query(
    `insert into booking_waiting (person_id, id, village_code, day, since, state)
     select gen_random_uuid(), gen_random_uuid(), $1, $2, $3, 'waiting' from generate_series(1, 600)`,
    [elsewhere.village, TUESDAY, START],
  )
  const { token: owner, id: booked } = await fullTuesday()
  const first = await resident()
  await join(first)
  await app.call(cancelBooking, { id: booked, reason: '示例' }, owner)
  expect(await waiting(first)).toMatchObject([{ state: 'offered' }])
})

test('two slots freed at once go to two people; four processes at once offer each once', async () => {
  here = (await plantFirm(app.ctx, { window: { fromMinute: NINE, toMinute: NINE + 75 } })).village
  const owners = [await resident(), await resident()]
  const booked = [await book(app, owners[0]!), await book(app, owners[1]!, { startsAt: at(585) })]
  const tokens = [await resident(), await resident(), await resident()]
  for (const token of tokens) expect((await join(token)).status).toBe(200)
  await Promise.all(booked.map(({ id }, n) => app.call(cancelBooking, { id, reason: '示例' }, owners[n]!)))
  await Promise.all([1, 2, 3, 4].map(() => offerFreed(app.ctx)))
  const states = await Promise.all(tokens.map(async (token) => (await waiting(token))[0]!.state))
  expect(states).toEqual(['offered', 'offered', 'waiting'])
})

describe('who may wait', () => {
  test('the same again keeps its place; another village, lawyer or day is another list', async () => {
    const { lawyerIds } = await fullTuesday()
    const token = await resident()
    const { id } = (await join(token)).body
    expect((await join(token)).body).toMatchObject({ id, place: 1 })
    expect((await join(token, { id })).body.id).toBe(id)
    // The same key for another list is not too many lists.
    expect((await join(token, { id, lawyer: lawyerIds[0]! })).body.code).toBe('wrong-state')
    expect((await join(token, { lawyer: lawyerIds[0]! })).body.id).not.toBe(id)
  })

  test('not for a day with something free, without duty, beyond the horizon, or in a village that is none', async () => {
    await fullTuesday()
    const token = await resident()
    const codes = []
    for (const wanted of [
      { day: '2026-11-25' },
      { day: '2026-12-20' },
      { day: '2026-11-20' },
      { village: await freshVillage(app.ctx) },
      { lawyer: randomUUID() },
    ])
      codes.push((await join(token, wanted)).body.code)
    expect(codes).toEqual(['slot-free', 'slot-closed', 'slot-closed', 'slot-closed', 'slot-closed'])
  })

  test('for three days at most', async () => {
    here = (await plantFirm(app.ctx, { window: { fromMinute: NINE, toMinute: NINE + 30 } })).village
    const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
    for (const day of days) await book(app, await resident(), { startsAt: at(NINE, day) })
    const token = await resident()
    const codes = []
    for (const day of days) codes.push((await join(token, { day })).body.code ?? 'ok')
    expect(codes).toEqual(['ok', 'ok', 'ok', 'too-many-bookings'])
  })
})
