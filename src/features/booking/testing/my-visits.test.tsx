import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { booking, BRIDGE, days, hold, LI, NINE, resident, TWO, waiting, ZHOU } from '@/platform/testing/sample-bookings'
import { PROBLEMS } from '@/contract/problem'
import { useNotice } from '@/platform/notice'
import { useSession } from '@/platform/session'
import { useDesk } from '@/state/booking/desk'
import { useMessages } from '@/state/booking/messages'
import { useMyBookings } from '@/state/booking/mine/my-bookings'
import { useBookingDraft } from '@/state/booking/drafting/draft'
import { familyWords } from '../components/visit/visit-tools'
import BookingPage from '../pages/booking/index'
import DeskPage from '../pages/desk/index'
import MinePage from '../pages/mine/index'
import TimesPage from '../pages/times/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const show = (change: Parameters<typeof booking>[0] = {}) => {
  cloud.answers['GET /api/my/bookings/b1'] = () => ok(booking(change))
  stage.openWith({ id: 'b1' })
  return render(<BookingPage />)
}
const list = (change: object = {}) => ok({ upcoming: [], past: [], waiting: [], pausedUntil: null, ...change })

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 't', person: resident })
  useMyBookings.setState({ upcoming: [], past: [], waiting: [], status: 'idle', offline: false, pausedUntil: null })
  Object.assign(cloud, { reachable: true, asked: [], answers: { 'GET /api/my/bookings': () => list() } })
})

