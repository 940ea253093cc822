import { waitFor } from '@testing-library/react'
import { stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { callToMake, lawyerPerson } from '@/platform/testing/sample-duty'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const wang = callToMake()
const li = callToMake({ id: '44444444-4444-4444-8444-444444444444', name: '李大爷' })
const LIST = 'GET /api/duty/calls'
const DONE = `POST /api/duty/calls/${wang.id}/done`

function restart(person: typeof lawyerPerson | null = lawyerPerson) {
  jest.resetModules()
  const { useSession } = require('@/platform/session') as typeof import('@/platform/session')
  useSession.setState({ token: 't', person })
  const { useNetwork } = require('@/platform/device/network') as typeof import('@/platform/device/network')
  const { useDutyCalls, calledStatus } = require('./duty-calls') as typeof import('./duty-calls')
  return {
    ...{ useSession, useNetwork, calls: useDutyCalls.getState },
    names: () => useDutyCalls.getState().calls.map(({ name }) => name),
    status: (call = wang) => calledStatus(useDutyCalls.getState(), call),
  }
}

/** What the server has heard to be done, as `id version`. */
let heard: string[]

beforeEach(() => {
  stage.clear()
  heard = []
  const left = () => ok({ calls: heard.length > 0 ? [li] : [wang, li] })
  const tick = ({ input }: { input: Record<string, unknown> }) => {
    heard.push(`${wang.id} ${String(input.version)}`)
    return left()
  }
  Object.assign(cloud, { reachable: true, asked: [], answers: { [LIST]: left, [DONE]: tick } })
})

it('hears whom to call, ticks one off with the version that was told, and asks nothing for a guest', async () => {
  const { calls, names, useSession } = restart()
  await calls().load()
  expect(names()).toEqual(['王孃孃', '李大爷'])
  await calls().markDone(wang)
  expect(names()).toEqual(['李大爷'])
  expect(heard).toEqual([`${wang.id} 3`])
  expect(calls().called).toEqual({})
  useSession.setState({ token: 'fresh', person: null })
  cloud.asked = []
  await calls().load()
  expect([names(), cloud.asked]).toEqual([[], []])
})

it('stays done over a lost network and a restart, and is sent before the list is asked for', async () => {
  const first = restart()
  await first.calls().load()
  cloud.reachable = false
  await first.calls().markDone(wang)
  expect([first.names(), first.status()]).toEqual([['王孃孃', '李大爷'], 'kept'])
  const again = restart()
  expect(again.status()).toBe('kept')
  Object.assign(cloud, { reachable: true, asked: [] })
  await again.calls().load()
  expect(cloud.asked).toEqual([DONE, LIST])
  expect([again.names(), heard]).toEqual([['李大爷'], [`${wang.id} 3`]])
  expect(restart().status()).toBe('not-called')
})

it('is sent by itself once the network is back', async () => {
  const { calls, names, useNetwork } = restart()
  await calls().load()
  useNetwork.setState({ online: false })
  cloud.reachable = false
  await calls().markDone(wang)
  cloud.reachable = true
  useNetwork.setState({ online: true })
  await waitFor(() => expect(names()).toEqual(['李大爷']))
  expect(heard).toHaveLength(1)
})

it('a list asked for earlier does not bring back what is ticked off', async () => {
  const { calls, names } = restart()
  let arrive = () => {}
  const asked = new Promise<void>((begun) => {
    cloud.answers[LIST] = () => {
      begun()
      return new Promise((resolve) => (arrive = () => resolve(ok({ calls: [wang, li] }))))
    }
  })
  const loading = calls().load()
  await asked
  const ticking = calls().markDone(wang)
  setTimeout(arrive)
  await Promise.all([loading, ticking])
  expect([names(), heard.length]).toEqual([['李大爷'], 1])
})

it('says so when the server will never take it, and the call is open again', async () => {
  const { calls, status } = restart()
  await calls().load()
  cloud.answers[DONE] = () => refusal('not-found')
  await calls().markDone(wang)
  expect(calls().refused[wang.id]).toContain('没能记为已打过')
  expect([status(), restart().status()]).toEqual(['not-called', 'not-called'])
})

it('a server that is busy is asked another time', async () => {
  const { calls, status } = restart()
  await calls().load()
  cloud.answers[DONE] = () => refusal('too-many')
  await calls().markDone(wang)
  expect([status(), calls().refused]).toEqual(['kept', {}])
})

it('what came up since it was told wants another call', async () => {
  const { calls, status } = restart()
  cloud.reachable = false
  await calls().markDone(wang)
  expect([status(), status({ ...wang, version: 4 })]).toEqual(['kept', 'not-called'])
})

it('leaves nothing to the next one on this phone, and waits when the log-in merely expired', async () => {
  const { calls, status, useSession } = restart()
  cloud.reachable = false
  await calls().markDone(wang)
  useSession.setState({ token: null, person: null })
  expect(status()).toBe('not-called')
  useSession.setState({ token: 't2', person: lawyerPerson })
  expect(status()).toBe('kept')
  useSession.setState({ token: 'fresh', person: null })
  useSession.setState({ token: 't3', person: lawyerPerson })
  expect(status()).toBe('not-called')
})

it('does not claim to keep it where the phone keeps nothing', async () => {
  const { calls, status } = restart()
  const { stage: device } = require('../../../../config/jest/taro') as typeof import('../../../../config/jest/taro')
  device.roomFor = 10
  cloud.reachable = false
  await calls().markDone(wang)
  expect(status()).toBe('not-kept')
})

it('a list that cannot be heard is no empty list', async () => {
  const { calls, names } = restart()
  await calls().load()
  cloud.answers[LIST] = () => refusal('internal')
  await calls().load()
  expect([calls().problem?.code, names().length]).toEqual(['internal', 2])
})
