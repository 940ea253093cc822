import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { logInByWeapp } from '@/contract/session'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'

/** Speaks as api.weixin.qq.com does: 200 with an errcode for refusals. */
const ANSWERS: Record<string, object> = {
  'code-of-ann': { openid: 'openid-of-ann', session_key: 'key-of-ann', unionid: 'union-of-ann' },
  'code-used': { errcode: 40163, errmsg: 'code been used' },
  'code-bad': { errcode: 40029, errmsg: 'invalid code' },
  'code-busy': { errcode: -1, errmsg: 'system error' },
  'code-app': { errcode: 40125, errmsg: 'invalid appsecret' },
}

let wechat: Server
let api: string
const asked: URLSearchParams[] = []
const apps: TestApp[] = []

const start = async (changes: { trustedHeader?: boolean; appId?: string | null }) => {
  const settings = { appId: 'wx-test', secret: 'app-secret', api, trustedHeader: false, templates: {}, ...changes }
  const app = await startTestApp({ sample: false, config: { wechat: settings } })
  apps.push(app)
  return app
}

beforeAll(async () => {
  wechat = createServer((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://wechat')
    asked.push(searchParams)
    const answer = ANSWERS[searchParams.get('js_code')!]
    if (answer) response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(answer))
    else response.writeHead(502).end('<html>')
  })
  await new Promise<void>((done) => wechat.listen(0, '127.0.0.1', done))
  api = `http://127.0.0.1:${(wechat.address() as AddressInfo).port}`
})
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()))
  wechat.closeAllConnections()
  await new Promise((done) => wechat.close(done))
})

const withHeader = async (app: TestApp, openid: string) => {
  const headers = { 'x-wx-openid': openid }
  const answer = await app.app.inject({
    method: 'POST',
    url: '/api/session/weapp',
    headers,
    payload: { code: 'code-x' },
  })
  return { status: answer.statusCode, body: answer.json() }
}

describe('through code2session', () => {
  let app: TestApp
  beforeAll(async () => void (app = await start({})))

  test('the first log-in makes a resident, the second finds them', async () => {
    const first = await app.call(logInByWeapp, { code: 'code-of-ann' })
    expect(first.body.person).toMatchObject({ displayName: '微信用户', phoneMasked: null, roles: ['resident'] })
    expect(Object.fromEntries(asked.at(-1)!)).toEqual({
      appid: 'wx-test',
      secret: 'app-secret',
      js_code: 'code-of-ann',
      grant_type: 'authorization_code',
    })
    const second = await app.call(logInByWeapp, { code: 'code-of-ann' })
    expect(second.body.person).toEqual(first.body.person)
  })

  test('of two first log-ins at once both get the same person', async () => {
    ANSWERS['code-of-bob'] = { openid: 'openid-of-bob', session_key: 'k' }
    const answers = await Promise.all([1, 2, 3].map(() => app.call(logInByWeapp, { code: 'code-of-bob' })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(answers.map(({ body }) => body.person?.id)).size).toBe(1)
  })

  test.each([
    ['code-used', 422, 'wechat-refused'],
    ['code-bad', 422, 'wechat-refused'],
    ['code-busy', 503, 'log-in-unavailable'],
    ['code-app', 503, 'log-in-unavailable'],
    ['a gateway page', 503, 'log-in-unavailable'],
  ])('%s → %s %s', async (code, status, problem) => {
    expect(await app.call(logInByWeapp, { code })).toMatchObject({ status, body: { code: problem } })
  })

  test('the header of Cloud Hosting counts for nothing', async () => {
    expect((await withHeader(app, 'openid-of-ann')).status).toBe(503)
  })

  test('openid, session key and app secret neither leave nor are logged', async () => {
    const answer = await app.call(logInByWeapp, { code: 'code-of-ann' })
    const said = JSON.stringify([answer, app.log.lines])
    for (const secret of ['openid-of', 'key-of-ann', 'union-of-ann', 'app-secret']) expect(said).not.toContain(secret)
  })
})

test('the header of Cloud Hosting counts where the operator says so', async () => {
  const app = await start({ trustedHeader: true, appId: null })
  const [first, second] = [await withHeader(app, 'openid-of-eve'), await withHeader(app, 'openid-of-eve')]
  expect(first.status).toBe(200)
  expect(second.body.person).toEqual(first.body.person)
  expect((await app.call(logInByWeapp, { code: 'code-of-ann' })).body.code).toBe('log-in-unavailable')
})

test.each(['x', 'a'.repeat(5000), 'one, two', "o'penid--"])(
  'a header that is no openid is nobody: %.20s',
  async (openid) => {
    const app = await start({ trustedHeader: true, appId: null })
    expect((await withHeader(app, openid)).body.code).toBe('wechat-refused')
  },
)