describe('a booking', () => {
  it('shows when, where, what to bring and the code; the place is copied, the firm called', async () => {
    show()
    expect(await screen.findByText('246 810')).toBeInTheDocument()
    expect(screen.getByRole('img', { name: /246810/ })).toBeInTheDocument()
    expect(screen.getByText('· 劳动合同')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('link', { name: /^复制地址$/ }))
    fireEvent.click(screen.getByRole('link', { name: /打律所/ }))
    expect(journal).toContain('setClipboardData 桥北社区公共法律服务工作室')
    expect(journal).toContain('makePhoneCall 023-0000-0001')
  })

  it('a call has no code and no place to go', async () => {
    show({ mode: 'phone', code: '246810' })
    expect(await screen.findByText('律师打给 138****0001')).toBeInTheDocument()
    expect(screen.queryByText('246 810')).toBeNull()
  })

  it('tells the family when and where, and neither the code nor what it is about', () => {
    const words = familyWords(booking())
    expect(words).toContain('12月1日 周二 09:00')
    expect(words).toContain('桥北社区公共法律服务工作室')
    expect(words).not.toMatch(/246810|工伤/)
  })

  it('of somebody else is none of this account, calmly; whoever has not logged in is led to do so and comes back', async () => {
    cloud.answers['GET /api/my/bookings/b1'] = () => refusal('not-found')
    stage.openWith({ id: 'b1' })
    const { unmount } = render(<BookingPage />)
    expect(await screen.findByText(/这个账号里没有这个预约/)).toBeInTheDocument()
    expect(screen.queryByRole('alert')).toBeNull()
    tap('看我的预约')
    expect(journal).toContain('navigateTo /features/booking/pages/mine/index')
    unmount()
    useSession.setState({ token: null, person: null })
    render(<BookingPage />)
    tap('登录')
    expect(journal.at(-1)).toBe('navigateTo /features/account/pages/log-in/index')
    // The page below is the same one still.
    cloud.answers['GET /api/my/bookings/b1'] = () => ok(booking())
    useSession.setState({ token: 't', person: resident })
    stage.show()
    expect(await screen.findByText('246 810')).toBeInTheDocument()
  })

  it('asks for reminders on a tap, where WeChat has some to offer', async () => {
    const allow = jest.fn().mockResolvedValueOnce(0).mockResolvedValueOnce(1)
    const untouched = useMessages.getState()
    useMessages.setState({ templates: [{ template: 'visit-ahead', id: 'id-ahead' }], allow })
    show()
    await screen.findByText('246 810')
    tap('微信提醒我')
    expect(await screen.findByText(/没有打开也不要紧/)).toBeInTheDocument()
    tap('微信提醒我')
    expect(await screen.findByText(/好的，会在微信里提醒您/)).toBeInTheDocument()
    expect(allow).toHaveBeenCalledTimes(2)
    useMessages.setState(untouched, true)
  })

  it('asks for nothing in a browser, and nothing about a visit that is over', async () => {
    const { unmount } = show()
    await screen.findByText('246 810')
    expect(document.querySelector('#remind-me')).toBeNull()
    unmount()
    useMessages.setState({ templates: [{ template: 'visit-ahead', id: 'id-ahead' }] })
    show({ state: 'attended', code: null })
    await screen.findByText('已办理')
    expect(document.querySelector('#remind-me')).toBeNull()
    useMessages.setState({ templates: [] })
  })

  it('is cancelled with a reason; whether it counts as late is said before', async () => {
    cloud.answers['POST /api/my/bookings/b1/cancel'] = ({ input }) =>
      ok(booking({ state: 'cancelled', reason: String(input.reason), can: [], code: null }))
    show({ startsAt: new Date(Date.now() + 3_600_000).toISOString() })
    fireEvent.click(await screen.findByRole('button', { name: '取消预约' }))
    expect(screen.getByText(/不到 2 小时，这次取消会记为临时取消/)).toBeInTheDocument()
    fireEvent.click(document.querySelector('#cancel-yes')!)
    expect(await screen.findByText('请选一个原因，或自己写几个字。')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('checkbox', { name: '事情解决了' }))
    expect(screen.queryByText('请选一个原因，或自己写几个字。')).not.toBeInTheDocument()
    fireEvent.click(document.querySelector('#cancel-yes')!)
    expect(await screen.findByText(/原因：事情解决了/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '再约一次' })).toBeInTheDocument()
  })

  it('a substitute is welcome, or not', async () => {
    const offered = {
      state: 'substitute-offered',
      lawyer: LI,
      host: ZHOU,
      reason: '开庭',
      can: ['accept-substitute', 'refuse-substitute'],
    }
    cloud.answers['POST /api/my/bookings/b1/substitute'] = ({ input }) =>
      ok(
        booking({
          lawyer: LI,
          host: ZHOU,
          ...(input.accept === true ? {} : { state: 'called-off', can: [], code: null }),
        }),
      )
    show(offered)
    expect(await screen.findByText('由示例律师·李阳来见您，可以吗')).toBeInTheDocument()
    tap('不用了，另约时间')
    expect(await screen.findByText(/这次不用去。很抱歉/)).toBeInTheDocument()
  })

  it('a substitute who was replaced meanwhile is not accepted unseen: the new one is shown with the reason', async () => {
    const can = ['accept-substitute', 'refuse-substitute']
    const offered = (version: number, lawyer: typeof LI) =>
      booking({ state: 'substitute-offered', version, lawyer, host: ZHOU, can })
    const answered: unknown[] = []
    let now = offered(2, LI)
    cloud.answers['POST /api/my/bookings/b1/substitute'] = ({ input }) => {
      answered.push(input)
      return refusal('stale')
    }
    show({ state: 'substitute-offered', version: 2, lawyer: LI, host: ZHOU, can })
    cloud.answers['GET /api/my/bookings/b1'] = () => ok(now)
    await screen.findByText('由示例律师·李阳来见您，可以吗')
    now = offered(3, { id: 'l3', name: '示例律师·吴刚' })
    tap('可以')
    expect(await screen.findByText('由示例律师·吴刚来见您，可以吗')).toBeInTheDocument()
    expect(screen.getByText(PROBLEMS.stale.message)).toBeInTheDocument()
    tap('可以')
    await waitFor(() => expect(answered).toHaveLength(2))
    expect(answered).toEqual([
      { version: 2, accept: true },
      { version: 3, accept: true },
    ])
  })

  it('at the same time as another one says which, and leads there', async () => {
    show({ overlaps: { id: 'b2', startsAt: NINE, lawyer: LI } })
    expect(await screen.findByText(/还有一个预约：12月1日 周二 09:00，示例律师·李阳.*取消或改约/)).toBeInTheDocument()
    tap('看另一个')
    expect(journal.at(-1)).toBe('navigateTo /features/booking/pages/booking/index?id=b2')
  })

  it('says that the lawyer did not come, only after a question', async () => {
    cloud.answers['POST /api/my/bookings/b1/lawyer-absent'] = () => ok(booking({ state: 'lawyer-absent', can: [] }))
    show({ can: ['report-absent'] })
    fireEvent.click(await screen.findByRole('button', { name: '律师没有来' }))
    fireEvent.click(document.querySelector('#absent-yes')!)
    expect(await screen.findByText(/律所正在核实/)).toBeInTheDocument()
  })

  it('afterwards shows what the lawyer wrote, and takes a rating', async () => {
    const rated: unknown[] = []
    cloud.answers['POST /api/my/bookings/b1/rating'] = ({ input }) => {
      rated.push(input)
      return ok(booking({ state: 'attended', rating: 5, can: ['rate'] }))
    }
    show({ state: 'attended', note: '示例：先收集工资流水。', can: ['rate'], code: null })
    expect(await screen.findByText('示例：先收集工资流水。')).toBeInTheDocument()
    tap('交评价')
    expect(await screen.findByText('请先选 1 到 5 分。')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('radio', { name: '5 分' }))
    tap('交评价')
    await waitFor(() => expect(rated).toEqual([{ stars: 5, words: '' }]))
    expect(useNotice.getState().text).toBe('已记下，谢谢您告诉我们')
  })

  it('stays readable without a network', async () => {
    useMyBookings.getState().put(booking())
    cloud.reachable = false
    stage.openWith({ id: 'b1' })
    render(<BookingPage />)
    expect(screen.getByText('246 810')).toBeInTheDocument()
    expect(await screen.findByText(/没有连上/)).toBeInTheDocument()
  })

  it('is moved on the same page as it was booked; the old one stands when that fails', async () => {
    useMyBookings.getState().put(booking())
    cloud.answers[`GET /api/booking/slots?village=${BRIDGE.code}&lawyer=any`] = () => ok({ days })
    cloud.answers['POST /api/my/bookings/b1/reschedule'] = () => refusal('slot-taken')
    stage.openWith({ village: BRIDGE.code, lawyer: 'any', move: 'b1' })
    render(<TimesPage />)
    await screen.findByRole('radio', { name: /3 个空/ })
    expect(screen.getByRole('button', { name: /^改到最早的 / })).toBeInTheDocument()
    tap(/^14:00/)
    expect(screen.getByText('原来：12月1日 周二 09:00')).toBeInTheDocument()
    tap('改到这个时间')
    expect(await screen.findByText(/刚被别人约走了/)).toBeInTheDocument()
    cloud.answers['POST /api/my/bookings/b1/reschedule'] = ({ input }) =>
      ok(booking({ id: String(input.newId), startsAt: TWO }))
    tap(/^14:00/)
    tap('改到这个时间')
    await waitFor(() => expect(journal.at(-1)).toMatch(/^redirectTo .*booking\/index\?id=.*made=1/))
  })
})

