import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { journal, stage } from '../../../config/jest/taro'
import { NO_FILTER } from '@/domain/places/filters'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { AID, FIRM, NOTARY, OFFICE, places, reach, villagePoints } from '@/platform/testing/sample-places'
import { useSession } from '@/platform/session'
import { useMyVillage } from '@/state/booking/choosing/my-village'
import { useBaseMap } from '@/state/places/base-map'
import { useCircle } from '@/state/places/circle/circle'
import { useCircleFilter } from '@/state/places/circle/circle-filter'
import { usePlaces } from '@/state/places/places'
import { useVillagePoints } from '@/state/places/village-points'
import { useSettings } from '@/state/settings'
import NearbyPage from './index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))
const map = { drawsItself: true }
jest.mock('@/platform/map/map', () => ({
  Map: (jest.requireActual('react') as typeof import('react')).forwardRef(() => null),
  get drawsItself() {
    return map.drawsItself
  },
}))

const tap = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const village = { kind: 'village', code: '500105001001', name: '桥北社区' } as const
const rows = (list: string) =>
  within(document.getElementById(list)!)
    .getAllByRole('listitem')
    .map((row) => row.querySelector('.place-row-name')?.textContent)

beforeEach(() => {
  stage.clear()
  map.drawsItself = true
  useBaseMap.setState({ base: null })
  useSession.setState({ token: 'guest', person: null })
  useMyVillage.setState({ village: null })
  usePlaces.setState({ places: null, calendar: {}, problem: null })
  useVillagePoints.setState({ villages: null })
  useCircle.setState({
    origin: null,
    pace: 'walk',
    minutes: 15,
    reach: null,
    problem: null,
    earlier: false,
    loading: false,
  })
  useCircleFilter.setState(NO_FILTER)
  useSettings.setState({ elderMode: false })
  Object.assign(cloud, {
    reachable: true,
    asked: [],
    answers: {
      'GET /api/places': () => ok({ version: '1', places, calendar: {} }),
      'GET /api/places/villages': () => ok({ villages: villagePoints, sample: true }),
      'POST /api/places/reach': () => ok(reach),
    },
  })
})

it('says the sentence, then the list by minutes, then where to go for what is missing', async () => {
  useCircle.setState({ origin: village })
  render(<NearbyPage />)
  expect(await screen.findByText(/步行15分钟内可办 4 项，缺 公证、复议；最近的公证处步行 27 分钟/)).toBeInTheDocument()
  expect(rows('within')).toEqual([OFFICE.name, FIRM.name, AID.name])
  expect(rows('beyond')).toEqual([NOTARY.name])
  const [first] = within(document.getElementById('within')!).getAllByRole('link')
  expect(first).toHaveTextContent('3 分钟')
  expect(first).toHaveTextContent('全天开放')
  fireEvent.click(first!)
  expect(journal.at(-1)).toBe(`navigateTo /features/places/pages/place/index?id=${OFFICE.id}`)
})

it('an elder sees the nearest for each service, in plain words, and the others when asked', async () => {
  useSettings.setState({ elderMode: true })
  useCircle.setState({ origin: village, pace: 'elder' })
  render(<NearbyPage />)
  expect(await screen.findByText('慢慢走 15 分钟，能办：法律咨询、普法、调解、援助。')).toBeInTheDocument()
  expect(screen.getByText('公证、复议要走远些，最近的 27 分钟。')).toBeInTheDocument()
  expect(rows('within')).toEqual([OFFICE.name, AID.name])
  tap('这些最近，还有 1 处也能到')
  expect(rows('within')).toEqual([OFFICE.name, FIRM.name, AID.name])
})

it('an elder who has not said from where still sees the places', async () => {
  useSettings.setState({ elderMode: true })
  render(<NearbyPage />)
  expect(await screen.findByText('先说从哪里出发')).toBeInTheDocument()
  expect(rows('others')).toHaveLength(places.length)
})

it('wheels are told of a way without steps and never of stairs', async () => {
  useCircle.setState({ origin: village })
  render(<NearbyPage />)
  await screen.findByText(/步行15分钟/)
  tap(/^怎么去/)
  tap('轮椅或婴儿车', 'checkbox')
  expect(await screen.findByText('只算没有台阶、坡度平缓的路。')).toBeInTheDocument()
  expect(screen.queryByText(/楼梯/)).toBeNull()
})

