import { cancelBooking, rescheduleBooking } from '@/contract/booking/one-of-mine'
import { bookForCaller } from '@/contract/booking/desk'
import { listCalls, markCalled } from '@/contract/booking/duty'
import { recordGrants } from '@/contract/booking/messages'
import { createContext } from '@/cloud/kernel/context'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { startWechat, type Wechat } from '@/cloud/messages/testing-wechat'
import { personWith } from '@/cloud/session/testing-people'
import { instantOn } from '@/domain/time/civil-days'
import { randomUUID } from 'node:crypto'
import { deliverDue } from '../telling/deliver-due'
import { takeDue } from '../telling/due.repo'
import { at, book, FORM, hold, NINE, plantFirm, TUESDAY } from '../testing-booking'

const MONDAY = '2026-11-23'
let wechat: Wechat
let app: TestApp
let lawyer: Awaited<ReturnType<typeof personWith>>
let resident: Awaited<ReturnType<typeof personWith>>

/** Everybody can be reached by SMS only, unless the test says otherwise. */
async function start(sms = true) {
  wechat = await startWechat()
  const config = sms ? wechat.config : { ...wechat.config, sms: { webhook: null, secret: null } }
  app = await startTestApp({ sample: false, config })
  lawyer = await personWith(app.ctx, 'lawyer')
  resident = await personWith(app.ctx, 'resident')
  await plantFirm(app.ctx, { people: [lawyer.personId] })
}
afterEach(async () => {
  await app.close()
  await wechat.close()
})

/** What went out since the last look: by SMS, in whatever order. */
const told = () => wechat.state.sms.splice(0).map(({ words }) => words.what)

const deliverAt = async (minute: number, day = MONDAY) => {
  app.clock.set(instantOn(day, minute))
  await deliverDue(app.ctx)
  return told()
}

test('told at once, reminded at 18:00 the day before and two hours before, and each only once', async () => {
  await start()
  await book(app, resident.token)
  expect(await deliverAt(10 * 60)).toEqual(['预约成功'])
  expect(await deliverAt(17 * 60 + 59)).toEqual([])
  expect(await deliverAt(18 * 60)).toEqual(['明天有律师预约'])
  expect(await deliverAt(6 * 60 + 59, TUESDAY)).toEqual([])
  expect(await deliverAt(7 * 60, TUESDAY)).toEqual(['两小时后有律师预约'])
  expect(await deliverAt(8 * 60, TUESDAY)).toEqual([])
  expect(wechat.state.sent).toEqual([])
})

test('a WeChat message goes first, where one was allowed; the lawyer is reminded too', async () => {
  await start()
  for (const { personId, token } of [resident, lawyer]) {
    await app.ctx.db.pool.query('insert into wechat_accounts values ($1, $2, now())', [`openid-${personId}`, personId])
    await app.call(recordGrants, { id: randomUUID(), templates: ['visit-ahead'] }, token)
  }
  const { id } = await book(app, resident.token)
  expect(await deliverAt(10 * 60)).toEqual(['预约成功'])
  expect(await deliverAt(18 * 60)).toEqual([])
  expect(wechat.state.sent.map(({ data }) => data.thing1!.value).sort()).toEqual(['明天有律师预约', '明天有来访'])
  const pageFor = (personId: string) => wechat.state.sent.find(({ touser }) => touser === `openid-${personId}`)?.page
  expect(pageFor(resident.personId)).toBe(`features/booking/pages/booking/index?id=${id}`)
  expect(pageFor(lawyer.personId)).toBe(`features/booking/pages/duty-visit/index?id=${id}&day=${TUESDAY}`)
  expect(await deliverAt(7 * 60, TUESDAY)).toEqual(['两小时后有律师预约'])
})