describe('my bookings', () => {
  it('belong to somebody', () => {
    useSession.setState({ token: 'guest', person: null })
    render(<MinePage />)
    tap('登录')
    expect(journal.at(-1)).toBe('navigateTo /features/account/pages/log-in/index')
  })

  it('say what will be here and offer the first step', async () => {
    render(<MinePage />)
    fireEvent.click(await screen.findByRole('button', { name: '约村里的律师' }))
    expect(journal.at(-1)).toBe('navigateTo /features/booking/pages/village/index')
  })

  it('tell states in words, and a pause with the way round it', async () => {
    const upcoming = [booking(), booking({ id: 'b2', state: 'substitute-offered', startsAt: TWO })]
    const past = [booking({ id: 'b3', state: 'attended', startsAt: NINE })]
    cloud.answers['GET /api/my/bookings'] = () => list({ upcoming, past, pausedUntil: '2026-12-08T06:00:00.000Z' })
    render(<MinePage />)
    for (const word of ['已预约', '换了律师', '已办理']) expect(await screen.findByText(word)).toBeInTheDocument()
    expect(screen.getByText(/暂停到 12月8日 周二 14:00/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '约律师' })).toBeNull()
  })

  it('offer a time that has become free, for so many minutes', async () => {
    const offer = { startsAt: TWO, minutes: 30, modes: ['on-site'], lawyer: ZHOU, secondsLeft: 700 }
    cloud.answers['GET /api/my/bookings'] = () => list({ waiting: [waiting({ state: 'offered', offer })] })
    cloud.answers['POST /api/my/booking/waiting/w1/accept'] = () => ok(hold({ startsAt: TWO }))
    render(<MinePage />)
    expect(await screen.findByText(/14:00 空出来了，给您留 12 分钟/)).toBeInTheDocument()
    tap('要这个时间')
    await waitFor(() => expect(journal).toContain('navigateTo /features/booking/pages/form/index'))
    expect(useBookingDraft.getState().draft.slot?.startsAt).toBe(TWO)
  })
})

