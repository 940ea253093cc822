import { stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const SEND = 'POST /api/places/poffice/reports'
const WANG = { id: 'p1', displayName: '示例居民·王孃孃', phoneMasked: null, roles: ['resident' as const], sample: true }
const received: { id: string; text: string }[] = []

const kept = (id: string, text: string) => ({
  ...{ id, placeId: 'poffice', placeName: '示例·司法所', kind: 'phone', text, sentAt: '2026-11-30T02:00:00.000Z' },
  ...{ state: 'open', answer: null, answeredAt: null },
})

function restart() {
  jest.resetModules()
  const { usePlaceReports } = require('./reports') as typeof import('./reports')
  const { useSession } = require('@/platform/session') as typeof import('@/platform/session')
  useSession.setState({ token: 'guest', person: null })
  const { useNetwork } = require('@/platform/device/network') as typeof import('@/platform/device/network')
  return { state: usePlaceReports.getState, session: useSession, network: useNetwork }
}

beforeEach(() => {
  stage.clear()
  received.length = 0
  Object.assign(cloud, { reachable: true, asked: [], answers: {} })
  cloud.answers[SEND] = ({ input }) => {
    const { id, text } = input as { id: string; text: string }
    received.push({ id, text })
    return ok(kept(id, text))
  }
})

function written(text = '门口贴的是 023-0000-0001') {
  const phone = restart()
  phone.state().begin('poffice', '示例·司法所')
  phone.state().write({ kind: 'phone', text })
  return phone
}

it('what was being written is there again after a reload, under the same id, and each place has its own', () => {
  const { id } = written().state().draft!
  const again = restart()
  again.state().begin('pfirmaa', '示例·律所')
  expect(again.state().draft).toMatchObject({ text: '', kind: null })
  again.state().begin('poffice', '示例·司法所')
  expect(again.state().draft).toMatchObject({ id, kind: 'phone', text: '门口贴的是 023-0000-0001' })
})

it('waits for the network over a restart and arrives once', async () => {
  cloud.reachable = false
  const phone = written()
  const { id } = phone.state().draft!
  expect(await phone.state().send()).toBe('waiting')
  const again = restart()
  expect(again.state().waiting).toMatchObject([{ id }])
  cloud.reachable = true
  await Promise.all([again.state().flush(), again.state().flush()])
  expect(received).toEqual([{ id, text: '门口贴的是 023-0000-0001' }])
  expect(restart().state().waiting).toEqual([])
})

it('comes back to its writer with a sentence when the server will not take it', async () => {
  cloud.answers[SEND] = () => refusal('not-found')
  const phone = written()
  expect(await phone.state().send()).toMatchObject({ complaint: expect.any(String) })
  expect(phone.state()).toMatchObject({ waiting: [], draft: { text: '门口贴的是 023-0000-0001' } })
})

it('one that is refused while nobody looks is kept with its complaint until its writer takes it back', async () => {
  cloud.reachable = false
  const phone = written()
  const { id } = phone.state().draft!
  await phone.state().send()
  cloud.reachable = true
  cloud.answers[SEND] = () => refusal('too-large')
  const again = restart()
  await again.state().flush()
  expect(again.state().waiting).toMatchObject([{ id, complaint: expect.any(String) }])
  again.state().takeBack(id)
  expect(again.state()).toMatchObject({ waiting: [], draft: { id, kind: 'phone' } })
})

it('when the network is back, what waited is sent and the list that could not be had comes too', async () => {
  cloud.reachable = false
  const phone = written()
  const { id } = phone.state().draft!
  await phone.state().send()
  await phone.state().load()
  expect(phone.state()).toMatchObject({ problem: { code: 'network' }, mine: null })
  cloud.reachable = true
  cloud.answers['GET /api/my/place-reports'] = () => ok({ reports: received.map((one) => kept(one.id, one.text)) })
  phone.network.setState({ online: false })
  phone.network.setState({ online: true })
  while (phone.state().mine === null) await new Promise((resolve) => setTimeout(resolve))
  expect(phone.state()).toMatchObject({ waiting: [], mine: [{ id }], problem: null })
})

it('an answer is new until it was seen', async () => {
  const answered = { ...kept('r1', '示例'), state: 'answered', answer: '已改', answeredAt: '2026-11-30T03:00:00.000Z' }
  cloud.answers['GET /api/my/place-reports'] = () => ok({ reports: [answered] })
  const phone = restart()
  await phone.state().load()
  expect(phone.state().unread).toEqual(['r1'])
  phone.state().markSeen()
  const again = restart()
  await again.state().load()
  expect(again.state().unread).toEqual([])
})

it('is never met by another person on the same phone', async () => {
  cloud.reachable = false
  const phone = restart()
  phone.session.setState({ token: 'wang', person: WANG })
  phone.state().begin('poffice', '示例·司法所')
  phone.state().write({ kind: 'phone', text: '王写的' })
  phone.session.setState({ token: 'li', person: { ...WANG, id: 'p2' } })
  phone.state().begin('poffice', '示例·司法所')
  expect(phone.state().draft).toMatchObject({ text: '' })
})

it('says when this phone cannot keep the draft', () => {
  const phone = restart()
  phone.state().begin('poffice', '示例·司法所')
  const { stage: restarted } = require('../../../../config/jest/taro') as typeof import('../../../../config/jest/taro')
  restarted.roomFor = 10
  phone.state().write({ text: '写不下' })
  expect(phone.state().keeps).toBe(false)
})
