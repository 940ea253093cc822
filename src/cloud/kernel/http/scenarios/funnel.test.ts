import { gunzipSync } from 'node:zlib'
import { PROBLEMS } from '@/contract/problem'
import { computed, EDITOR, GUEST, RESIDENT, startTestServer, type TestServer } from './testing-server'

let it: TestServer
beforeAll(async () => {
  it = await startTestServer({ minClientVersion: '0.2.0', sample: false })
})
afterAll(() => it.close())

const get = (url: string, headers: Record<string, string> = {}) => it.server.inject({ url, headers })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

const ACCESS: [string, number, number, number, number][] = [
  // path, nobody, guest, resident, editor
  ['/api/open', 200, 200, 200, 200],
  ['/api/device', 401, 200, 200, 200],
  ['/api/person', 401, 401, 200, 200],
  ['/api/editors', 401, 401, 403, 200],
]

test.each(ACCESS)('%s: nobody %i, guest %i, resident %i, editor %i', async (path, ...expected) => {
  const callers = [{}, bearer(GUEST), bearer(RESIDENT), bearer(EDITOR)]
  const answers = await Promise.all(callers.map((headers) => get(path, headers)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(expected)
})

test.each(['Bearer unknown-token-unknown-t', 'Bearer x', 'Basic abc', 'nonsense'])(
  '%s counts as nobody',
  async (value) => {
    expect((await get('/api/device', { authorization: value })).json().code).toBe('not-logged-in')
    expect((await get('/api/open', { authorization: value })).statusCode).toBe(200)
  },
)

const post = (payload: unknown, url = '/api/things/a', headers: Record<string, string> = {}) =>
  it.server.inject({ method: 'POST', url, payload: payload as string, headers })

const json = { 'content-type': 'application/json' }
const INPUTS: [string, () => ReturnType<typeof post>, string, string | null][] = [
  ['an unknown key', () => post({ note: 'x', more: 1 }), 'bad-input', 'more'],
  ['a missing key', () => post({}), 'bad-input', 'note'],
  ['a wrong type', () => post({ note: 5 }), 'bad-input', 'note'],
  ['a path parameter twice', () => post({ note: 'x', id: 'b' }), 'bad-input', 'id'],
  ['an array', () => post([1]), 'bad-input', null],
  ['no JSON at all', () => post('{"note":', undefined, json), 'bad-input', null],
  ['an empty body', () => post('', undefined, json), 'bad-input', null],
  ['a prototype', () => post('{"__proto__":{"a":1},"note":"x"}', undefined, json), 'bad-input', null],
  ['another media type', () => post('<a/>', undefined, { 'content-type': 'text/xml' }), 'bad-input', null],
  ['101 KiB', () => post({ note: 'x'.repeat(101 * 1024) }), 'too-large', null],
  ['an address that cannot be decoded', () => post({ note: 'x' }, '/api/things/%zz'), 'bad-input', null],
]

test.each(INPUTS)('%s is refused', async (_, send, code, field) => {
  const answer = await send()
  expect(answer.json()).toMatchObject({ code, message: expect.any(String) })
  expect(answer.statusCode).toBe(PROBLEMS[code as 'bad-input'].status)
  if (field) expect(answer.json().fields).toEqual([{ path: field, message: expect.any(String) }])
})

test('a good input arrives parsed', async () => {
  expect((await post({ note: '你好' }, '/api/things/%E7%94%B2')).json()).toEqual({ said: '甲 你好' })
})

test('a refusal keeps its status; waiting times are also a header', async () => {
  expect((await get('/api/stale')).statusCode).toBe(409)
  const wait = await get('/api/wait')
  expect([wait.statusCode, wait.headers['retry-after'], wait.json().retryAfterSeconds]).toEqual([429, '9', 9])
})

test('what nobody foresaw is internal, with a log id, and neither answer nor log quotes it', async () => {
  it.log.lines.length = 0
  const answer = await get('/api/broken?token=verysecret', { 'user-agent': 'secret-agent', ...bearer(GUEST) })
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'bad-input'])
  const broken = await get('/api/broken', { 'user-agent': 'secret-agent', ...bearer(GUEST) })
  expect(broken.json()).toEqual({ code: 'internal', message: PROBLEMS.internal.message, logId: expect.any(String) })
  const logged = JSON.stringify(it.log.lines)
  expect(logged).toContain(broken.json().logId)
  expect(logged).toContain('/api/broken')
  for (const secret of ['王孃孃', '13800000001', 'verysecret', 'secret-agent', GUEST, '127.0.0.1'])
    expect(logged).not.toContain(secret)
})

