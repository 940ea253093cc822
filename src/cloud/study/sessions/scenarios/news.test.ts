import { randomUUID } from 'node:crypto'
import * as desk from '@/contract/study/sessions/console-sessions'
import * as mine from '@/contract/study/sessions/my-sessions'
import { recordGrants } from '@/contract/booking/messages'
import { listAudit } from '@/contract/console/console-audit'
import { setReminder } from '@/contract/study/duties'
import { createContext } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { startWechat, type Wechat } from '@/cloud/messages/testing-wechat'
import { grantRole } from '@/cloud/session/people/grant-role'
import { provePhone } from '@/cloud/session/testing-people'
import { plantOfficial, plantUnbound, plantUnit } from '../../testing-roster'
import { deliverSessionNews } from '../telling/deliver-news'
import { plantSession, testSession } from '../testing-sessions'

let wechat: Wechat
let app: TestApp
let admin: string
let unitId: string
beforeAll(async () => {
  wechat = await startWechat()
  const keys = ['thing1', 'time2', 'thing3', 'thing4']
  const templates = { 'session-changed': { id: 'template-session', keys } }
  app = await startTestApp({ config: { ...wechat.config, wechat: { ...wechat.config.wechat, templates } } })
  admin = await app.as('admin')
  unitId = await plantUnit(app.ctx)
})
beforeEach(async () => {
  app.clock.set(new Date('2026-11-23T02:00:00Z'))
  await app.ctx.db.pool.query('delete from session_news')
  Object.assign(wechat.state, { sent: [], sms: [], moods: [], smsStatus: 200 })
})
afterAll(async () => {
  await app.close()
  await wechat.close()
})

let phones = 0
/** An official with a number of their own, who has a seat. */
async function seated(id: string) {
  const phone = `1390000${String(1000 + ++phones)}`
  const { token, person } = await provePhone(app, phone)
  await inTransaction(app.ctx.db, (tx) => grantRole(tx, person.id, 'official'))
  const officialId = await plantUnbound(app.ctx, { unitId, personId: person.id })
  app.ctx.tokens.forgetPerson(person.id)
  await app.call(mine.signUpForSession, { id }, token)
  return { phone, token, personId: person.id, officialId }
}
/** WeChat may tell them; only whoever asked for reminders is told so. */
async function allowWechat({ personId, token }: { personId: string; token: string }) {
  await app.ctx.db.pool.query('insert into wechat_accounts values ($1, $2, now())', [`openid-of-${personId}`, personId])
  await app.call(recordGrants, { id: randomUUID(), templates: ['session-changed'] }, token)
}
const cancel = (id: string) => app.call(desk.cancelSession, { id, reason: '示例：主讲生病' }, admin)
const move = (id: string, revision: number, changes: object) =>
  app.call(desk.saveSession, { id, revision, ...testSession({ seats: 9, ...changes }) }, admin)
const sees = async (id: string, token: string) =>
  (await app.call(mine.listMySessions, {}, token)).body.sessions.find((one) => one.id === id)
const outcomes = async () => (await app.ctx.db.pool.query('select outcome from session_news')).rows
const LATER = { startsAt: '2026-11-24T01:00:00.000Z', endsAt: '2026-11-24T03:00:00.000Z' }

describe('cancelled', () => {
  test('whoever has a seat is told at once by SMS, and reads why in the program; nobody else does', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    const one = await seated(id)
    const gaveUp = await seated(id)
    await app.call(mine.giveUpSeat, { id }, gaveUp.token)
    expect((await cancel(id)).body).toMatchObject({ state: 'cancelled', cancelReason: '示例：主讲生病' })
    await deliverSessionNews(app.ctx)
    expect(wechat.state.sms).toEqual([
      {
        ...{ phone: one.phone, template: 'session-changed' },
        words: {
          ...{ what: '线下实战已取消', when: '2026年11月23日 14:00', where: '示例：现场执法演练' },
          note: '不用来了，原因点开看',
        },
      },
    ])
    expect(await sees(id, one.token)).toMatchObject({
      ...{ state: 'cancelled', cancelReason: '示例：主讲生病', news: { kind: 'cancelled', read: false } },
    })
    expect(await sees(id, gaveUp.token)).toBeUndefined()
  })

  test('why is encrypted where it lies, and in no audit line', async () => {
    const id = await plantSession(app, admin)
    await cancel(id)
    const { rows } = await app.ctx.db.pool.query('select * from offline_sessions where id = $1', [id])
    expect(rows[0].cancel_reason_encrypted).toMatch(/^k[\w-]{8}\.[\w-]+$/)
    expect(JSON.stringify(rows)).not.toContain('生病')
    const { entries } = (await app.call(listAudit, { subject: `session:${id}` }, admin)).body
    expect(JSON.stringify(entries)).not.toContain('生病')
  })

  test('WeChat tells only whoever asked for reminders; a grant of somebody who switched them off is left alone', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    const [asked, never] = [await seated(id), await seated(id)]
    for (const who of [asked, never]) await allowWechat(who)
    await app.call(setReminder, { on: true, daysBefore: 3 }, asked.token)
    await cancel(id)
    await deliverSessionNews(app.ctx)
    expect(wechat.state.sent).toMatchObject([
      { touser: `openid-of-${asked.personId}`, page: `features/study/pages/session/index?id=${id}` },
    ])
    expect(wechat.state.sms.map(({ phone }) => phone)).toEqual([never.phone])
  })

  test('what is read before it is sent is not sent', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    const { token } = await seated(id)
    await cancel(id)
    const { version } = (await sees(id, token))!.news!
    const read = await app.call(mine.readSessionNews, { id, version }, token)
    expect(read.body).toMatchObject({ state: 'cancelled', news: { read: true } })
    await deliverSessionNews(app.ctx)
    expect(wechat.state.sms).toEqual([])
  })

  test('nobody else’s news can be read', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    await seated(id)
    await cancel(id)
    const { token } = await plantOfficial(app.ctx, { unitId })
    expect((await app.call(mine.readSessionNews, { id, version: 9 }, token)).status).toBe(404)
  })
})

