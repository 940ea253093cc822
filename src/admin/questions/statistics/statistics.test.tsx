import '../../testing/browser-parts'
import { fireEvent, screen, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { BankStatistics, WeekView } from '@/contract/console/question-statistics'
import { QUESTION_TOPICS } from '@/contract/practice/question'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { sampleQuestion } from '../../testing/question-samples'
import { EDITOR } from '../../testing/samples'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const BANK = 'GET /api/console/question-statistics'
const weeks: WeekView[] = [
  { week: '2026-11-09', answers: 20, right: 0.5 },
  { week: '2026-11-16', answers: null, right: null },
  { week: '2026-11-23', answers: 40, right: 0.75 },
]
const statistics = { answers: 60, right: 0.65, discrimination: -0.2, rating: 1720, shares: [0.1, 0.65, 0.25, 0] }
const bank: BankStatistics = {
  live: 12,
  measured: 3,
  difficulty: { rated: [1, 2, 6, 2, 1], measured: [0, 1, 1, 1, 0] },
  topics: [{ topic: 'work', live: 12, draft: 2, submitted: 0, withdrawn: 0, doubt: 1 }],
  nobodyRight: [{ id: 'hard', stem: '示例：太难的', answers: 25, right: 0.04 }],
  everybodyRight: [],
  weeks,
}

beforeEach(() => {
  cloud = new FakeCloud()
    .on('GET /api/console/statutes/named', () => ok({ articles: [] }))
    .on('GET /api/console/questions/q1', () => ok(sampleQuestion({ statistics })))
    .on('GET /api/console/questions/q1/weeks', () => ok({ weeks }))
    .on(BANK, () => ok(bank))
})

describe('a question', () => {
  test('says in sentences what its figures mean, and marks the right option by a word', async () => {
    openConsole('/questions/q1', EDITOR)
    const panel = within(await screen.findByRole('region', { name: '作答情况' }))
    expect(panel.getByText(/反着了/)).toBeInTheDocument()
    expect(panel.getByText('比编辑定的难一级。')).toBeInTheDocument()
    expect(panel.getByText(/最容易让人选错的是 C，25%的人选/)).toBeInTheDocument()
    const right = panel.getByText('正确答案').closest('tr')!
    expect(right).toHaveTextContent('B 两成')
    expect(right).toHaveTextContent('65%')
  })

  test('its weeks are bars, a sentence and a table; a week below ten says nothing', async () => {
    openConsole('/questions/q1', EDITOR)
    const sentence = '从 11/9 那一周的 50% 到 11/23 那一周的 75%。'
    const chart = within((await screen.findByRole('img', { name: sentence })).closest('figure')!)
    fireEvent.click(chart.getByText('看数字'))
    const rows = chart.getAllByRole('row').slice(1)
    expect(rows.map(({ textContent }) => textContent)).toEqual(['11/950%', '11/16不足 10 人', '11/2375%'])
  })

  test('below ten people there is nothing to see, and nothing is asked', async () => {
    cloud.on('GET /api/console/questions/q1', () => ok(sampleQuestion()))
    openConsole('/questions/q1', EDITOR)
    expect(await screen.findByText(/满 10 人作答后显示/)).toBeInTheDocument()
    expect(cloud.to('GET /api/console/questions/q1/weeks')).toHaveLength(0)
  })
})

describe('the bank', () => {
  test('is said in sentences: how hard, how much used, what nobody gets right', async () => {
    openConsole('/questions/statistics', EDITOR)
    expect(await screen.findByRole('img', { name: '近半年作答最多的是 11/23 那一周，40 次。' })).toBeInTheDocument()
    expect(screen.getByRole('img', { name: '共 12 道，最多的是“中”，6 道。' })).toBeInTheDocument()
    const hard = within(screen.getByRole('region', { name: '几乎没人答对' }))
    expect(hard.getByRole('link', { name: '示例：太难的' })).toHaveAttribute('href', '/questions/hard')
    expect(hard.getByText('4%，25 人')).toBeInTheDocument()
    expect(within(screen.getByRole('region', { name: '几乎人人答对' })).getByText(/没有这样的/)).toBeInTheDocument()
  })

  test('names every topic, the thin ones first and in a word, each number leading to its list', async () => {
    openConsole('/questions/statistics', EDITOR)
    const topics = within(await screen.findByRole('region', { name: '话题和状态' }))
    expect(topics.getAllByText('在用不足 8 道')).toHaveLength(QUESTION_TOPICS.length - 1)
    const work = within(topics.getByRole('link', { name: '12' }).closest('tr')!)
    expect(work.getByRole('link', { name: '2' })).toHaveAttribute('href', '/questions?topic=work&state=draft')
  })

  test('while nobody has answered, it says so', async () => {
    const quiet = weeks.map(({ week }) => ({ week, answers: null, right: null }))
    cloud.on(BANK, () => ok({ ...bank, weeks: quiet, nobodyRight: [] }))
    openConsole('/questions/statistics', EDITOR)
    expect(await screen.findByText('近半年还没有哪一周满 10 次作答。')).toBeInTheDocument()
  })

  test('a failure is said, and asked again', async () => {
    cloud.on(BANK, () => refuse('unavailable'))
    openConsole('/questions/statistics', EDITOR)
    await screen.findByText(/服务正在恢复/)
    cloud.on(BANK, () => ok(bank))
    fireEvent.click(screen.getByRole('button', { name: /重\s?试/ }))
    await screen.findByRole('heading', { name: '话题和状态' })
  })
})