test('a database out of reach is unavailable: try again soon; this process is well but not ready', async () => {
  const answer = await get('/api/no-database')
  expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '2'])
  expect((await get('/healthz')).statusCode).toBe(200)
  expect((await get('/readyz')).statusCode).toBe(503)
})

test.each([
  ['h5/0.1.9', 426],
  ['weapp/0.2.0', 200],
  ['weapp/1.0.0', 200],
  ['nonsense', 200],
])('x-client %s → %i', async (client, status) => {
  expect((await get('/api/open', { 'x-client': client })).statusCode).toBe(status)
  expect((await get('/api/cached', { 'x-client': client })).statusCode).toBe(status)
})

test('unknown addresses and methods below /api are problems, sample routes do not exist outside sample mode', async () => {
  for (const url of ['/api/none', '/api', '/api/sample']) {
    const answer = await get(url, { accept: 'text/html' })
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
  }
  expect((await it.server.inject({ method: 'DELETE', url: '/api/open' })).json().code).toBe('not-found')
})

test('a kept text goes out compressed from the second time on, to whoever takes that; one written anew never', async () => {
  const zip = { 'accept-encoding': 'br, gzip' }
  const first = await get('/api/kept', zip)
  expect(first.headers['content-encoding']).toBeUndefined()
  const second = await get('/api/kept', zip)
  expect(second.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-store' })
  expect(second.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(gunzipSync(second.rawPayload).toString()).toBe(first.body)
  expect(second.rawPayload.length).toBeLessThan(first.rawPayload.length / 5)
  const plain = await get('/api/kept')
  expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, first.body])
  for (const _ of [1, 2]) expect((await get('/api/written-anew', zip)).headers['content-encoding']).toBeUndefined()
})

test('a cached answer is computed once, revalidates, compresses, and goes when it is dropped', async () => {
  it.ctx.cache.drop('/api/cached')
  computed.times = 0
  const first = await get('/api/cached')
  const again = await get('/api/cached')
  expect(again.body).toBe(first.body)
  expect(computed.times).toBe(1)
  expect(first.headers['cache-control']).toContain('s-maxage=60')
  const etag = String(first.headers.etag)
  const same = await get('/api/cached', { 'if-none-match': etag })
  expect([same.statusCode, same.body]).toEqual([304, ''])
  const zipped = await get('/api/cached', { 'accept-encoding': 'gzip, br' })
  expect(zipped.headers['content-encoding']).toBe('gzip')
  expect(zipped.rawPayload.length).toBeLessThan(first.rawPayload.length / 5)
  const head = await it.server.inject({ method: 'HEAD', url: '/api/cached' })
  expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([
    200,
    '',
    String(first.rawPayload.length),
  ])
  it.ctx.cache.drop('/api/cached')
  expect((await get('/api/cached', { 'if-none-match': etag })).statusCode).toBe(200)
  expect(computed.times).toBe(2)
})

test('an address written in another way is the same answer, and goes with the same drop', async () => {
  it.ctx.cache.drop('/api/cached')
  computed.times = 0
  const ways = ['/api/cached?', '/api/cached?&&', '/api/cached?&', '/api/%63ached', '/api/cached']
  for (const url of ways) expect((await get(url)).statusCode).toBe(200)
  expect(computed.times).toBe(1)
  it.ctx.cache.drop('/api/cached')
  for (const url of ways) await get(url)
  expect(computed.times).toBe(2)
})

test('every answer carries the safe headers', async () => {
  for (const url of ['/api/open', '/api/cached', '/api/none', '/', '/admin', '/media/one/video.mp4', '/healthz']) {
    const { headers } = await get(url)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['permissions-policy']).toContain('camera=()')
  }
})

test.each([
  ['https://pufa.example.cn', 'max-age=31536000'],
  ['http://pufa.example.cn', undefined],
  [null, undefined],
])('where residents come by %s, browsers are told: strict-transport-security %s', async (publicUrl, told) => {
  const other = await startTestServer({ publicUrl })
  for (const url of ['/', '/api/open', '/api/none', '/admin', '/media/one/video.mp4'])
    expect((await other.server.inject({ url })).headers['strict-transport-security']).toBe(told)
  await other.close()
})
