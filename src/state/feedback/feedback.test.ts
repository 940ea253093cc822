import { stage } from '../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const TEXT = '示例：这一期的字幕太快，看不清。'
const WANG = { id: 'p1', displayName: '示例居民·王孃孃', phoneMasked: null, roles: ['resident'], sample: true }
const received: { id: string; text: string; token: string | null }[] = []

function restart() {
  jest.resetModules()
  const { useFeedback } = require('./feedback') as typeof import('./feedback')
  const { useSession } = require('@/platform/session') as typeof import('@/platform/session')
  return { ...useFeedback.getState(), state: useFeedback.getState, session: useSession }
}
type Phone = ReturnType<typeof restart>

/** Everything there is to wait for between attempts passes at once. */
async function settled<T>(work: Promise<T>): Promise<T> {
  await jest.advanceTimersByTimeAsync(5000)
  return work
}
const handIn = ({ write, send }: Phone) => {
  write({ kind: 'suggestion', text: ` ${TEXT} `, phone: '' })
  return settled(send())
}
const kept = (id: string, text: string) => ({
  ...{ id, kind: 'suggestion', text, phoneMasked: null, page: null, sentAt: '2026-11-23T06:00:00.000Z' },
  ...{ state: 'open', answer: null, answeredAt: null as string | null },
})

/** Takes messages like the server: the id stands in the path. */
function takes(id: string) {
  cloud.answers[`PUT /api/my/feedback/${id}`] = ({ input, token }) => {
    received.push({ id, text: String(input.text), token })
    return ok(kept(id, String(input.text)))
  }
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T06:00:00.000Z') })
  stage.clear()
  received.length = 0
  Object.assign(cloud, { reachable: true, asked: [] })
  cloud.answers = {
    'POST /api/session/guest': () => ok({ token: 'guest', person: null }),
    'GET /api/my/feedback': () => ok({ feedback: [] }),
  }
})
afterEach(() => jest.useRealTimers())

it('keeps what is being written over a crash, and starts anew once it is sent', async () => {
  restart().write({ text: TEXT, kind: 'wrong-content' })
  const phone = restart()
  expect(phone.state().draft).toMatchObject({ text: TEXT, kind: 'wrong-content' })
  takes(phone.state().draft.id)
  expect(await settled(phone.send())).toBe('sent')
  expect(restart().state().draft.text).toBe('')
})

it('without a network it waits over a restart, and is sent once, with its own id', async () => {
  cloud.reachable = false
  const phone = restart()
  const { id } = phone.state().draft
  expect(await handIn(phone)).toBe('waiting')
  expect(phone.state().waiting).toMatchObject([{ id, text: TEXT }])
  expect(phone.state().held?.code).toBe('network')
  const again = restart()
  expect(again.state().waiting).toHaveLength(1)
  cloud.reachable = true
  takes(id)
  await settled(again.flush())
  await settled(again.flush())
  expect(received).toEqual([{ id, text: TEXT, token: 'guest' }])
  expect(restart().state().waiting).toEqual([])
})

it('an answer lost on the way back: the second try has the same id', async () => {
  const phone = restart()
  const { id } = phone.state().draft
  const lines: string[] = []
  cloud.answers[`PUT /api/my/feedback/${id}`] = () => {
    lines.push(id)
    throw new Error('request:fail')
  }
  expect(await handIn(phone)).toBe('waiting')
  takes(id)
  await settled(phone.flush())
  expect(new Set([...lines, ...received.map((one) => one.id)])).toEqual(new Set([id]))
})

it('a refusal brings the text back with the sentence of the server', async () => {
  const phone = restart()
  const message = '最多 1000 字，请删减一些。'
  cloud.answers[`PUT /api/my/feedback/${phone.state().draft.id}`] = () => ({
    status: 400,
    body: { code: 'bad-input', message: '填写的内容有误', fields: [{ path: 'text', message }] },
  })
  expect(await handIn(phone)).toEqual({ complaint: message })
  expect(phone.state().draft.text.trim()).toBe(TEXT)
  expect(phone.state().waiting).toEqual([])
})

