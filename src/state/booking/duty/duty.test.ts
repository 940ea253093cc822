import { stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { LI } from '@/platform/testing/sample-bookings'
import { dutyDay, lawyerPerson, visit } from '@/platform/testing/sample-duty'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const { id } = visit()
const NOTE = `POST /api/duty/bookings/${id}/note`

function restart(person: typeof lawyerPerson | null = lawyerPerson) {
  jest.resetModules()
  const { useSession } = require('@/platform/session') as typeof import('@/platform/session')
  useSession.setState({ token: 't', person })
  const { useDutyDay, findVisit, dayInSight } = require('./duty-day') as typeof import('./duty-day')
  const { useDutyNotes, noteText, noteStatus } = require('./duty-notes') as typeof import('./duty-notes')
  const { dutyActs } = require('./duty-acts') as typeof import('./duty-acts')
  return {
    ...{ useSession, acts: dutyActs, day: useDutyDay.getState, notes: useDutyNotes.getState },
    seen: () => findVisit(useDutyDay.getState(), id),
    inSight: () => dayInSight(useDutyDay.getState()),
    text: () => noteText(useDutyNotes.getState(), visit(), 'note'),
    status: () => noteStatus(useDutyNotes.getState(), id, 'note'),
  }
}

beforeEach(() => {
  stage.clear()
  Object.assign(cloud, { reachable: true, asked: [], answers: { 'GET /api/duty/day': () => ok(dutyDay()) } })
})

it('hears today without naming it, and another day by its name', async () => {
  const { day, inSight } = restart()
  await day().load()
  expect(day()).toMatchObject({ today: '2026-12-01', wanted: null })
  cloud.answers['GET /api/duty/day?day=2026-12-02'] = () => ok(dutyDay([], '2026-12-02'))
  await day().load('2026-12-02')
  expect(inSight()).toMatchObject({ day: '2026-12-02', bookings: [] })
})

it('keeps the day in sight when the network is gone, and asks nothing for a guest', async () => {
  const { day, seen, useSession } = restart()
  await day().load()
  cloud.reachable = false
  await day().load()
  expect(day().problem).toMatchObject({ code: 'network' })
  expect(seen()).toMatchObject({ name: '王孃孃' })
  useSession.setState({ token: 'fresh', person: null })
  expect(seen()).toBeUndefined()
  cloud.asked = []
  await day().load()
  expect(cloud.asked).toEqual([])
})

it('keeps every word over a restart and a lost network, and says where it is', async () => {
  const first = restart()
  expect(first.status()).toBe('same')
  first.notes().write(visit(), 'note', '示例：先收集工资流水')
  cloud.reachable = false
  expect(await first.notes().send(id, 'note')).toMatchObject({ code: 'network' })
  const again = restart()
  expect([again.text(), again.status()]).toEqual(['示例：先收集工资流水', 'kept'])
  cloud.reachable = true
  cloud.answers[NOTE] = ({ input }) => ok(visit({ note: String(input.text) }))
  await again.day().load()
  expect(await again.notes().send(id, 'note')).toBeNull()
  expect(again.status()).toBe('saved')
  expect(again.seen()).toMatchObject({ note: '示例：先收集工资流水' })
  expect(restart().status()).toBe('same')
})

it('does not lose what is written while the first words are on their way', async () => {
  const { notes, text, status } = restart()
  notes().write(visit(), 'note', '一')
  cloud.answers[NOTE] = ({ input }) => {
    notes().write(visit(), 'note', '一、二')
    return ok(visit({ note: String(input.text) }))
  }
  expect(await notes().send(id, 'note')).toBeNull()
  expect([text(), status()]).toEqual(['一、二', 'kept'])
})

it('leaves nothing to the next one on this phone, and waits when the log-in merely expired', () => {
  const { notes, text, useSession } = restart()
  notes().write(visit(), 'note', '示例：内部')
  useSession.setState({ token: null, person: null })
  expect(text()).toBe('')
  useSession.setState({ token: 't2', person: lawyerPerson })
  expect(text()).toBe('示例：内部')
  useSession.setState({ token: 'fresh', person: null })
  useSession.setState({ token: 't3', person: lawyerPerson })
  expect(text()).toBe('')
})

it('says when this phone keeps nothing', () => {
  const { notes } = restart()
  const { stage: device } = require('../../../../config/jest/taro') as typeof import('../../../../config/jest/taro')
  device.roomFor = 10
  notes().write(visit(), 'note', '示例')
  expect(notes().keeps).toBe(false)
})

it('checks in whoever the scanned code names', async () => {
  const { acts, day, seen } = restart()
  await day().load()
  cloud.answers[`POST /api/duty/bookings/${id}/check-in`] = ({ input }) =>
    input.code === '246810' ? ok(visit({ state: 'attended', can: [] })) : refusal('mark-wrong')
  expect(await acts.checkInByMark('https://example.invalid')).toMatchObject({
    message: expect.stringContaining('二维码'),
  })
  expect(await acts.checkInByMark(`xjpf:${id}:111111`)).toMatchObject({ code: 'mark-wrong' })
  expect(await acts.checkInByMark(`xjpf:${id}:246810`)).toBe(id)
  expect(seen()).toMatchObject({ state: 'attended' })
})

it('a visit that a colleague takes is gone from the list; a refusal leaves it there', async () => {
  const { acts, day, seen } = restart()
  await day().load()
  cloud.answers[`POST /api/duty/bookings/${id}/cannot-come`] = () => refusal('slot-taken')
  expect(await acts.cannotCome(id, '开庭', LI.id)).toMatchObject({ code: 'slot-taken' })
  expect(seen()).toBeDefined()
  cloud.answers[`POST /api/duty/bookings/${id}/cannot-come`] = () =>
    ok({ id, state: 'substitute-offered', lawyer: LI, host: null })
  expect(await acts.cannotCome(id, '开庭', LI.id)).toBeNull()
  expect(seen()).toBeUndefined()
})
