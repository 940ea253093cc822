import { fakeCloud, ok, refusal } from '../testing/fake-cloud'
import { stage } from '../../../config/jest/taro'

const cloud = fakeCloud()
jest.mock('./transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const load = () => ({
  ...(require('./send') as typeof import('./send')),
  ...(require('./token') as typeof import('./token')),
})

const guest = { 'POST /api/session/guest': () => ok({ token: 'guest-1', person: null }) }
const mine = { method: 'GET', path: '/api/my/episodes' } as const

beforeEach(() => {
  jest.resetModules()
  jest.useFakeTimers()
  stage.clear()
  Object.assign(cloud, { reachable: true, answers: {}, asked: [] })
})
afterEach(() => jest.useRealTimers())

const soon = async <T>(work: Promise<T>): Promise<T> => {
  await jest.advanceTimersByTimeAsync(3000)
  return work
}

it('looks around without a token', async () => {
  cloud.answers = { 'GET /api/episodes': ({ token }) => ok({ token }) }
  const { send } = load()
  expect(await send({ method: 'GET', path: '/api/episodes' })).toEqual(ok({ token: null }))
  expect(cloud.asked).toEqual(['GET /api/episodes'])
})

it('fetches one guest token when several requests first need one', async () => {
  cloud.answers = {
    ...guest,
    'GET /api/my/episodes': ({ token }) => (token ? ok(token) : refusal('not-logged-in')),
  }
  const { send } = load()
  const both = await Promise.all([send(mine), send(mine)])
  expect(both).toEqual([ok('guest-1'), ok('guest-1')])
  expect(cloud.asked.filter((line) => line.includes('guest'))).toHaveLength(1)
})

it('becomes a guest when its log-in was ended elsewhere', async () => {
  cloud.answers = {
    ...guest,
    'GET /api/my/episodes': ({ token }) => (token === 'guest-1' ? ok('mine') : refusal('not-logged-in')),
  }
  const { send, hold, useHeld } = load()
  hold({ token: 'ended', person: { id: 'p', displayName: '示例居民', phoneMasked: null, roles: [], sample: true } })
  expect(await send(mine)).toEqual(ok('mine'))
  expect(useHeld.getState()).toMatchObject({ token: 'guest-1', person: null })
})

it('never writes as a guest what a person meant to write', async () => {
  cloud.answers = {
    ...guest,
    'PUT /api/x': ({ token }) => (token === 'ended' ? refusal('not-logged-in') : ok('written')),
  }
  const { send, hold } = load()
  hold({ token: 'ended', person: { id: 'p', displayName: '示例居民', phoneMasked: null, roles: [], sample: true } })
  expect((await send({ method: 'PUT', path: '/api/x' })).status).toBe(401)
})

it('never writes as a guest what a person meant to write, though another request has become a guest meanwhile', async () => {
  let became = () => {}
  const guestIsThere = new Promise<void>((resolve) => (became = resolve))
  const slowly = async (exchange: Parameters<typeof cloud.transport>[0]) => {
    const answer = await fast(exchange)
    if (exchange.method === 'PUT') await guestIsThere
    return answer
  }
  const fast = cloud.transport
  cloud.transport = slowly
  cloud.answers = {
    ...guest,
    'GET /api/my/episodes': ({ token }) => (token === 'ended' ? refusal('not-logged-in') : ok('mine')),
    'PUT /api/x': ({ token }) => (token === 'ended' ? refusal('not-logged-in') : ok('written')),
  }
  const { send, hold } = load()
  hold({ token: 'ended', person: { id: 'p', displayName: '示例居民', phoneMasked: null, roles: [], sample: true } })
  const put = send({ method: 'PUT', path: '/api/x' })
  await send(mine)
  became()
  expect((await put).status).toBe(401)
  cloud.transport = fast
})

it('keeps who logged in while a guest token was on its way', async () => {
  let arrive = () => {}
  const onItsWay = new Promise<void>((resolve) => (arrive = resolve))
  const fast = cloud.transport
  cloud.transport = async (exchange) => {
    const answer = await fast(exchange)
    if (exchange.url.includes('guest')) await onItsWay
    return answer
  }
  cloud.answers = { ...guest, 'GET /api/my/episodes': ({ token }) => ok(token) }
  const { send, hold, useHeld } = load()
  const asked = send(mine)
  const person = { id: 'p', displayName: '示例居民', phoneMasked: null, roles: [], sample: true }
  hold({ token: 'person', person })
  arrive()
  expect(await asked).toEqual(ok('person'))
  expect(useHeld.getState()).toMatchObject({ token: 'person', person })
  cloud.transport = fast
})

it('asks once more and no oftener when the guest token is refused too', async () => {
  cloud.answers = { ...guest, 'GET /api/my/episodes': () => refusal('not-logged-in') }
  const { send } = load()
  expect((await send(mine)).status).toBe(401)
  expect(cloud.asked.filter((line) => line.startsWith('GET'))).toHaveLength(2)
})

it.each([
  ['GET', 3],
  ['PUT', 3],
  ['POST', 1],
] as const)('%s is tried %d times while the server restarts', async (method, times) => {
  const path = '/api/busy'
  cloud.answers = { [`${method} ${path}`]: () => refusal('unavailable') }
  const { send } = load()
  expect((await soon(send({ method, path }))).status).toBe(503)
  expect(cloud.asked).toHaveLength(times)
})

it('rejects when nothing comes back, so that the client can say: network', async () => {
  cloud.reachable = false
  const { send } = load()
  const sent = send({ method: 'GET', path: '/api/episodes' }).then(
    () => 'answered',
    () => 'rejected',
  )
  expect(await soon(sent)).toBe('rejected')
})

it('speaks as the same guest after a restart', async () => {
  cloud.answers = {
    ...guest,
    'GET /api/my/episodes': ({ token }) => (token ? ok(token) : refusal('not-logged-in')),
  }
  await load().send(mine)
  jest.resetModules()
  cloud.asked.length = 0
  expect(await load().send(mine)).toEqual(ok('guest-1'))
  expect(cloud.asked).toEqual(['GET /api/my/episodes'])
})

it('stays the same device when its token has run out, even if the program ends before there is another', async () => {
  const shown: (string | null)[] = []
  cloud.answers = {
    'POST /api/session/guest': ({ token }) => {
      shown.push(token)
      return ok({ token: 'guest-2', person: null })
    },
    'GET /api/my/episodes': ({ token }) => (token === 'guest-2' ? ok(token) : refusal('not-logged-in')),
  }
  const first = load()
  first.hold({ token: 'ran-out', person: null })
  cloud.answers['POST /api/session/guest'] = () => refusal('unavailable')
  await soon(first.send(mine))
  jest.resetModules()
  cloud.answers['POST /api/session/guest'] = ({ token }) => {
    shown.push(token)
    return ok({ token: 'guest-2', person: null })
  }
  const again = load()
  expect((await soon(again.send(mine))).body).toBe('guest-2')
  await soon(again.send(mine))
  expect(shown).toEqual(['ran-out'])
  expect(again.lapsedToken()).toBeNull()
})