test('a cancelled visit reminds nobody, a moved one of its new time only', async () => {
  await start()
  const [first, second] = [await book(app, resident.token), await book(app, resident.token, { startsAt: at(630) })]
  await deliverAt(10 * 60)
  await app.call(cancelBooking, { id: first.id, reason: '临时有事' }, resident.token)
  const move = { id: second.id, newId: randomUUID(), lawyer: 'any', startsAt: at(675) } as const
  expect((await app.call(rescheduleBooking, move, resident.token)).status).toBe(200)
  expect((await deliverAt(10 * 60 + 1)).sort()).toEqual(['预约已取消', '预约成功'])
  expect(await deliverAt(18 * 60)).toEqual(['明天有律师预约'])
  // Two hours before the earlier times there is silence.
  expect(await deliverAt(8 * 60 + 30, TUESDAY)).toEqual([])
  expect(await deliverAt(9 * 60 + 15, TUESDAY)).toEqual(['两小时后有律师预约'])
})

test('cancelled before anybody was told: only the cancellation is', async () => {
  await start()
  const { id } = await book(app, resident.token)
  await app.call(cancelBooking, { id, reason: '临时有事' }, resident.token)
  expect(await deliverAt(10 * 60)).toEqual(['预约已取消'])
})

test('of several servers that look at once each message goes out once', async () => {
  await start()
  await book(app, resident.token)
  await book(app, resident.token, { startsAt: at(630) })
  const beside = () => createContext({ db: app.ctx.db, clock: app.clock, log: app.log, config: app.ctx.config })
  await Promise.all([1, 2, 3, 4, 5].map(() => deliverDue(beside())))
  expect(told()).toEqual(['预约成功', '预约成功'])
})

test('a server that dies with messages in its hands loses none: they are due again a minute later', async () => {
  await start()
  await book(app, resident.token)
  const taken = await takeDue(app.ctx.db.orm, app.clock.now(), 100)
  expect(taken.map(({ recipient }) => recipient).sort()).toEqual(['lawyer', 'resident'])
  expect(await deliverAt(10 * 60)).toEqual([])
  expect(await deliverAt(10 * 60 + 2)).toEqual(['预约成功'])
  expect(await deliverAt(10 * 60 + 30)).toEqual([])
})

test('a gateway that is down is tried again; nothing is lost, nothing comes twice', async () => {
  await start()
  await book(app, resident.token)
  wechat.state.smsStatus = 503
  expect(await deliverAt(10 * 60)).toEqual([])
  wechat.state.smsStatus = 200
  expect(await deliverAt(10 * 60 + 2)).toEqual(['预约成功'])
  expect(await deliverAt(12 * 60)).toEqual([])
})

test('whom no message reaches the lawyer telephones, and ticks it off', async () => {
  await start(false)
  const clerk = await personWith(app.ctx, 'clerk')
  const { body: held } = await hold(app, clerk.token, { desk: true })
  await app.call(bookForCaller, { id: held.id, ...FORM, phone: '19900000078' }, clerk.token)
  await book(app, resident.token, { startsAt: at(630) })
  await deliverDue(app.ctx)
  const calls = async () => (await app.call(listCalls, {}, lawyer.token)).body.calls
  // Whoever has booked on their own phone knows it.
  expect(await calls()).toMatchObject([{ id: held.id, phone: '19900000078', name: FORM.name, tell: ['预约成功'] }])
  app.clock.set(instantOn(MONDAY, 18 * 60))
  await deliverDue(app.ctx)
  const [first, second] = await calls()
  const REMINDED = '提醒有律师预约，来不了请先取消'
  expect([first?.tell, second?.tell]).toEqual([['预约成功', REMINDED], [REMINDED]])
  const done = await app.call(markCalled, { id: held.id, version: first!.version }, lawyer.token)
  expect(done.body.calls.map(({ id }) => id)).toEqual([second!.id])
  const stranger = await personWith(app.ctx, 'lawyer')
  expect((await app.call(markCalled, { id: second!.id, version: 1 }, stranger.token)).status).toBe(404)
  app.clock.set(new Date(at(NINE + 120)))
  expect(await calls()).toEqual([])
})

test('names, numbers and what it is about stay out of the log', () =>
  start().then(async () => {
    await book(app, resident.token)
    wechat.state.smsStatus = 500
    await deliverDue(app.ctx)
    const said = JSON.stringify(app.log.lines)
    for (const word of [FORM.name, FORM.phone, '拖欠', resident.personId]) expect(said).not.toContain(word)
    expect(said).toContain('sms-not-taken')
  }))