it('narrows by service, by what is open and by steps; nothing left says how to widen', async () => {
  useCircle.setState({ origin: village })
  render(<NearbyPage />)
  await screen.findByText(/步行15分钟/)
  tap('只看：全部')
  tap('法律咨询', 'checkbox')
  expect(rows('within')).toEqual([OFFICE.name, FIRM.name])
  tap('进门没有台阶', 'checkbox')
  expect(rows('within')).toEqual([OFFICE.name])
  tap('法律援助站', 'checkbox')
  expect(screen.getByText('没有这样的地点，放宽一些再看看。')).toBeInTheDocument()
  tap('看全部')
  expect(rows('within')).toHaveLength(3)
})

it('without an origin shows every place and the ways to begin; a no to the location leaves all of it', async () => {
  render(<NearbyPage />)
  expect(await screen.findByText('先说从哪里出发')).toBeInTheDocument()
  expect(rows('others')).toHaveLength(places.length)
  tap('选村居、镇街或地点')
  expect(journal.at(-1)).toBe('navigateTo /features/places/pages/origin/index')
})

it('starts from the village one books in', async () => {
  useMyVillage.setState({ village: { code: village.code, name: '桥北社区居民委员会' } })
  render(<NearbyPage />)
  await screen.findByText(/步行15分钟/)
  expect(useCircle.getState().origin).toMatchObject({ kind: 'village', code: village.code })
})

it('a shared address shows the same question', async () => {
  stage.openWith({ village: village.code, name: '桥北社区', pace: 'bicycle', minutes: '20' })
  render(<NearbyPage />)
  expect(await screen.findByText(/骑行20分钟/)).toBeInTheDocument()
  expect(useCircle.getState()).toMatchObject({ origin: village, pace: 'bicycle', minutes: 20 })
})

it('says when it is an estimate, and how far the road is', async () => {
  useCircle.setState({ origin: village })
  cloud.answers['POST /api/places/reach'] = () =>
    ok({ ...reach, source: 'distance', network: null, origin: { ...reach.origin, roadMetres: 120 } })
  render(<NearbyPage />)
  expect(await screen.findByText(/按直线距离估计，步行15分钟/)).toBeInTheDocument()
  expect(screen.getByText(/那条路离出发点约 120 米/)).toBeInTheDocument()
})

it('keeps the places when the way cannot be reckoned, says why and tries again', async () => {
  useCircle.setState({ origin: village })
  cloud.answers['POST /api/places/reach'] = () => refusal('internal')
  render(<NearbyPage />)
  await waitFor(() => expect(document.getElementById('reach-problem')).toBeInTheDocument())
  expect(rows('others')).toHaveLength(places.length)
  cloud.answers['POST /api/places/reach'] = () => ok(reach)
  tap('再试一次')
  expect(await screen.findByText(/步行15分钟/)).toBeInTheDocument()
})

describe('whose roads are drawn', () => {
  const base = {
    ...{ version: '1', name: '路网', bounds: [106.4, 29.5, 106.9, 29.7], outline: [], water: [], roads: [] },
    ...{ attribution: '© OpenStreetMap 贡献者', sample: false },
  }
  const network = { name: '示例地图公司', date: '2026-11-01', attribution: '分钟数由示例地图公司提供', sample: false }

  beforeEach(() => {
    map.drawsItself = false
    useCircle.setState({ origin: village })
    cloud.answers['POST /api/places/reach'] = () => ok({ ...reach, source: 'minutes', network })
  })

  it('is said of made-up ones, though the minutes are real', async () => {
    cloud.answers['GET /api/places/base'] = () => ok({ ...base, attribution: '演示路网，道路均为虚构', sample: true })
    render(<NearbyPage />)
    expect(await screen.findByText('分钟数由示例地图公司提供')).toBeInTheDocument()
    expect(await screen.findByText('演示路网，不能照着走')).toBeInTheDocument()
  })

  it('stands beside who worked the minutes out', async () => {
    cloud.answers['GET /api/places/base'] = () => ok(base)
    render(<NearbyPage />)
    expect(await screen.findByText('分钟数由示例地图公司提供 · © OpenStreetMap 贡献者')).toBeInTheDocument()
    expect(screen.queryByText('演示路网，不能照着走')).toBeNull()
  })
})
