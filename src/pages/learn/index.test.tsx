import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { leak, loan } from '@/platform/testing/sample-episodes'
import { useEpisodes } from '@/state/episodes'
import { useLearnFilter } from '@/state/learn-filter'
import LearnPage from './index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const untouched = useEpisodes.getState()
const rows = () => screen.queryAllByRole('listitem').map((row) => row.textContent ?? '')
const search = () => screen.findByRole('textbox', { name: '搜索普法节目' })

beforeEach(() => {
  stage.clear()
  useEpisodes.setState({ ...untouched, opened: {}, progress: {}, favourites: [] }, true)
  useLearnFilter.getState().begin('')
  cloud.answers = { 'GET /api/episodes': () => ok({ episodes: [leak, loan] }) }
})

it('lists all episodes with what I have seen of them', async () => {
  const at = { watched: false, updatedAt: '2026-11-23T06:00:00.000Z' }
  useEpisodes.setState({
    progress: {
      leak: { episodeId: 'leak', positionMs: 60_000, ...at, watched: true },
      loan: { episodeId: 'loan', positionMs: 32_000, ...at },
    },
  })
  render(<LearnPage />)
  expect(await screen.findByText('共 2 期')).toBeInTheDocument()
  expect(rows()[0]).toContain('看过')
  expect(rows()[1]).toContain('看到 0:32')
  fireEvent.click(screen.getByRole('link', { name: /借条没写利息/ }))
  expect(journal).toContain('navigateTo /features/episodes/pages/player/index?id=loan')
})

it('narrows while typing, and clears', async () => {
  render(<LearnPage />)
  fireEvent.change(await search(), { target: { value: '渗水怎么办' } })
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(rows()[0]).toContain('楼上漏水')
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  expect(rows()).toHaveLength(2)
})

it('says when nothing is found, and offers all or a person who answers', async () => {
  render(<LearnPage />)
  fireEvent.change(await search(), { target: { value: '彩礼' } })
  expect(await screen.findByText(/没有找到“彩礼”的节目/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /拨打 12348/ }))
  expect(journal).toContain('makePhoneCall 12348')
  fireEvent.click(screen.getByRole('button', { name: '看全部节目' }))
  expect(rows()).toHaveLength(2)
})

it('narrows to a topic, and back', async () => {
  render(<LearnPage />)
  const topic = await screen.findByRole('checkbox', { name: '借钱与投资' })
  fireEvent.click(topic)
  expect(topic).toBeChecked()
  expect(rows()).toHaveLength(1)
  expect(screen.queryByRole('checkbox', { name: '买房与租房' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('checkbox', { name: '全部' }))
  expect(rows()).toHaveLength(2)
})

it('opens as its address says, encoded or not', async () => {
  stage.openWith({ ask: encodeURIComponent('借钱'), topic: 'money' })
  render(<LearnPage />)
  expect(await search()).toHaveValue('借钱')
  expect(rows()).toHaveLength(1)
})

it('lets go of a topic that no episode has any more', async () => {
  stage.openWith({ topic: 'family' })
  render(<LearnPage />)
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect(useLearnFilter.getState().topic).toBe('')
})

it('says what went wrong, and a retry brings the list', async () => {
  cloud.answers = { 'GET /api/episodes': () => refusal('internal') }
  render(<LearnPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('服务出了点问题')
  cloud.answers = { 'GET /api/episodes': () => ok({ episodes: [leak] }) }
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('共 1 期')).toBeInTheDocument()
})
