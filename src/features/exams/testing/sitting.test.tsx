import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { problem } from '@/contract/problem'
import { useNetwork } from '@/platform/device/network'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { fakeExamServer } from '@/platform/testing/fake-exam-server'
import { EXAM, NOW, officialPerson, PAPER } from '@/platform/testing/sample-exams'
import { useSession } from '@/platform/session'
import { put as lay, setAway, useDesk } from '@/state/exams/sitting/desk'
import { keepPaper, keepSitting } from '@/state/exams/sitting/kept-sittings'
import { NOTHING } from '@/state/exams/sitting/sitting-state'
import SittingPage from '../pages/sitting'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

/** By which the phone counts; it stands still unless a test moves it. */
const phone = { mono: 1000 }
jest.mock('@/platform/clock/monotonic', () => ({ monotonicNow: () => phone.mono }))

let server: ReturnType<typeof fakeExamServer>
beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse(NOW) })
  stage.clear()
  phone.mono = 1000
  useSession.setState({ token: 't', person: officialPerson })
  useNetwork.setState({ online: true })
  crash()
  Object.assign(cloud, { reachable: true, asked: [], answers: {} })
  server = fakeExamServer(cloud)
  stage.openWith({ exam: EXAM, paper: PAPER })
})
afterEach(async () => {
  // What is under way ends, so that no test waits for the clock of the one before.
  cloud.reachable = true
  crash()
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  jest.useRealTimers()
})

/** The program ends without a word: only what was kept remains. */
const crash = () => {
  setAway(null)
  useDesk.setState(NOTHING, true)
}

/** Time passes for the phone and the server alike. */
const pass = async (ms: number) => {
  for (let left = ms; left > 0; left -= 1000) {
    const step = Math.min(1000, left)
    phone.mono += step
    server.now += step
    await act(() => jest.advanceTimersByTimeAsync(step))
  }
}
const settle = () => act(() => jest.advanceTimersByTimeAsync(0))
const choose = (text: string) => fireEvent.click(screen.getByRole('radio', { name: new RegExp(text) }))
const tap = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))
const mark = () => fireEvent.click(screen.getByRole('checkbox', { name: '标记' }))
const cut = async () => {
  cloud.reachable = false
  act(() => useNetwork.setState({ online: false }))
  await settle()
}
/** Long enough for a request to have been given up. */
const GIVEN_UP_MS = 3000
const mend = async () => {
  cloud.reachable = true
  act(() => useNetwork.setState({ online: true }))
  await pass(4000)
}
const open = async () => {
  const shown = render(<SittingPage />)
  await pass(2000)
  expect(screen.getByText('第 1 题，共 3 题')).toBeInTheDocument()
  return shown
}

it('each answer is saved at once and says when', async () => {
  await open()
  choose('乙1')
  expect(screen.getByText('待同步，已存在这部手机上')).toBeInTheDocument()
  await settle()
  expect(screen.getByText('已保存 14:00')).toBeInTheDocument()
  expect(server.counted(0)).toMatchObject({ version: 1, chosen: 'A' })
  choose('丙1')
  await settle()
  expect(server.counted(0)).toMatchObject({ version: 2, chosen: 'D' })
  expect(screen.getByText('答案都已保存')).toBeInTheDocument()
})

it('without a network answers wait here, and all of them arrive when it is back', async () => {
  await open()
  cloud.reachable = false
  choose('乙1')
  tap('下一题')
  choose('丁2')
  await pass(GIVEN_UP_MS)
  expect(screen.getByText('2 题待同步')).toBeInTheDocument()
  const told = screen.getByText(/答案存在这部手机上，会自动补传，接着答就行/)
  // It comes while one answers, and must not push another option under the thumb.
  expect(screen.getByRole('radio', { name: /丁2/ }).compareDocumentPosition(told)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  )
  cloud.reachable = true
  await pass(4000)
  expect(screen.getByText('答案都已保存')).toBeInTheDocument()
  expect([server.counted(0)?.chosen, server.counted(1)?.chosen]).toEqual(['A', 'B'])
})

