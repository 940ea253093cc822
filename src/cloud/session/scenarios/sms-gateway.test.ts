import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { logInByPhone, requestCode } from '@/contract/session'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { hashPhone } from '../outside/hashes'
import { signMessage } from '../outside/sms-sender'
import { personWith } from '../testing-people'

const SECRET = 'shared-with-the-gateway'
const PHONE = '19900000001'

interface Received {
  body: string
  signature: unknown
  timestamp: string
}

let gateway: Server
let app: TestApp
let status = 202
const received: Received[] = []

beforeAll(async () => {
  gateway = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      const { 'x-signature': signature, 'x-timestamp': timestamp } = request.headers
      received.push({ body, signature, timestamp: String(timestamp) })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done))
  const webhook = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms`
  app = await startTestApp({ sample: false, config: { sms: { webhook, secret: SECRET } } })
})
afterAll(async () => {
  await app.close()
  gateway.closeAllConnections()
  await new Promise((done) => gateway.close(done))
})

test('a code goes to the gateway, signed, and not into the answer', async () => {
  const answer = await app.call(requestCode, { phone: PHONE })
  expect(answer.body).toEqual({ resendAfterSeconds: 60 })
  const { body, signature, timestamp } = received.at(-1)!
  expect(signature).toBe(signMessage(SECRET, timestamp, body))
  const message = JSON.parse(body)
  expect(message).toEqual({ phone: PHONE, code: expect.stringMatching(/^\d{6}$/), template: 'log-in' })
  expect((await app.call(logInByPhone, { phone: PHONE, code: message.code })).status).toBe(200)
})

test('a gateway that refuses is log-in-unavailable, and the minute is not lost', async () => {
  status = 500
  expect((await app.call(requestCode, { phone: '19900000002' })).body.code).toBe('log-in-unavailable')
  status = 200
  expect((await app.call(requestCode, { phone: '19900000002' })).status).toBe(200)
})

test('a number that sample mode once lent to an invented person belongs to its real owner', async () => {
  const { personId } = await personWith(app.ctx, 'admin')
  const { pool } = app.ctx.db
  await pool.query('update people set sample = true where id = $1', [personId])
  const hash = hashPhone(app.ctx.config.secretKey, '13800000008')
  await pool.query('insert into phones values ($1, $2, $3, $4)', [hash, personId, 'x', app.ctx.clock.now()])
  await app.call(requestCode, { phone: '13800000008' })
  const { code } = JSON.parse(received.at(-1)!.body)
  const { body } = await app.call(logInByPhone, { phone: '13800000008', code })
  expect(body.person).toMatchObject({ roles: ['resident'], sample: false })
})
