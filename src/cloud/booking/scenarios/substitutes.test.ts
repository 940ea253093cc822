import { cannotCome, getDutyDay, listCalls, listSubstitutes, writeInternalNote } from '@/contract/booking/duty'
import { getFirmWeek } from '@/contract/booking/firm'
import { getDutyCalendar, getPlan } from '@/contract/booking/plan'
import { answerSubstitute, confirmBooking, getMyBooking } from '@/contract/booking/one-of-mine'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { book, findFaults, FORM, hold, plantFirm, TUESDAY } from '../testing-booking'

let app: TestApp
let tokens: string[]
let manager: string
let resident: string
let firm: { firmId: string; lawyerIds: string[] }

beforeAll(async () => {
  app = await startTestApp({ sample: false })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(new Date('2026-11-23T02:00:00Z'))
  const people = [1, 2, 3].map(() => personWith(app.ctx, 'lawyer'))
  const lawyers = await Promise.all(people)
  const boss = await personWith(app.ctx, 'firm')
  tokens = lawyers.map(({ token }) => token)
  manager = boss.token
  resident = (await personWith(app.ctx, 'resident')).token
  firm = await plantFirm(app.ctx, {
    ...{ lawyers: 3, people: lawyers.map(({ personId }) => personId), managerId: boss.personId },
    modes: ['on-site', 'video'],
  })
  await app.ctx.db.pool.query(`update lawyers set duty_place = '示例·站点' || right(name, 1) where firm_id = $1`, [
    firm.firmId,
  ])
})
afterEach(async () => expect(await findFaults(app.ctx)).toEqual([]))

const lawyer = (n: number) => firm.lawyerIds[n]!
const visit = () => book(app, resident, { lawyer: lawyer(0) })
const send = (id: string, n: number, token: string) =>
  app.call(cannotCome, { id, reason: '开庭', substitute: lawyer(n) }, token)
const day = async (n: number) => (await app.call(getDutyDay, { day: TUESDAY }, tokens[n]!)).body.bookings

test('what a lawyer noted for themselves stays theirs when a colleague comes, and is there again should they come after all', async () => {
  const { id } = await visit()
  await app.call(writeInternalNote, { id, text: '示例：甲的记录' }, tokens[0]!)
  await send(id, 1, tokens[0]!)
  expect(await day(1)).toMatchObject([{ id, internalNote: null }])
  const noted = await app.call(writeInternalNote, { id, text: '示例：乙的记录' }, tokens[1]!)
  expect(noted.body.internalNote).toBe('示例：乙的记录')
  await send(id, 0, tokens[1]!)
  expect(await day(0)).toMatchObject([{ id, internalNote: '示例：甲的记录' }])
  expect((await app.call(writeInternalNote, { id, text: '' }, tokens[0]!)).body.internalNote).toBeNull()
  await send(id, 1, tokens[0]!)
  expect(await day(1)).toMatchObject([{ internalNote: '示例：乙的记录' }])
})

test('a substitute comes to the place where the resident was going', async () => {
  const { id, place } = await visit()
  expect(place).toBe('示例·站点1')
  await send(id, 1, tokens[0]!)
  expect((await app.call(getMyBooking, { id }, resident)).body).toMatchObject({ place, lawyer: { id: lawyer(1) } })
  expect(await day(1)).toMatchObject([{ place }])
})

test('a video visit goes to nobody who has no link to meet by', async () => {
  const { pool } = app.ctx.db
  await pool.query(`update lawyers set video_link = 'https://meet.example.com/1' where id = any($1)`, [
    [lawyer(0), lawyer(2)],
  ])
  const { id } = (await hold(app, resident, { lawyer: lawyer(0) })).body
  await app.call(confirmBooking, { id, ...FORM, mode: 'video' }, resident)
  const { lawyers } = (await app.call(listSubstitutes, { id }, tokens[0]!)).body
  expect(lawyers.map((one) => one.id)).toEqual([lawyer(2)])
  expect((await send(id, 1, tokens[0]!)).body).toMatchObject({ code: 'slot-taken' })
})

