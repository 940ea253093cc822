import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { useSession } from '@/platform/session'
import { session } from '@/platform/testing/sample-study'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { keep } from '@/platform/storage'
import { useMessages } from '@/state/booking/messages'
import { useDuties } from '@/state/study/duties'
import { useReminder } from '@/state/study/reminder'
import CalendarPage from '../pages/calendar'
import DutiesPage from '../pages/duties'
import { duties, duty } from './sample-duties'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const OFFICIAL = { id: 'p1', displayName: '示例·李科长', phoneMasked: null, sample: true, roles: ['official'] }
const logIn = (roles = OFFICIAL.roles) =>
  act(() => useSession.setState({ token: 't', person: { ...OFFICIAL, roles } as never }))
const set: Record<string, unknown>[] = []

beforeEach(() => {
  stage.clear()
  set.length = 0
  act(() => useSession.setState({ token: null, person: null }))
  act(() => useDuties.getState().arrived())
  act(() => useReminder.setState({ reminder: null }))
  act(() => useMessages.setState({ templates: [], study: [] }))
  cloud.reachable = true
  cloud.answers = {
    'GET /api/study/duties': () =>
      ok(
        duties([
          duty({ id: 'late', title: '示例：宪法', state: 'catch-up', dueDay: '2026-01-31' }),
          duty({ id: 'due' }),
          duty({ id: 'coming', title: '示例：下半年', state: 'coming', opensDay: '2026-07-01' }),
          duty({ id: 'done', title: '示例：公务员法', state: 'done', doneDay: '2026-01-09', right: 3 }),
          duty({ id: 'not', title: '示例：来之前的', state: 'not-owed' }),
        ]),
      ),
    'GET /api/study/reminders': () => ok({ on: false, daysBefore: 3 }),
    'PUT /api/study/reminders': ({ input }) => {
      set.push(input)
      return ok(input)
    },
  }
})

it('what a program kept that knew one date of a session only is fetched anew, not misread', () => {
  logIn()
  keep('study-duties-1', { ownerId: OFFICIAL.id, list: duties([duty({ id: 'kept' })]) })
  act(() => useDuties.getState().arrived())
  expect(useDuties.getState().list).toBeNull()
})

const card = (id: string) => within(document.getElementById(id)!)

it('a session of mine that was cancelled is told above the list, until I have looked', async () => {
  const was = {
    wasStartsAt: '2026-12-01T06:00:00.000Z',
    wasEndsAt: '2026-12-01T08:00:00.000Z',
    wasVenue: '示例路 1 号',
  }
  const news = { kind: 'cancelled', version: 2, at: '2026-11-23T06:00:00.000Z', ...was, read: false }
  const cancelled = { id: 's1', state: 'cancelled', mine: 'signed-up', cancelReason: '示例：主讲生病', can: [] }
  const sessions = [session({ ...cancelled, news }), session({ ...cancelled, id: 's2', news: { ...news, read: true } })]
  cloud.answers['GET /api/my/sessions'] = () => ok({ bound: true, sessions })
  logIn()
  render(<DutiesPage />)
  const row = await screen.findByRole('link', { name: /线下实战已取消：示例：现场执法演练/ })
  expect(row).toHaveTextContent('不用来了。原因：示例：主讲生病')
  expect(card('changed-sessions').getAllByRole('link')).toHaveLength(1)
  fireEvent.click(row)
  expect(journal.at(-1)).toBe('navigateTo /features/study/pages/session/index?id=s1')
})