describe('moved', () => {
  test('another time or place is told; another title or trainer is not', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    const { token } = await seated(id)
    await move(id, 1, { title: '示例：换个名称', trainer: '示例·另一位' })
    expect((await sees(id, token))!.news).toBeNull()
    await move(id, 2, { ...LATER, venue: '示例路 9 号' })
    await deliverSessionNews(app.ctx)
    expect(wechat.state.sms.map(({ words }) => words)).toEqual([
      {
        ...{ what: '线下实战改了时间或地点', when: '2026年11月24日 09:00', where: '示例路 9 号' },
        note: '来不了请点开取消报名',
      },
    ])
    expect((await sees(id, token))!.news).toMatchObject({
      ...{
        kind: 'moved',
        version: 3,
        wasStartsAt: '2026-11-23T06:00:00.000Z',
        wasVenue: '示例路 1 号三楼',
        read: false,
      },
    })
  })

  test('moved and then cancelled before anything was sent: one message', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    await seated(id)
    await move(id, 1, LATER)
    await cancel(id)
    await deliverSessionNews(app.ctx)
    expect(wechat.state.sms.map(({ words }) => words.what)).toEqual(['线下实战已取消'])
  })

  test('what came after the one that was seen stays unread', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    const { token } = await seated(id)
    await move(id, 1, LATER)
    const { version } = (await sees(id, token))!.news!
    await move(id, 2, { ...LATER, venue: '示例路 9 号' })
    const { news } = (await app.call(mine.readSessionNews, { id, version }, token)).body
    expect(news).toMatchObject({ version: 3, read: false, wasStartsAt: LATER.startsAt, wasVenue: '示例路 1 号三楼' })
  })

  test('whoever gave their seat up meanwhile is left in peace', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    const { token } = await seated(id)
    await move(id, 1, LATER)
    await app.call(mine.giveUpSeat, { id }, token)
    await deliverSessionNews(app.ctx)
    expect(wechat.state.sms).toEqual([])
    expect((await sees(id, token))!.news).toBeNull()
  })

  test('told after the start it is of no use, and is dropped', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    await seated(id)
    await move(id, 1, { venue: '示例路 9 号' })
    app.clock.set(new Date('2026-11-23T06:00:00Z'))
    await deliverSessionNews(app.ctx)
    expect([wechat.state.sms, await outcomes()]).toEqual([[], [{ outcome: 'dropped' }]])
  })
})

describe('sending', () => {
  test('of several processes one sends; a gateway that fails is tried again, and given up at last', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    await seated(id)
    await cancel(id)
    wechat.state.smsStatus = 503
    await deliverSessionNews(app.ctx)
    expect(await deliverSessionNews(app.ctx)).toBe(0)
    app.clock.advance(60_000)
    wechat.state.smsStatus = 200
    const others = [app.ctx, createContext(app.ctx), createContext(app.ctx)]
    await Promise.all(others.map((ctx) => deliverSessionNews(ctx)))
    expect(wechat.state.sms).toHaveLength(1)
  })

  test('what cannot be sent at all is given up after the last try', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    const { personId } = await seated(id)
    await cancel(id)
    // Kept under another key: it cannot be read any more.
    await app.ctx.db.pool.query(`update phones set encrypted = 'AAAA' where person_id = $1`, [personId])
    for (let tries = 0; tries < 4; tries++) {
      expect(await outcomes()).toEqual([{ outcome: null }])
      await deliverSessionNews(app.ctx)
      app.clock.advance(3_600_000)
    }
    expect(await outcomes()).toEqual([{ outcome: 'dropped' }])
    expect(await deliverSessionNews(app.ctx)).toBe(0)
  })

  test('no way is open: the program alone tells it', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    const { token } = await plantOfficial(app.ctx, { unitId })
    await app.call(mine.signUpForSession, { id }, token)
    await cancel(id)
    await deliverSessionNews(app.ctx)
    expect([wechat.state.sms, await outcomes()]).toEqual([[], [{ outcome: 'dropped' }]])
    expect((await sees(id, token))!.news).toMatchObject({ kind: 'cancelled', read: false })
  })
})
