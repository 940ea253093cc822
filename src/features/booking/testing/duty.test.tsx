import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { LI, TWO, ZHOU } from '@/platform/testing/sample-bookings'
import { dutyDay, lawyerPerson, visit } from '@/platform/testing/sample-duty'
import { useSession } from '@/platform/session'
import { useDutyDay } from '@/state/booking/duty/duty-day'
import { useDutyNotes } from '@/state/booking/duty/duty-notes'
import DutyPage from '../pages/duty/index'
import DutyVisitPage from '../pages/duty-visit/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const { id } = visit()
const DAY = '2026-12-01'
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (box: string, value: string) => fireEvent.input(screen.getByLabelText(box), { target: { value } })

function open(change: Parameters<typeof visit>[0] = {}) {
  cloud.answers[`GET /api/duty/day?day=${DAY}`] = () => ok(dutyDay([visit(change)]))
  stage.openWith({ id, day: DAY })
  return render(<DutyVisitPage />)
}

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 't', person: lawyerPerson })
  useDutyDay.setState({ wanted: null, days: {}, today: null, loading: false, problem: null })
  useDutyNotes.setState({ notes: {}, sending: {}, keeps: true })
  const answers = { 'GET /api/duty/day': () => ok(dutyDay()), 'GET /api/duty/calls': () => ok({ calls: [] }) }
  Object.assign(cloud, { reachable: true, asked: [], answers })
})

describe('the day', () => {
  it('lists the visits in order and opens one; another day says that nobody comes', async () => {
    const two = visit({ id: '44444444-4444-4444-8444-444444444444', startsAt: TWO, name: '李大爷', host: LI })
    cloud.answers['GET /api/duty/day'] = () => ok(dutyDay([visit(), two]))
    cloud.answers['GET /api/duty/day?day=2026-12-02'] = () => ok({ ...dutyDay([], '2026-12-02'), note: '元旦放假' })
    render(<DutyPage />)
    await screen.findByText(/李大爷/)
    const rows = [...document.querySelectorAll('#duty-visits .list-row')]
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^09:00王孃孃 · 当面谈等来访/),
      expect.stringMatching(/^14:00李大爷.*替示例律师·李阳/),
    ])
    fireEvent.click(rows[0]!)
    expect(journal.at(-1)).toBe(`navigateTo /features/booking/pages/duty-visit/index?id=${id}&day=${DAY}`)
    fireEvent.click(screen.getByRole('radio', { name: /12月2日/ }))
    expect(await screen.findByText(/这一天没有人约/)).toBeInTheDocument()
    expect(screen.getByText('12月2日 周三 · 元旦放假')).toBeInTheDocument()
  })

  it('says why it is not to be seen, and marks what is not handed in', async () => {
    cloud.answers['GET /api/duty/day'] = () => refusal('forbidden')
    const { unmount } = render(<DutyPage />)
    await waitFor(() => expect(document.querySelector('#duty-problem')).not.toBeNull())
    unmount()
    cloud.answers['GET /api/duty/day'] = () => ok(dutyDay())
    useDutyNotes.getState().write(visit(), 'internal', '示例')
    render(<DutyPage />)
    expect(await screen.findByText('有记录没保存')).toBeInTheDocument()
  })
})

