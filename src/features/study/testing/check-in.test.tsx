import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import type { QuestionView } from '@/contract/practice/practice'
import { useNetwork } from '@/platform/device/network'
import { useSession } from '@/platform/session'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { useReport } from '@/state/practice/report'
import { useCheckIn } from '@/state/study/check-in'
import { useCheckInAnswers } from '@/state/study/check-in-answers'
import { useDuties } from '@/state/study/duties'
import CheckInPage from '../pages/check-in'
import { duties, duty } from './sample-duties'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const ITEM = '10000000-0000-4000-8000-000000000001'
const PERSON = { id: 'p1', displayName: '示例', phoneMasked: null, sample: true, roles: ['official'] }
const question = (id: string): QuestionView => ({
  ...{ id, version: 1, kind: 'single', stem: `示例：${id} 怎么办？`, topic: 'punishment' },
  options: ['甲', '乙', '丙', '丁'].map((text, n) => ({ letter: 'ABCD'[n]!, text })),
})

/** A server that knows three questions: a second turn asks what was wrong. */
const given = new Map<string, { questionId: string; right: boolean }>()
const standing = () => {
  const right = new Set([...given.values()].filter((one) => one.right).map(({ questionId }) => questionId)).size
  return { right, needed: 3, done: right >= 3, doneDay: right >= 3 ? '2026-02-02' : null, creditTenths: 45 }
}

beforeEach(() => {
  stage.clear()
  given.clear()
  act(() => useSession.setState({ token: 't', person: PERSON as never }))
  act(() => useCheckInAnswers.getState().forget())
  act(() => useCheckIn.getState().forget())
  act(() => useDuties.setState({ list: null }))
  stage.openWith({ id: ITEM })
  cloud.reachable = true
  cloud.answers = {
    'GET /api/study/duties': () => ok(duties([duty({ id: ITEM })])),
    [`POST /api/study/items/${ITEM}/questions`]: () => {
      const right = [...given.values()].filter((one) => one.right).map(({ questionId }) => questionId)
      const questions = ['one', 'two', 'three'].filter((id) => !right.includes(id)).map(question)
      return ok({ ...standing(), title: '示例：行政处罚', questions: standing().done ? [] : questions })
    },
    [`POST /api/study/items/${ITEM}/answers`]: ({ input }) => {
      const [id, questionId] = [String(input.id), String(input.questionId)]
      given.set(id, given.get(id) ?? { questionId, right: String(input.chosen) === 'B' })
      const outcome = {
        ...{ id, questionId, right: given.get(id)!.right, answer: ['B'], explanation: '示例：因为这样规定。' },
        ...{ citations: [], shares: null, episode: null, dueDay: null, corrected: false },
      }
      return ok({ ...standing(), outcome })
    },
  }
})

const choose = async (text: string) => fireEvent.click(await screen.findByRole('radio', { name: new RegExp(text) }))
const tap = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))
async function answerOne(text: string, verdict: string) {
  await choose(text)
  tap('交答案')
  await screen.findByText(verdict)
  tap(/下一题|看看做到哪了/)
}

it('three answered correctly: done by the server’s word, with the credit it grants', async () => {
  render(<CheckInPage />)
  expect(await screen.findByText('第 1 题，共 3 题')).toBeInTheDocument()
  expect(screen.getByText('已答对 0 题，要 3 题')).toBeInTheDocument()
  for (const _ of [1, 2, 3]) await answerOne('乙', '答对了')
  expect(await screen.findByText('这项任务完成了')).toBeInTheDocument()
  expect(screen.getByText(/2月2日完成，计入 4.5 学时/)).toBeInTheDocument()
  tap('回到任务列表')
  // Nothing lies below this page: the list takes its place, instead of the first page of all.
  expect(journal.at(-1)).toBe('redirectTo /features/study/pages/duties/index')
})

it('a question that is wrong itself can be reported, once it is graded and not before', async () => {
  const reported: Record<string, unknown>[] = []
  render(<CheckInPage />)
  await choose('甲')
  expect(screen.queryByRole('button', { name: '这道题有问题' })).toBeNull()
  tap('交答案')
  fireEvent.click(await screen.findByRole('button', { name: '这道题有问题' }))
  cloud.answers[`PUT /api/my/practice/reports/${useReport.getState().draft!.id}`] = ({ input }) => {
    reported.push(input)
    return ok({ received: true })
  }
  fireEvent.click(screen.getByRole('radio', { name: '法律改过了' }))
  fireEvent.input(screen.getByLabelText(/^哪里不对/), { target: { value: '示例：第二款已经改了' } })
  tap('发给编辑')
  await waitFor(() => expect(reported).toHaveLength(1))
  expect(reported[0]).toMatchObject({ questionId: 'one', version: 1, reason: 'outdated', text: '示例：第二款已经改了' })
  await waitFor(() => expect(screen.queryByRole('button', { name: '发给编辑' })).toBeNull())
})

