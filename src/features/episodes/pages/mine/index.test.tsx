import { fireEvent, render, screen } from '@testing-library/react'
import { journal, stage } from '../../../../../config/jest/taro'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import { leak, loan } from '@/platform/testing/sample-episodes'
import { useEpisodes } from '@/state/episodes'
import MinePage from './index'

const cloud = fakeCloud({ 'GET /api/episodes': () => ok({ episodes: [leak, loan] }) })
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const untouched = useEpisodes.getState()
const noted = (episodeId: string, positionMs: number, watched = false) => ({
  [episodeId]: { episodeId, positionMs, watched, updatedAt: '2026-11-23T06:00:00.000Z' },
})

beforeEach(() => {
  stage.clear()
  useEpisodes.setState({ ...untouched, progress: {}, favourites: [] }, true)
})

it('opens on the shelf that was asked for, and each episode opens', async () => {
  stage.openWith({ shelf: 'kept' })
  useEpisodes.setState({ favourites: ['loan'] })
  render(<MinePage />)
  expect(screen.getByRole('radio', { name: '收藏' })).toBeChecked()
  fireEvent.click(await screen.findByRole('link', { name: /借条没写利息/ }))
  expect(journal).toContain('navigateTo /features/episodes/pages/player/index?id=loan')
})

it('marks how far each is, shelf by shelf', async () => {
  useEpisodes.setState({ progress: { ...noted('leak', 32_000), ...noted('loan', 60_000, true) }, favourites: ['loan'] })
  render(<MinePage />)
  expect(await screen.findByRole('link', { name: /楼上漏水.*看到 0:32/ })).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /借条/ })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '看过' }))
  expect(screen.getByRole('link', { name: /借条没写利息.*看过/ })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '收藏' }))
  expect(screen.getByRole('link', { name: /借条没写利息.*看过/ })).toBeInTheDocument()
})

it('an empty shelf says what will stand there, and leads to the episodes', async () => {
  stage.openWith({ shelf: 'nonsense' })
  render(<MinePage />)
  expect(await screen.findByText(/没看完的节目会在这里/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '去看一期' }))
  expect(journal).toContain('switchTab /pages/learn/index')
})
