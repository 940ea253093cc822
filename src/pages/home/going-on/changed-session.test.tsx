import { act, fireEvent, render, screen } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { useSession } from '@/platform/session'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import { officialPerson, session } from '@/platform/testing/sample-study'
import { useMySessions } from '@/state/study/sessions/my-sessions'
import { ChangedSession } from './changed-session'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const news = (read: boolean) => ({
  ...{ kind: 'moved', version: 2, at: '2026-11-23T06:00:00.000Z', wasVenue: '示例路 9 号', read },
  ...{ wasStartsAt: '2026-12-01T06:00:00.000Z', wasEndsAt: '2026-12-01T08:00:00.000Z' },
})
const told = (id: string, read = false) => session({ id, mine: 'signed-up', news: news(read) })
const lists = (...sessions: ReturnType<typeof session>[]) =>
  (cloud.answers = { 'GET /api/my/sessions': () => ok({ bound: true, sessions }) })

beforeEach(() => {
  stage.clear()
  act(() => useSession.setState({ token: 't', person: officialPerson }))
  act(() => useMySessions.setState({ sessions: [], status: 'idle' }))
  Object.assign(cloud, { asked: [] })
})

it('a session of mine that was moved is told here, and opens; several lead to all of them', async () => {
  lists(told('a'))
  const { unmount } = render(<ChangedSession />)
  fireEvent.click(await screen.findByRole('link', { name: /线下实战改了时间或地点：示例：现场执法演练/ }))
  expect(journal.at(-1)).toBe('navigateTo /features/study/pages/session/index?id=a')
  unmount()
  lists(told('a'), told('b'))
  render(<ChangedSession />)
  await screen.findByRole('link')
  await act(() => useMySessions.getState().load())
  fireEvent.click(screen.getByRole('link'))
  expect(journal.at(-1)).toBe('navigateTo /features/study/pages/sessions/index')
})

it('read, or none of mine: nothing stands here; nobody else is asked about', async () => {
  lists(told('a', true), session({ id: 'b' }))
  const { unmount } = render(<ChangedSession />)
  await act(() => useMySessions.getState().load())
  expect(screen.queryByRole('link')).toBeNull()
  unmount()
  cloud.asked.length = 0
  act(() => useSession.setState({ person: null }))
  render(<ChangedSession />)
  expect(cloud.asked).toEqual([])
})