describe('a visit', () => {
  it('shows what is needed, calls, and is checked in by six digits', async () => {
    cloud.answers[`POST /api/duty/bookings/${id}/check-in`] = ({ input }) =>
      input.code === '246810' ? ok(visit({ state: 'attended', can: [] })) : refusal('mark-wrong')
    open()
    expect(await screen.findByText('示例：工资三个月没发。')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('link', { name: /王孃孃/ }))
    expect(journal).toContain('makePhoneCall 13800000001')
    tap('核销')
    expect(await screen.findByText('请输入来访人的 6 位核销码。')).toBeInTheDocument()
    type('来访人的 6 位核销码', '111111')
    tap('核销')
    expect(await screen.findByText(/核销码不对/)).toBeInTheDocument()
    type('来访人的 6 位核销码', '246810')
    tap('核销')
    expect(await screen.findByText('已办理')).toBeInTheDocument()
  })

  it('a call needs no code, and too early says from when on', async () => {
    open({ mode: 'phone' })
    expect(await screen.findByRole('button', { name: '记为已办理' })).toBeInTheDocument()
    expect(screen.queryByLabelText('来访人的 6 位核销码')).toBeNull()
  })

  it('says where words are: here, under way, saved', async () => {
    cloud.answers[`POST /api/duty/bookings/${id}/note`] = ({ input }) => ok(visit({ note: String(input.text) }))
    open()
    await screen.findByText('示例：工资三个月没发。')
    type('写给来访人的话', '先收集工资流水')
    expect(screen.getByText(/还没有保存/)).toBeInTheDocument()
    cloud.reachable = false
    fireEvent.click(document.querySelector('#note-save')!)
    await waitFor(() => expect(document.querySelector('#note-message')?.textContent).toMatch(/网络/))
    expect(screen.getByLabelText('写给来访人的话')).toHaveValue('先收集工资流水')
    cloud.reachable = true
    fireEvent.click(document.querySelector('#note-save')!)
    expect(await screen.findByText('已保存。')).toBeInTheDocument()
  })

  it('a no-show is told beforehand from when on it counts', async () => {
    open({ startsAt: new Date(Date.now() - 5 * 60_000).toISOString() })
    fireEvent.click(await screen.findByRole('button', { name: '来访人没有来' }))
    expect(screen.getByText(/要等 15 分钟/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '记为没有来' })).toBeNull()
  })

  it('and is reported after the grace', async () => {
    const late = { startsAt: new Date(Date.now() - 20 * 60_000).toISOString(), can: ['check-in', 'no-show'] }
    cloud.answers[`POST /api/duty/bookings/${id}/no-show`] = () => ok(visit({ ...late, state: 'no-show' }))
    open(late)
    fireEvent.click(await screen.findByRole('button', { name: '来访人没有来' }))
    tap('记为没有来')
    expect(await screen.findByText('没有来')).toBeInTheDocument()
  })

  it('somebody who cannot come hands the visit to a colleague who is free', async () => {
    const sent: unknown[] = []
    const slot = { startsAt: TWO, minutes: 30, modes: ['on-site'] }
    cloud.answers[`GET /api/duty/bookings/${id}/substitutes`] = () =>
      ok({ lawyers: [{ ...LI, languages: ['chongqing'], thisWeek: 2 }], times: [slot] })
    cloud.answers[`POST /api/duty/bookings/${id}/cannot-come`] = ({ input }) => {
      sent.push(input)
      return sent.length === 1 ? refusal('slot-taken') : ok({ id, state: 'substitute-offered', lawyer: LI, host: ZHOU })
    }
    open()
    fireEvent.click(await screen.findByRole('button', { name: '我来不了' }))
    expect(await screen.findByText('重庆话 · 这周 2 次来访')).toBeInTheDocument()
    expect(screen.getByText(/改约您空着的时间：12月1日 周二 14:00/)).toBeInTheDocument()
    tap('交给同事')
    expect(await screen.findByText(/请选一个原因/)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('checkbox', { name: '开庭' }))
    fireEvent.click(screen.getByRole('radio', { name: /李阳/ }))
    tap('交给同事')
    expect(await screen.findByText(/刚被别人约走了/)).toBeInTheDocument()
    tap('交给同事')
    await waitFor(() => expect(journal).toContain('switchTab /pages/home/index'))
    expect(sent.at(-1)).toEqual({ reason: '开庭', substitute: LI.id })
  })

  it('or is off, and is gone from the list then', async () => {
    cloud.answers[`GET /api/duty/bookings/${id}/substitutes`] = () => ok({ lawyers: [], times: [] })
    cloud.answers[`POST /api/duty/bookings/${id}/cannot-come`] = () =>
      ok({ id, state: 'called-off', lawyer: ZHOU, host: null })
    open()
    fireEvent.click(await screen.findByRole('button', { name: '我来不了' }))
    fireEvent.click(await screen.findByRole('radio', { name: /请来访人另约时间/ }))
    fireEvent.click(screen.getByRole('checkbox', { name: '开庭' }))
    tap('告诉来访人另约')
    expect(await screen.findByText(/已经取消，或交给了别的律师/)).toBeInTheDocument()
  })
})
