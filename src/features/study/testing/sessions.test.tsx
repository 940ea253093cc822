import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import type { MySession } from '@/contract/study/sessions/my-sessions'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { officialPerson, session } from '@/platform/testing/sample-study'
import { routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { toldAnew, useMySessions } from '@/state/study/sessions/my-sessions'
import { useDuties } from '@/state/study/duties'
import { duties, duty } from './sample-duties'
import SessionPage from '../pages/session/index'
import SessionsPage from '../pages/sessions/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))
let scanned: string | null = null
jest.mock('@/platform/device/scan-code', () => ({ scanCode: () => Promise.resolve(scanned), scanWord: '扫' }))

const { id } = session()
const LIST = 'GET /api/my/sessions'
const of = (step: string, method = 'POST') => `${method} /api/my/sessions/${id}/${step}`
const lists = (...sessions: MySession[]) => (cloud.answers[LIST] = () => ok({ bound: true, sessions }))
const shows = (text: string | RegExp) => screen.findByText(text)
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (box: string, value: string) => fireEvent.input(screen.getByLabelText(box), { target: { value } })
const open = (part: Partial<MySession>, code?: string) => {
  lists(session(part))
  stage.openWith({ id, ...(code && { code }) })
  return render(<SessionPage />)
}
const here = { can: ['sign-in', 'excuse'], mine: 'signed-up' }

beforeEach(() => {
  stage.clear()
  scanned = null
  useSession.setState({ token: 't', person: officialPerson })
  useMySessions.setState({ bound: true, sessions: [], status: 'idle', offline: false, problem: null })
  Object.assign(cloud, { reachable: true, asked: [], answers: {} })
  lists(session())
})

describe('the list', () => {
  it('what lies ahead before what was, each with how it stands for me', async () => {
    lists(
      session({ id: 'a', state: 'closed', mine: 'absent', can: [] }),
      session({ id: 'b', mine: 'signed-up', can: ['give-up'] }),
      session({ id: 'c', left: 0, can: [] }),
      session({ id: 'd', ...here }),
      session({ id: 'e', state: 'cancelled', mine: 'signed-up', can: [] }),
    )
    render(<SessionsPage />)
    await shows('还没结束的')
    const rows = [...document.querySelectorAll('.list-row')].map((row) => row.querySelector('.badge')!.textContent)
    expect(rows).toEqual(['已报名', '已满', '可以签到', '已取消', '未到'])
    fireEvent.click(document.querySelector('#session-b')!)
    expect(journal.at(-1)).toBe('navigateTo /features/study/pages/session/index?id=b')
  })

  it('nothing yet, a guest, an account on no roster: each says what to do', async () => {
    lists()
    const { unmount } = render(<SessionsPage />)
    expect(await shows(/安排给您的线下实战会在这里/)).toBeInTheDocument()
    unmount()
    cloud.answers[LIST] = () => ok({ bound: false, sessions: [] })
    useMySessions.setState({ status: 'idle' })
    const again = render(<SessionsPage />)
    expect(await shows(/请先绑定单位名册/)).toBeInTheDocument()
    tap('去绑定')
    expect(journal.at(-1)).toBe('navigateTo /features/study/pages/bind/index')
    again.unmount()
    useSession.setState({ person: null })
    render(<SessionsPage />)
    fireEvent.click(await screen.findByRole('button', { name: '登录' }))
    expect(journal.at(-1)).toContain('/pages/log-in/')
  })

  it('without a network: when and where as this phone last saw it', async () => {
    const { unmount } = render(<SessionsPage />)
    await shows('示例：现场执法演练')
    unmount()
    cloud.reachable = false
    render(<SessionsPage />)
    expect(await shows(/这台手机上次看到的/)).toBeInTheDocument()
    expect(screen.getByText('示例路 1 号三楼')).toBeInTheDocument()
  })

  it('never seen and no network: a retry brings it', async () => {
    cloud.reachable = false
    render(<SessionsPage />)
    const retry = await screen.findByRole('button', { name: '再试一次' })
    cloud.reachable = true
    fireEvent.click(retry)
    expect(await shows('示例：现场执法演练')).toBeInTheDocument()
  })
})

describe('told of a change', () => {
  const AHEAD = { startsAt: '2999-12-01T06:00:00.000Z', endsAt: '2999-12-01T08:00:00.000Z' }
  const BEGUN = { startsAt: '2020-12-01T06:00:00.000Z', endsAt: '2020-12-01T08:00:00.000Z' }
  const news = (kind: 'cancelled' | 'moved', read = false) => ({
    ...{ kind, version: 3, at: '2026-11-23T06:00:00.000Z', read, wasVenue: '示例路 9 号' },
    ...{ wasStartsAt: '2026-12-01T06:00:00.000Z', wasEndsAt: '2026-12-01T08:00:00.000Z' },
  })
  const changed = (kind: 'cancelled' | 'moved', part: Partial<MySession> = {}) => {
    cloud.answers[of('news')] = () => ok(session({ ...part, mine: 'signed-up', news: news(kind, true) }))
    return open({ ...part, mine: 'signed-up', news: news(kind) })
  }

  it('cancelled: why, and it is read with that', async () => {
    changed('cancelled', { state: 'cancelled', cancelReason: '示例：主讲生病', can: [] })
    expect(await shows('这一场已经取消，不用来了。原因：示例：主讲生病')).toBeInTheDocument()
    await waitFor(() => expect(cloud.asked).toContain(of('news')))
    expect(useMySessions.getState().sessions[0]!.news!.read).toBe(true)
  })

  it('moved: what it was stays in sight on its page once it was read', async () => {
    changed('moved', { ...AHEAD, can: ['give-up', 'excuse'] })
    expect(await shows(/地点改为示例路 1 号三楼（原来示例路 9 号）。来不了请取消报名/)).toBeInTheDocument()
    await waitFor(() => expect(useMySessions.getState().sessions[0]!.news!.read).toBe(true))
    expect(screen.getByText(/地点改为/)).toBeInTheDocument()
    expect(cloud.asked.filter((asked) => asked === of('news'))).toHaveLength(1)
  })

  it('moved and begun: nothing any more of how to stay away', async () => {
    changed('moved', { ...BEGUN, can: ['excuse'] })
    expect(await shows(/地点改为示例路 1 号三楼（原来示例路 9 号）。$/)).toBeInTheDocument()
  })

  it('in the list it stands out until it was read', async () => {
    lists(session({ mine: 'signed-up', news: news('moved'), can: ['give-up'] }))
    render(<SessionsPage />)
    expect(await shows('有变动')).toBeInTheDocument()
  })
})

it('an older server that tells no changes yet is understood', async () => {
  const { news: _news, cancelReason: _reason, ...older } = session({ mine: 'signed-up' })
  cloud.answers[LIST] = () => ok({ bound: true, sessions: [older] })
  render(<SessionsPage />)
  expect(await shows('还没结束的')).toBeInTheDocument()
  expect(toldAnew(useMySessions.getState().sessions)).toEqual([])
})

describe('dates of one duty', () => {
  const [first, second, other] = ['a', 'b', 'c']
  beforeEach(() => {
    lists(...[first, second, other].map((one) => session({ id: one!, title: `示例场次 ${one}` })))
    const dates = duty({
      id: 'd1',
      kind: 'session',
      title: '示例：实战演练',
      teaches: { sessionIds: [first!, second!] },
    })
    useDuties.setState({ list: duties([dates]) })
  })
  afterEach(() => act(() => useDuties.setState({ list: null })))

  it('are shown alone, and say that any of them does it; the others are a tap away', async () => {
    stage.openWith({ duty: 'd1' })
    render(<SessionsPage />)
    expect(await shows('“示例：实战演练”的场次，参加任何一场就算完成。')).toBeInTheDocument()
    expect(screen.getByText('示例场次 a')).toBeInTheDocument()
    expect(screen.queryByText('示例场次 c')).toBeNull()
    tap('看全部场次')
    expect(journal.at(-1)).toBe('redirectTo /features/study/pages/sessions/index')
  })

  it('of one date the session itself opens', () => {
    const to = (...sessionIds: string[]) => routes.studyDuty({ id: 'd1', teaches: { sessionIds } })
    expect(to('a')).toBe('/features/study/pages/session/index?id=a')
    expect(to('a', 'b')).toBe('/features/study/pages/sessions/index?duty=d1')
  })
})

describe('a seat', () => {
  it('is taken and left with a tap', async () => {
    cloud.answers[of('seat', 'PUT')] = () => ok(session({ mine: 'signed-up', left: 6, can: ['give-up', 'excuse'] }))
    cloud.answers[of('seat', 'DELETE')] = () => ok(session({ mine: 'given-up', can: ['sign-up'] }))
    open({})
    await shows('30 个，还有 7 个')
    tap('报名')
    expect(await shows('30 个，还有 6 个')).toBeInTheDocument()
    expect(screen.getByText(/起可以签到/)).toHaveTextContent('12月1日 周二 13:30 起可以签到')
    tap('取消报名')
    expect(await screen.findByRole('button', { name: '报名' })).toBeInTheDocument()
  })

  it('the last one was taken just now: says so, and the list is asked again', async () => {
    cloud.answers[of('seat', 'PUT')] = () => refusal('wrong-state')
    open({ left: 1 })
    await shows('30 个，还有 1 个')
    lists(session({ left: 0, can: [] }))
    tap('报名')
    expect(await shows('30 个，还有 0 个')).toBeInTheDocument()
    expect(screen.getByText(/当前状态不能这样操作/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '报名' })).toBeNull()
  })

  it('a reason for not coming stays in its box until it is handed in', async () => {
    cloud.answers[of('excuse')] = ({ input }) => ok(session({ mine: 'excused', reason: String(input.reason), can: [] }))
    open({ mine: 'signed-up', can: ['give-up', 'excuse'] })
    fireEvent.click(await screen.findByRole('button', { name: '请假' }))
    tap('提交')
    expect(screen.getByText(/请写明原因/)).toBeInTheDocument()
    type('原因', '示例：那天出庭')
    cloud.reachable = false
    tap('提交')
    await waitFor(() => expect(document.querySelector('#excuse-reason-message')?.textContent).toMatch(/网络/))
    expect(screen.getByLabelText('原因')).toHaveValue('示例：那天出庭')
    cloud.reachable = true
    tap('提交')
    expect(await shows('示例：那天出庭')).toBeInTheDocument()
    expect(screen.getByText('已请假')).toBeInTheDocument()
  })
})

