import { stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { BRIDGE, days, LI, PORT, resident, subdistricts, village } from '@/platform/testing/sample-bookings'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

function restart() {
  jest.resetModules()
  const { useSession } = require('@/platform/session') as typeof import('@/platform/session')
  const { useMyVillage } = require('./my-village') as typeof import('./my-village')
  const { useVillages } = require('./villages') as typeof import('./villages')
  const { useOpenedVillage } = require('./opened-village') as typeof import('./opened-village')
  const { useTimes } = require('./times') as typeof import('./times')
  return {
    useSession,
    mine: useMyVillage.getState,
    villages: useVillages.getState,
    opened: useOpenedVillage.getState,
    times: useTimes.getState,
  }
}
const slots = (lawyer: string) => `GET /api/booking/slots?village=${BRIDGE.code}&lawyer=${lawyer}`
const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

beforeEach(() => {
  stage.clear()
  Object.assign(cloud, {
    reachable: true,
    asked: [],
    answers: {
      'POST /api/session/guest': () => ok({ token: 'guest', person: null }),
      'GET /api/booking/villages': () => ok({ subdistricts }),
      [`GET /api/booking/villages/${BRIDGE.code}`]: () => ok(village),
      'GET /api/my/booking/village': () => ok({ village: PORT }),
      'PUT /api/my/booking/village': () => ok({ village: BRIDGE }),
      [slots('any')]: () => ok({ days }),
    },
  })
})

describe('my village', () => {
  it('is chosen once: kept here and in the account', async () => {
    const { mine } = restart()
    mine().choose(BRIDGE)
    await soon()
    expect(cloud.asked).toContain('PUT /api/my/booking/village')
    const again = restart()
    cloud.asked = []
    await again.mine().load()
    expect(again.mine().village).toEqual(BRIDGE)
    expect(cloud.asked).toEqual([])
  })

  it('comes from the account on another phone', async () => {
    const { mine } = restart()
    await mine().load()
    expect(mine().village).toEqual(PORT)
    expect(restart().mine().village).toEqual(PORT)
  })

  it('goes with whoever logs out, and stays when a log-in expires', () => {
    const { mine, useSession } = restart()
    useSession.setState({ token: 't', person: resident })
    mine().choose(BRIDGE)
    useSession.setState({ token: null, person: null })
    expect(mine().village).toEqual(BRIDGE)
    useSession.setState({ token: 't', person: resident })
    useSession.setState({ token: 'fresh', person: null })
    expect(mine().village).toBeNull()
  })
})

it('lists villages without a network once it has seen them', async () => {
  await restart().villages().load()
  cloud.reachable = false
  const { villages } = restart()
  expect(villages().subdistricts).toEqual(subdistricts)
  await villages().load()
  expect(villages()).toMatchObject({ subdistricts, problem: { code: 'network' } })
})

it('shows the village seen last without a network, and says that it is old', async () => {
  await restart().opened().open(BRIDGE.code)
  cloud.reachable = false
  const { opened } = restart()
  await opened().open(BRIDGE.code)
  expect(opened()).toMatchObject({ view: village, offline: true, problem: { code: 'network' } })
  await opened().open(PORT.code)
  expect(opened()).toMatchObject({ view: null, offline: false })
})

it('says while it asks anew that what is shown is from the last time', async () => {
  const { opened } = restart()
  await opened().open(BRIDGE.code)
  expect(opened()).toMatchObject({ view: village, asking: false })
  const asked = opened().open(BRIDGE.code)
  expect(opened()).toMatchObject({ view: village, asking: true })
  await asked
  expect(opened().asking).toBe(false)
})

describe('times', () => {
  it('are shown until newer ones come, but never those of another lawyer', async () => {
    const { times } = restart()
    await times().load({ village: BRIDGE.code, lawyer: 'any' })
    expect(times().days).toEqual(days)
    cloud.answers[slots(LI.id)] = () => refusal('internal')
    const asked = times().load({ village: BRIDGE.code, lawyer: LI.id })
    expect(times().days).toBeNull()
    await asked
    expect(times()).toMatchObject({ days: null, problem: { code: 'internal' } })
  })
})
