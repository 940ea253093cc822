import { randomUUID } from 'node:crypto'
import {
  cannotCome,
  checkIn,
  getDutyDay,
  listSubstitutes,
  reportNoShow,
  writeInternalNote,
  writeNote,
} from '@/contract/booking/duty'
import { getFirmWeek, settleBooking } from '@/contract/booking/firm'
import { listMyBookings } from '@/contract/booking/my-bookings'
import {
  answerSubstitute,
  cancelBooking,
  getBookingCalendar,
  getMyBooking,
  rateBooking,
  reportLawyerAbsent,
} from '@/contract/booking/one-of-mine'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { at, book, findFaults, freeTimes, NINE, plantFirm, TUESDAY } from '../testing-booking'

let app: TestApp
let lawyer: string
let colleague: string
let manager: string
let resident: string
let stranger: { lawyer: string; manager: string; resident: string }
let firm: { firmId: string; lawyerIds: string[] }

const START = new Date('2026-11-23T02:00:00Z')
beforeAll(async () => {
  app = await startTestApp({ sample: false })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(START)
  const people = [
    await personWith(app.ctx, 'lawyer'),
    await personWith(app.ctx, 'lawyer'),
    await personWith(app.ctx, 'firm'),
  ]
  const others = [await personWith(app.ctx, 'lawyer'), await personWith(app.ctx, 'firm')]
  await plantFirm(app.ctx, { people: [others[0]!.personId], managerId: others[1]!.personId })
  firm = await plantFirm(app.ctx, {
    lawyers: 2,
    people: people.map(({ personId }) => personId),
    managerId: people[2]!.personId,
  })
  ;[lawyer, colleague, manager] = people.map(({ token }) => token) as [string, string, string]
  resident = (await personWith(app.ctx, 'resident')).token
  const other = (await personWith(app.ctx, 'resident')).token
  stranger = { lawyer: others[0]!.token, manager: others[1]!.token, resident: other }
})
afterEach(async () => expect(await findFaults(app.ctx)).toEqual([]))

/** A visit on Tuesday at nine with the first lawyer. */
const visit = () => book(app, resident, { lawyer: firm.lawyerIds[0]! })
const minutesAfterStart = (minutes: number) => app.clock.set(new Date(Date.parse(at(NINE)) + minutes * 60_000))
const told = async (id: string, kind: string) => {
  const { rows } = await app.ctx.db.pool.query(
    `select recipient from booking_messages where booking_id = $1 and kind = $2 order by recipient`,
    [id, kind],
  )
  return rows.map(({ recipient }) => recipient)
}
/** Whether this visit counts as a no-show of the resident's now. */
const counts = async (id: string): Promise<boolean> => {
  const { rows } = await app.ctx.db.pool.query(`select no_show_at is not null as counts from bookings where id = $1`, [
    id,
  ])
  return rows[0].counts
}
const mine = async (id: string) => (await app.call(getMyBooking, { id }, resident)).body
const day = async (token: string) => (await app.call(getDutyDay, { day: TUESDAY }, token)).body.bookings

describe('who reads what', () => {
  test('the description reaches the assigned lawyer and nobody else', async () => {
    const { id } = await visit()
    const word = '拖欠工资'
    expect(await day(lawyer)).toMatchObject([{ id, description: '示例：拖欠工资三个月', phone: '13900000000' }])
    expect(await day(colleague)).toEqual([])
    const others = [
      await app.call(getMyBooking, { id }, resident),
      await app.call(listMyBookings, {}, resident),
      await app.call(getFirmWeek, {}, manager),
      await app.call(getDutyDay, { day: TUESDAY }, colleague),
      await app.call(listSubstitutes, { id }, manager),
    ]
    for (const { status, body } of others) {
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toContain(word)
    }
  })

  test('somebody else’s visit is not told apart from none', async () => {
    const { id } = await visit()
    const attempts = [
      app.call(getMyBooking, { id }, stranger.resident),
      app.call(cancelBooking, { id, reason: '示例' }, stranger.resident),
      app.call(answerSubstitute, { id, version: 1, accept: true }, stranger.resident),
      app.call(reportLawyerAbsent, { id }, stranger.resident),
      app.call(rateBooking, { id, stars: 1 }, stranger.resident),
      app.call(getBookingCalendar, { id }, stranger.resident),
      ...[stranger.lawyer, colleague].flatMap((token) => [
        app.call(checkIn, { id, code: '000000' }, token),
        app.call(reportNoShow, { id }, token),
        app.call(writeNote, { id, text: '示例' }, token),
        app.call(writeInternalNote, { id, text: '示例' }, token),
        app.call(cannotCome, { id, reason: '示例' }, token),
        app.call(listSubstitutes, { id }, token),
      ]),
      app.call(cannotCome, { id, reason: '示例' }, stranger.manager),
      app.call(listSubstitutes, { id }, stranger.manager),
      app.call(settleBooking, { id, verdict: 'nobody', reason: '示例' }, stranger.manager),
      app.call(getMyBooking, { id: randomUUID() }, resident),
    ]
    for (const { status } of await Promise.all(attempts)) expect(status).toBe(404)
    expect(await mine(id)).toMatchObject({ state: 'booked', version: 1 })
  })

  test('a lawyer or manager whose account is tied to nobody reads what to do', async () => {
    const [lost, lostManager] = [await personWith(app.ctx, 'lawyer'), await personWith(app.ctx, 'firm')]
    expect((await app.call(getDutyDay, {}, lost.token)).body.message).toContain('联系司法局')
    expect((await app.call(getFirmWeek, {}, lostManager.token)).body.message).toContain('联系司法局')
  })
})

