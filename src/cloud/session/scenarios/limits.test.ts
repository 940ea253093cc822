import { logInByPhone, requestCode, startGuest } from '@/contract/session'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { forgetLimits } from '../testing-people'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())
beforeEach(() => forgetLimits(app.ctx))

const letAMinutePass = () =>
  app.ctx.db.pool.query("update rate_limits set expire = expire - 60000 where key like 'codes-of-phone-minute%'")
const phone = (n: number) => `199000${String(n).padStart(5, '0')}`

test('one code a minute for a number, and it says how long to wait', async () => {
  expect((await app.call(requestCode, { phone: phone(1) })).status).toBe(200)
  const again = await app.call(requestCode, { phone: phone(1) })
  expect(again).toMatchObject({ status: 429, body: { code: 'too-many' } })
  expect(again.body.retryAfterSeconds).toBeGreaterThan(0)
  expect(again.body.retryAfterSeconds).toBeLessThanOrEqual(60)
  expect(again.headers['retry-after']).toBe(String(again.body.retryAfterSeconds))
})

test('five codes a day for a number', async () => {
  for (let i = 0; i < 5; i++) {
    expect((await app.call(requestCode, { phone: phone(2) })).status).toBe(200)
    await letAMinutePass()
  }
  const sixth = await app.call(requestCode, { phone: phone(2) })
  expect(sixth.status).toBe(429)
  expect(sixth.body.retryAfterSeconds).toBeGreaterThan(23 * 3600)
})

test('thirty codes an hour for an address, whatever the numbers', async () => {
  for (let n = 100; n < 130; n++) expect((await app.call(requestCode, { phone: phone(n) })).status).toBe(200)
  expect((await app.call(requestCode, { phone: phone(131) })).status).toBe(429)
})

test('a hundred attempts an hour for an address, whatever the numbers', async () => {
  const attempt = (n: number) => app.call(logInByPhone, { phone: phone(n), code: '000000' })
  const answers = await Promise.all(Array.from({ length: 101 }, (_, n) => attempt(n)))
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
})

test('six hundred guests an hour for an address', async () => {
  await app.call(startGuest, {})
  await app.ctx.db.pool.query("update rate_limits set points = 599 where key like 'guests%'")
  expect((await app.call(startGuest, {})).status).toBe(200)
  expect((await app.call(startGuest, {})).status).toBe(429)
})

test('an address over its limit does not use up the codes of other people’s numbers', async () => {
  await app.call(requestCode, { phone: phone(200) })
  await app.ctx.db.pool.query("update rate_limits set points = 30 where key like 'codes-of-address%'")
  for (let i = 0; i < 6; i++) expect((await app.call(requestCode, { phone: phone(201) })).status).toBe(429)
  await app.ctx.db.pool.query("delete from rate_limits where key like 'codes-of-address%'")
  expect((await app.call(requestCode, { phone: phone(201) })).status).toBe(200)
})

test('all addresses of one IPv6 network count together', async () => {
  const from = async (remoteAddress: string) =>
    (await app.app.inject({ method: 'POST', url: '/api/session/guest', payload: {}, remoteAddress })).statusCode
  expect(await from('2001:db8:1:2::1')).toBe(200)
  await app.ctx.db.pool.query("update rate_limits set points = 600 where key like 'guests%'")
  expect(await from('2001:db8:1:2:ffff::2')).toBe(429)
  expect(await from('2001:db8:1:3::1')).toBe(200)
})