it('after a crash in a tunnel: the same paper, answers, marks and place, and the time went on', async () => {
  const { unmount } = await open()
  mark()
  tap('下一题')
  await cut()
  choose('丁2')
  await settle()
  crash()
  unmount()
  crash()
  jest.setSystemTime(Date.now() + 600_000)
  phone.mono = 50
  render(<SittingPage />)
  await pass(4000)
  expect(screen.getByText('第 2 题，共 3 题')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /丁2/ })).toBeChecked()
  expect(screen.getByText(/^约 1:19:/)).toBeInTheDocument()
  server.now += 600_000
  await mend()
  expect(server.counted(1)?.chosen).toBe('B')
  expect(server.marked).toEqual([0])
  expect(screen.getByText(/^1:19:/)).toBeInTheDocument()
})

it('a phone that only supposes that the time is up locks nothing: its clock was set ahead while it restarted', async () => {
  const { unmount } = await open()
  await cut()
  crash()
  unmount()
  crash()
  jest.setSystemTime(Date.now() + 2 * 3_600_000)
  render(<SittingPage />)
  await pass(3000)
  expect(screen.getByText('约 0:00')).toBeInTheDocument()
  choose('乙1')
  await settle()
  await mend()
  expect(screen.getByText(/^1:29:/)).toBeInTheDocument()
  expect(server.counted(0)).toMatchObject({ chosen: 'A', late: false })
})

it.each([
  ['an hour fast', 3_600_000],
  ['an hour slow', -3_600_000],
])('a phone whose clock is %s shows the same time left, also when it is set during the exam', async (_, skew) => {
  jest.setSystemTime(Date.parse(NOW) + skew)
  await open()
  expect(screen.getByText('1:29:58')).toBeInTheDocument()
  jest.setSystemTime(Date.parse(NOW) - skew * 5)
  await pass(10_000)
  expect(screen.getByText('1:29:48')).toBeInTheDocument()
  choose('乙1')
  await settle()
  expect(screen.getByText('已保存 14:00')).toBeInTheDocument()
})

it('the overview says of each question how it stands, in words', async () => {
  await open()
  choose('乙1')
  mark()
  await settle()
  await cut()
  tap('下一题')
  choose('丁2')
  await settle()
  tap('总览')
  const overview = within(screen.getByRole('dialog', { name: '题目总览' }))
  expect(overview.getByText('已作答 2，未作答 1，标记 1，待同步 1')).toBeInTheDocument()
  expect(overview.getByRole('button', { name: '第1题，已作答，已标记' })).toBeInTheDocument()
  expect(overview.getByRole('button', { name: '第2题，已作答，待同步' })).toHaveAttribute('aria-current', 'page')
  fireEvent.click(overview.getByRole('button', { name: '第3题，未作答' }))
  expect(screen.getByText('第 3 题，共 3 题')).toBeInTheDocument()
})

it('a multiple choice takes several letters and gives them back', async () => {
  await open()
  tap('下一题')
  tap('下一题')
  const box = (text: string) => fireEvent.click(screen.getByRole('checkbox', { name: new RegExp(text) }))
  box('甲3')
  box('乙3')
  await settle()
  expect(server.counted(2)?.chosen).toBe('AC')
  box('甲3')
  box('乙3')
  await settle()
  expect(server.counted(2)?.chosen).toBe('')
  expect(screen.getByText(/没有选/)).toBeInTheDocument()
})

it('hands in after asking, with the number that is open', async () => {
  await open()
  choose('乙1')
  await settle()
  tap('下一题')
  tap('下一题')
  tap('交卷')
  expect(screen.getByText('还有 2 题没有作答。')).toBeInTheDocument()
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '交卷' }))
  await settle()
  expect(screen.getByText('已交卷')).toBeInTheDocument()
  expect(server.state).toBe('handed-in')
  tap('看成绩')
  expect(journal).toContain(`redirectTo /features/exams/pages/result/index?id=${PAPER}`)
})

