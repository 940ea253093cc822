import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { leak, loan } from '@/platform/testing/sample-episodes'
import { useEpisodes } from '@/state/episodes'
import { useNotice } from '@/platform/notice'
import { useLearnFilter } from '@/state/finding/learn-filter'
import LearnPage from './index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const untouched = useEpisodes.getState()
const rows = () => screen.queryAllByRole('listitem').map((row) => row.textContent ?? '')
const search = () => screen.findByLabelText('用自己的话搜索')
const unfold = async (name: RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

/** WeChat's keyboard tells on the way up, the browser's on the way down. */
const pressEnter = (box: HTMLElement) => {
  fireEvent.keyDown(box, { key: 'Enter' })
  fireEvent.keyUp(box, { key: 'Enter' })
}

beforeEach(() => {
  stage.clear()
  useEpisodes.setState({ ...untouched, opened: {}, progress: {}, favourites: [] }, true)
  useLearnFilter.setState({ words: '', topic: '', audience: '' })
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

it('asks by the button and by the key, not while typing; the words stay', async () => {
  render(<LearnPage />)
  fireEvent.change(await search(), { target: { value: ' 渗水怎么办 ' } })
  expect(rows()).toHaveLength(2)
  expect(journal).toEqual([])
  const asked = `navigateTo /features/episodes/pages/find/index?q=${encodeURIComponent('渗水怎么办')}`
  fireEvent.click(screen.getByRole('button', { name: '搜索' }))
  expect(journal).toEqual([asked])
  pressEnter(await search())
  expect(journal).toEqual([asked, asked])
  expect(await search()).toHaveValue(' 渗水怎么办 ')
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  expect(await search()).toHaveValue('')
})

it('asks nothing when nothing is written, and says so', async () => {
  render(<LearnPage />)
  fireEvent.click(await screen.findByRole('button', { name: '搜索' }))
  expect(journal).toEqual([])
  expect(useNotice.getState().text).toBe('先写下您遇到的事')
})

it('narrows to a topic, and back; the choices fold away once one is made', async () => {
  render(<LearnPage />)
  await unfold(/哪类事：全部/)
  fireEvent.click(screen.getByRole('checkbox', { name: '借钱与投资' }))
  expect(rows()).toHaveLength(1)
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  await unfold(/哪类事：借钱与投资/)
  expect(screen.getByRole('checkbox', { name: '借钱与投资' })).toBeChecked()
  expect(screen.queryByRole('checkbox', { name: '买房与租房' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('checkbox', { name: '全部' }))
  expect(rows()).toHaveLength(2)
})

it('narrows to an audience, and says when a topic has nothing for it', async () => {
  cloud.answers = { 'GET /api/episodes': () => ok({ episodes: [leak, { ...loan, audiences: ['elderly'] }] }) }
  render(<LearnPage />)
  await unfold(/给谁看：全部/)
  expect(screen.queryByRole('checkbox', { name: '青少年' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('checkbox', { name: '老年人' }))
  expect(rows()).toHaveLength(1)
  expect(rows()[0]).toContain('借条没写利息')
  await unfold(/哪类事：全部/)
  fireEvent.click(screen.getByRole('checkbox', { name: '邻里相处' }))
  expect(rows()).toHaveLength(0)
  fireEvent.click(screen.getByRole('button', { name: '看全部节目' }))
  expect(rows()).toHaveLength(2)
})

it('one of the two unfolds at a time', async () => {
  render(<LearnPage />)
  await unfold(/哪类事/)
  await unfold(/给谁看/)
  expect(screen.getByRole('button', { name: /哪类事/ })).toHaveAttribute('aria-expanded', 'false')
  expect(screen.getByRole('button', { name: /给谁看/ })).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByRole('group', { name: '给谁看' })).toBeInTheDocument()
  expect(screen.queryByRole('group', { name: '哪类事' })).not.toBeInTheDocument()
})

it('opens as its address says, encoded or not', async () => {
  stage.openWith({ q: encodeURIComponent('借钱'), topic: 'money', audience: 'resident' })
  render(<LearnPage />)
  expect(await search()).toHaveValue('借钱')
  expect(rows()).toHaveLength(1)
})

it('lets go of a topic and an audience that no episode has any more', async () => {
  stage.openWith({ topic: 'family', audience: 'youth' })
  render(<LearnPage />)
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect(useLearnFilter.getState()).toMatchObject({ topic: '', audience: '' })
})

it('says what went wrong, and a retry brings the list', async () => {
  cloud.answers = { 'GET /api/episodes': () => refusal('internal') }
  render(<LearnPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('服务出了点问题')
  cloud.answers = { 'GET /api/episodes': () => ok({ episodes: [leak] }) }
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('共 1 期')).toBeInTheDocument()
})
