import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../../config/jest/taro'
import { useNotice } from '@/platform/notice'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { card, leak, loan } from '@/platform/testing/sample-episodes'
import { useEpisodes } from '@/state/episodes'
import { useSearch } from '@/state/finding/search'
import FindPage from './index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const NOTE = 'POST /api/search/unanswered'
const asking = (question: string) => `GET /api/search?q=${encodeURIComponent(question)}`
const fits = { kind: 'fits', words: ['漏水', '天花板'], askedAs: '屋头漏水哪个管' }
const near = { kind: 'near', words: [], askedAs: null }
const pot = card('pot', { hook: '花盆砸车找不到人，谁来赔？' })
const three = [
  { episode: leak, why: fits },
  { episode: loan, why: { kind: 'fits', words: [], askedAs: null } },
  { episode: pot, why: near },
]
const untouched = useEpisodes.getState()
const items = () => screen.queryAllByRole('listitem').map((item) => item.textContent ?? '')
const field = () => screen.findByLabelText('用自己的话搜索')

/** WeChat's keyboard tells on the way up, the browser's on the way down. */
const pressEnter = (box: HTMLElement) => {
  fireEvent.keyDown(box, { key: 'Enter' })
  fireEvent.keyUp(box, { key: 'Enter' })
}

beforeEach(async () => {
  stage.clear()
  useEpisodes.setState({ ...untouched, opened: {}, progress: {}, favourites: [] }, true)
  await useSearch.getState().ask('')
  Object.assign(cloud, { reachable: true, asked: [] })
  cloud.answers = {
    'GET /api/episodes': () => ok({ episodes: [leak, loan] }),
    'POST /api/session/guest': () => ok({ token: 'guest', person: null }),
    [asking('天花板漏水')]: () => ok({ choices: three }),
    [asking('漏水')]: () => ok({ choices: three.slice(0, 1) }),
    [asking('彩礼')]: () => ok({ choices: [] }),
    [NOTE]: () => ok({}),
  }
  stage.openWith({ q: encodeURIComponent('天花板漏水') })
})

it('three choices, each with its question, topic and why it is offered; one opens', async () => {
  render(<FindPage />)
  expect(screen.getByRole('status', { name: '正在找' })).toBeInTheDocument()
  expect(await screen.findByRole('heading', { name: '可能是这 3 件事' })).toBeInTheDocument()
  expect(await field()).toHaveValue('天花板漏水')
  const [first, second, third] = items()
  expect(first).toMatch(/楼上漏水拖着不修.*邻里相处.*您说到：漏水、天花板.*别人这样问：屋头漏水哪个管/)
  expect(second).toContain('说的是相近的事')
  expect(third).toContain('也是“邻里相处”这一类的事')
  fireEvent.click(screen.getByRole('link', { name: /楼上漏水拖着不修/ }))
  expect(journal).toContain('navigateTo /features/episodes/pages/player/index?id=leak')
})

it('one choice is no verdict either', async () => {
  stage.openWith({ q: '漏水' })
  render(<FindPage />)
  expect(await screen.findByRole('heading', { name: '可能是这件事' })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '都不是我的事' }))
  expect(screen.getByRole('button', { name: '借钱' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '漏水' })).not.toBeInTheDocument()
})

it('none of them: the editors hear of it, a person answers, and one may look again', async () => {
  render(<FindPage />)
  fireEvent.click(await screen.findByRole('button', { name: '都不是我的事' }))
  expect(screen.getByRole('heading', { name: '那换个办法' })).toBeInTheDocument()
  expect(await screen.findByText(/已交给编辑，只计次数，不记是谁/)).toBeInTheDocument()
  expect(cloud.asked).toContain(NOTE)
  fireEvent.click(screen.getByRole('button', { name: '拨打 12348 直接问' }))
  expect(journal).toContain('makePhoneCall 12348')
  expect(items().join()).toMatch(/人民调解.*村居和街道.*法律援助.*公安机关/)
  fireEvent.click(screen.getByRole('button', { name: '再看看刚才找到的' }))
  expect(screen.getByRole('heading', { name: '可能是这 3 件事' })).toBeInTheDocument()
})

it('nothing found: the same page, without a way back to what was not there; other words ask anew', async () => {
  stage.openWith({ q: '彩礼' })
  render(<FindPage />)
  expect(await screen.findByRole('heading', { name: '还没有讲这件事的节目' })).toBeInTheDocument()
  expect(await screen.findByText(/已交给编辑/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /刚才找到的/ })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看全部节目' }))
  expect(journal).toContain('switchTab /pages/learn/index')
  fireEvent.click(screen.getByRole('button', { name: '漏水' }))
  expect(await screen.findByRole('heading', { name: '可能是这件事' })).toBeInTheDocument()
  expect(await field()).toHaveValue('漏水')
})

it('asks other words by the button and the key, and asks nothing for nothing', async () => {
  render(<FindPage />)
  await screen.findByRole('heading', { name: '可能是这 3 件事' })
  fireEvent.change(await field(), { target: { value: '彩礼' } })
  expect(items()).toHaveLength(3)
  pressEnter(await field())
  expect(await screen.findByRole('heading', { name: '还没有讲这件事的节目' })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '清空' }))
  fireEvent.click(screen.getByRole('button', { name: '搜索' }))
  expect(useNotice.getState().text).toBe('先写下您遇到的事')
  expect(cloud.asked.filter((line) => line.includes('q='))).toEqual([asking('天花板漏水'), asking('彩礼')])
})

it('opened without a question, offers what people often ask', async () => {
  stage.openWith({})
  render(<FindPage />)
  expect(await screen.findByRole('heading', { name: '常有人问' })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '漏水' }))
  expect(await screen.findByRole('heading', { name: '可能是这件事' })).toBeInTheDocument()
})

it('without a network keeps the words, looks in the titles alone, and says both', async () => {
  useEpisodes.setState({ list: { ...untouched.list, status: 'ready', episodes: [leak, loan] } })
  cloud.reachable = false
  stage.openWith({ q: '漏水' })
  render(<FindPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent(/网络不通.*您写的话还在/)
  expect(screen.getByRole('heading', { name: '离线时只按标题找' })).toBeInTheDocument()
  expect(items()).toHaveLength(1)
  expect(await field()).toHaveValue('漏水')
  cloud.reachable = true
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByRole('heading', { name: '可能是这件事' })).toBeInTheDocument()
  await waitFor(() => expect(screen.queryByText(/离线时/)).not.toBeInTheDocument())
})

it('says the sentence of a refusal, and a retry asks again', async () => {
  cloud.answers[asking('漏水')] = () => refusal('too-many')
  stage.openWith({ q: '漏水' })
  render(<FindPage />)
  const said = (await screen.findByRole('alert')).textContent
  expect(said).toMatch(/请/)
  expect(screen.queryByText(/离线时/)).not.toBeInTheDocument()
  cloud.answers[asking('漏水')] = () => ok({ choices: three })
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByRole('heading', { name: '可能是这 3 件事' })).toBeInTheDocument()
})