it('handed in without a network: says that it has not arrived, lets one go on, and hands in once it is back', async () => {
  await open()
  await cut()
  choose('乙1')
  await settle()
  tap('总览')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '交卷' }))
  expect(screen.getByText('还有 2 题没有作答。有 1 题的答案还没有同步，交卷时一起发出。')).toBeInTheDocument()
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '交卷' }))
  await pass(3000)
  expect(screen.getByText('还没有交上去')).toBeInTheDocument()
  expect(screen.getByText(/15:30 前连上就来得及/)).toBeInTheDocument()
  tap('先不交，接着答')
  expect(screen.getByText('第 1 题，共 3 题')).toBeInTheDocument()
  tap('总览')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '交卷' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '交卷' }))
  await pass(1000)
  await mend()
  expect(screen.getByText('已交卷')).toBeInTheDocument()
  expect(server.counted(0)).toMatchObject({ chosen: 'A', late: false })
})

it('hands in only when all is kept: an answer whose count a second window used up goes again first', async () => {
  await open()
  await cut()
  choose('乙1')
  await settle()
  const put = `PUT /api/exam-papers/${PAPER}/answers`
  const keeps = cloud.answers[put]!
  let used = 0
  cloud.answers[put] = () => {
    if (++used === 8) cloud.answers[put] = keeps
    const { deadlineAt } = server
    const now = new Date(server.now).toISOString()
    const told = { serverNow: now, receivedAt: now, deadlineAt }
    return ok({ ...told, saved: [], takenOver: false, state: server.state })
  }
  tap('总览')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '交卷' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '交卷' }))
  await mend()
  expect(screen.getByText('已交卷')).toBeInTheDocument()
  expect(server.counted(0)).toMatchObject({ version: 9, chosen: 'A' })
})

it('at the deadline the paper closes by itself, and what waits is still sent, marked late', async () => {
  server.deadlineAt = '2026-12-01T06:00:20.000Z'
  await open()
  await cut()
  choose('乙1')
  await pass(25_000)
  expect(screen.getByText('时间到，已自动交卷')).toBeInTheDocument()
  expect(screen.getByText(/还有 1 题在这部手机上，正在补传/)).toBeInTheDocument()
  server.state = 'handed-in'
  await mend()
  await pass(4000)
  expect(server.counted(0)).toMatchObject({ chosen: 'A', late: true })
  expect(screen.queryByText(/正在补传/)).not.toBeInTheDocument()
  expect(screen.getByText(/1 题的答案过了时间才到/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '看成绩' })).toBeInTheDocument()
})

it('where the paper takes no more late answers it says so, stops sending, and the score is a tap away', async () => {
  server.deadlineAt = '2026-12-01T06:00:20.000Z'
  await open()
  await cut()
  choose('乙1')
  await pass(25_000)
  server.state = 'handed-in'
  const put = `PUT /api/exam-papers/${PAPER}/answers`
  cloud.answers[put] = () => ({
    status: 413,
    body: { ...problem('too-large'), message: '示例：补传的答案已经够多，不再接收。' },
  })
  await mend()
  expect(screen.getByText('示例：补传的答案已经够多，不再接收。')).toBeInTheDocument()
  expect(screen.queryByText(/正在补传/)).not.toBeInTheDocument()
  const tries = cloud.asked.filter((line) => line === put).length
  await pass(60_000)
  expect(cloud.asked.filter((line) => line === put)).toHaveLength(tries)
})

