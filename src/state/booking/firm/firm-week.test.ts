import { stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { dispute, firmBooking, firmWeek, managerPerson } from '@/platform/testing/sample-firm'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const WEEK = 'GET /api/firm/week'
const { id } = dispute()
const SETTLE = `POST /api/firm/bookings/${id}/settle`
const FINDING = { verdict: 'attended', reason: ' 看过签到表 ' } as const

function restart(person: typeof managerPerson | null = managerPerson) {
  jest.resetModules()
  const { useSession } = require('@/platform/session') as typeof import('@/platform/session')
  useSession.setState({ token: 't', person })
  const { useFirmWeek, weekInSight } = require('./firm-week') as typeof import('./firm-week')
  return { useSession, firm: useFirmWeek.getState, inSight: () => weekInSight(useFirmWeek.getState()) }
}

beforeEach(() => {
  stage.clear()
  Object.assign(cloud, { reachable: true, asked: [], answers: { [WEEK]: () => ok(firmWeek()) } })
})

it('asks for this week first, then for the ones beside it; what was heard stays without a network', async () => {
  const { firm, inSight } = restart()
  await firm().load()
  expect([inSight()?.from, firm().present]).toEqual(['2026-11-30', '2026-11-30'])
  cloud.answers[`${WEEK}?from=2026-12-07`] = () => ok(firmWeek({ from: '2026-12-07', lawyers: [] }))
  await firm().load('2026-12-07')
  expect([inSight()?.from, firm().present]).toEqual(['2026-12-07', '2026-11-30'])
  cloud.reachable = false
  await firm().load(null)
  expect([inSight()?.lawyers.length, firm().problem?.code]).toEqual([2, 'network'])
})

it('a finding takes its visit off the list, once; a refusal keeps it with every word', async () => {
  const { firm } = restart()
  await firm().load()
  cloud.answers[SETTLE] = () => refusal('wrong-state')
  firm().note(id, FINDING)
  expect((await firm().settle(id, FINDING))?.code).toBe('wrong-state')
  expect([firm().disputes?.length, firm().findings[id]?.reason]).toEqual([1, ' 看过签到表 '])
  const sent: unknown[] = []
  cloud.answers[SETTLE] = ({ input }) => {
    sent.push(input)
    return ok(dispute({ state: 'attended', verdict: 'attended', can: [] }))
  }
  expect(await firm().settle(id, FINDING)).toBeNull()
  expect(sent).toEqual([{ verdict: 'attended', reason: '看过签到表' }])
  expect([firm().disputes, firm().findings]).toEqual([[], {}])
})

it('the week shows what became of a visit of it', async () => {
  const { firm, inSight } = restart()
  const absent = firmBooking({ state: 'no-show', can: ['settle'] })
  cloud.answers[WEEK] = () => ok(firmWeek({ lawyers: [{ ...absent.lawyer, bookings: [absent] }], disputes: [absent] }))
  await firm().load()
  cloud.answers[`POST /api/firm/bookings/${absent.id}/settle`] = () => ok({ ...absent, state: 'settled', can: [] })
  await firm().settle(absent.id, { verdict: 'nobody', reason: '示例' })
  expect(inSight()?.lawyers[0]?.bookings[0]?.state).toBe('settled')
})

it('half a finding survives a restart, for its writer alone', () => {
  restart().firm().note(id, { verdict: null, reason: '问过两边' })
  const { firm, useSession } = restart()
  expect(firm().findings[id]).toEqual({ verdict: null, reason: '问过两边' })
  expect(restart({ ...managerPerson, id: 'p7' }).firm().findings).toEqual({})
  useSession.setState({ token: 'guest', person: null })
  expect(restart().firm().findings).toEqual({})
})

it('asks nothing for a guest, and shows one manager nothing of another', async () => {
  const { firm, useSession } = restart()
  await firm().load()
  useSession.setState({ token: 'fresh', person: null })
  expect([firm().weeks, firm().disputes]).toEqual([{}, null])
  cloud.asked = []
  await firm().load()
  expect(cloud.asked).toEqual([])
})
