import { fireEvent, render, screen } from '@testing-library/react'
import { journal, stage } from '../../../../../config/jest/taro'
import type { Article } from '@/contract/statutes'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { useArticles } from '@/state/articles'
import ArticlePage from './index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const article = (part: Partial<Article> = {}): Article => ({
  id: 'sample-law:1',
  lawTitle: '中华人民共和国示例法',
  lawShortTitle: '示例法',
  label: '第一条',
  kind: '法律',
  issuer: '示例机关',
  state: 'applies',
  amendedDay: '2025-01-01',
  effectiveDay: '2025-03-01',
  repealedDay: null,
  text: '应当在三十日内提出示例。\n（一）甲；',
  source: '示例法.docx',
  checkedDay: '2026-11-03',
  digests: [{ digest: '示例：要在一个月内说。', outdated: false }],
  before: null,
  next: null,
  episodes: [{ id: 'leak', number: 1, hook: '楼上漏水怎么办？', poster: '/media/leak-1x1.jpg' }],
  topics: [{ topic: 'work', questions: 3 }],
  officialUrl: 'https://flk.npc.gov.cn/search',
  ...part,
})

const ONE = 'GET /api/statutes/sample-law/1'
const answer = (part?: Partial<Article>) => (cloud.answers = { [ONE]: () => ok(article(part)) })
const shows = (text: string | RegExp) => screen.findByText(text)

beforeEach(() => {
  stage.clear()
  useArticles.setState({ opened: {} })
  Object.assign(cloud, { reachable: true, asked: [] })
  answer()
  stage.openWith({ id: encodeURIComponent('sample-law:1') })
})

it('whose, which, the text paragraph by paragraph, from when, from where', async () => {
  render(<ArticlePage />)
  expect(await screen.findByRole('heading', { level: 1, name: '第一条' })).toBeInTheDocument()
  expect(screen.getByText('《中华人民共和国示例法》')).toBeInTheDocument()
  expect(screen.getByText('应当在三十日内提出示例。')).toBeInTheDocument()
  expect(screen.getByText('（一）甲；')).toBeInTheDocument()
  expect(screen.getByText('2025年3月1日起施行（2025年1月1日通过或修改）')).toBeInTheDocument()
  expect(screen.getByText('来源：示例法.docx。2026年11月3日核对。以官方公布的文本为准。')).toBeInTheDocument()
  expect(screen.queryByText('有什么变化')).not.toBeInTheDocument()
})

it('leads to the episode that explains it and to questions of its topics', async () => {
  render(<ArticlePage />)
  fireEvent.click(await screen.findByRole('link', { name: /楼上漏水怎么办/ }))
  fireEvent.click(screen.getByRole('link', { name: /^练一练/ }))
  expect(journal.slice(-2)).toEqual([
    'navigateTo /features/episodes/pages/player/index?id=leak',
    'navigateTo /features/practice/pages/set/index?source=topic&topic=work',
  ])
})

it('without a text: our words, and that the official text counts', async () => {
  answer({ text: null, source: null, checkedDay: null })
  render(<ArticlePage />)
  expect(await shows(/还没有收录原文/)).toBeInTheDocument()
  expect(screen.getByText('示例：要在一个月内说。')).toBeInTheDocument()
  expect(screen.queryByText('原文')).not.toBeInTheDocument()
})

it('what changed is marked, what is to come is told, words from before are called old', async () => {
  const piece = (text: string, changed = false) => ({ text, changed })
  answer({
    digests: [{ digest: '示例：要在一个月内说。', outdated: true }],
    before: {
      amendedDay: '2020-01-01',
      effectiveDay: null,
      text: '应当在十日内提出示例。',
      was: [piece('应当在'), piece('十日', true), piece('内提出示例。')],
      is: [piece('应当在'), piece('三十日', true), piece('内提出示例。')],
    },
    next: { amendedDay: '2026-10-01', effectiveDay: '2027-01-01', text: null },
  })
  render(<ArticlePage />)
  expect(await shows('十日')).toHaveClass('article-went')
  expect(screen.getByText('三十日')).toHaveClass('article-came')
  expect(screen.getByText('将来：2027年1月1日起施行（2026年10月1日通过或修改）')).toBeInTheDocument()
  expect(screen.getByText('届时没有这一条了。')).toBeInTheDocument()
  expect(screen.getByText(/写在条文改动以前/)).toBeInTheDocument()
})

it('a repealed law says so first', async () => {
  answer({ state: 'repealed', repealedDay: '2026-08-15' })
  render(<ArticlePage />)
  expect(await shows('这部法律从2026年8月15日起已经废止，不能再作为依据。')).toBeInTheDocument()
})

it('opened once, it keeps its text without a network', async () => {
  const { unmount } = render(<ArticlePage />)
  await shows('应当在三十日内提出示例。')
  unmount()
  useArticles.setState({ opened: {} })
  cloud.reachable = false
  render(<ArticlePage />)
  expect(await shows('没有网络，这是上次打开时存下的。')).toBeInTheDocument()
  expect(screen.getByText('应当在三十日内提出示例。')).toBeInTheDocument()
})

it('never opened and no network: says so, and a retry loads it', async () => {
  stage.openWith({ id: encodeURIComponent('sample-law:2') })
  cloud.reachable = false
  render(<ArticlePage />)
  const retry = await screen.findByRole('button', { name: /重试|再试/ })
  Object.assign(cloud, { reachable: true })
  cloud.answers = { 'GET /api/statutes/sample-law/2': () => ok(article({ id: 'sample-law:2', label: '第二条' })) }
  fireEvent.click(retry)
  expect(await screen.findByRole('heading', { level: 1, name: '第二条' })).toBeInTheDocument()
})

it.each(['not-found', 'bad-input'] as const)('an address that leads nowhere (%s) offers the episodes', async (code) => {
  stage.openWith({ id: 'nonsense' })
  cloud.answers = { 'GET /api/statutes/nonsense/': () => refusal(code) }
  render(<ArticlePage />)
  expect(await shows('没有找到这一条，可能是地址不对。')).toBeInTheDocument()
})