it('of late answers of before a take-over those that found room are through; of the others it says that there is none', async () => {
  await open()
  await cut()
  const older = [0, 1].map((question) => ({ question, version: 1, chosen: 'A', epoch: 1 }))
  const { sitting } = useDesk.getState()
  act(() => lay({ ...sitting!, epoch: 2, state: 'handed-in', older }))
  const answering = `PUT /api/exam-papers/${PAPER}/answers`
  const full = { ...problem('too-large'), message: '示例：补传的答案已经够多，不再接收。' }
  const sent: number[] = []
  cloud.answers[answering] = ({ input }) => {
    const answers = input.answers as { question: number }[]
    sent.push(answers.length)
    if (sent.length > 1) return { status: 413, body: full }
    const now = new Date(server.now).toISOString()
    return ok({
      ...{ serverNow: now, deadlineAt: NOW, receivedAt: now, takenOver: true, state: 'handed-in' },
      saved: [{ question: 0, version: 1, late: true }],
    })
  }
  await mend()
  expect(sent).toEqual([2, 1])
  expect(useDesk.getState().sitting!.older).toEqual([older[1]])
  expect(screen.getByText(full.message)).toBeInTheDocument()
})

it('a paper that takes no more holds up no other one that lies on this phone', async () => {
  await open()
  await cut()
  const { sitting, paper } = useDesk.getState()
  act(crash)
  const [full, other] = ['a', 'b'].map((letter) => `${letter}0000000-0000-4000-8000-000000000009`) as [string, string]
  const older = [{ question: 0, version: 1, chosen: 'A', epoch: 1 }]
  const lain = { ownerId: officialPerson.id, clock: null, awaySince: null }
  for (const id of [full, other]) {
    keepPaper({ ...paper!, id })
    keepSitting({ ...lain, sitting: { ...sitting!, paperId: id, epoch: 2, state: 'handed-in', older } })
  }
  const answering = (id: string) => `PUT /api/exam-papers/${id}/answers`
  cloud.answers[answering(full)] = () => refusal('too-large')
  cloud.answers[answering(other)] = () => {
    const times = { serverNow: NOW, deadlineAt: NOW, receivedAt: NOW }
    return ok({ ...times, saved: [{ question: 0, version: 1, late: true }], takenOver: true, state: 'handed-in' })
  }
  await mend()
  const sent = cloud.asked.filter((line) => line.endsWith('/answers'))
  expect(sent).toEqual([answering(full), answering(other)])
})

it('the older phone says so, becomes read-only, and can take the paper back', async () => {
  await open()
  server.goElsewhere()
  choose('乙1')
  await settle()
  expect(screen.getByText(/您已在另一部手机上继续作答，这里只能看/)).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /丙1/ })).toHaveAttribute('aria-disabled', 'true')
  server.log.push({ question: 0, version: 1, chosen: 'D', epoch: 2, late: false })
  tap('在这部手机上继续')
  await pass(1000)
  expect(screen.queryByText(/这里只能看/)).not.toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /丙1/ })).toBeChecked()
})

it('a phone that merely lies there hears within half a minute that another one took over', async () => {
  await open()
  server.goElsewhere()
  await pass(31_000)
  expect(screen.getByText(/这里只能看/)).toBeInTheDocument()
})

it('asks before it takes a paper over from another phone', async () => {
  Object.assign(server, { state: 'open', here: false })
  render(<SittingPage />)
  await pass(2000)
  expect(screen.getByText(/在另一台设备上打开着/)).toBeInTheDocument()
  expect(cloud.asked.filter((line) => line.startsWith('POST'))).toEqual([])
  tap('在这部手机上继续')
  await pass(1000)
  expect(screen.getByText('第 1 题，共 3 题')).toBeInTheDocument()
})

it('leaving the page is noted once with its seconds, and told; a short look away is not', async () => {
  await open()
  act(() => stage.show())
  const leave = async (ms: number) => {
    act(() => {
      if (process.env.TARO_ENV === 'weapp') stage.hide()
      else window.dispatchEvent(new Event('pagehide'))
    })
    await pass(ms)
    act(() => stage.show())
    await pass(2000)
  }
  await leave(3000)
  expect(server.left).toEqual([])
  await leave(65_000)
  expect(server.left.map(({ awaySeconds }) => awaySeconds)).toEqual([65])
  expect(screen.getByText('离开过这一页 1 次，只作记录。')).toBeInTheDocument()
})

