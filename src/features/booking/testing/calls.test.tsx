import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { LI } from '@/platform/testing/sample-bookings'
import { callToMake, dutyDay, lawyerPerson } from '@/platform/testing/sample-duty'
import { useSession } from '@/platform/session'
import { useDutyCalls } from '@/state/booking/duty/duty-calls'
import { useDutyDay } from '@/state/booking/duty/duty-day'
import DutyPage from '../pages/duty/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const wang = callToMake({ phone: '13800000077' })
const li = callToMake({ id: '44444444-4444-4444-8444-444444444444', name: '李大爷', lawyer: LI })
const LIST = 'GET /api/duty/calls'
const DONE = `POST /api/duty/calls/${wang.id}/done`
const row = (id: string) => within(document.querySelector<HTMLElement>(`#call-${id}`)!)
const open = async () => {
  render(<DutyPage />)
  await screen.findByText('请打电话')
  await screen.findByText(/王孃孃 · 当面谈/)
}
const tick = () => fireEvent.click(screen.getByRole('button', { name: '已打过 王孃孃' }))

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 't', person: lawyerPerson })
  useDutyDay.setState({ wanted: null, days: {}, today: null, loading: false, problem: null })
  useDutyCalls.getState().arrived()
  const answers = { 'GET /api/duty/day': () => ok(dutyDay()), [LIST]: () => ok({ calls: [wang, li] }) }
  Object.assign(cloud, { reachable: true, asked: [], answers })
})

it('stands above the visits: who, what about and when, and calls the number', async () => {
  await open()
  const cards = [...document.querySelectorAll('#duty-calls, #duty-visits')].map(({ id }) => id)
  expect(cards).toEqual(['duty-calls', 'duty-visits'])
  expect(row(wang.id).getByText('今天 12月1日 周二 09:00 的预约：律师来不了，预约取消')).toBeInTheDocument()
  expect(row(wang.id).getByText('13800000077 · 桥北社区')).toBeInTheDocument()
  expect(row(li.id).getByText('13800000001 · 桥北社区 · 示例律师·李阳')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '拨打 王孃孃 13800000077' }))
  expect(journal).toContain('makePhoneCall 13800000077')
  expect(cloud.asked.filter((line) => line.includes('/done'))).toEqual([])
})

it('is gone with the last one who has been told', async () => {
  cloud.answers[LIST] = () => ok({ calls: [wang] })
  cloud.answers[DONE] = ({ input }) => (input.version === wang.version ? ok({ calls: [] }) : refusal('bad-input'))
  await open()
  tick()
  await waitFor(() => expect(document.querySelector('#duty-calls')).toBeNull())
  expect(document.querySelector('#duty-visits')).not.toBeNull()
})

it('without a network it stays done and says where that is, until it is sent', async () => {
  await open()
  cloud.reachable = false
  tick()
  expect(await screen.findByText(/记在这台手机上/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '已打过 王孃孃' })).toBeNull()
  expect(screen.getByRole('button', { name: '已打过 李大爷' })).toBeInTheDocument()
  Object.assign(cloud, { reachable: true })
  cloud.answers[DONE] = () => ok({ calls: [li] })
  fireEvent.click(screen.getByRole('button', { name: '现在保存 王孃孃' }))
  await waitFor(() => expect(document.querySelector(`#call-${wang.id}`)).toBeNull())
})

it('says that it could not be noted, and can be done again', async () => {
  cloud.answers[DONE] = () => refusal('not-found')
  await open()
  tick()
  expect(await screen.findByText(/没能记为已打过/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '已打过 王孃孃' })).toBeInTheDocument()
})

it('is not there when nobody is to be called; a list that is not to be had says so', async () => {
  cloud.answers[LIST] = () => ok({ calls: [] })
  const { unmount } = render(<DutyPage />)
  await screen.findByText(/王孃孃/)
  await waitFor(() => expect(cloud.asked).toContain(LIST))
  expect(screen.queryByText('请打电话')).toBeNull()
  expect(document.querySelector('#duty-calls-problem')).toBeNull()
  unmount()
  cloud.answers[LIST] = () => refusal('internal')
  render(<DutyPage />)
  await waitFor(() => expect(document.querySelector('#duty-calls-problem')).not.toBeNull())
})
