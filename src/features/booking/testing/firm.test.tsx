import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { LI } from '@/platform/testing/sample-bookings'
import { callToMake } from '@/platform/testing/sample-duty'
import { dispute, firmBooking, firmWeek, managerPerson } from '@/platform/testing/sample-firm'
import { useSession } from '@/platform/session'
import { useDutyCalls } from '@/state/booking/duty/duty-calls'
import { useFirmWeek } from '@/state/booking/firm/firm-week'
import FirmPage from '../pages/firm/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const WEEK = 'GET /api/firm/week'
const { id } = firmBooking()
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const open = async () => {
  render(<FirmPage />)
  await screen.findByText(/^示例律师事务所。/)
  fireEvent.click(screen.getByRole('radio', { name: /12月1日/ }))
}

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 't', person: managerPerson })
  useFirmWeek.getState().arrived()
  useDutyCalls.getState().arrived()
  const answers = { [WEEK]: () => ok(firmWeek()), 'GET /api/duty/calls': () => ok({ calls: [] }) }
  Object.assign(cloud, { reachable: true, asked: [], answers })
})

it('shows who of the firm goes where on each day of the week, and never who comes or why', async () => {
  await open()
  const row = within(document.querySelector<HTMLElement>(`#firm-visit-${id}`)!)
  expect(row.getByText('09:00')).toBeInTheDocument()
  expect(row.getByText('当面谈 · 桥北社区')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: /12月2日 .*没有/ }))
  expect(await screen.findByText(/这一天没有来访/)).toBeInTheDocument()
  cloud.answers[`${WEEK}?from=2026-12-07`] = () => ok(firmWeek({ from: '2026-12-07', lawyers: [] }))
  tap('下一周')
  expect(await screen.findByText('12月7日 到 12月13日')).toBeInTheDocument()
})

it('the calls of the whole firm name their lawyer, and are ticked off', async () => {
  const call = callToMake({ lawyer: LI })
  cloud.answers['GET /api/duty/calls'] = () => ok({ calls: [call] })
  cloud.answers[`POST /api/duty/calls/${call.id}/done`] = () => ok({ calls: [] })
  await open()
  expect(await screen.findByText(/桥北社区 · 示例律师·李阳/)).toBeInTheDocument()
  tap('已打过 王孃孃')
  await waitFor(() => expect(document.querySelector('#duty-calls')).toBeNull())
})

it('settles with a result and what it rests on; half of it is still there afterwards', async () => {
  const sent: unknown[] = []
  cloud.answers[`POST /api/firm/bookings/${dispute().id}/settle`] = ({ input }) => {
    sent.push(input)
    return ok(dispute({ state: 'attended', verdict: 'attended', can: [] }))
  }
  await open()
  expect(screen.getByText('律师：来访人没有来')).toBeInTheDocument()
  expect(screen.getByText('来访人：律师没有来')).toBeInTheDocument()
  tap(/^裁定 12月1日/)
  tap('裁定')
  expect(screen.getByText('请先选核实的结果。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '实际见了面' }))
  tap('裁定')
  expect(screen.getByText(/请写几个字的依据/)).toBeInTheDocument()
  fireEvent.input(screen.getByLabelText('依据'), { target: { value: '看过签到表' } })
  tap('先不裁定')
  tap(/^裁定 12月1日/)
  expect(screen.getByLabelText('依据')).toHaveValue('看过签到表')
  tap('裁定')
  await waitFor(() => expect(document.querySelector('#firm-disputes')).toBeNull())
  expect(sent).toEqual([{ verdict: 'attended', reason: '看过签到表' }])
})

it('sends a colleague instead', async () => {
  const sent: unknown[] = []
  cloud.answers[`GET /api/duty/bookings/${id}/substitutes`] = () =>
    ok({ lawyers: [{ ...LI, languages: [], thisWeek: 0 }], times: [] })
  cloud.answers[`POST /api/duty/bookings/${id}/cannot-come`] = ({ input }) => {
    sent.push(input)
    return ok({ id, state: 'substitute-offered', lawyer: LI, host: null })
  }
  await open()
  tap(/^换人或取消 09:00/)
  fireEvent.click(await screen.findByRole('radio', { name: /李阳/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: '开庭' }))
  tap('交给同事')
  await waitFor(() => expect(document.querySelector('#cannot-come-sheet')).toBeNull())
  expect(sent).toEqual([{ reason: '开庭', substitute: LI.id }])
})

it('a guest is led to log in, another account is told calmly, without a network it can be tried again', async () => {
  useSession.setState({ token: null, person: null })
  const { unmount } = render(<FirmPage />)
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(journal).toContain('navigateTo /features/account/pages/log-in/index')
  expect(cloud.asked).toEqual([])
  unmount()
  useSession.setState({ token: 't', person: managerPerson })
  cloud.answers[WEEK] = () => refusal('forbidden')
  const second = render(<FirmPage />)
  expect(await screen.findByText(/没有这项权限/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  second.unmount()
  cloud.reachable = false
  render(<FirmPage />)
  await waitFor(() => expect(document.querySelector('#firm-problem-retry')).not.toBeNull())
})