it('where the rules said so before the start, leaving too often hands in, and says so', async () => {
  server.change = { leaveLimit: 1 }
  cloud.answers[`POST /api/exam-papers/${PAPER}/left`] = ({ input }) => {
    server.left.push(...(input.events as typeof server.left))
    if (server.left.length > 1) server.state = 'handed-in'
    return ok({ times: server.left.length, state: server.state })
  }
  await open()
  for (const expected of ['离开过这一页 1 次，超过 1 次会自动交卷。', '离开次数超过规定，已自动交卷']) {
    act(() => (process.env.TARO_ENV === 'weapp' ? stage.hide() : void window.dispatchEvent(new Event('pagehide'))))
    await pass(8000)
    act(() => stage.show())
    await pass(2000)
    expect(screen.getByText(expected)).toBeInTheDocument()
  }
})

it('a paper that was begun before comes in the place of a new one', async () => {
  Object.assign(server, { state: 'open', log: [{ question: 0, version: 2, chosen: 'A', epoch: 1, late: false }] })
  stage.openWith({ exam: EXAM, paper: 'b2222222-2222-4222-8222-222222222222' })
  await open()
  expect(screen.getByRole('radio', { name: /乙1/ })).toBeChecked()
})

it('large print wears the letters of 长辈版', async () => {
  server.change = { largePrint: true }
  const { container } = await open()
  expect(container.querySelector('.page')).toHaveClass('elder')
})

it('a log-in that ended keeps what was answered, and nobody else sees it', async () => {
  await open()
  await cut()
  choose('乙1')
  await settle()
  act(() => useSession.setState({ token: null, person: null }))
  expect(screen.getByText(/已答的都在这部手机上/)).toBeInTheDocument()
  cloud.reachable = true
  Object.assign(server, { here: false })
  act(() => useSession.setState({ token: 'u', person: { ...officialPerson, id: 'p8' } }))
  await pass(2000)
  expect(screen.queryByText('第 1 题，共 3 题')).not.toBeInTheDocument()
  Object.assign(server, { here: true })
  act(() => useSession.setState({ token: 't', person: officialPerson }))
  await pass(3000)
  expect(screen.getByRole('radio', { name: /乙1/ })).toBeChecked()
  await waitFor(() => expect(server.counted(0)?.chosen).toBe('A'))
})

it('a phone that keeps nothing says so, and holds on to what waits while the page is open', async () => {
  stage.roomFor = 10
  const { unmount } = await open()
  expect(screen.getByText(/这部手机存不下答案/)).toBeInTheDocument()
  cloud.reachable = false
  choose('乙1')
  await pass(GIVEN_UP_MS)
  unmount()
  cloud.reachable = true
  render(<SittingPage />)
  await pass(20_000)
  expect(screen.getByRole('radio', { name: /乙1/ })).toBeChecked()
  expect(server.counted(0)).toMatchObject({ chosen: 'A', epoch: 1 })
})

it('handed in too late to arrive: the time closes it, and what waited follows', async () => {
  server.deadlineAt = '2026-12-01T06:00:20.000Z'
  await open()
  await cut()
  choose('乙1')
  tap('总览')
  for (const _step of ['asks', 'yes'])
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '交卷' }))
  await pass(22_000)
  expect(screen.getByText('时间到，已自动交卷')).toBeInTheDocument()
  server.state = 'handed-in'
  await mend()
  await pass(16_000)
  expect(server.counted(0)).toMatchObject({ chosen: 'A', late: true })
})

it('a paper that cannot be begun says why', async () => {
  cloud.answers[`POST /api/exams/${EXAM}/papers`] = () => refusal('wrong-state')
  render(<SittingPage />)
  await pass(2000)
  expect(screen.getByText('当前状态不能这样操作，请刷新后再看。')).toBeInTheDocument()
})
