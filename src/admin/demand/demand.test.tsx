import '../testing/browser-parts'
import { fireEvent, screen, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { Demand } from '@/contract/console/console-figures'
import type { UnansweredMonth } from '@/contract/console/console-unanswered'
import { civilMonthOf, monthsUpTo } from '@/domain/time/civil-time'
import { monthWord } from '../patterns/months/months'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { CLERK, EDITOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const DEMAND = 'GET /api/console/demand'
const UNANSWERED = 'GET /api/console/unanswered'
const months = monthsUpTo(civilMonthOf(new Date()), 6)
const [before, month] = months.slice(-2) as [string, string]

const demand: Demand = {
  months,
  topics: [
    { episodeId: 'a', number: 3, title: '一滴水', topic: 'neighbours', people: [null, 12, 20, null, 14, 40] },
    { episodeId: 'b', number: 7, title: '彩礼', topic: 'family', people: [11, null, null, null, null, null] },
    { episodeId: 'c', number: 9, title: '没有人说', topic: 'work', people: [null, null, null, null, null, null] },
  ],
  countedAt: '2026-11-24T04:00:00.000Z',
}
const asked: UnansweredMonth = {
  month,
  months: [month],
  topics: [
    { topic: 'housing', askers: 18 },
    { topic: null, askers: 11 },
  ],
  questions: [{ text: '电梯加装谁出钱', askers: 13 }],
}

beforeEach(() => {
  cloud = new FakeCloud().on(DEMAND, () => ok(demand)).on(UNANSWERED, () => ok(asked))
})

const section = async (name: string) => within(await screen.findByRole('region', { name }))

test('topics that people say happened to them, with six months each; fewer than ten are never told', async () => {
  openConsole('/demand', EDITOR)
  const region = await section('我也遇到这事')
  const drop = within((await region.findByRole('link', { name: '一滴水' })).closest('tr')!)
  expect(drop.getByText('40')).toBeInTheDocument()
  expect(drop.getByText('邻里相处')).toBeInTheDocument()
  const bars = drop.getByRole('img')
  expect(bars).toHaveAccessibleName(
    `${monthWord(months[0]!)} 不足 10，${monthWord(months[1]!)} 12，${monthWord(months[2]!)} 20，` +
      `${monthWord(months[3]!)} 不足 10，${monthWord(before)} 14，${monthWord(month)} 40`,
  )
  const heights = [...bars.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('height')))
  expect(heights[5]).toBe(2 * heights[2]!)
  const gifts = within(region.getByRole('link', { name: '彩礼' }).closest('tr')!)
  expect(gifts.getByText('不足 10')).toBeInTheDocument()
  expect(region.queryByText('没有人说')).toBeNull()
  expect(region.getByText(/另有 1 期每个月都不足 10 人/)).toBeInTheDocument()
  expect(region.getByRole('link', { name: '一滴水' })).toHaveAttribute('href', '/episodes/a')
})

test('what was not found, in their words and by topic, and the way to a new episode', async () => {
  openConsole('/demand', EDITOR)
  const region = await section('没有找到答案的提问')
  expect(await region.findByText('电梯加装谁出钱')).toBeInTheDocument()
  expect(within(region.getByText('买房与租房').closest('tr')!).getByText('18')).toBeInTheDocument()
  expect(within(region.getByText('不像任何一个话题').closest('tr')!).getByText('11')).toBeInTheDocument()
  expect(region.getByRole('link', { name: '去做新的一期' })).toHaveAttribute('href', '/episodes')
})

test('another month is asked for by the address', async () => {
  const { place } = openConsole(`/demand?month=${before}`, EDITOR)
  await (await section('没有找到答案的提问')).findByText('电梯加装谁出钱')
  for (const what of [DEMAND, UNANSWERED]) expect(cloud.to(what)[0]!.path).toContain(`month=${before}`)
  fireEvent.mouseDown(screen.getByLabelText('月份'))
  fireEvent.click(await screen.findByTitle(monthWord(month)))
  await screen.findByText('电梯加装谁出钱')
  expect(place()).toBe('/demand')
  for (const what of [DEMAND, UNANSWERED]) expect(cloud.to(what).at(-1)!.path).toContain(`month=${month}`)
})

test('while nothing may be told, the page says what will be here', async () => {
  cloud
    .on(DEMAND, () => ok({ ...demand, topics: demand.topics.slice(2) }))
    .on(UNANSWERED, () => ok({ ...asked, topics: [], questions: [] }))
  openConsole('/demand', EDITOR)
  expect(await screen.findByText(/还没有一期节目满 10 人/)).toBeInTheDocument()
  expect(await screen.findByText(/没有同一个问题由 10 台以上设备问过/)).toBeInTheDocument()
})

test('one half that fails says so and is asked again; the other half stays', async () => {
  cloud.on(DEMAND, () => refuse('unavailable'))
  openConsole('/demand', EDITOR)
  await screen.findByText(/服务正在恢复/)
  await screen.findByText('电梯加装谁出钱')
  cloud.on(DEMAND, () => ok(demand))
  fireEvent.click(screen.getByRole('button', { name: /重\s?试/ }))
  await screen.findByText('一滴水')
  expect(cloud.to(UNANSWERED)).toHaveLength(1)
})

test('a clerk is told that this page is not hers, and nothing is asked', async () => {
  openConsole('/demand', CLERK)
  await screen.findByText(/不在您的权限内/)
  expect([...cloud.to(DEMAND), ...cloud.to(UNANSWERED)]).toHaveLength(0)
})