describe('cancelling', () => {
  test('frees the time, tells both sides, and again changes nothing', async () => {
    const { id } = await visit()
    const off = await app.call(cancelBooking, { id, reason: '临时有事' }, resident)
    expect(off.body).toMatchObject({ state: 'cancelled', late: false, reason: '临时有事', can: [] })
    const again = await app.call(cancelBooking, { id, reason: '别的' }, resident)
    expect(again.body).toMatchObject({ version: 2, reason: '临时有事' })
    expect(await told(id, 'cancelled')).toEqual(['lawyer', 'resident'])
    expect(await freeTimes(app, TUESDAY, firm.lawyerIds[0])).toContain(at(NINE))
    expect(await day(lawyer)).toEqual([])
  })

  test('whoever books and cancels without end hides no visit from its lawyer', async () => {
    const { id } = await book(app, resident, { lawyer: firm.lawyerIds[0]!, startsAt: at(585) })
    const { id: off } = await visit()
    await app.call(cancelBooking, { id: off, reason: '示例' }, resident)
    const columns = `village_code, firm_id, lawyer_id, person_id, booked_by_id, starts_at, minutes, buffer_minutes, mode,
      matter, name_encrypted, phone_encrypted, code_encrypted, state, version, booked_at`
    const copy = (from: string) => `insert into bookings (id, ${columns})
      select gen_random_uuid(), ${columns} from bookings, generate_series(1, 500) where id = '${from}'`
    await app.ctx.db.pool.query(copy(off))
    try {
      expect((await day(lawyer)).map((one) => one.id)).toEqual([id])
      expect((await app.call(getDutyDay, {}, lawyer)).body.ahead[1]).toEqual({ day: TUESDAY, bookings: 1 })
    } finally {
      await app.ctx.db.pool.query(`delete from bookings where state = 'cancelled'`)
    }
  })

  test.each([
    [-120, 'free'],
    [-119, 'late'],
    [-1, 'late'],
    [0, 'wrong-state'],
  ])('%i minutes from the start: %s', async (minutes, outcome) => {
    const { id } = await visit()
    minutesAfterStart(minutes)
    const { status, body } = await app.call(cancelBooking, { id, reason: '示例' }, resident)
    expect(status === 200 ? (body.late ? 'late' : 'free') : body.code).toBe(outcome)
  })
})

