import { createHash } from 'node:crypto'
import { startTestServer, type TestServer } from './testing-server'

let it: TestServer
beforeAll(async () => {
  it = await startTestServer()
})
afterAll(() => it.close())

const get = (url: string, headers: Record<string, string> = {}) => it.server.inject({ url, headers })
const VIDEO = '/media/one/video.mp4'

const RANGES: [string, number, string | undefined, number][] = [
  ['bytes=0-99', 206, 'bytes 0-99/1000', 100],
  ['bytes=900-', 206, 'bytes 900-999/1000', 100],
  ['bytes=-10', 206, 'bytes 990-999/1000', 10],
  ['bytes=990-5000', 206, 'bytes 990-999/1000', 10],
  ['bytes=0-0', 206, 'bytes 0-0/1000', 1],
  ['bytes=1000-', 416, 'bytes */1000', -1],
  ['bytes=5-2', 416, 'bytes */1000', -1],
  ['lines=1-2', 200, undefined, 1000],
]

test.each(RANGES)('%s → %i %s', async (range, status, contentRange, length) => {
  const answer = await get(VIDEO, { range })
  expect([answer.statusCode, answer.headers['content-range']]).toEqual([status, contentRange])
  if (length >= 0) expect(answer.rawPayload.length).toBe(length)
  const from = /bytes (\d+)/.exec(contentRange ?? '')
  if (status === 206) expect(answer.rawPayload[0]).toBe(Number(from![1]) % 256)
})

test('the whole film, its head, and how long a browser may keep it', async () => {
  const whole = await get(`${VIDEO}?v=abc`)
  expect(whole.headers).toMatchObject({ 'content-type': 'video/mp4', 'accept-ranges': 'bytes' })
  expect(whole.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const head = await it.server.inject({ method: 'HEAD', url: VIDEO })
  expect([head.statusCode, head.headers['content-length'], head.rawPayload.length]).toEqual([200, '1000', 0])
  expect(head.headers['cache-control']).not.toContain('immutable')
  expect((await get('/media/one/captions.vtt')).headers['content-type']).toBe('text/vtt; charset=utf-8')
})

test.each([
  '/media/../secret.mp4',
  '/media/%2e%2e/secret.mp4',
  '/media/one/..%2f..%2fsecret.mp4',
  '/media/one/%2e%2e%5c%2e%2e%5csecret.mp4',
  '/media/..%252fsecret.mp4',
  '/media//../secret.mp4',
  '/media/%2fetc/passwd',
  '/media/.hidden.mp4',
  '/media/one/script.json',
  '/media/one',
  '/media/',
  '/media/one/none.mp4',
  '/media/one/video.mp4%00.jpg',
  '/js/..%2f..%2f..%2fcontent%2fsecret.mp4',
  '/admin/..%2f..%2fcontent%2fsecret.mp4',
])('%s gives nothing away', async (url) => {
  const answer = await get(url, { accept: 'video/*' })
  expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  expect(answer.statusCode).toBeLessThan(500)
  expect(answer.body).not.toContain('secret')
})

test('H5 and console answer their own addresses with their page, never cached', async () => {
  for (const [url, text] of [
    ['/', 'H5'],
    ['/pages/home/index', 'H5'],
    ['/admin', 'Console'],
    ['/admin/episodes/ceiling-leak', 'Console'],
  ] as const) {
    const answer = await get(url, { accept: 'text/html' })
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(answer.body).toContain(text)
  }
})

test('the policy of a page lets its own inline script run, and no other', async () => {
  const hash = createHash('sha256').update('start()').digest('base64')
  const policy = String((await get('/')).headers['content-security-policy'])
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
  expect(String((await get('/admin')).headers['content-security-policy'])).toContain("script-src 'self';")
})

test('a file whose name holds its hash is kept for ever and sent compressed; a missing one is no page', async () => {
  const plain = await get('/js/app.0a1b2c3d.js')
  expect([plain.statusCode, plain.body]).toEqual([200, 'h5()'])
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const zipped = await get('/js/app.0a1b2c3d.js', { 'accept-encoding': 'gzip' })
  expect([zipped.headers['content-encoding'], zipped.body]).toEqual(['gzip', 'compressed'])
  expect(zipped.headers).toMatchObject({ vary: 'accept-encoding' })
  expect(zipped.headers['content-type']).toContain('javascript')
  expect((await get('/js/old.11111111.js', { accept: 'text/html' })).statusCode).toBe(404)
})
