import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { CHEN, LAWYER, LI, MANAGER, sampleFirmBooking } from '../testing/sample-plan'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const WEEK = 'GET /api/firm/week'
const { id } = sampleFirmBooking()
const week = (part: object = {}) => ({
  firm: { id: 'f1', name: '示例律师事务所', phone: '023-0000-0001' },
  from: '2026-11-30',
  lawyers: [
    { ...CHEN, bookings: [sampleFirmBooking()] },
    { ...LI, bookings: [] },
  ],
  disputes: [],
  ...part,
})
const press = (name: string) => fireEvent.click(document.querySelector(`#${name}`)!)
const bodyOf = (what: string) => cloud.to(what).at(-1)?.body

beforeEach(() => {
  cloud = new FakeCloud()
    .on(WEEK, () => ok(week()))
    .on(`GET /api/duty/bookings/${id}/substitutes`, () =>
      ok({ lawyers: [{ ...LI, languages: ['chongqing'], thisWeek: 2 }], times: [] }),
    )
})

it('shows who meets whom when, day by day, and never for what', async () => {
  openConsole('/', MANAGER)
  await screen.findByRole('heading', { level: 1, name: '本所来访' })
  const row = await screen.findByRole('row', { name: /陈律师/ })
  expect(within(row).getByText('09:00')).toBeInTheDocument()
  expect(screen.getByRole('columnheader', { name: '12月1日 周二' })).toBeInTheDocument()
  expect(screen.getByText('11月30日 到 12月6日')).toBeInTheDocument()
})

it('goes from week to week in the address', async () => {
  const { place } = openConsole('/firm', MANAGER)
  await screen.findByRole('row', { name: /陈律师/ })
  press('week-after')
  await waitFor(() => expect(place()).toBe('/firm?from=2026-12-07'))
  await waitFor(() => expect(cloud.to(WEEK).at(-1)?.path).toBe('/api/firm/week?from=2026-12-07'))
})

it('a lawyer who manages nothing does not come in', async () => {
  openConsole('/firm', LAWYER)
  await screen.findByRole('heading', { level: 1, name: '这一页不在您的权限内' })
  expect(cloud.asked).toEqual([])
})

it('settles a dispute with both sides’ words and a reason', async () => {
  const dispute = sampleFirmBooking({
    ...{ state: 'disputed', lawyerSays: 'resident-absent', residentSays: 'lawyer-absent', can: ['settle'] },
  })
  cloud.on(WEEK, () => ok(week({ disputes: [dispute] })))
  cloud.on(`POST /api/firm/bookings/${id}/settle`, () => ok({ ...dispute, state: 'settled' }))
  openConsole('/firm', MANAGER)
  const row = await screen.findByRole('row', { name: /来访人没有来 律师没有来/ })
  fireEvent.click(within(row).getByRole('button', { name: /裁 ?定/ }))
  expect(await screen.findByText('律师说：来访人没有来。来访人说：律师没有来。')).toBeInTheDocument()
  fireEvent.click(screen.getByLabelText('实际见了面'))
  press('confirm-ok')
  expect(await screen.findByText(/请写明原因/)).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '看过签到表' } })
  cloud.on(WEEK, () => ok(week()))
  press('confirm-ok')
  await waitFor(() =>
    expect(bodyOf(`POST /api/firm/bookings/${id}/settle`)).toEqual({ verdict: 'attended', reason: '看过签到表' }),
  )
  await waitFor(() => expect(screen.queryByText('要核实的 1 次')).toBeNull())
})

it('sends a substitute; one who has just been taken is said so', async () => {
  const COME = `POST /api/duty/bookings/${id}/cannot-come`
  cloud.on(COME, () => refuse('slot-taken', { message: '这位同事那时已有安排，请另选一位。' }))
  openConsole('/firm', MANAGER)
  await screen.findByRole('row', { name: /陈律师/ })
  press(`replace-${id}`)
  expect(await screen.findByLabelText(/由示例·李律师代班，重庆话，这周 2 次/)).toBeChecked()
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '开庭' } })
  press('confirm-ok')
  expect(await screen.findByText('这位同事那时已有安排，请另选一位。')).toBeInTheDocument()
  cloud.on(COME, () => ok({ id, state: 'called-off', lawyer: CHEN, host: null }))
  fireEvent.click(screen.getByLabelText('取消，请来访人另约'))
  press('confirm-ok')
  await waitFor(() => expect(bodyOf(COME)).toEqual({ reason: '开庭' }))
})
