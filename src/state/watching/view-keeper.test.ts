import { stage } from '../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const VIEWS = 'POST /api/episodes/leak/views'
const notes: unknown[] = []

function restart() {
  jest.resetModules()
  const { createViewKeeper } = require('./view-keeper') as typeof import('./view-keeper')
  return createViewKeeper()
}
const settled = async (work: Promise<unknown>) => {
  await jest.advanceTimersByTimeAsync(3000)
  await work
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T06:00:00.000Z') })
  stage.clear()
  notes.length = 0
  Object.assign(cloud, { reachable: true, asked: [] })
  cloud.answers = {
    'POST /api/session/guest': () => ok({ token: 'guest', person: null }),
    [VIEWS]: ({ input }) => (notes.push(input.at), ok({ counted: true })),
  }
})
afterEach(() => jest.useRealTimers())

it('tells the cloud with the time at which it was seen, and only once', async () => {
  const views = restart()
  views.note('leak')
  await settled(views.flush())
  await settled(views.flush())
  expect(notes).toEqual(['2026-11-23T06:00:00.000Z'])
})

it('survives a lost network and a restart, and keeps the time at which it was seen', async () => {
  cloud.reachable = false
  const before = restart()
  before.note('leak')
  await settled(before.flush())
  cloud.reachable = true
  jest.setSystemTime(new Date('2026-11-23T09:00:00.000Z'))
  await settled(restart().flush())
  expect(notes).toEqual(['2026-11-23T06:00:00.000Z'])
})

it('tries again what the server could not take, and gives up what it never will', async () => {
  cloud.answers[VIEWS] = () => refusal('internal')
  const views = restart()
  views.note('leak')
  views.note('gone')
  await settled(views.flush())
  cloud.answers[VIEWS] = ({ input }) => (notes.push(input.at), ok({ counted: true }))
  await settled(views.flush())
  expect(notes).toHaveLength(1)
  cloud.asked.length = 0
  await settled(views.flush())
  expect(cloud.asked).toEqual([])
})

it('sends nothing of the last person once another has the phone', async () => {
  cloud.reachable = false
  const views = restart()
  views.note('leak')
  await settled(views.flush())
  views.forget()
  cloud.reachable = true
  await settled(views.flush())
  expect(notes).toEqual([])
})