test('whoever is relieved hears of it, the second time too; the first one is not told again', async () => {
  const { id } = await visit()
  await send(id, 1, manager)
  await send(id, 2, manager)
  const { rows } = await app.ctx.db.pool.query<{ version: number; to: string }>(
    `select m.version, l.id as to from booking_messages m join lawyers l on l.person_id = m.to_person_id
     where m.booking_id = $1 and m.recipient = 'host' order by m.version`,
    [id],
  )
  expect(rows).toEqual([
    { version: 2, to: lawyer(0) },
    { version: 3, to: lawyer(1) },
  ])
})

test('nobody says yes or no to a colleague whom they have not seen: the answer names who comes by now', async () => {
  const { id } = await visit()
  await send(id, 1, tokens[0]!)
  const { version } = (await app.call(getMyBooking, { id }, resident)).body
  await send(id, 2, manager)
  const answer = (accept: boolean, seen: number) => app.call(answerSubstitute, { id, version: seen, accept }, resident)
  for (const accept of [true, false]) {
    const { status, body } = await answer(accept, version)
    expect([status, body.code]).toEqual([409, 'stale'])
    expect(body.message).toContain('示例·律师3')
  }
  const now = (await app.call(getMyBooking, { id }, resident)).body
  expect(now).toMatchObject({ state: 'substitute-offered', lawyer: { id: lawyer(2) } })
  expect((await answer(true, now.version)).body.state).toBe('booked')
  expect((await answer(true, now.version)).body.state).toBe('booked')
  expect((await answer(true, version)).body.code).toBe('stale')
})

test('a lawyer who has left reads nothing more, whatever roles the account still has', async () => {
  const { id } = await visit()
  expect(await day(0)).toHaveLength(1)
  await app.ctx.db.pool.query('update lawyers set active = false where id = $1', [lawyer(0)])
  const answers = await Promise.all([
    app.call(getDutyDay, { day: TUESDAY }, tokens[0]!),
    app.call(listCalls, {}, tokens[0]!),
    app.call(listSubstitutes, { id }, tokens[0]!),
    app.call(writeInternalNote, { id, text: '示例' }, tokens[0]!),
    app.call(getPlan, {}, tokens[0]!),
    app.call(getDutyCalendar, {}, tokens[0]!),
    send(id, 1, tokens[0]!),
  ])
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
})

test('visits of a lawyer who has left are in their manager’s sight until somebody else comes', async () => {
  const { id } = await visit()
  await app.ctx.db.pool.query('update lawyers set active = false where id = $1', [lawyer(0)])
  const week = async () => (await app.call(getFirmWeek, {}, manager)).body.lawyers
  expect((await week()).find((one) => one.id === lawyer(0))?.bookings).toMatchObject([{ id, can: ['cannot-come'] }])
  expect((await send(id, 1, manager)).status).toBe(200)
  expect((await week()).map((one) => one.id).sort()).toEqual([lawyer(1), lawyer(2)].sort())
})

test('a new dispute is in sight however many old no-shows nobody has looked at', async () => {
  const { id } = await visit()
  const columns = `village_code, firm_id, lawyer_id, person_id, booked_by_id, minutes, buffer_minutes, mode, matter,
    name_encrypted, phone_encrypted, code_encrypted, booked_at`
  const { pool } = app.ctx.db
  await pool.query(
    `insert into bookings (id, starts_at, state, version, ${columns})
     select gen_random_uuid(), starts_at - n * interval '1 day', 'no-show', 0, ${columns}
     from bookings, generate_series(1, 500) n where id = $1`,
    [id],
  )
  await pool.query(`update bookings set state = 'disputed' where id = $1`, [id])
  const { disputes } = (await app.call(getFirmWeek, {}, manager)).body
  expect(disputes[0]).toMatchObject({ id, state: 'disputed' })
  await pool.query('delete from bookings where version = 0')
})
