import { plantEpisode, testBody } from '@/cloud/episodes/testing-episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { forgetLimits, provePhone } from '../testing-people'

const ID = 'test-hostile'
let app: TestApp
let editor: string
let guest: string
beforeAll(async () => {
  app = await startTestApp()
  await plantEpisode(app.ctx, ID)
  ;[editor, guest] = [await app.as('editor'), await app.guest()]
  await send('POST', `/api/console/episodes/${ID}/draft`, {}, editor)
})
afterAll(() => app.close())
beforeEach(() => forgetLimits(app.ctx))

type Method = 'GET' | 'POST' | 'PUT'

async function send(method: Method, url: string, payload: unknown, token?: string) {
  const headers = {
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
  }
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const answer = await app.app.inject({ method, url, headers, ...(text === undefined ? {} : { payload: text }) })
  return { status: answer.statusCode, body: answer.json() }
}

const progress = `/api/my/episodes/${ID}/progress`
const draft = `/api/console/episodes/${ID}/draft`
const good = { positionMs: 1, at: '2026-11-23T01:00:00Z' }
const body = testBody()
const NESTED = `${'['.repeat(20_000)}${']'.repeat(20_000)}`

/** Whoever may call it, what is sent, and what must come back. */
const CASES: [string, Method, string, unknown, number][] = [
  ['an unknown key', 'PUT', progress, { ...good, extra: 1 }, 400],
  ['a prototype key', 'PUT', progress, '{"positionMs":1,"at":"2026-11-23T01:00:00Z","__proto__":{"x":1}}', 400],
  ['a key of the path in the body', 'PUT', progress, { ...good, id: 'other' }, 400],
  ['a number as text', 'PUT', progress, { ...good, positionMs: '1' }, 400],
  ['a fraction', 'PUT', progress, { ...good, positionMs: 1.5 }, 400],
  ['a negative position', 'PUT', progress, { ...good, positionMs: -1 }, 400],
  ['a number beyond all', 'PUT', progress, '{"positionMs":1e999,"at":"2026-11-23T01:00:00Z"}', 400],
  ['no time', 'PUT', progress, { positionMs: 1 }, 400],
  ['a time in words', 'PUT', progress, { ...good, at: 'yesterday' }, 400],
  ['the year nought', 'PUT', progress, { ...good, at: '0000-01-01T00:00:00Z' }, 400],
  ['the last year', 'PUT', progress, { ...good, at: '9999-12-31T23:59:59Z' }, 400],
  ['a list instead of an object', 'PUT', progress, [good], 400],
  ['no JSON', 'PUT', progress, 'not json', 400],
  ['null', 'PUT', progress, null, 400],
  ['ten thousand brackets', 'PUT', progress, NESTED, 400],
  ['a zero byte in a title', 'PUT', draft, { revision: 1, body: { ...body, title: 'a\u0000b' } }, 400],
  ['a lone surrogate in a title', 'PUT', draft, { revision: 1, body: { ...body, title: 'a\ud800b' } }, 400],
  ['more than 100 KiB', 'PUT', draft, { revision: 1, body: { ...body, hook: '长'.repeat(60_000) } }, 413],
  [
    'five hundred subtitles',
    'PUT',
    draft,
    { revision: 1, body: { ...body, transcript: Array(500).fill(body.transcript[0]) } },
    400,
  ],
  [
    'an unknown key deep inside',
    'PUT',
    draft,
    { revision: 1, body: { ...body, citations: [{ ...body.citations[0], x: 1 }] } },
    400,
  ],
  [
    'quotes and semicolons in an id',
    'PUT',
    `/api/my/episodes/${encodeURIComponent("x'; drop table progress; --")}/progress`,
    good,
    400,
  ],
  ['an id of two thousand letters', 'GET', `/api/episodes/${'a'.repeat(2000)}`, undefined, 404],
  ['a path out of the folder', 'GET', '/api/episodes/..%2f..%2fetc%2fpasswd', undefined, 400],
  ['an unknown query', 'GET', '/api/console/audit?before=1&x=1', undefined, 400],
  ['a query twice', 'GET', '/api/console/audit?before=1&before=2', undefined, 400],
  ['a page that is no number', 'GET', '/api/console/audit?before=1%20or%201%3D1', undefined, 400],
  ['a page beyond bigint', 'GET', `/api/console/audit?before=${'9'.repeat(40)}`, undefined, 200],
  ['a zero byte in a query', 'GET', '/api/console/audit?subject=a%00b', undefined, 400],
  ['a subject in SQL', 'GET', `/api/console/audit?subject=${encodeURIComponent("' or '1'='1")}`, undefined, 200],
  ['a phone in SQL', 'POST', '/api/session/code', { phone: "1' or 1=1 --" }, 400],
  ['a phone as a number', 'POST', '/api/session/code', { phone: 19900000001 }, 400],
  ['a code as a list', 'POST', '/api/session/phone', { phone: '19900000001', code: ['000000'] }, 400],
  ['a persona from the prototype', 'POST', '/api/session/sample', { persona: 'constructor' }, 400],
]

test.each(CASES)('%s', async (_, method, url, payload, status) => {
  const token = url.includes('/my/') ? guest : editor
  const answer = await send(method, url, payload, token)
  expect(answer.status).toBe(status)
  if (status >= 400) expect(['bad-input', 'too-large', 'not-found']).toContain(answer.body.code)
})

test('SQL in words that are kept is just words', async () => {
  const hook = "'; drop table episodes; --"
  const { body: open } = await send('POST', draft, {}, editor)
  const saved = await send('PUT', draft, { revision: open.revision, body: { ...body, hook } }, editor)
  expect(saved.body.body.hook).toBe(hook)
  expect((await send('GET', `/api/episodes/${ID}`, undefined)).status).toBe(200)
})

/** What the log draws by chance or reads from a clock: four of its digits may be anybody's. */
const CHANCE = new Set(['logId', 'ms', 'time'])

test('nothing of a person stands in the log, even when the database fails in the middle', async () => {
  const phone = '19912345678'
  const session = await provePhone(app, phone)
  await send('POST', '/api/session/phone', { phone, code: '123456' })
  await send('PUT', progress, { ...good, secretNote: '说给律师听的话' }, session.token)
  const { pool } = app.ctx.db
  await pool.query('alter table one_time_codes rename to hidden_codes')
  await forgetLimits(app.ctx)
  const failed = await send('POST', '/api/session/phone', { phone, code: '123456' }, session.token)
  await pool.query('alter table hidden_codes rename to one_time_codes')
  expect(failed).toMatchObject({ status: 500, body: { code: 'internal', logId: expect.any(String) } })
  expect(JSON.stringify(app.log.lines)).toContain(failed.body.logId)
  const log = JSON.stringify(app.log.lines, (key, value: unknown) => (CHANCE.has(key) ? undefined : value))
  const personal = [phone, '5678', session.token, session.person.id, session.person.displayName, '123456', '说给律师']
  for (const text of personal) expect(log).not.toContain(text)
})
