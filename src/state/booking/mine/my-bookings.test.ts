import { stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { booking, BRIDGE, hold, NINE, resident, TWO, waiting } from '@/platform/testing/sample-bookings'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

function restart(person: typeof resident | null = resident) {
  jest.resetModules()
  const { useSession } = require('@/platform/session') as typeof import('@/platform/session')
  useSession.setState({ token: 't', person })
  const { useMyBookings } = require('./my-bookings') as typeof import('./my-bookings')
  const { bookingActs } = require('./booking-acts') as typeof import('./booking-acts')
  const { waitingList } = require('./waiting') as typeof import('./waiting')
  const { useBookingDraft } = require('../drafting/draft') as typeof import('../drafting/draft')
  return { mine: useMyBookings.getState, acts: bookingActs, waitingList, draft: useBookingDraft.getState, useSession }
}
const later = booking({ id: 'b2', startsAt: TWO })
const list = () => ok({ upcoming: [booking(), later], past: [], waiting: [waiting()], pausedUntil: null })

beforeEach(() => {
  stage.clear()
  Object.assign(cloud, { reachable: true, asked: [], answers: { 'GET /api/my/bookings': list } })
})

it('keeps the last known with its code for times without a network', async () => {
  await restart().mine().load()
  cloud.reachable = false
  const { mine } = restart()
  expect(mine().find('b1')).toMatchObject({ code: '246810', place: '桥北社区公共法律服务工作室' })
  await mine().load()
  expect(mine()).toMatchObject({ status: 'ready', offline: true, problem: { code: 'network' } })
})

it('asks nothing for a guest, and shows one person nothing of another', async () => {
  const { mine, useSession } = restart()
  await mine().load()
  useSession.setState({ token: 'fresh', person: null })
  expect(mine()).toMatchObject({ upcoming: [], waiting: [], status: 'idle' })
  cloud.asked = []
  await mine().load()
  expect(cloud.asked).toEqual([])
  expect(restart({ ...resident, id: 'p2' }).mine().upcoming).toEqual([])
  expect(restart().mine().upcoming).toEqual([])
})

it('is an error on a first visit without a network', async () => {
  cloud.reachable = false
  const { mine } = restart()
  await mine().load()
  expect(mine()).toMatchObject({ status: 'error', offline: false })
})

it('puts what became of a booking where it belongs', async () => {
  const { mine, acts } = restart()
  await mine().load()
  cloud.answers['POST /api/my/bookings/b1/cancel'] = ({ input }) =>
    ok(booking({ state: 'cancelled', reason: String(input.reason), code: null, can: [] }))
  expect(await acts.cancel('b1', '事情解决了')).toBeNull()
  expect(mine().upcoming.map(({ id }) => id)).toEqual(['b2'])
  expect(mine().past).toMatchObject([{ id: 'b1', state: 'cancelled', reason: '事情解决了' }])
  cloud.answers['POST /api/my/bookings/b2/cancel'] = () => refusal('wrong-state')
  expect(await acts.cancel('b2', '事情解决了')).toMatchObject({ code: 'wrong-state' })
  expect(mine().upcoming).toHaveLength(1)
})

it('moves a visit once, however often the answer is lost', async () => {
  const { acts, mine } = restart()
  const ids: unknown[] = []
  let lost = true
  cloud.answers['POST /api/my/bookings/b1/reschedule'] = ({ input }) => {
    ids.push(input.newId)
    if (lost) throw new Error('the answer is lost')
    return ok(booking({ id: String(input.newId), startsAt: TWO }))
  }
  const wanted = { village: BRIDGE.code, lawyer: 'any', startsAt: TWO }
  expect(await acts.reschedule('b1', wanted)).toMatchObject({ code: 'network' })
  lost = false
  const moved = await acts.reschedule('b1', wanted)
  expect(moved).toBe(ids[0])
  expect(ids[1]).toBe(ids[0])
  expect(mine().find(String(moved))?.startsAt).toBe(TWO)
})

it('waits in line under one id, and makes a form of the offer', async () => {
  const { waitingList, mine, draft } = restart()
  const ids: string[] = []
  const day = { village: BRIDGE.code, lawyer: 'any', day: '2026-11-30' }
  const transport = cloud.transport
  cloud.transport = async (exchange) => {
    const [, id] = /waiting\/([0-9a-f-]{36})$/.exec(exchange.url) ?? []
    if (id) {
      ids.push(id)
      return ids.length < 3 ? { status: 503, body: null } : ok(waiting({ id }))
    }
    return transport(exchange)
  }
  expect(await waitingList.join(day)).toBeNull()
  cloud.transport = transport
  expect(new Set(ids).size).toBe(1)
  expect(mine().waiting).toMatchObject([{ place: 2 }])
  const { id } = mine().waiting[0]!
  cloud.answers[`POST /api/my/booking/waiting/${id}/accept`] = () => refusal('offer-lapsed')
  expect(await waitingList.accept(id)).toMatchObject({ code: 'offer-lapsed' })
  cloud.answers[`POST /api/my/booking/waiting/${id}/accept`] = () => ok(hold())
  expect(await waitingList.accept(id)).toBeNull()
  expect(mine().waiting).toEqual([])
  expect(draft().draft.slot).toMatchObject({ id: 'h1', startsAt: NINE })
})
