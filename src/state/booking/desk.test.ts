import { stage } from '../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { useSession } from '@/platform/session'
import { booking, BRIDGE, NINE, resident, TWO } from '@/platform/testing/sample-bookings'
import { useDesk } from './desk'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const { id, state, village, lawyer, minutes, mode, place, code, bring, can } = booking()
const atDesk = { id, state, village, lawyer, startsAt: NINE, minutes, mode, place, mine: true, code, bring, can }
const called = { ...atDesk, name: '示例来访人', phoneMasked: '138****0009' }

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 't', person: { ...resident, roles: ['clerk'] } })
  useDesk.setState({ bookings: null, villages: [], problem: null })
  Object.assign(cloud, {
    reachable: true,
    asked: [],
    answers: { 'GET /api/desk/bookings': () => ok({ villages: [BRIDGE], bookings: [called] }) },
  })
})

it('lists what was booked at the desk, a new one in its place', async () => {
  await useDesk.getState().load()
  useDesk.getState().put({ ...called, id: 'b0', startsAt: '2026-11-30T01:00:00.000Z' })
  useDesk.getState().put({ ...called, startsAt: TWO })
  expect(useDesk.getState().bookings?.map((one) => [one.id, one.startsAt])).toEqual([
    ['b0', '2026-11-30T01:00:00.000Z'],
    ['b1', TWO],
  ])
})

it('cancels with a reason, or says why not', async () => {
  await useDesk.getState().load()
  cloud.answers['POST /api/desk/bookings/b1/cancel'] = () => refusal('wrong-state')
  expect(await useDesk.getState().cancel('b1', '来访人改主意了')).toMatchObject({ code: 'wrong-state' })
  cloud.answers['POST /api/desk/bookings/b1/cancel'] = () => ok({ ...called, state: 'cancelled', code: null })
  expect(await useDesk.getState().cancel('b1', '来访人改主意了')).toBeNull()
  expect(useDesk.getState().bookings).toMatchObject([{ state: 'cancelled', code: null }])
})

it('keeps no caller’s name on the phone', async () => {
  await useDesk.getState().load()
  useSession.setState({ token: 'fresh', person: null })
  expect(useDesk.getState()).toMatchObject({ bookings: null, villages: [] })
})
