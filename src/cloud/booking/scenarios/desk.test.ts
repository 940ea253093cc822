import {
  bookForCaller,
  cancelForCaller,
  extendDeskHold,
  getDeskHold,
  listDeskBookings,
  releaseDeskHold,
} from '@/contract/booking/desk'
import { getHold } from '@/contract/booking/holds'
import { listMyBookings } from '@/contract/booking/my-bookings'
import { cancelBooking, confirmBooking, getMyBooking } from '@/contract/booking/one-of-mine'
import { exportMyData, requestDeletion } from '@/contract/privacy'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { deleteDueAccounts } from '@/cloud/privacy/delete-due-accounts'
import { inTransaction } from '@/cloud/kernel/db'
import { idOfNumber } from '@/cloud/session/people/person-behind'
import { personWith, provePhone } from '@/cloud/session/testing-people'
import { mergeBooking } from '../merge-booking'
import { at, book, findFaults, FORM, freeTimes, hold, NINE, plantFirm } from '../testing-booking'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  app.ctx.config.sample = true
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(new Date('2026-11-23T02:00:00Z')))
afterEach(async () => expect(await findFaults(app.ctx)).toEqual([]))

const FOR = { ...FORM, name: '示例·李婆婆' }
const call = (id: string, phone: string, token: string) => app.call(bookForCaller, { id, ...FOR, phone }, token)

async function bookFor(phone: string, clerk: string, startsAt = at(NINE)) {
  const { id } = (await hold(app, clerk, { startsAt, desk: true })).body
  return call(id, phone, clerk)
}

test('a clerk books for the person at the desk, who finds it by logging in with the number', async () => {
  await plantFirm(app.ctx)
  const clerk = (await personWith(app.ctx, 'clerk')).token
  const made = await bookFor('19900000051', clerk)
  expect(made.body).toMatchObject({
    state: 'booked',
    mine: true,
    name: '示例·李婆婆',
    phoneMasked: '199****0051',
    can: ['cancel'],
  })
  expect(made.body.code).toMatch(/^\d{6}$/)
  expect((await call(made.body.id, '19900000051', clerk)).body.code).toBe(made.body.code)
  expect((await app.call(listMyBookings, {}, clerk)).body.upcoming).toEqual([])
  const { token } = await provePhone(app, '19900000051')
  const { upcoming } = (await app.call(listMyBookings, {}, token)).body
  expect(upcoming).toMatchObject([{ id: made.body.id, byDesk: true, code: made.body.code }])
  expect((await app.call(cancelBooking, { id: made.body.id, reason: '示例' }, token)).body.state).toBe('cancelled')
  expect((await app.call(listDeskBookings, {}, clerk)).body.bookings).toMatchObject([
    { id: made.body.id, state: 'cancelled' },
  ])
})

test('somebody who has the number already finds it at once, and their limits count', async () => {
  await plantFirm(app.ctx)
  const clerk = (await personWith(app.ctx, 'clerk')).token
  const { token } = await provePhone(app, '19900000052')
  await book(app, token)
  const second = await plantFirm(app.ctx)
  const busy = await hold(app, clerk, { village: second.village, desk: true })
  expect((await call(busy.body.id, '19900000052', clerk)).body.code).toBe('already-busy')
  for (const minute of [585, 630]) expect((await bookFor('19900000052', clerk, at(minute))).status).toBe(200)
  expect((await bookFor('19900000052', clerk, at(675))).body.code).toBe('too-many-bookings')
  expect((await app.call(listMyBookings, {}, token)).body.upcoming).toHaveLength(3)
})

test('a number alone has limits too, and one place at one time', async () => {
  await plantFirm(app.ctx, { lawyers: 2 })
  const [clerk, other] = [(await personWith(app.ctx, 'clerk')).token, (await personWith(app.ctx, 'clerk')).token]
  expect((await bookFor('19900000053', clerk)).status).toBe(200)
  expect((await bookFor('19900000053', other)).body.code).toBe('already-busy')
})

test('two desks for one caller at once: three visits ahead, never four', async () => {
  await plantFirm(app.ctx, { lawyers: 5 })
  const minutes = [NINE, 585, 630, 675]
  const clerks = await Promise.all(minutes.map(async () => (await personWith(app.ctx, 'clerk')).token))
  const answers = await Promise.all(clerks.map((clerk, n) => bookFor('19900000054', clerk, at(minutes[n]!))))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 409])
})

