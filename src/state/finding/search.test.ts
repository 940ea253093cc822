import { stage } from '../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { leak, loan } from '@/platform/testing/sample-episodes'
import { useNetwork } from '@/platform/device/network'
import { useSession } from '@/platform/session'
import type { Answer } from '@/platform/wire/transport-types'
import { useSearch } from './search'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const NOTE = 'POST /api/search/unanswered'
const asking = (question: string) => `GET /api/search?q=${encodeURIComponent(question)}`
const why = { kind: 'fits', words: ['漏水'], askedAs: null }
const found = ok({ choices: [{ episode: leak, why }] })
const ids = () => useSearch.getState().choices.map(({ episode }) => episode.id)
const { ask, refuse, reconsider } = useSearch.getState()

beforeEach(async () => {
  stage.clear()
  useSession.setState({ token: 'guest', person: null })
  useNetwork.setState({ online: true })
  await ask('')
  Object.assign(cloud, { reachable: true, asked: [] })
  cloud.answers = {
    [asking('漏水')]: () => found,
    [asking('彩礼')]: () => ok({ choices: [] }),
    [NOTE]: () => ok({}),
  }
})

it('asks with the words as they are, without the spaces around them', async () => {
  const asked = ask('  漏水 ')
  expect(useSearch.getState()).toMatchObject({ question: '漏水', status: 'asking', choices: [] })
  await asked
  expect(useSearch.getState()).toMatchObject({ status: 'answered', noneFits: false, noted: false })
  expect(ids()).toEqual(['leak'])
  expect(cloud.asked).toEqual([asking('漏水')])
})

it('asks nobody when nothing is asked, and lets go of the last answer', async () => {
  await ask('漏水')
  cloud.asked = []
  await ask('   ')
  expect(useSearch.getState()).toMatchObject({ question: '', status: 'idle', choices: [] })
  expect(cloud.asked).toEqual([])
})

it('drops the late answer to an earlier question', async () => {
  let answerFirst: (answer: Answer) => void = () => undefined
  cloud.answers[asking('借钱')] = () => new Promise((resolve) => (answerFirst = resolve))
  const first = ask('借钱')
  await ask('漏水')
  answerFirst(ok({ choices: [{ episode: loan, why }] }))
  await first
  expect(useSearch.getState()).toMatchObject({ question: '漏水', status: 'answered' })
  expect(ids()).toEqual(['leak'])
})

it('what found nothing goes to the editors, in the words of the question', async () => {
  const noted: unknown[] = []
  cloud.answers[NOTE] = ({ input }) => (noted.push(input), ok({}))
  await ask('彩礼')
  expect(useSearch.getState()).toMatchObject({ status: 'answered', choices: [], noted: true })
  expect(noted).toEqual([{ q: '彩礼' }])
})

it('none of the choices: noted once, and one may think again', async () => {
  await ask('漏水')
  await refuse()
  expect(useSearch.getState()).toMatchObject({ noneFits: true, noted: true })
  reconsider()
  expect(useSearch.getState().noneFits).toBe(false)
  expect(ids()).toEqual(['leak'])
  await refuse()
  expect(cloud.asked.filter((line) => line === NOTE)).toHaveLength(1)
})

it('claims no note that did not arrive, nor one of an earlier question', async () => {
  cloud.answers[NOTE] = () => refusal('too-many')
  await ask('彩礼')
  expect(useSearch.getState()).toMatchObject({ status: 'answered', noted: false })
  let answerNote: (answer: Answer) => void = () => undefined
  cloud.answers[NOTE] = () => new Promise((resolve) => (answerNote = resolve))
  const first = ask('彩礼')
  while (!cloud.asked.slice(2).includes(NOTE)) await new Promise((resolve) => setTimeout(resolve))
  await ask('漏水')
  answerNote(ok({}))
  await first
  expect(useSearch.getState()).toMatchObject({ question: '漏水', noted: false })
})

it('without a network keeps the question and invents nothing; asks again when it is back', async () => {
  cloud.reachable = false
  useNetwork.setState({ online: false })
  await ask('漏水')
  expect(useSearch.getState()).toMatchObject({ question: '漏水', status: 'error', choices: [], noted: false })
  expect(useSearch.getState().problem?.code).toBe('network')
  cloud.reachable = true
  useNetwork.setState({ online: true })
  while (useSearch.getState().status !== 'answered') await new Promise((resolve) => setTimeout(resolve))
  expect(ids()).toEqual(['leak'])
})

it('says the sentence of a refusal', async () => {
  cloud.answers[asking('漏水')] = () => refusal('too-many')
  await ask('漏水')
  expect(useSearch.getState()).toMatchObject({ status: 'error', problem: { code: 'too-many' } })
})

it('a whole story is cut where the server stops reading', async () => {
  const hundred = '漏'.repeat(99) + '💧'
  cloud.answers[asking(hundred)] = () => found
  await ask(hundred + '还有很多')
  expect(useSearch.getState()).toMatchObject({ question: hundred, status: 'answered' })
})

it('the next person on this phone sees nothing of it; a log-in keeps it', async () => {
  const person = { id: 'p1', displayName: '示例居民', phoneMasked: null, roles: ['resident'], sample: true }
  await ask('漏水')
  useSession.setState({ token: 't', person })
  expect(useSearch.getState().question).toBe('漏水')
  useSession.setState({ token: 'guest', person: null })
  expect(useSearch.getState()).toMatchObject({ question: '', choices: [] })
})
