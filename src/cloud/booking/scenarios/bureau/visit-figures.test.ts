import { randomUUID } from 'node:crypto'
import { checkIn, reportNoShow } from '@/contract/booking/duty'
import { settleBooking } from '@/contract/booking/firm'
import { cancelBooking, rescheduleBooking } from '@/contract/booking/one-of-mine'
import { getVisitFigures } from '@/contract/console/booking/visit-figures'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { at, book, NINE, plantFirm } from '../../testing-booking'

const START = new Date('2026-11-23T02:00:00Z')
const WEDNESDAY = '2026-11-25'

let app: TestApp
let editor: string
let lawyer: string
let manager: string
let firm: Awaited<ReturnType<typeof plantFirm>>

beforeAll(async () => {
  app = await startTestApp({ sample: false, now: START })
  editor = (await personWith(app.ctx, 'editor')).token
  const [l, m] = [await personWith(app.ctx, 'lawyer'), await personWith(app.ctx, 'firm')]
  ;[lawyer, manager] = [l.token, m.token]
  firm = await plantFirm(app.ctx, { people: [l.personId], managerId: m.personId })
})
afterAll(() => app.close())

const resident = async () => (await personWith(app.ctx, 'resident')).token
const figures = async (month?: string) => (await app.call(getVisitFigures, month ? { month } : {}, editor)).body
const go = (startsAt: string, minutes: number) => app.clock.set(new Date(Date.parse(startsAt) + minutes * 60_000))

/** Through the doors that people use, so that the figures are tested with what really stands in the tables. */
async function aWeek() {
  const take = async (startsAt: string) => {
    const token = await resident()
    return { ...(await book(app, token, { startsAt })), token }
  }
  const cancel = (visit: { id: string; token: string }) =>
    app.call(cancelBooking, { id: visit.id, reason: '示例：没空' }, visit.token)
  const [attended, late, absent, said] = [
    await take(at(NINE)),
    await take(at(NINE + 45)),
    await take(at(NINE + 90)),
    await take(at(NINE + 135)),
  ]
  await cancel(await take(at(NINE, WEDNESDAY)))
  await take(at(NINE + 45, WEDNESDAY))
  await take(at(NINE, '2026-12-01'))
  const moved = await take(at(NINE + 45, '2026-11-26'))
  go(at(NINE + 45), -60)
  await cancel(late)
  const to = { newId: randomUUID(), lawyer: 'any' as const, startsAt: at(NINE + 90, WEDNESDAY) }
  expect((await app.call(rescheduleBooking, { id: moved.id, ...to }, moved.token)).status).toBe(200)
  return { attended, absent, said }
}

test('a month in sums: what is settled counts, what one side says does not, and nobody is named', async () => {
  const { attended, absent, said } = await aWeek()
  go(at(NINE), 5)
  expect((await app.call(checkIn, { id: attended.id, code: attended.code! }, lawyer)).status).toBe(200)
  go(at(NINE + 90), 20)
  expect((await app.call(reportNoShow, { id: absent.id }, lawyer)).status).toBe(200)
  expect(await figures()).toMatchObject({ total: { noShows: 0, unsettled: 1 } })
  const settle = { id: absent.id, verdict: 'resident-absent' as const, reason: '示例：看过签到表' }
  expect((await app.call(settleBooking, settle, manager)).status).toBe(200)
  go(at(NINE + 135), 20)
  expect((await app.call(reportNoShow, { id: said.id }, lawyer)).status).toBe(200)

  const shown = await figures()
  const measures = {
    ...{ bookings: 7, attended: 1, noShows: 1, lawyerAbsent: 0, unsettled: 1, cancelled: 2, late: 1, calledOff: 0 },
    waitHours: 23,
  }
  expect(shown).toMatchObject({ month: '2026-11', total: measures })
  expect(shown.states).toEqual([
    { state: 'booked', bookings: 2 },
    { state: 'cancelled', bookings: 2 },
    { state: 'moved', bookings: 1 },
    { state: 'attended', bookings: 1 },
    { state: 'no-show', bookings: 1 },
    { state: 'settled', bookings: 1 },
  ])
  expect(shown.villages.find(({ code }) => code === firm.village)).toMatchObject(measures)
  expect(shown.subdistricts.find(({ code }) => firm.village.startsWith(code))).toMatchObject(measures)
  expect(shown.firms).toMatchObject([{ id: firm.firmId, ...measures }])
  expect(shown.modes[0]).toMatchObject({ mode: 'on-site', ...measures })
  expect([shown.subdistricts.length, shown.villages.length, shown.modes.length]).toEqual([12, 132, 4])
  expect(shown.villages.filter(({ bookings }) => bookings > 0)).toHaveLength(1)
  expect(JSON.stringify(shown)).not.toContain('律师1')
})

test('months are those of Beijing; one without visits is empty', async () => {
  expect((await figures('2026-12')).total).toMatchObject({ bookings: 1, attended: 0, waitHours: null })
  expect(await figures('2026-10')).toMatchObject({ total: { bookings: 0, waitHours: null }, states: [] })
  await app.ctx.db.pool.query(`update bookings set starts_at = '2026-11-30T16:00:00Z' where starts_at >= '2026-12-01'`)
  expect((await figures('2026-12')).total.bookings).toBe(1)
  await app.ctx.db.pool.query(
    `update bookings set starts_at = '2026-11-30T15:45:00Z' where starts_at = '2026-11-30T16:00:00Z'`,
  )
  expect((await figures('2026-12')).total.bookings).toBe(0)
  const { status, body } = await app.call(getVisitFigures, { month: '2026-13' }, editor)
  expect([status, body.fields?.[0]?.message]).toEqual([400, '月份写成 2026-11 这样。'])
})
