import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { stage } from '../../../config/jest/taro'
import type { Outcome, QuestionView } from '@/contract/practice/practice'
import { useNetwork } from '@/platform/device/network'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { useAnswers } from '@/state/practice/answers'
import { forgetPractice } from '@/state/practice/forget-practice'
import { usePracticeSet } from '@/state/practice/set'
import { useSettings } from '@/state/settings'
import BookPage from './pages/book'
import SetPage from './pages/set'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const question = (id: string, kind = 'single'): QuestionView => ({
  id,
  version: 1,
  kind,
  stem: `示例：${id} 怎么办？`,
  options: ['甲', '乙', '丙', '丁'].map((text, n) => ({ letter: 'ABCD'[n]!, text })),
  topic: 'work',
})

const outcome = (id: string, questionId: string, right: boolean): Outcome => ({
  id,
  questionId,
  right,
  answer: ['B'],
  explanation: '示例：因为应当修好。',
  citations: [],
  shares: null,
  episode: null,
  dueDay: right ? null : '2030-01-01',
  corrected: false,
})

const sent: Record<string, unknown>[] = []
beforeEach(() => {
  stage.clear()
  forgetPractice()
  sent.length = 0
  useSettings.setState({ elderMode: false })
  stage.openWith({ source: 'topic', topic: 'work' })
  cloud.reachable = true
  cloud.answers = {
    'POST /api/session/guest': () => ok({ token: 'guest', person: null }),
    'POST /api/my/practice/sets': ({ input }) => ok({ id: input.id, questions: [question('one'), question('two')] }),
    'POST /api/my/practice/answers': ({ input }) => {
      sent.push(input)
      return ok(outcome(String(input.id), String(input.questionId), String(input.chosen) === 'B'))
    },
  }
})

const choose = async (text: string) => fireEvent.click(await screen.findByRole('radio', { name: new RegExp(text) }))
const tap = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))

it('one question after another: chosen, handed in, explained, summed up', async () => {
  render(<SetPage />)
  expect(await screen.findByText('第 1 题，共 2 题')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '先选一个答案' })).toHaveAttribute('aria-disabled', 'true')
  await choose('乙')
  tap('交答案')
  expect(await screen.findByText('答对了')).toBeInTheDocument()
  expect(screen.getByText('示例：因为应当修好。')).toBeInTheDocument()
  tap('下一题')
  await choose('甲')
  tap('交答案')
  expect(await screen.findByText('这题要留意')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /乙，正确答案/ })).toBeInTheDocument()
  tap('看看结果')
  expect(await screen.findByText('答对 1 题，1 题要留意')).toBeInTheDocument()
  expect(sent.map(({ questionId, chosen }) => [questionId, chosen])).toEqual([
    ['one', ['B']],
    ['two', ['A']],
  ])
})

it('on the bus without a network: all is answered, kept, and sent once when it is back', async () => {
  render(<SetPage />)
  await screen.findByText('第 1 题，共 2 题')
  cloud.reachable = false
  for (const _ of [1, 2]) {
    await choose('乙')
    tap('交答案')
    expect(await screen.findByText(/已保存，联网后出结果/)).toBeInTheDocument()
    tap(/下一题|看看结果/)
  }
  expect(await screen.findByText('2 题已保存，联网后出结果')).toBeInTheDocument()
  expect(useAnswers.getState().waiting).toHaveLength(2)
  cloud.reachable = true
  act(() => useNetwork.setState({ online: false }))
  act(() => useNetwork.setState({ online: true }))
  expect(await screen.findByText('2 题全对')).toBeInTheDocument()
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2)
  await waitFor(() => expect(useAnswers.getState().waiting).toEqual([]))
})

it('a set goes on where it stopped, without asking for another', async () => {
  const { unmount } = render(<SetPage />)
  await choose('乙')
  tap('交答案')
  await screen.findByText('答对了')
  tap('下一题')
  unmount()
  usePracticeSet.setState({ status: 'idle', set: null })
  cloud.reachable = false
  render(<SetPage />)
  expect(await screen.findByText('第 2 题，共 2 题')).toBeInTheDocument()
})

