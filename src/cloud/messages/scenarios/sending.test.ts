import { randomUUID } from 'node:crypto'
import { listTemplates, recordGrants } from '@/contract/booking/messages'
import { createContext, type Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { MOST_GRANTS, type Template } from '@/domain/messages/templates'
import { spendGrant } from '../grants.repo'
import { sendMessage } from '../send-message'
import { startWechat, type Wechat } from '../testing-wechat'

const PHONE = '19900000088'
const WORDS = {
  what: '预约成功',
  when: '2026年11月24日 09:00',
  where: '示例·测试服务站二楼公共法律服务室',
  note: '请带身份证',
}
const PAGE = 'features/booking/pages/booking/index?id=b1'
const AHEAD = { template: 'visit-ahead' as Template, words: WORDS, page: PAGE }

let wechat: Wechat
let app: TestApp
beforeAll(async () => {
  wechat = await startWechat()
  app = await startTestApp({ sample: false, config: wechat.config })
})
afterAll(async () => {
  await app.close()
  await wechat.close()
})
beforeEach(async () => {
  await app.ctx.db.pool.query('delete from wechat_tokens')
  Object.assign(wechat.state, { token: 'token-1', tokensAsked: 0, sent: [], sms: [], moods: [], smsStatus: 200 })
})

/** Somebody whom WeChat knows, with so many grants. */
async function reader(grants: number) {
  const { personId, token } = await personWith(app.ctx, 'resident')
  const openid = `openid-of-${personId}`
  await app.ctx.db.pool.query('insert into wechat_accounts values ($1, $2, now())', [openid, personId])
  for (let n = 0; n < grants; n++) await app.call(recordGrants, { id: randomUUID(), templates: ['visit-ahead'] }, token)
  return { personId, token, openid, to: { personId, phone: PHONE } }
}

const grantsLeft = async (personId: string) => {
  const { rows } = await app.ctx.db.pool.query(
    'select count(*)::int n from message_grants where person_id = $1 and used_at is null',
    [personId],
  )
  return rows[0].n as number
}

const beside = (): Context => createContext({ db: app.ctx.db, clock: app.clock, log: app.log, config: app.ctx.config })

test('of two messages at the same moment each uses a grant of its own, while there is one', async () => {
  const { personId } = await reader(2)
  const { db, clock } = app.ctx
  // The first one has taken its grant and is not through yet; the other one comes upon the same.
  let through = () => {}
  let slow!: Promise<string | null>
  await new Promise<void>((hasTaken) => {
    slow = inTransaction(db, async (tx) => {
      const grant = await spendGrant(tx, personId, 'visit-ahead', clock.now())
      const goesOn = new Promise<void>((done) => (through = done))
      hasTaken()
      await goesOn
      return grant
    })
  })
  const other = spendGrant(db.orm, personId, 'visit-ahead', clock.now())
  setTimeout(() => through(), 300)
  const grants = await Promise.all([slow, other])
  expect(new Set(grants).size).toBe(2)
  expect(grants).not.toContain(null)
  expect(await spendGrant(db.orm, personId, 'visit-ahead', clock.now())).toBeNull()
})

test('one grant, one message, with the fields of the template; after that by SMS', async () => {
  const { to, openid, personId } = await reader(1)
  expect(await sendMessage(app.ctx, to, AHEAD, false)).toBe('wechat')
  expect(wechat.state.sent).toEqual([
    {
      touser: openid,
      template_id: 'template-ahead',
      page: PAGE,
      data: {
        thing1: { value: '预约成功' },
        time2: { value: WORDS.when },
        thing3: { value: WORDS.where },
        thing4: { value: WORDS.note },
      },
    },
  ])
  expect(await grantsLeft(personId)).toBe(0)
  expect(await sendMessage(app.ctx, to, AHEAD, false)).toBe('sms')
  expect(wechat.state.sms).toEqual([{ phone: PHONE, template: 'visit-ahead', words: WORDS }])
})

test('a tap that is sent twice counts once; there are no more grants than a page would use', async () => {
  const { token, personId } = await reader(0)
  const tap = { id: randomUUID(), templates: ['visit-ahead', 'visit-changed'] as Template[] }
  await app.call(recordGrants, tap, token)
  const { body } = await app.call(recordGrants, tap, token)
  expect(body.left).toEqual([
    { template: 'visit-ahead', count: 1 },
    { template: 'visit-changed', count: 1 },
  ])
  for (let n = 0; n < MOST_GRANTS + 3; n++)
    await app.call(recordGrants, { id: randomUUID(), templates: ['visit-ahead'] }, token)
  expect(await grantsLeft(personId)).toBe(MOST_GRANTS + 1)
})

test('the phone is told which templates there are', async () => {
  const { body } = await app.call(listTemplates, {})
  expect(body.templates).toEqual([
    { template: 'visit-changed', id: 'template-changed' },
    { template: 'visit-ahead', id: 'template-ahead' },
  ])
})

test('servers share one token, however many begin at once', async () => {
  const readers = await Promise.all([1, 2, 3, 4].map(() => reader(1)))
  const sent = await Promise.all(readers.map(({ to }) => sendMessage(beside(), to, AHEAD, false)))
  expect(sent).toEqual(['wechat', 'wechat', 'wechat', 'wechat'])
  expect(wechat.state.tokensAsked).toBe(1)
  const { rows } = await app.ctx.db.pool.query('select sealed from wechat_tokens')
  expect(rows).toHaveLength(1)
  expect(rows[0].sealed).not.toContain('token-1')
})

test('a token that WeChat has replaced (40001) is asked for anew, once for all, and the message goes out', async () => {
  const readers = await Promise.all([1, 2, 3].map(() => reader(2)))
  await sendMessage(app.ctx, readers[0]!.to, AHEAD, false)
  wechat.state.token = 'token-7'
  const sent = await Promise.all(readers.map(({ to }) => sendMessage(beside(), to, AHEAD, false)))
  expect(sent).toEqual(['wechat', 'wechat', 'wechat'])
  expect(wechat.state.tokensAsked).toBe(2)
})

test('a token that has run out (42001) too, and one that is about to is not used any more', async () => {
  const { to } = await reader(2)
  wechat.state.moods = [42001]
  expect(await sendMessage(app.ctx, to, AHEAD, false)).toBe('wechat')
  app.clock.advance(2 * 3_600_000)
  expect(await sendMessage(app.ctx, to, AHEAD, false)).toBe('wechat')
  expect(wechat.state.tokensAsked).toBe(3)
})

test('who has refused in WeChat (43101) gets an SMS, and WeChat is not asked again', async () => {
  const { to, personId } = await reader(3)
  wechat.state.moods = [43101]
  expect(await sendMessage(app.ctx, to, AHEAD, false)).toBe('sms')
  expect(await grantsLeft(personId)).toBe(0)
})

test.each<[string, number | 'hang-up']>([
  ['is busy', -1],
  ['hangs up', 'hang-up'],
])('WeChat %s: later, and the grant is kept; at the last try by SMS', async (_, mood) => {
  const { to, personId } = await reader(1)
  wechat.state.moods = [mood, mood]
  expect(await sendMessage(app.ctx, to, AHEAD, false)).toBe('later')
  expect([await grantsLeft(personId), wechat.state.sms.length]).toEqual([1, 0])
  expect(await sendMessage(app.ctx, to, AHEAD, true)).toBe('sms')
})

test('WeChat never answers: given up after five seconds', async () => {
  const { to } = await reader(1)
  wechat.state.moods = ['silent']
  expect(await sendMessage(app.ctx, to, AHEAD, false)).toBe('later')
})

test('the gateway fails: later, and at the last try nobody', async () => {
  wechat.state.smsStatus = 500
  const to = { personId: null, phone: PHONE }
  expect(await sendMessage(app.ctx, to, AHEAD, false)).toBe('later')
  expect(await sendMessage(app.ctx, to, AHEAD, true)).toBe('nobody')
  expect(await sendMessage(app.ctx, { personId: null, phone: null }, AHEAD, false)).toBe('nobody')
})

test('neither openids nor numbers, words, tokens or the secret are logged', () => {
  const said = JSON.stringify(app.log.lines)
  for (const word of ['openid-of', PHONE, WORDS.what, 'token-', 'app-secret']) expect(said).not.toContain(word)
  expect(said).toContain('wechat-message-not-taken')
})
