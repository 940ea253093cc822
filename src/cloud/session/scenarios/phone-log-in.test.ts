import { logInByPhone, logInOptions, requestCode, startGuest, whoAmI } from '@/contract/session'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { decryptPhone } from '@/cloud/kernel/secrets/encryption'
import { hashPhone } from '../outside/hashes'
import { forgetLimits, provePhone, askWithToken } from '../testing-people'

const PHONE = '19900000001'
const MINUTE = 60_000

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())
beforeEach(() => forgetLimits(app.ctx))

const codeFor = async (phone: string): Promise<string> => (await app.call(requestCode, { phone })).body.sampleCode!
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('log-in by phone', () => {
  test('the first time makes a resident, the second finds the same person', async () => {
    const first = await provePhone(app, PHONE)
    expect(first.person).toMatchObject({
      displayName: '居民0001',
      phoneMasked: '199****0001',
      roles: ['resident'],
      sample: false,
    })
    const second = await provePhone(app, PHONE)
    expect(second.person).toEqual(first.person)
    expect(second.token).not.toBe(first.token)
    expect((await app.call(whoAmI, {}, second.token)).body.person).toEqual(first.person)
  })

  test('the number is kept as a keyed hash and encrypted, never readable', async () => {
    await provePhone(app, '19900000002')
    const { secretKey } = app.ctx.config
    const found = await app.ctx.db.pool.query('select * from phones where phone_hash = $1', [
      hashPhone(secretKey, '19900000002'),
    ])
    expect(decryptPhone(secretKey, found.rows[0].encrypted)).toBe('19900000002')
    for (const table of ['phones', 'people', 'one_time_codes', 'rate_limits', 'sessions']) {
      const { rows } = await app.ctx.db.pool.query(`select * from ${table}`)
      expect(JSON.stringify(rows)).not.toContain('19900000002')
    }
  })

  test('a wrong code is refused four times, then the right one still fits', async () => {
    const code = await codeFor('19900000003')
    for (let i = 0; i < 4; i++) {
      const answer = await app.call(logInByPhone, { phone: '19900000003', code: wrong(code) })
      expect(answer).toMatchObject({ status: 422, body: { code: 'code-wrong' } })
    }
    expect((await app.call(logInByPhone, { phone: '19900000003', code })).status).toBe(200)
  })

  test('after five wrong tries even the right code is dead', async () => {
    const code = await codeFor('19900000004')
    for (let i = 0; i < 5; i++) await app.call(logInByPhone, { phone: '19900000004', code: wrong(code) })
    const answer = await app.call(logInByPhone, { phone: '19900000004', code })
    expect(answer).toMatchObject({ status: 422, body: { code: 'code-expired' } })
  })

  test('a code dies after five minutes, with its use, and when a newer one is sent', async () => {
    const phone = '19900000005'
    const old = await codeFor(phone)
    app.clock.advance(5 * MINUTE)
    expect((await app.call(logInByPhone, { phone, code: old })).body.code).toBe('code-expired')

    await forgetLimits(app.ctx)
    const used = await codeFor(phone)
    await app.call(logInByPhone, { phone, code: used })
    expect((await app.call(logInByPhone, { phone, code: used })).body.code).toBe('code-expired')

    await forgetLimits(app.ctx)
    const replaced = await codeFor(phone)
    await forgetLimits(app.ctx)
    const newest = await codeFor(phone)
    if (replaced !== newest)
      expect((await app.call(logInByPhone, { phone, code: replaced })).body.code).toBe('code-wrong')
    expect((await app.call(logInByPhone, { phone, code: newest })).status).toBe(200)
  })

  test("one number's code does not fit another", async () => {
    const code = await codeFor('19900000006')
    await codeFor('19900000007')
    const answer = await app.call(logInByPhone, { phone: '19900000007', code })
    expect(answer.status).toBe(422)
  })

  test('of ten log-ins with one code at the same time one gets in', async () => {
    const phone = '19900000008'
    const code = await codeFor(phone)
    const answers = await Promise.all(Array.from({ length: 10 }, () => app.call(logInByPhone, { phone, code })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'code-expired')).toHaveLength(9)
  })

  test('asking for a code tells nothing about whether the number is known', async () => {
    await provePhone(app, '19900000009')
    await forgetLimits(app.ctx)
    const known = await app.call(requestCode, { phone: '19900000009' })
    const unknown = await app.call(requestCode, { phone: '19900000010' })
    expect(Object.keys(known.body)).toEqual(Object.keys(unknown.body))
    expect(known.body.resendAfterSeconds).toBe(60)
  })
})

describe('a number that was given to somebody else', () => {
  const DAY = 86_400_000
  /** Days go by in which the number is not proven again. */
  const keepAlive = async (token: string, days: number) => {
    for (let left = days; left > 0; left -= 20) {
      app.clock.advance(Math.min(left, 20) * DAY)
      await askWithToken(app, token)
    }
  }

  test('begins afresh after 90 days on a new device; the earlier person keeps their data and loses the number', async () => {
    const before = await provePhone(app, '19900000011')
    await keepAlive(before.token, 90)
    const after = await provePhone(app, '19900000011')
    expect(after.person.id).not.toBe(before.person.id)
    expect(after.person.phoneMasked).toBe('199****0011')
    const old = await askWithToken(app, before.token)
    expect(old.body.person).toEqual({ ...before.person, phoneMasked: null })
  })

  test('is the same person on a device they used before, and within 90 days anywhere', async () => {
    const before = await provePhone(app, '19900000012')
    await keepAlive(before.token, 20)
    expect((await provePhone(app, '19900000012')).person.id).toBe(before.person.id)
    await keepAlive(before.token, 100)
    const again = await provePhone(app, '19900000012', before.token)
    expect(again.person.id).toBe(before.person.id)
  })

  test('is the same person after a year away, on a device that still has its old token', async () => {
    const before = await provePhone(app, '19900000013')
    app.clock.advance(365 * DAY)
    expect((await askWithToken(app, before.token)).status).toBe(401)
    const guest = await app.call(startGuest, {}, before.token)
    expect(guest.body.person).toBeNull()
    expect((await provePhone(app, '19900000013', guest.body.token)).person.id).toBe(before.person.id)
  })
})

describe('outside sample mode', () => {
  let plain: TestApp
  beforeAll(async () => void (plain = await startTestApp({ sample: false })))
  afterAll(() => plain.close())

  test('without an SMS gateway nobody can log in by phone, and the page is told', async () => {
    expect((await plain.call(logInOptions, {})).body).toEqual({ phone: false, wechat: false, personas: [] })
    const answer = await plain.call(requestCode, { phone: PHONE })
    expect(answer).toMatchObject({ status: 503, body: { code: 'log-in-unavailable' } })
  })
})