describe('what the desk keeps for a caller', () => {
  test('is judged by the caller’s limits, never by the clerk’s own visits, pause or hold', async () => {
    await plantFirm(app.ctx, { lawyers: 2 })
    const { token: clerk, personId } = await personWith(app.ctx, 'clerk')
    for (const minute of [NINE, 585, 630]) await book(app, clerk, { startsAt: at(minute) })
    expect((await hold(app, clerk, { startsAt: at(675) })).body.code).toBe('too-many-bookings')
    expect((await bookFor('19900000061', clerk)).status).toBe(200)
    await app.ctx.db.pool.query('update bookings set no_show_at = $2 where person_id = $1', [personId, app.clock.now()])
    expect((await hold(app, clerk, { startsAt: at(675) })).body.code).toBe('booking-paused')
    expect((await bookFor('19900000062', clerk, at(585))).status).toBe(200)
  })

  test('stands beside what the clerk keeps for themselves, at that very hour too', async () => {
    const { lawyerIds } = await plantFirm(app.ctx, { lawyers: 2 })
    const { token: clerk } = await personWith(app.ctx, 'clerk')
    const own = (await hold(app, clerk, { lawyer: lawyerIds[0]! })).body
    expect((await bookFor('19900000063', clerk)).status).toBe(200)
    expect((await app.call(getHold, { id: own.id }, clerk)).status).toBe(200)
    expect((await app.call(confirmBooking, { id: own.id, ...FORM }, clerk)).status).toBe(200)
  })

  test('is that clerk’s alone, is extended once and let go of', async () => {
    await plantFirm(app.ctx)
    const [clerk, other] = [(await personWith(app.ctx, 'clerk')).token, (await personWith(app.ctx, 'admin')).token]
    const { id } = (await hold(app, clerk, { desk: true })).body
    expect((await app.call(getDeskHold, { id }, other)).status).toBe(404)
    expect((await app.call(extendDeskHold, { id }, other)).status).toBe(404)
    expect((await app.call(releaseDeskHold, { id }, other)).status).toBe(200)
    expect((await call(id, '19900000064', other)).body.code).toBe('hold-expired')
    expect((await app.call(getHold, { id }, clerk)).status).toBe(404)
    expect((await app.call(confirmBooking, { id, ...FORM }, clerk)).body.code).toBe('hold-expired')
    expect((await hold(app, (await personWith(app.ctx, 'resident')).token, { desk: true })).status).toBe(403)
    expect((await app.call(extendDeskHold, { id }, clerk)).body).toMatchObject({ id, canExtend: false })
    expect((await app.call(releaseDeskHold, { id }, clerk)).status).toBe(200)
    expect(await freeTimes(app)).toContain(at(NINE))
  })

  test('goes with the clerk’s account', async () => {
    await plantFirm(app.ctx)
    const { token } = await personWith(app.ctx, 'clerk')
    await hold(app, token, { desk: true })
    await app.call(requestDeletion, {}, token)
    app.clock.advance(7 * 86_400_000)
    expect(await deleteDueAccounts(app.ctx)).toBe(1)
    app.clock.set(new Date('2026-11-23T02:00:00Z'))
    expect(await freeTimes(app)).toContain(at(NINE))
  })
})

test('a visit of the number’s at the time of one’s own: each shows the other, and once one is off the other has the time', async () => {
  const { lawyerIds } = await plantFirm(app.ctx, { lawyers: 3 })
  const clerk = (await personWith(app.ctx, 'clerk')).token
  const { token, personId } = await personWith(app.ctx, 'resident')
  const own = await book(app, token, { lawyer: lawyerIds[0]! })
  expect(own.overlaps).toBeNull()
  const { id } = (await bookFor('19900000065', clerk)).body
  const number = idOfNumber(app.ctx.config.secretKey, '19900000065')
  await inTransaction(app.ctx.db, (tx) => mergeBooking(tx, number, personId))
  const { upcoming } = (await app.call(listMyBookings, {}, token)).body
  expect(Object.fromEntries(upcoming.map((one) => [one.id, one.overlaps?.id]))).toEqual({ [own.id]: id, [id]: own.id })
  expect((await app.call(getMyBooking, { id }, token)).body.overlaps).toMatchObject({ id: own.id, startsAt: at(NINE) })
  await app.call(cancelBooking, { id: own.id, reason: '示例' }, token)
  expect((await app.call(getMyBooking, { id }, token)).body.overlaps).toBeNull()
  expect((await hold(app, token, { lawyer: lawyerIds[2]! })).body.code).toBe('already-busy')
})

