import '../../testing/browser-parts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ConsoleEpisodeRow } from '@/contract/console/console-episodes'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { EDITOR } from '../../testing/samples'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const row = (part: Partial<ConsoleEpisodeRow>): ConsoleEpisodeRow => ({
  id: 'drop',
  number: 3,
  title: '一滴水',
  topic: 'neighbours',
  live: true,
  publishedVersion: 1,
  doubt: null,
  latestVersion: 1,
  latestState: 'published',
  scheduledAt: null,
  latestAuthor: '示例编辑·小周',
  updatedAt: '2026-11-23T06:00:00.000Z',
  ...part,
})

const LIST = 'GET /api/console/episodes'
const titles = () => screen.getAllByRole('link', { name: /滴水|借条/ }).map((link) => link.textContent)

beforeEach(() => {
  const rows = [row({}), row({ id: 'iou', number: 4, title: '一张借条', topic: 'money', latestState: 'submitted' })]
  cloud = new FakeCloud().on(LIST, () => ok({ episodes: rows }))
})

test('newest number first, states in words, the time on the bureau clock', async () => {
  openConsole('/episodes', EDITOR)
  await screen.findByRole('link', { name: '一滴水' })
  expect(titles()).toEqual(['一张借条', '一滴水'])
  const line = screen.getByRole('row', { name: /一滴水/ })
  expect(line).toHaveTextContent('已发布')
  expect(line).toHaveTextContent('11月23日 周一 14:00')
  expect(screen.getByText('有 1 期节目等待审核。')).toBeInTheDocument()
})

test('an address with filters opens the filtered list; going back and forth follows', async () => {
  const { router } = openConsole('/episodes?state=submitted', EDITOR)
  await screen.findByRole('link', { name: '一张借条' })
  expect(titles()).toEqual(['一张借条'])
  await act(() => router.navigate('/episodes?topic=neighbours'))
  await waitFor(() => expect(titles()).toEqual(['一滴水']))
})

test('a typed filter goes into the address, and clearing empties it', async () => {
  const { place } = openConsole('/episodes?page=2', EDITOR)
  await screen.findByLabelText('按标题、作者或期号查找')
  fireEvent.change(screen.getByLabelText('按标题、作者或期号查找'), { target: { value: '借条' } })
  await waitFor(() => expect(place()).toBe(`/episodes?text=${encodeURIComponent('借条')}`))
  expect(titles()).toEqual(['一张借条'])
  fireEvent.change(screen.getByLabelText('按标题、作者或期号查找'), { target: { value: '没有这期' } })
  const empty = (await screen.findByText('没有符合筛选条件的内容。')).closest('td')
  fireEvent.click(within(empty as HTMLElement).getByRole('button', { name: '清除筛选' }))
  await waitFor(() => expect(place()).toBe('/episodes'))
})

test('a list that did not load says why and tries again', async () => {
  cloud.on(LIST, () => refuse('internal', { logId: 'L42' }))
  openConsole('/episodes', EDITOR)
  expect(await screen.findByText(/编号 L42/)).toBeInTheDocument()
  cloud.on(LIST, () => ok({ episodes: [row({})] }))
  fireEvent.click(screen.getByRole('button', { name: /重 ?试/ }))
  await screen.findByRole('link', { name: '一滴水' })
})

test('a schedule stands in the list and can be filtered; what did not come out is told first', async () => {
  const due = { latestState: 'scheduled' as const, scheduledAt: '2026-11-25T00:00:00.000Z' }
  const rows = [row(due), row({ id: 'iou', number: 4, title: '一张借条', latestState: 'held' })]
  cloud.on(LIST, () => ok({ episodes: rows }))
  openConsole('/episodes?state=scheduled', EDITOR)
  await screen.findByRole('link', { name: '一滴水' })
  expect(titles()).toEqual(['一滴水'])
  expect(screen.getByRole('row', { name: /一滴水/ })).toHaveTextContent('定时待发布11月25日 周三 08:00')
  expect(screen.getByText('有 1 期到时没有发布，1 期定时待发布。')).toBeInTheDocument()
})