describe('signing in', () => {
  beforeEach(() => {
    cloud.answers[of('sign-in')] = ({ input }) =>
      input.code === '246810' ? ok(session({ mine: 'present', can: [] })) : refusal('code-wrong')
  })

  it('by typing; what is wrong is told at the box', async () => {
    open(here)
    await shows('大屏幕上的 6 位数字')
    tap('签到')
    expect(screen.getByText('请输入大屏幕上的 6 位数字。')).toBeInTheDocument()
    type('大屏幕上的 6 位数字', '111111')
    tap('签到')
    expect(await shows(/验证码不对/)).toBeInTheDocument()
    type('大屏幕上的 6 位数字', '246810')
    tap('签到')
    expect(await shows('已签到，这一场算完成。')).toBeInTheDocument()
  })

  it.each([
    ['the screen', `https://example.invalid/k?session=${id}&code=246810`, '已签到，这一场算完成。'],
    [
      'another session’s',
      'https://example.invalid/k?session=55555555-5555-4555-8555-555555555555&code=246810',
      /另一场的签到码/,
    ],
    ['nonsense', 'hello', /没有认出签到码/],
  ])('by scanning %s', async (_, text, says) => {
    scanned = text
    open(here)
    await shows('大屏幕上的 6 位数字')
    tap('扫二维码')
    expect(await shows(says)).toBeInTheDocument()
  })

  it('turning back from the scanner changes nothing', async () => {
    open(here)
    await shows('大屏幕上的 6 位数字')
    // Once more when the code begins to count, which depends on the day of this run.
    const before = [...cloud.asked]
    tap('扫二维码')
    await Promise.resolve()
    expect(cloud.asked).toEqual(before)
  })

  it('opened by the code on the screen: the digits stand there, a tap is enough', async () => {
    open(here, '246810')
    await shows('大屏幕上的 6 位数字')
    expect(screen.getByLabelText('大屏幕上的 6 位数字')).toHaveValue('246810')
    tap('签到')
    expect(await shows('已签到，这一场算完成。')).toBeInTheDocument()
  })

  it('a cancelled one says so; one that is not mine is not there', async () => {
    const { unmount } = open({ state: 'cancelled', mine: 'signed-up', can: [] })
    expect(await shows('这一场已经取消，不用来了。')).toBeInTheDocument()
    unmount()
    stage.openWith({ id: 'somebody-elses' })
    render(<SessionPage />)
    expect(await shows(/没有找到这一场/)).toBeInTheDocument()
  })
})