it('a wrong one is explained and asked again in the next turn', async () => {
  render(<CheckInPage />)
  await answerOne('甲', '这题要留意')
  await answerOne('乙', '答对了')
  await answerOne('乙', '答对了')
  expect(await screen.findByText('还差 1 题')).toBeInTheDocument()
  expect(screen.getByText('要留意 · 示例：因为这样规定。')).toBeInTheDocument()
  tap('接着答')
  expect(await screen.findByText('第 1 题，共 1 题')).toBeInTheDocument()
  await answerOne('乙', '答对了')
  expect(await screen.findByText('这项任务完成了')).toBeInTheDocument()
})

it('the network dies: all is answered and kept; back again it is sent once and done', async () => {
  render(<CheckInPage />)
  await screen.findByText('第 1 题，共 3 题')
  cloud.reachable = false
  for (const _ of [1, 2, 3]) {
    await choose('乙')
    tap('交答案')
    expect(await screen.findByText(/已保存，联网后出结果/)).toBeInTheDocument()
    tap(/下一题|看看做到哪了/)
  }
  expect(await screen.findByText(/3 道题等网络恢复后自动交上去/)).toBeInTheDocument()
  expect(given.size).toBe(0)
  cloud.reachable = true
  act(() => useNetwork.setState({ online: false }))
  act(() => useNetwork.setState({ online: true }))
  expect(await screen.findByText('这项任务完成了')).toBeInTheDocument()
  expect(given.size).toBe(3)
  await waitFor(() => expect(useCheckInAnswers.getState().waiting).toEqual([]))
})

it('a reload in the middle goes on at the same question, without asking again', async () => {
  const { unmount } = render(<CheckInPage />)
  await answerOne('乙', '答对了')
  await choose('丙')
  unmount()
  act(() => useCheckIn.setState({ status: 'idle', open: null }))
  cloud.reachable = false
  render(<CheckInPage />)
  expect(await screen.findByText('第 2 题，共 3 题')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /丙/ })).toHaveAttribute('aria-checked', 'true')
})

it('too early, or over: the server’s sentence, and no try that cannot help', async () => {
  cloud.answers[`POST /api/study/items/${ITEM}/questions`] = () => refusal('too-early')
  render(<CheckInPage />)
  expect(await screen.findByText('现在还太早，到时间后再来操作。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  expect(screen.getByRole('button', { name: '看全部任务' })).toBeInTheDocument()
})

it('an answer that the server will never take says so and is not sent for ever', async () => {
  cloud.answers[`POST /api/study/items/${ITEM}/answers`] = () => refusal('not-found')
  render(<CheckInPage />)
  await choose('乙')
  tap('交答案')
  expect(await screen.findByText(/没有找到/)).toBeInTheDocument()
  expect(useCheckInAnswers.getState().waiting).toEqual([])
})

it('who logs out leaves no answers for the next one to send', async () => {
  render(<CheckInPage />)
  await screen.findByText('第 1 题，共 3 题')
  cloud.reachable = false
  await choose('乙')
  tap('交答案')
  await screen.findByText(/已保存/)
  cloud.reachable = true
  act(() => useSession.setState({ token: 'guest', person: null }))
  await act(() => useCheckInAnswers.getState().flush())
  expect([given.size, useCheckInAnswers.getState().waiting.length]).toEqual([0, 0])
})

it('opened from outside, before any list: where it can be learned is there all the same', async () => {
  const teaches = { handbookId: 'enforcement-officer', chapterId: 'before' }
  cloud.answers['GET /api/study/duties'] = () => ok(duties([duty({ id: ITEM, teaches })]))
  render(<CheckInPage />)
  fireEvent.click(await screen.findByRole('link', { name: /先读手册这一章/ }))
  expect(journal.at(-1)).toBe('navigateTo /features/study/pages/handbook/index?id=enforcement-officer&chapter=before')
})

it('a guest is led to the log-in, and nothing is asked for', async () => {
  act(() => useSession.setState({ person: null }))
  cloud.asked.length = 0
  render(<CheckInPage />)
  fireEvent.click(await screen.findByRole('button', { name: '登录' }))
  expect(journal.at(-1)).toBe('navigateTo /features/account/pages/log-in/index')
  expect(cloud.asked).toEqual([])
})