it('after an absence a review says that the rest is spread, before and after', async () => {
  stage.openWith({ source: 'review' })
  const due = (questions: QuestionView[]) => () =>
    ok({ day: '2026-11-24', cap: 20, reviewedToday: 0, questions, moreLater: true })
  cloud.answers['GET /api/my/practice/due'] = due([question('one'), question('two')])
  const { unmount } = render(<SetPage />)
  expect(await screen.findByText('今天先复习 2 题，其余的往后几天再问，不用一次补完。')).toBeInTheDocument()
  await choose('乙')
  tap('交答案')
  await screen.findByText('答对了')
  tap('下一题')
  expect(screen.queryByText(/今天先复习/)).not.toBeInTheDocument()
  unmount()
  forgetPractice()
  cloud.answers['GET /api/my/practice/due'] = due([])
  render(<SetPage />)
  expect(await screen.findByText('今天的复习做完了，其余的往后几天再问您。')).toBeInTheDocument()
})

it('an answer the server refuses is told and does not stand in the way', async () => {
  cloud.answers['POST /api/my/practice/answers'] = () => refusal('not-found')
  render(<SetPage />)
  await choose('乙')
  tap('交答案')
  expect(await screen.findByText(/没有找到/)).toBeInTheDocument()
  tap('下一题')
  expect(screen.getByText('第 2 题，共 2 题')).toBeInTheDocument()
})

it('a challenge ends with the first wrong answer, and has a clock, but none in elder mode', async () => {
  stage.openWith({ source: 'challenge' })
  const { unmount } = render(<SetPage />)
  expect(await screen.findByText('还有 45 秒')).toBeInTheDocument()
  await choose('甲')
  tap('交答案')
  fireEvent.click(await screen.findByRole('button', { name: /这一轮到这里/ }))
  expect(await screen.findByText('连着答对 0 题')).toBeInTheDocument()
  unmount()
  forgetPractice()
  useSettings.setState({ elderMode: true })
  render(<SetPage />)
  expect(await screen.findByText('第 1 题，共 2 题')).toBeInTheDocument()
  expect(screen.queryByText(/还有 \d+ 秒/)).not.toBeInTheDocument()
})

it('when the time is over the question counts as answered', async () => {
  stage.openWith({ source: 'challenge' })
  jest.useFakeTimers()
  try {
    render(<SetPage />)
    await act(() => jest.advanceTimersByTimeAsync(1000))
    await act(() => jest.advanceTimersByTimeAsync(46_000))
    expect(screen.getByText('时间到了，答案在这里')).toBeInTheDocument()
    expect(sent[0]).toMatchObject({ chosen: [], source: 'challenge' })
  } finally {
    jest.useRealTimers()
  }
})

it('the book: read the answer again, say that one knows it, be asked more', async () => {
  const entry = (id: string) => ({ question: question(id), wrongTimes: 2, lastDay: '2026-11-23', dueDay: '2030-01-01' })
  cloud.answers['GET /api/my/practice/book'] = () => ok({ entries: [entry('one'), entry('two')], total: 2, next: null })
  cloud.answers['GET /api/my/practice/questions/one/outcome'] = () => ok(outcome('x', 'one', false))
  cloud.answers['PUT /api/my/practice/questions/one/wish'] = () => ok({ dueDay: null })
  render(<BookPage />)
  expect(await screen.findByText('还有 2 道在学')).toBeInTheDocument()
  fireEvent.click(screen.getAllByRole('button', { name: '看答案' })[0]!)
  expect(await screen.findByText('为什么是这个答案')).toBeInTheDocument()
  fireEvent.click(screen.getAllByRole('button', { name: '这题我会了' })[0]!)
  await waitFor(() => expect(screen.getByText('还有 1 道在学')).toBeInTheDocument())
  expect(screen.queryByText('示例：one 怎么办？')).not.toBeInTheDocument()
})