describe('the visit', () => {
  test('is checked in by its code, noted, and rated; internal notes stay with the lawyer', async () => {
    const { id, code } = await visit()
    minutesAfterStart(-61)
    expect((await app.call(checkIn, { id, code: code! }, lawyer)).body.code).toBe('too-early')
    minutesAfterStart(-5)
    expect(
      (await app.call(checkIn, { id, code: String(code) === '000000' ? '000001' : '000000' }, lawyer)).body.code,
    ).toBe('mark-wrong')
    expect((await app.call(checkIn, { id }, lawyer)).body.fields).toMatchObject([{ path: 'code' }])
    expect((await app.call(rateBooking, { id, stars: 5 }, resident)).status).toBe(409)
    expect((await app.call(checkIn, { id, code: code! }, lawyer)).body).toMatchObject({ state: 'attended', version: 2 })
    expect((await app.call(checkIn, { id, code: code! }, lawyer)).body).toMatchObject({ state: 'attended', version: 2 })
    await app.call(writeNote, { id, text: '带上劳动合同去仲裁。' }, lawyer)
    await app.call(writeInternalNote, { id, text: '示例：材料不全' }, lawyer)
    const rated = await app.call(rateBooking, { id, stars: 4, words: '示例：耐心' }, resident)
    expect(rated.body).toMatchObject({
      state: 'attended',
      note: '带上劳动合同去仲裁。',
      rating: 4,
      code: null,
      can: ['rate'],
    })
    expect(JSON.stringify(rated.body)).not.toContain('材料不全')
    expect(await day(lawyer)).toMatchObject([{ internalNote: '示例：材料不全', note: '带上劳动合同去仲裁。' }])
    expect(JSON.stringify(await day(lawyer))).not.toContain('耐心')
    const { rows } = await app.ctx.db.pool.query(
      `select act, from_state, to_state, actor_id from booking_events where booking_id = $1 order by version`,
      [id],
    )
    expect(rows).toMatchObject([
      { act: 'confirm', from_state: 'held', to_state: 'booked' },
      { act: 'check-in', from_state: 'booked', to_state: 'attended' },
    ])
    expect(rows[0].actor_id).not.toBe(rows[1].actor_id)
  })

  test('as .ics says where and with whom, and nothing of what it is about; one that is off takes itself out', async () => {
    const { id } = await visit()
    const { text, fileName } = (await app.call(getBookingCalendar, { id }, resident)).body
    expect(fileName).toMatch(/^booking-[0-9a-f]{8}\.ics$/)
    const lines = text.replaceAll('\r\n\t', '').split('\r\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART:20261124T010000Z',
        'DURATION:PT30M',
        `UID:${id}@booking`,
        'SEQUENCE:1',
        'STATUS:CONFIRMED',
      ]),
    )
    expect(text).not.toMatch(/拖欠|13900000000|示例·王/)
    await app.call(cancelBooking, { id, reason: '示例' }, resident)
    const off = (await app.call(getBookingCalendar, { id }, resident)).body.text
    expect(off).toContain('STATUS:CANCELLED')
    expect(off).toContain('METHOD:CANCEL')
  })
})

describe('somebody did not come', () => {
  test('the lawyer’s word counts alone, from 15 minutes after the start', async () => {
    const { id } = await visit()
    minutesAfterStart(14)
    expect((await app.call(reportNoShow, { id }, lawyer)).body.code).toBe('too-early')
    minutesAfterStart(15)
    expect((await app.call(reportNoShow, { id }, lawyer)).body).toMatchObject({ state: 'no-show', can: ['check-in'] })
    expect((await app.call(reportNoShow, { id }, lawyer)).body.version).toBe(2)
    expect(await told(id, 'no-show')).toEqual(['resident'])
    expect(await counts(id)).toBe(true)
    expect((await mine(id)).can).toEqual(['report-absent'])
  })

  test('two words stand side by side until the firm settles; then one counts', async () => {
    const { id } = await visit()
    minutesAfterStart(20)
    await app.call(reportNoShow, { id }, lawyer)
    expect((await app.call(reportLawyerAbsent, { id }, resident)).body.state).toBe('disputed')
    expect(await counts(id)).toBe(false)
    const { disputes } = (await app.call(getFirmWeek, {}, manager)).body
    expect(disputes).toMatchObject([
      { id, lawyerSays: 'resident-absent', residentSays: 'lawyer-absent', can: ['settle'] },
    ])
    const settle = (verdict: 'resident-absent' | 'attended') =>
      app.call(settleBooking, { id, verdict, reason: '示例：监控可查' }, manager)
    expect((await settle('resident-absent')).body).toMatchObject({
      state: 'settled',
      verdict: 'resident-absent',
      version: 4,
    })
    expect((await settle('resident-absent')).body.version).toBe(4)
    expect((await settle('attended')).body.code).toBe('wrong-state')
    expect(await counts(id)).toBe(true)
    expect(await told(id, 'settled')).toEqual(['lawyer', 'resident'])
  })

  test('the other way round, too; and the code of the resident ends every doubt', async () => {
    const { id, code } = await visit()
    minutesAfterStart(16)
    expect((await app.call(reportLawyerAbsent, { id }, resident)).body.state).toBe('lawyer-absent')
    expect((await day(lawyer))[0]).toMatchObject({ saysAbsent: true })
    expect((await app.call(checkIn, { id }, lawyer)).status).toBe(400)
    expect((await app.call(reportNoShow, { id }, lawyer)).body.state).toBe('disputed')
    expect((await app.call(checkIn, { id, code: code! }, lawyer)).body.state).toBe('attended')
  })

  test('a verdict that they met after all counts for nobody as an absence', async () => {
    const { id } = await visit()
    minutesAfterStart(30)
    await app.call(reportNoShow, { id }, lawyer)
    expect((await app.call(settleBooking, { id, verdict: 'attended', reason: '示例' }, manager)).body.state).toBe(
      'attended',
    )
    expect(await counts(id)).toBe(false)
  })
})

