import { stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { officialPerson } from '@/platform/testing/sample-study'
import { useSession } from '@/platform/session'
import { markKey, readMarks } from './kept-marks'
import { noteStatus, useMarks } from './marks'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const [BOOK, ENTRY] = ['book', 'entry']
const KEY = markKey(BOOK, ENTRY)
const NOTE = `PUT /api/my/handbooks/${BOOK}/entries/${ENTRY}/note`
const MARKS = `GET /api/my/handbooks/${BOOK}/marks`
const SEEN = `PUT /api/my/handbooks/${BOOK}/seen`
const marks = () => useMarks.getState()
const note = () => marks().marks[KEY]?.note
const other = { ...officialPerson, id: '99999999-9999-4999-8999-999999999999' }

/** A server with one note, as the real one keeps it. */
let server: string | null
const sent: unknown[] = []
beforeEach(() => {
  stage.clear()
  server = null
  sent.length = 0
  useSession.setState({ token: 't', person: officialPerson })
  useMarks.setState({ marks: {}, waiting: {}, sending: {}, keeps: true })
  cloud.reachable = true
  cloud.answers = {
    [NOTE]: ({ input }) => {
      sent.push(input)
      if (server !== (input.was ?? null) && server !== input.note) return refusal('stale')
      server = (input.note as string) || null
      return ok({ entryId: ENTRY, seenHash: null, note: server })
    },
    [MARKS]: () => ok({ marks: server ? [{ entryId: ENTRY, seenHash: null, note: server }] : [] }),
    [SEEN]: () => ok({ marks: [] }),
  }
})

it('what is written without a network stays through a restart and is sent later, over what the server had', async () => {
  server = '旧的'
  await marks().load(BOOK)
  cloud.reachable = false
  marks().write(BOOK, ENTRY, '新的')
  marks().write(BOOK, ENTRY, '新的一句')
  await marks().flush()
  expect([server, noteStatus(marks(), KEY)]).toEqual(['旧的', 'kept'])
  useMarks.setState({ ...readMarks(officialPerson.id), sending: {} })
  expect(note()).toBe('新的一句')
  cloud.reachable = true
  await marks().flush()
  expect([server, note(), noteStatus(marks(), KEY)]).toEqual(['新的一句', '新的一句', 'saved'])
  expect(marks().waiting).toEqual({})
})

it('two phones wrote: both stand in one note, here and on the server', async () => {
  server = '另一台写的'
  marks().write(BOOK, ENTRY, '这台写的')
  await marks().flush()
  expect(server).toBe('另一台写的\n这台写的')
  expect(note()).toBe(server)
})

it('what is typed while a note is under way is sent after it, over that note', async () => {
  const answer = cloud.answers[NOTE]!
  cloud.answers[NOTE] = (exchange) => {
    if (server === null) marks().write(BOOK, ENTRY, '一二三')
    return answer(exchange)
  }
  marks().write(BOOK, ENTRY, '一二')
  await marks().flush()
  expect([server, note(), noteStatus(marks(), KEY)]).toEqual(['一二', '一二三', 'kept'])
  await marks().flush()
  expect([server, sent.at(-1)]).toEqual(['一二三', expect.objectContaining({ was: '一二' })])
})

it('one that the server will never take keeps its words and says why; written on, it is tried again', async () => {
  cloud.answers[NOTE] = () => refusal('bad-input')
  marks().write(BOOK, ENTRY, '太长')
  await marks().flush()
  expect(marks().waiting[KEY]?.complaint).toContain('检查')
  const tries = cloud.asked.length
  await marks().flush()
  expect([cloud.asked.length, note()]).toEqual([tries, '太长'])
  marks().write(BOOK, ENTRY, '短')
  expect(marks().waiting[KEY]?.complaint).toBeUndefined()
})

it('an empty note is taken off', async () => {
  server = '旧的'
  await marks().load(BOOK)
  marks().write(BOOK, ENTRY, '')
  await marks().flush()
  expect([server, note() ?? '']).toEqual([null, ''])
})

it('what was read is sent once, all of a book together', async () => {
  cloud.reachable = false
  marks().see(BOOK, 'one', 'h1')
  marks().see(BOOK, 'two', 'h2')
  marks().see(BOOK, 'two', 'h2')
  await marks().flush()
  cloud.reachable = true
  cloud.asked.length = 0
  await marks().flush()
  await marks().flush()
  expect(cloud.asked.filter((line) => line === SEEN)).toHaveLength(1)
  expect(marks().waiting).toEqual({})
})

it('what a guest wrote goes with them into their account', async () => {
  useSession.setState({ person: null })
  marks().write(BOOK, ENTRY, '没登录时写的')
  await marks().flush()
  expect(sent).toEqual([])
  useSession.setState({ person: officialPerson })
  await marks().flush()
  expect(server).toBe('没登录时写的')
})

it('after a log-out nothing stays; somebody else sees and sends nothing of it', async () => {
  cloud.reachable = false
  marks().write(BOOK, ENTRY, '我的')
  useSession.setState({ token: 'guest', person: null })
  expect(note()).toBeUndefined()
  useSession.setState({ token: 'u', person: other })
  cloud.reachable = true
  await marks().flush()
  expect([note(), sent]).toEqual([undefined, []])
})
