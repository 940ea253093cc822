import { randomUUID } from 'node:crypto'
import { getDutyDay } from '@/contract/booking/duty'
import { getFirmWeek } from '@/contract/booking/firm'
import { holdSlot } from '@/contract/booking/holds'
import { rescheduleBooking } from '@/contract/booking/one-of-mine'
import { addException, saveBusy, savePlan } from '@/contract/booking/plan'
import { joinWaiting } from '@/contract/booking/waiting'
import type { Endpoint } from '@/contract/endpoint'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { plantFirm } from '../testing-booking'

let app: TestApp
let village: string
let tokens: { resident: string; lawyer: string; firm: string }
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  app.clock.set(new Date('2026-11-23T02:00:00Z'))
  const [resident, lawyer, firm] = [
    await personWith(app.ctx, 'resident'),
    await personWith(app.ctx, 'lawyer'),
    await personWith(app.ctx, 'firm'),
  ]
  tokens = { resident: resident.token, lawyer: lawyer.token, firm: firm.token }
  village = (await plantFirm(app.ctx, { people: [lawyer.personId], managerId: firm.personId })).village
})
afterAll(() => app.close())

const id = randomUUID()
const DAYS = ['2026-02-31', '0000-01-01', '9999-12-31']
const INSTANTS = ['2026-11-24T09:00:00+08', '2026-02-31T01:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z']
const LATER = '2026-12-01T00:00:00Z'

type Case = [string, Endpoint, 'resident' | 'lawyer' | 'firm', (when: string) => object, string[]]
const cases: Case[] = [
  ['waits for', joinWaiting, 'resident', (day) => ({ id, village, lawyer: 'any', day }), DAYS],
  ['the lawyer’s day', getDutyDay, 'lawyer', (day) => ({ day }), DAYS],
  ['the firm’s week', getFirmWeek, 'firm', (from) => ({ from }), DAYS],
  ['a week from', savePlan, 'lawyer', (fromDay) => ({ revision: 0, fromDay, windows: [], videoLink: null }), DAYS],
  ['holds', holdSlot, 'resident', (startsAt) => ({ id, village, lawyer: 'any', startsAt }), INSTANTS],
  ['moves to', rescheduleBooking, 'resident', (startsAt) => ({ id, newId: id, lawyer: 'any', startsAt }), INSTANTS],
  ['away from', addException, 'lawyer', (startsAt) => ({ id, kind: 'leave', startsAt, endsAt: LATER }), INSTANTS],
  ['away until', addException, 'lawyer', (endsAt) => ({ id, kind: 'leave', startsAt: LATER, endsAt }), INSTANTS],
  ['busy from', saveBusy, 'lawyer', (startsAt) => ({ stretches: [{ startsAt, endsAt: LATER }] }), INSTANTS],
]

test.each(
  cases.flatMap(([name, endpoint, who, input, times]) => times.map((when) => ({ name, endpoint, who, input, when }))),
)('$name $when is refused as input', async ({ endpoint, who, input, when }) => {
  const { status, body } = await app.call(endpoint, input(when) as never, tokens[who])
  expect([status, (body as { code: string }).code]).toEqual([400, 'bad-input'])
})

test('a busy time is measured by the clock, not by its letters', async () => {
  const save = (startsAt: string, endsAt: string) =>
    app.call(saveBusy, { stretches: [{ startsAt, endsAt }] }, tokens.lawyer)
  expect((await save('2026-11-24T09:00:00+08:00', '2026-11-24T02:00:00Z')).status).toBe(200)
  expect((await save('2026-11-24T02:00:00Z', '2026-11-24T09:00:00+08:00')).status).toBe(400)
})