it('what is late and due first, then credit, what comes, what is done, what nobody asks', async () => {
  logIn()
  render(<DutiesPage />)
  expect(await screen.findByText('1 项过了日子，还可以补；1 项现在可做。')).toBeInTheDocument()
  const open = card('duties-open')
  expect(open.getByText('题组 · 1月31日已截止 · 4.5 学时')).toBeInTheDocument()
  expect(open.getAllByRole('link').map((row) => row.id)).toEqual(['duty-late', 'duty-due'])
  expect(screen.getByText('4.5 学时，要 36 学时')).toBeInTheDocument()
  expect(card('duties-coming').queryByRole('link')).toBeNull()
  expect(card('duties-done').getByText('题组 · 1月9日完成 · 4.5 学时')).toBeInTheDocument()
  expect(card('duties-not-owed').getByText('示例：来之前的')).toBeInTheDocument()
  fireEvent.click(open.getByText('示例：行政处罚'))
  expect(journal.at(-1)).toBe('navigateTo /features/study/pages/check-in/index?id=due')
})

it('without a network the last list stays, and says so', async () => {
  logIn()
  const { unmount } = render(<DutiesPage />)
  await screen.findByText('示例：行政处罚')
  unmount()
  cloud.reachable = false
  act(() => useDuties.getState().arrived())
  render(<DutiesPage />)
  expect(await screen.findByText(/没有连上，下面是这台手机上次看到的/)).toBeInTheDocument()
  expect(screen.getByText('示例：行政处罚')).toBeInTheDocument()
})

it('nothing kept and no network: a problem with another try', async () => {
  cloud.reachable = false
  logIn()
  render(<DutiesPage />)
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  cloud.reachable = true
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('示例：行政处罚')).toBeInTheDocument()
})

it('an account on no roster is led to the binding; a guest to the log-in', async () => {
  render(<DutiesPage />)
  expect(screen.getByRole('button', { name: '登录' })).toBeInTheDocument()
  cloud.answers['GET /api/study/duties'] = () => refusal('not-found')
  logIn()
  await act(() => useDuties.getState().load())
  fireEvent.click(await screen.findByRole('button', { name: '去绑定' }))
  expect(journal.at(-1)).toBe('navigateTo /features/study/pages/bind/index')
})

it('reminders are off until asked for; a failure puts the switch back', async () => {
  logIn()
  render(<DutiesPage />)
  const knob = await screen.findByRole('switch', { name: '快到期时提醒我' })
  expect(knob).toHaveAttribute('aria-checked', 'false')
  fireEvent.click(knob)
  await waitFor(() => expect(set).toEqual([{ on: true, daysBefore: 3 }]))
  fireEvent.click(await screen.findByRole('radio', { name: '7 天' }))
  await waitFor(() => expect(set.at(-1)).toEqual({ on: true, daysBefore: 7 }))
  cloud.reachable = false
  const on = () => screen.getByRole('switch', { name: '快到期时提醒我' })
  fireEvent.click(on())
  expect(on()).toHaveAttribute('aria-checked', 'false')
  await waitFor(() => expect(on()).toHaveAttribute('aria-checked', 'true'))
})

it('what belongs to somebody else is gone when they log out', async () => {
  logIn()
  render(<DutiesPage />)
  await screen.findByText('示例：行政处罚')
  act(() => useSession.setState({ token: 'guest', person: null }))
  expect(screen.queryByText('示例：行政处罚')).toBeNull()
  expect(useDuties.getState().list).toBeNull()
})

it('the calendar shows a month of one’s own, by words, and other months', async () => {
  jest.useFakeTimers({ now: new Date('2026-01-15T02:00:00Z'), doNotFake: ['setTimeout', 'setImmediate', 'nextTick'] })
  logIn()
  render(<CalendarPage />)
  expect(await screen.findByText('2026年1月')).toBeInTheDocument()
  expect(await screen.findByLabelText('31日，1 项截止')).toBeInTheDocument()
  expect(screen.getByLabelText('9日，1 项完成')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '下个月' }))
  expect(screen.getByText(/这个月没有截止的任务/)).toBeInTheDocument()
  expect(screen.getByText(/不算连续天数/)).toBeInTheDocument()
  jest.useRealTimers()
})

it('the calendar leads a guest to the log-in instead of waiting for ever', async () => {
  render(<CalendarPage />)
  fireEvent.click(await screen.findByRole('button', { name: '登录' }))
  expect(journal.at(-1)).toBe('navigateTo /features/account/pages/log-in/index')
})
