import { stage } from '../../config/jest/taro'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import { useSession } from '@/platform/session'
import { useMeToo } from './me-too'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 'guest', person: null })
  useMeToo.setState({ said: {} })
  Object.assign(cloud, { reachable: true, asked: [] })
  cloud.answers = {
    'GET /api/episodes/leak/me-too': () => ok({ meToo: false, month: '2026-11', people: 12 }),
    'PUT /api/episodes/leak/me-too': ({ input }) => ok({ meToo: input.meToo, month: '2026-11', people: 12 }),
  }
})

it('learns what was said, says it, and takes it back', async () => {
  const { load, say } = useMeToo.getState()
  await load('leak')
  expect(useMeToo.getState().said.leak).toEqual({ meToo: false, month: '2026-11', people: 12 })
  expect(await say('leak', true)).toBeNull()
  expect(useMeToo.getState().said.leak?.meToo).toBe(true)
  expect(await say('leak', false)).toBeNull()
  expect(useMeToo.getState().said.leak?.meToo).toBe(false)
})

it('without a network says what to do, and claims nothing', async () => {
  cloud.reachable = false
  expect(await useMeToo.getState().say('leak', true)).toBe('网络不通，请检查网络后重试。')
  expect(useMeToo.getState().said.leak).toBeUndefined()
})
