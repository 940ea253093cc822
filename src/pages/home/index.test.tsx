import { fireEvent, render, screen } from '@testing-library/react'
import { journal, stage } from '../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { leak, loan } from '@/platform/testing/sample-episodes'
import { useEpisodes } from '@/state/episodes'
import HomePage from './index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const untouched = useEpisodes.getState()

beforeEach(() => {
  stage.clear()
  useEpisodes.setState({ ...untouched, opened: {}, progress: {}, favourites: [] }, true)
  cloud.answers = { 'GET /api/episodes': () => ok({ episodes: [leak, loan] }) }
})

it('greets, and shows the newest episode with its question, length and mark', async () => {
  render(<HomePage />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/好|深了/)
  expect(screen.getByRole('status', { name: '正在载入' })).toBeInTheDocument()
  const newest = await screen.findByRole('link', { name: /最新.*楼上漏水拖着不修.*汤碗里的一滴水.*时长1分钟/ })
  expect(screen.queryByRole('status', { name: '正在载入' })).not.toBeInTheDocument()
  expect(screen.queryByText('继续观看')).not.toBeInTheDocument()
  fireEvent.click(newest)
  expect(journal).toContain('navigateTo /features/episodes/pages/player/index?id=leak')
})

it('offers the episode that was begun last, with how far it is', async () => {
  const begun = { episodeId: 'loan', positionMs: 32_000, watched: false, updatedAt: '2026-11-23T06:00:00.000Z' }
  useEpisodes.setState({ progress: { loan: begun } })
  render(<HomePage />)
  const row = await screen.findByRole('link', { name: /借条没写利息.*看到 0:32/ })
  fireEvent.click(row)
  expect(journal).toContain('navigateTo /features/episodes/pages/player/index?id=loan')
})

it('says on the newest itself how far it is, and never shows it twice', async () => {
  const begun = { episodeId: 'leak', positionMs: 8_000, watched: false, updatedAt: '2026-11-23T06:00:00.000Z' }
  useEpisodes.setState({ progress: { leak: begun } })
  render(<HomePage />)
  expect(await screen.findByRole('link', { name: /最新.*看到 0:08/ })).toBeInTheDocument()
  expect(screen.queryByText('继续观看')).not.toBeInTheDocument()
  expect(screen.getAllByRole('link', { name: /楼上漏水/ })).toHaveLength(1)
})

it('marks the newest as seen', async () => {
  const seen = { episodeId: 'leak', positionMs: 60_000, watched: true, updatedAt: '2026-11-23T06:00:00.000Z' }
  useEpisodes.setState({ progress: { leak: seen } })
  render(<HomePage />)
  expect(await screen.findByRole('link', { name: /最新 ?看过.*楼上漏水/ })).toBeInTheDocument()
})

it('has eight plain words, each of which asks, and a way to say it in other words', async () => {
  render(<HomePage />)
  fireEvent.click(await screen.findByRole('button', { name: '借钱' }))
  expect(journal).toContain(`navigateTo /features/episodes/pages/find/index?q=${encodeURIComponent('借钱')}`)
  expect(document.querySelectorAll('[id^=trouble-]')).toHaveLength(8)
  fireEvent.click(screen.getByRole('button', { name: '用自己的话说' }))
  expect(journal).toContain('navigateTo /features/episodes/pages/find/index')
})

it('says what went wrong, and a retry brings the page', async () => {
  cloud.answers = { 'GET /api/episodes': () => refusal('internal') }
  render(<HomePage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('服务出了点问题，请稍后再试。')
  cloud.answers = { 'GET /api/episodes': () => ok({ episodes: [leak] }) }
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByRole('link', { name: /楼上漏水/ })).toBeInTheDocument()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('keeps what it has when the server is out of reach', async () => {
  useEpisodes.setState({ list: { ...untouched.list, episodes: [loan] } })
  cloud.answers = { 'GET /api/episodes': () => refusal('internal') }
  render(<HomePage />)
  expect(await screen.findByRole('link', { name: /最新.*借条没写利息/ })).toBeInTheDocument()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('says what will be here while nothing is published', async () => {
  cloud.answers = { 'GET /api/episodes': () => ok({ episodes: [] }) }
  render(<HomePage />)
  expect(await screen.findByText(/还没有发布/)).toBeInTheDocument()
  expect(screen.queryByText('我遇到的事')).not.toBeInTheDocument()
})
