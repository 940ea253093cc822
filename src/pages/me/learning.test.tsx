import { fireEvent, render, screen } from '@testing-library/react'
import { journal, stage } from '../../../config/jest/taro'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import { leak, loan } from '@/platform/testing/sample-episodes'
import { useEpisodes } from '@/state/episodes'
import { Learning } from './learning'

const cloud = fakeCloud({ 'GET /api/episodes': () => ok({ episodes: [leak, loan] }) })
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const untouched = useEpisodes.getState()

beforeEach(() => {
  stage.clear()
  useEpisodes.setState({ ...untouched, progress: {}, favourites: [] }, true)
})

it('says what will be here, and leads to the episodes', () => {
  render(<Learning />)
  expect(screen.getByText(/看过和收藏的节目会在这里/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '去看一期' }))
  expect(journal).toContain('switchTab /pages/learn/index')
})

it('goes on where I stopped last, and counts what I keep and have seen', async () => {
  const begun = { episodeId: 'leak', positionMs: 8_000, watched: false, updatedAt: '2026-11-23T06:00:00.000Z' }
  useEpisodes.setState({ progress: { leak: begun }, favourites: ['leak', 'loan'] })
  render(<Learning />)
  fireEvent.click(await screen.findByRole('link', { name: /楼上漏水.*接着看 · 看到 0:08/ }))
  expect(journal).toContain('navigateTo /features/episodes/pages/player/index?id=leak')
  fireEvent.click(screen.getByRole('link', { name: /收藏.*2 期/ }))
  expect(journal).toContain('navigateTo /features/episodes/pages/mine/index?shelf=kept')
  expect(screen.getByRole('link', { name: /看过.*0 期/ })).toBeInTheDocument()
})