it('too many in an hour: it waits and says so', async () => {
  const phone = restart()
  cloud.answers[`PUT /api/my/feedback/${phone.state().draft.id}`] = () => refusal('too-many')
  expect(await handIn(phone)).toBe('waiting')
  expect(phone.state().held?.code).toBe('too-many')
})

it('an id that somebody else has is exchanged for another', async () => {
  const phone = restart()
  const { id } = phone.state().draft
  expect(await handIn(phone)).toBe('waiting')
  const [waiting] = phone.state().waiting
  expect(waiting?.id).not.toBe(id)
  takes(waiting!.id)
  await settled(phone.flush())
  expect(received.map(({ text }) => text)).toEqual([TEXT])
})

it('waits for its writer while the log-in is gone, and never goes under another name', async () => {
  cloud.reachable = false
  const phone = restart()
  phone.session.setState({ token: 'wang', person: WANG })
  const { id } = phone.state().draft
  await handIn(phone)
  phone.write({ text: '示例：还没有写完的话' })
  phone.session.setState({ token: 'guest', person: null })
  expect(phone.state()).toMatchObject({ waiting: [], draft: { text: '' } })
  // Whoever holds the phone meanwhile opens the form and begins something of their own.
  phone.write({ page: '/pages/home/index', text: '示例：别人写的' })
  cloud.reachable = true
  takes(id)
  await settled(phone.flush())
  expect(received).toEqual([])
  phone.session.setState({ token: 'wang', person: WANG })
  await settled(phone.flush())
  expect(received).toEqual([{ id, text: TEXT, token: 'wang' }])
  expect(phone.state().draft.text).toBe('示例：还没有写完的话')
})

it('what is taken back while another is under way is not sent in its old words', async () => {
  cloud.reachable = false
  const phone = restart()
  const first = phone.state().draft.id
  await handIn(phone)
  const second = phone.state().draft.id
  await handIn(phone)
  cloud.reachable = true
  takes(second)
  cloud.answers[`PUT /api/my/feedback/${first}`] = () => {
    phone.state().takeBack(second)
    return ok(kept(first, TEXT))
  }
  await settled(phone.flush())
  expect(received).toEqual([])
  expect(phone.state().draft.id).toBe(second)
})

it('opening the list without a network does not make read answers new again', async () => {
  const answered = { ...kept('m1', TEXT), state: 'answered', answer: '示例', answeredAt: '2026-11-23T05:00:00.000Z' }
  cloud.answers['GET /api/my/feedback'] = () => ok({ feedback: [answered] })
  const phone = restart()
  await settled(phone.load())
  phone.markSeen()
  const again = restart()
  cloud.reachable = false
  await settled(again.load())
  again.markSeen()
  cloud.reachable = true
  await settled(again.load())
  expect(again.state().unread).toEqual([])
})

it('what another person left on the phone goes with the next log-in', async () => {
  cloud.reachable = false
  const phone = restart()
  phone.session.setState({ token: 'wang', person: WANG })
  await handIn(phone)
  phone.session.setState({ token: 'li', person: { ...WANG, id: 'p2' } })
  phone.session.setState({ token: 'wang', person: WANG })
  expect(phone.state().waiting).toEqual([])
})

it('an answer is new until it was seen, and new again when it was corrected', async () => {
  let answeredAt = '2026-11-23T07:00:00.000Z'
  const answered = () => ({ ...kept('m1', TEXT), state: 'answered', answer: '示例：已改', answeredAt })
  cloud.answers['GET /api/my/feedback'] = () => ok({ feedback: [answered()] })
  const phone = restart()
  await settled(phone.load())
  expect(phone.state().unread).toEqual(['m1'])
  phone.markSeen()
  await settled(phone.load())
  expect(phone.state().unread).toEqual([])
  answeredAt = '2026-11-23T08:00:00.000Z'
  await settled(phone.load())
  expect(phone.state().unread).toEqual(['m1'])
})

it('says when this phone cannot keep the draft', () => {
  const phone = restart()
  const { stage: restarted } = require('../../../config/jest/taro') as typeof import('../../../config/jest/taro')
  restarted.roomFor = 10
  phone.write({ text: TEXT })
  expect(phone.state().keeps).toBe(false)
})
