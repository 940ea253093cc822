import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../../config/jest/taro'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import { leak, leakOpened, loan } from '@/platform/testing/sample-episodes'
import { matter } from '@/platform/testing/sample-places'
import { useEpisodes } from '@/state/episodes'
import { useHelp } from '@/state/places/help'
import PlayerPage from './index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const untouched = useEpisodes.getState()

beforeEach(() => {
  stage.clear()
  stage.openWith({ id: 'leak' })
  useEpisodes.setState({ ...untouched, opened: {}, progress: {}, favourites: [] }, true)
  const withoutVideo = { ...leakOpened, media: { ...leakOpened.media, video: null } }
  useHelp.setState({ matters: null, fresh: false })
  cloud.answers = {
    'GET /api/episodes/leak': () => ok(withoutVideo),
    'GET /api/episodes': () => ok({ episodes: [leak, loan] }),
    'POST /api/session/guest': () => ok({ token: 'guest', person: null }),
  }
})

it('without any video says so, and everything it says can be read', async () => {
  render(<PlayerPage />)
  await screen.findByRole('heading', { name: leak.hook })
  expect(screen.getByText(/暂时没有视频/)).toBeInTheDocument()
  expect(screen.getByText('谈不拢，可以申请人民调解')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '第二百九十六条' })).toBeInTheDocument()
  // Nothing that would need a film: no jump, no speed, no subtitles.
  expect(screen.queryByRole('button', { name: /谈不拢/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /倍速/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('switch', { name: '字幕' })).not.toBeInTheDocument()
})

it('leads to where its trouble is settled, once the list of troubles names it', async () => {
  const leaking = { ...matter, id: 'ceiling-leak', trouble: '楼上漏水不肯修', episode: { id: 'leak', hook: leak.hook } }
  cloud.answers['GET /api/places/help'] = () => ok({ matters: [matter, leaking] })
  render(<PlayerPage />)
  fireEvent.click(await screen.findByRole('link', { name: /楼上漏水不肯修，去哪办/ }))
  expect(journal.at(-1)).toBe('navigateTo /features/places/pages/help/index?trouble=ceiling-leak')
  expect(screen.queryByRole('link', { name: /老板拖欠工资/ })).not.toBeInTheDocument()
})

it('whose trouble stands on no list has no such line', async () => {
  cloud.answers['GET /api/places/help'] = () => ok({ matters: [matter] })
  render(<PlayerPage />)
  await screen.findByRole('heading', { name: leak.hook })
  await waitFor(() => expect(useHelp.getState().fresh).toBe(true))
  expect(screen.queryByRole('link', { name: /去哪办/ })).not.toBeInTheDocument()
})