it('a place in line that was passed on no longer says that it waits, and leads back to that lawyer’s days', async () => {
  useSession.setState({ token: 't', person: resident })
  const lapsed = waiting({ state: 'lapsed', offer: null })
  cloud.answers['GET /api/my/bookings'] = () => list({ waiting: [lapsed] })
  cloud.answers['DELETE /api/my/booking/waiting/w1'] = () => ok({})
  render(<MinePage />)
  expect(await screen.findByText(/已让给下一位/)).toBeInTheDocument()
  expect(screen.getByText('已让出')).toBeInTheDocument()
  expect(screen.queryByText('排队中')).toBeNull()
  tap('再看这几天')
  const lawyer = lapsed.lawyer?.id ?? 'any'
  expect(journal.at(-1)).toBe(
    `navigateTo /features/booking/pages/times/index?village=${lapsed.village.code}&lawyer=${lawyer}`,
  )
  tap('知道了')
  await waitFor(() => expect(document.querySelector('#waiting-w1')).toBeNull())
})

describe('the desk', () => {
  it('promises nothing to whom it is not open', async () => {
    useDesk.setState({ bookings: null, villages: [], problem: null })
    cloud.answers['GET /api/desk/bookings'] = () => refusal('forbidden')
    render(<DeskPage />)
    expect(await screen.findByText(/没有这项权限/)).toBeInTheDocument()
    expect(screen.queryByText(/只填称呼和电话就能约/)).not.toBeInTheDocument()
  })

  const { id, state, village, lawyer, startsAt, minutes, mode, place, code, bring, can } = booking()
  const called = { id, state, village, lawyer, startsAt, minutes, mode, place, code, bring, can }

  it('books for a caller, reads out the code, cancels, and says nothing of the matter', async () => {
    useSession.setState({ token: 't', person: { ...resident, roles: ['clerk'] } })
    useDesk.setState({ bookings: null, villages: [], problem: null })
    const others = { ...called, id: 'b9', mine: false, name: null, phoneMasked: null, code: null, can: [] }
    const mine = { ...called, mine: true, name: '示例来访人', phoneMasked: '138****0009' }
    cloud.answers['GET /api/desk/bookings'] = () => ok({ villages: [BRIDGE], bookings: [others, mine] })
    cloud.answers['POST /api/desk/bookings/b1/cancel'] = () => ok({ ...mine, state: 'cancelled', code: null, can: [] })
    render(<DeskPage />)
    expect(await screen.findByText('246 810')).toBeInTheDocument()
    expect(screen.getByText('示例来访人，138****0009')).toBeInTheDocument()
    expect(screen.getByText('村居里大家自己约的')).toBeInTheDocument()
    expect(screen.queryByText(/工作与工伤/)).toBeNull()
    tap('替来访人约')
    expect(journal.at(-1)).toBe(`navigateTo /features/booking/pages/village/index?village=${BRIDGE.code}&desk=1`)
    tap('替来访人取消')
    fireEvent.click(screen.getByRole('checkbox', { name: '来访人改主意了' }))
    fireEvent.click(document.querySelector('#cancel-yes')!)
    expect(await screen.findByText('已取消')).toBeInTheDocument()
    expect(document.querySelector('#desk-over')).toHaveTextContent(/以前的、取消和改约的.*示例来访人.*已取消/)
    expect(document.querySelector('#desk-others')).toHaveTextContent('已预约')
  })

  it('lists what comes before what is off, and says the year where it is another one', async () => {
    useSession.setState({ token: 't', person: { ...resident, roles: ['clerk'] } })
    useDesk.setState({ bookings: null, villages: [], problem: null })
    const mine = { ...called, mine: true, name: '示例来访人', phoneMasked: '138****0009' }
    const moved = { ...mine, id: 'b2', name: '示例·改约', state: 'moved', code: null, can: [] }
    const newYear = { ...mine, id: 'b3', name: '示例·元旦后', startsAt: '2027-01-04T01:00:00.000Z' }
    cloud.answers['GET /api/desk/bookings'] = () => ok({ villages: [BRIDGE], bookings: [moved, newYear, mine] })
    render(<DeskPage />)
    expect(await screen.findByText('2027年1月4日 周一 09:00')).toBeInTheDocument()
    const order = [...document.querySelectorAll('[id^="desk-b"], #desk-over')].map((one) => one.id)
    expect(order.filter((one) => !one.includes('book'))).toEqual(['desk-b1', 'desk-b3', 'desk-over'])
    expect(document.querySelector('#desk-over')).toHaveTextContent(/示例·改约.*已改约/)
  })
})