describe('the lawyer cannot come', () => {
  const reason = '开庭'

  test('a colleague who is free does; the host gets the time back; the substitute’s visit is nobody’s absence', async () => {
    const { id, code } = await visit()
    const { lawyers, times } = (await app.call(listSubstitutes, { id }, lawyer)).body
    expect(lawyers).toMatchObject([{ id: firm.lawyerIds[1], thisWeek: 0 }])
    expect(times.map(({ startsAt }) => startsAt)).toContain(at(585))
    const sent = await app.call(cannotCome, { id, reason, substitute: firm.lawyerIds[1]! }, lawyer)
    expect(sent.body).toMatchObject({
      state: 'substitute-offered',
      lawyer: { id: firm.lawyerIds[1] },
      host: { id: firm.lawyerIds[0] },
    })
    const again = await app.call(cannotCome, { id, reason, substitute: firm.lawyerIds[1]! }, lawyer)
    expect(again.status).toBe(200)
    expect(await told(id, 'substitute-sent')).toEqual(['host', 'lawyer', 'resident'])
    expect(await mine(id)).toMatchObject({
      ...{ state: 'substitute-offered', version: 2, reason, host: { id: firm.lawyerIds[0] } },
      can: expect.arrayContaining(['accept-substitute', 'refuse-substitute', 'cancel']),
    })
    expect(await day(lawyer)).toEqual([])
    expect(await day(colleague)).toMatchObject([
      { id, host: { id: firm.lawyerIds[0] }, description: '示例：拖欠工资三个月' },
    ])
    expect(await freeTimes(app, TUESDAY, firm.lawyerIds[0])).toContain(at(NINE))
    minutesAfterStart(0)
    expect((await app.call(checkIn, { id, code: code! }, lawyer)).status).toBe(404)
    expect((await app.call(checkIn, { id, code: code! }, colleague)).body.state).toBe('attended')
    const { rows } = await app.ctx.db.pool.query(
      `select count(*)::int as n from booking_events where booking_id = $1 and act in ('no-show', 'report-absent')`,
      [id],
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  test('the resident may welcome the substitute, or refuse: then the time is free and everybody told', async () => {
    const { id } = await visit()
    await app.call(cannotCome, { id, reason, substitute: firm.lawyerIds[1]! }, lawyer)
    expect((await app.call(answerSubstitute, { id, version: 2, accept: false }, resident)).body.state).toBe(
      'called-off',
    )
    expect((await app.call(answerSubstitute, { id, version: 2, accept: false }, resident)).body.version).toBe(3)
    expect((await app.call(answerSubstitute, { id, version: 3, accept: true }, resident)).body.code).toBe('wrong-state')
    expect(await told(id, 'substitute-refused')).toEqual(['firm', 'lawyer', 'resident'])
    const second = await visit()
    await app.call(cannotCome, { id: second.id, reason, substitute: firm.lawyerIds[1]! }, manager)
    expect(
      (await app.call(answerSubstitute, { id: second.id, version: 2, accept: true }, resident)).body,
    ).toMatchObject({
      state: 'booked',
      host: { id: firm.lawyerIds[0] },
    })
  })

  test('a colleague who was given something else meanwhile is refused, and the visit stays as it was', async () => {
    const { id } = await visit()
    await book(app, stranger.resident, { lawyer: firm.lawyerIds[1]! })
    expect((await app.call(listSubstitutes, { id }, lawyer)).body.lawyers).toEqual([])
    for (const substitute of [firm.lawyerIds[1]!, firm.lawyerIds[0]!, randomUUID()])
      expect((await app.call(cannotCome, { id, reason, substitute }, lawyer)).body.code).toBe('slot-taken')
    expect(await mine(id)).toMatchObject({ state: 'booked', version: 1, host: null })
  })

  test('without a substitute it is off, the resident is told, and reminders are out of date', async () => {
    const { id } = await visit()
    expect((await app.call(cannotCome, { id, reason }, lawyer)).body.state).toBe('called-off')
    expect((await app.call(cannotCome, { id, reason }, lawyer)).status).toBe(200)
    expect(await told(id, 'called-off')).toEqual(['lawyer', 'resident'])
    const { rows } = await app.ctx.db.pool.query(
      `select m.kind from booking_messages m join bookings b on b.id = m.booking_id and b.version = m.version 
        where b.id = $1 and m.due_at > m.made_at`,
      [id],
    )
    expect(rows).toEqual([])
    expect(await freeTimes(app, TUESDAY, firm.lawyerIds[0])).toContain(at(NINE))
  })
})