test('the desk cancels what it booked and nothing else; a colleague’s is not told apart from none', async () => {
  await plantFirm(app.ctx)
  const [clerk, other] = [(await personWith(app.ctx, 'clerk')).token, (await personWith(app.ctx, 'clerk')).token]
  const { id } = (await bookFor('19900000055', clerk)).body
  expect((await app.call(cancelForCaller, { id, reason: '示例' }, other)).status).toBe(404)
  expect((await call(id, '19900000055', other)).status).toBe(404)
  expect((await app.call(cancelForCaller, { id, reason: '示例' }, clerk)).body).toMatchObject({
    state: 'cancelled',
    can: [],
  })
  expect((await app.call(cancelForCaller, { id, reason: '示例' }, clerk)).status).toBe(200)
  expect(await freeTimes(app)).toContain(at(NINE))
})

test('a desk that books all day long finds what it booked last', async () => {
  await plantFirm(app.ctx)
  const { token, personId } = await personWith(app.ctx, 'clerk')
  const { id } = (await bookFor('19900000056', token, at(NINE, '2026-12-04'))).body
  const columns = `village_code, firm_id, lawyer_id, person_id, booked_by_id, minutes, buffer_minutes, mode, matter,
    name_encrypted, phone_encrypted, code_encrypted`
  await app.ctx.db.pool.query(
    `insert into bookings (id, starts_at, booked_at, state, version, ${columns})
     select gen_random_uuid(), starts_at - interval '5 days', booked_at - interval '1 day', 'attended', 0, ${columns}
     from bookings, generate_series(1, 500) n where id = $1`,
    [id],
  )
  const { bookings } = (await app.call(listDeskBookings, {}, token)).body
  expect(bookings.at(-1)).toMatchObject({ id })
  await app.ctx.db.pool.query(`delete from bookings where version = 0 and booked_by_id = $1`, [personId])
})

test('a clerk sees what there is in their villages, without for whom or what about', async () => {
  const { village } = await plantFirm(app.ctx)
  const { token, personId } = await personWith(app.ctx, 'clerk')
  await app.ctx.db.pool.query('insert into village_clerks values ($1, $2)', [personId, village])
  const { id } = await book(app, (await personWith(app.ctx, 'resident')).token)
  const { villages, bookings } = (await app.call(listDeskBookings, {}, token)).body
  expect(villages.map(({ code }) => code)).toEqual([village])
  expect(bookings).toMatchObject([{ id, mine: false, name: null, phoneMasked: null, code: null, can: [] }])
  expect(JSON.stringify(bookings)).not.toMatch(/示例·王|拖欠/)
})

test('an account that goes cancels what is to come, tells the lawyer, and leaves figures without a person', async () => {
  const lawyer = await personWith(app.ctx, 'lawyer')
  await plantFirm(app.ctx, { people: [lawyer.personId] })
  const { token, personId } = await personWith(app.ctx, 'resident')
  const past = await book(app, token)
  app.clock.set(new Date('2026-11-24T02:00:00Z'))
  const ahead = await book(app, token, { startsAt: at(NINE, '2026-12-04') })
  expect(JSON.stringify((await app.call(exportMyData, {}, token)).body)).toContain('拖欠工资三个月')
  await app.call(requestDeletion, {}, token)
  app.clock.advance(7 * 86_400_000)
  expect(await deleteDueAccounts(app.ctx)).toBe(1)
  const { rows } = await app.ctx.db.pool.query(
    `select state, description_encrypted as described from bookings where id = any($1) order by starts_at`,
    [[past.id, ahead.id]],
  )
  expect(rows).toEqual([
    { state: 'booked', described: null },
    { state: 'cancelled', described: null },
  ])
  const { rows: told } = await app.ctx.db.pool.query(
    `select to_person_id from booking_messages where booking_id = $1 and kind = 'cancelled'`,
    [ahead.id],
  )
  expect(told).toEqual([{ to_person_id: lawyer.personId }])
  for (const table of ['bookings', 'booking_events', 'booking_messages', 'person_cells'])
    expect(
      (await app.ctx.db.pool.query(`select 1 from ${table} t where t::text like $1`, [`%${personId}%`])).rows,
    ).toEqual([])
  // A visit that is over keeps its cells with the lawyer, and nobody's with a person.
  await app.ctx.db.pool.query(`delete from bookings where id = $1`, [past.id])
  await app.ctx.db.pool.query(`delete from lawyer_cells where booking_id = $1`, [past.id])
})
