import { stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { keep } from '@/platform/storage'
import { reach } from '@/platform/testing/sample-places'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const REACH = 'POST /api/places/reach'
const village = { kind: 'village', code: '500105001001', name: '这个村居' } as const
const point = { lon: 106.5312, lat: 29.6011 }

function restart() {
  jest.resetModules()
  const { useCircle } = require('./circle') as typeof import('./circle')
  const { useSession } = require('@/platform/session') as typeof import('@/platform/session')
  return { state: useCircle.getState, session: useSession }
}

beforeEach(() => {
  stage.clear()
  Object.assign(cloud, { reachable: true, asked: [], answers: { [REACH]: () => ok(reach) } })
})

const answered = async ({ state }: ReturnType<typeof restart>) => {
  while (state().loading) await new Promise((resolve) => setTimeout(resolve))
}

it('asks at once for another origin, learns its name, and remembers both', async () => {
  const phone = restart()
  phone.state().change({ origin: village })
  await answered(phone)
  expect(phone.state()).toMatchObject({ reach, origin: { name: '桥北社区' }, pace: 'walk', minutes: 15 })
  phone.state().change({ pace: 'wheels', minutes: 20 })
  await answered(phone)
  expect(restart().state()).toMatchObject({ origin: { code: village.code }, pace: 'wheels', minutes: 20, reach: null })
})

it('sends a point in the body and never in the address', async () => {
  const sent: unknown[] = []
  cloud.answers[REACH] = ({ input }) => {
    sent.push(input)
    return ok({ ...reach, origin: { ...reach.origin, name: null } })
  }
  const phone = restart()
  phone.state().change({ origin: { kind: 'spot', point } })
  await answered(phone)
  expect(sent).toEqual([{ origin: { point }, pace: 'walk', minutes: 15, area: true }])
  expect(cloud.asked).toEqual([REACH])
})

it('keeps the last answers for times without a network, and says that they are earlier ones', async () => {
  const before = restart()
  before.state().change({ origin: village })
  await answered(before)
  cloud.reachable = false
  const phone = restart()
  void phone.state().ask()
  expect(phone.state().reach).toEqual(reach)
  await answered(phone)
  expect(phone.state()).toMatchObject({ reach, earlier: true, problem: { code: 'network' } })
  phone.state().change({ minutes: 25 })
  await answered(phone)
  expect(phone.state()).toMatchObject({ reach: null, earlier: false, problem: { code: 'network' } })
})

it('an answer that comes late does not stand in for the question asked since', async () => {
  let first: (answer: ReturnType<typeof ok>) => void = () => undefined
  cloud.answers[REACH] = ({ input }) =>
    input.minutes === 15 ? new Promise((resolve) => (first = resolve)) : ok({ ...reach, minutes: [] })
  const phone = restart()
  phone.state().change({ origin: village })
  phone.state().change({ minutes: 10 })
  await answered(phone)
  first(ok(reach))
  await new Promise((resolve) => setTimeout(resolve))
  expect(phone.state().reach?.minutes).toEqual([])
})

it('shows what somebody passed on without forgetting where one usually starts', async () => {
  const phone = restart()
  phone.state().change({ origin: village })
  await answered(phone)
  phone.state().lookAt({ origin: { kind: 'spot', point } })
  await answered(phone)
  expect(phone.state().origin).toMatchObject({ kind: 'spot' })
  expect(restart().state().origin).toMatchObject({ code: village.code })
})

it('says why there is no answer', async () => {
  cloud.answers[REACH] = () => refusal('not-found')
  const phone = restart()
  phone.state().change({ origin: village })
  await answered(phone)
  expect(phone.state()).toMatchObject({ reach: null, problem: { code: 'not-found' } })
})

it('nothing of where somebody was stays after they log out', async () => {
  const phone = restart()
  phone.session.setState({
    token: 'wang',
    person: { id: 'p1', displayName: '示例', phoneMasked: null, roles: [], sample: true },
  })
  phone.state().change({ origin: { kind: 'here', point } })
  await answered(phone)
  phone.session.setState({ token: 'guest', person: null })
  expect(phone.state()).toMatchObject({ origin: null, reach: null })
  expect(restart().state().origin).toBeNull()
})

it.each([1e9, -5, 7.5, null, '20'])('minutes kept as %s, which nobody may ask for, are the usual ones', (minutes) => {
  keep('circle-question-1', { origin: village, pace: 'walk', minutes })
  expect(restart().state()).toMatchObject({ origin: village, minutes: 15 })
})
