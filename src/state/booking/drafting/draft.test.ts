import { stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { booking, BRIDGE, HALF_TEN, hold, NINE, resident } from '@/platform/testing/sample-bookings'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

/** Every id under which a time was asked for, and each form that arrived. */
let askedIds: unknown[]
let sent: Record<string, unknown>[]
const nine = { village: BRIDGE.code, lawyer: 'any', startsAt: NINE }

function restart() {
  jest.resetModules()
  const { useBookingDraft } = require('./draft') as typeof import('./draft')
  const { useSession } = require('@/platform/session') as typeof import('@/platform/session')
  const { waitsForItsWriter } = require('./kept-draft') as typeof import('./kept-draft')
  return { draft: () => useBookingDraft.getState(), useSession, waitsForItsWriter }
}
const filled = { matter: 'work', name: '王孃孃', phone: '13800000001', description: '示例：工资没发' }

beforeEach(() => {
  stage.clear()
  askedIds = []
  sent = []
  Object.assign(cloud, {
    reachable: true,
    asked: [],
    answers: {
      'POST /api/session/guest': () => ok({ token: 'guest', person: null }),
      'POST /api/my/booking/holds': ({ input }: { input: Record<string, unknown> }) => {
        askedIds.push(input.id)
        return ok(hold({ startsAt: String(input.startsAt) }))
      },
      'POST /api/my/booking/holds/h1/extend': () => ok(hold({ canExtend: false })),
      'GET /api/my/booking/holds/h1': () => ok(hold({ secondsLeft: 60 })),
      'DELETE /api/my/booking/holds/h1': () => ok({}),
      'POST /api/my/bookings': ({ input }: { input: Record<string, unknown> }) => {
        sent.push(input)
        return ok(booking({ id: String(input.id) }))
      },
    },
  })
})

it('keeps the time and every word over a restart', async () => {
  const { draft } = restart()
  expect(await draft().take(nine)).toBeNull()
  draft().write(filled)
  const again = restart().draft().draft
  expect(again).toMatchObject({ ...filled, mode: 'on-site', slot: { id: 'h1', startsAt: NINE } })
})

it('asks for the same hold when the answer was lost, and for a new one afterwards', async () => {
  const { draft } = restart()
  const holds = cloud.answers['POST /api/my/booking/holds']!
  cloud.answers['POST /api/my/booking/holds'] = async (exchange) => {
    await holds(exchange)
    throw new Error('the answer is lost')
  }
  expect(await draft().take(nine)).toMatchObject({ code: 'network' })
  cloud.answers['POST /api/my/booking/holds'] = holds
  expect(await draft().take(nine)).toBeNull()
  expect(await draft().take(nine)).toBeNull()
  expect(askedIds[1]).toBe(askedIds[0])
  expect(askedIds[2]).not.toBe(askedIds[0])
})

it('hands a refusal with its free times on, and keeps what is filled in', async () => {
  const { draft } = restart()
  await draft().take(nine)
  draft().write(filled)
  const taken = { code: 'slot-taken', message: '这个时间刚被别人约走了，10:30 还空着。', times: [HALF_TEN] }
  cloud.answers['POST /api/my/booking/holds'] = () => ({ status: 409, body: taken })
  expect(await draft().take(nine)).toMatchObject(taken)
  expect(draft().draft).toMatchObject(filled)
})

it('sends once under the hold’s id, again after a lost network, and is empty then', async () => {
  const { draft, useSession } = restart()
  useSession.setState({ token: 't', person: resident })
  await draft().take(nine)
  draft().write(filled)
  cloud.reachable = false
  expect(await draft().send()).toMatchObject({ code: 'network' })
  expect(draft().draft).toMatchObject(filled)
  cloud.reachable = true
  expect(await draft().send()).toBeNull()
  expect(sent).toEqual([{ id: 'h1', mode: 'on-site', ...filled }])
  expect(draft().draft).toMatchObject({ slot: null, matter: '', description: '' })
  const again = restart()
  again.useSession.setState({ token: 't', person: resident })
  expect(again.draft().draft).toMatchObject({ slot: null, name: '王孃孃', phone: '13800000001' })
})

it('extends, and knows after a long pause that the time has run out', async () => {
  const { draft } = restart()
  await draft().take(nine)
  await draft().refresh()
  expect(draft().draft.slot!.endsAt - Date.now()).toBeLessThanOrEqual(60_000)
  expect(await draft().extend()).toBeNull()
  expect(draft().draft.slot).toMatchObject({ canExtend: false })
  expect(draft().draft.slot!.endsAt - Date.now()).toBeGreaterThan(200_000)
  delete cloud.answers['GET /api/my/booking/holds/h1']
  draft().write(filled)
  await draft().refresh()
  expect(draft().draft).toMatchObject({ ...filled, slot: { endsAt: 0, startsAt: NINE } })
})

it('goes along into the account of the guest who wrote it', async () => {
  const { draft, useSession } = restart()
  await draft().take(nine)
  draft().write(filled)
  useSession.setState({ token: 't', person: resident })
  expect(draft().draft).toMatchObject({ ...filled, ownerId: 'p1' })
})

it('leaves nothing to the next person on this phone', async () => {
  const { draft, useSession } = restart()
  useSession.setState({ token: 't', person: resident })
  await draft().take(nine)
  draft().write(filled)
  useSession.setState({ token: 'fresh', person: null })
  expect(draft().draft).toMatchObject({ slot: null, description: '' })
  useSession.setState({ token: 't', person: resident })
  expect(draft().draft.slot).toBeNull()
})

it('waits for its writer when the log-in merely expired, out of everybody’s sight', async () => {
  const { draft, useSession, waitsForItsWriter } = restart()
  useSession.setState({ token: 't', person: resident })
  await draft().take(nine)
  draft().write(filled)
  useSession.setState({ token: null, person: null })
  expect(draft().draft.slot).toBeNull()
  expect(waitsForItsWriter()).toBe(true)
  useSession.setState({ token: 't2', person: resident })
  expect(draft().draft).toMatchObject({ ...filled, slot: { id: 'h1' } })
})

it('a clerk’s form begins without the clerk’s own name, and says nothing about the matter beyond its topic', async () => {
  const { draft, useSession } = restart()
  const arrived: unknown[] = []
  cloud.answers['POST /api/desk/holds'] = () => ok(hold({ id: 'h2' }))
  cloud.answers['POST /api/desk/bookings'] = ({ input }) => {
    arrived.push(input)
    return refusal('already-busy')
  }
  useSession.setState({ token: 't', person: { ...resident, roles: ['clerk'] } })
  await draft().take(nine)
  draft().write(filled)
  await draft().take(nine, true)
  // What was kept for the clerk's own form is let go of, with the form.
  expect(cloud.asked).toContain('DELETE /api/my/booking/holds/h1')
  expect(draft().draft).toMatchObject({ forCaller: true, name: '', description: '' })
  draft().write({ ...filled, name: '示例来访人' })
  expect(await draft().send()).toMatchObject({ code: 'already-busy' })
  expect(arrived).toEqual([{ id: 'h2', mode: 'on-site', matter: 'work', name: '示例来访人', phone: '13800000001' }])
})

it('says when this phone keeps nothing', async () => {
  const { draft } = restart()
  await draft().take(nine)
  const { stage: device } = require('../../../../config/jest/taro') as typeof import('../../../../config/jest/taro')
  device.roomFor = 10
  draft().write(filled)
  expect(draft().keeps).toBe(false)
})
