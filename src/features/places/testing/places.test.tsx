import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { detail, matter, OFFICE, places, reach, villagePoints } from '@/platform/testing/sample-places'
import { useNotice } from '@/platform/notice'
import { useSession } from '@/platform/session'
import { useDistrict } from '@/state/district'
import { useMyVillage } from '@/state/booking/choosing/my-village'
import { useCircle } from '@/state/places/circle/circle'
import { useHelp } from '@/state/places/help'
import { useOpenedPlace } from '@/state/places/opened-place'
import { usePlaceReports } from '@/state/places/reports/reports'
import { useVillagePoints } from '@/state/places/village-points'
import HelpPage from '../pages/help/index'
import OriginPage from '../pages/origin/index'
import PlacePage from '../pages/place/index'
import ReportPage from '../pages/report/index'
import MyReportsPage from '../pages/reports/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const tap = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const REPORT = `POST /api/places/${OFFICE.id}/reports`
const answered = {
  ...{ id: 'r1', placeId: OFFICE.id, placeName: OFFICE.name, kind: 'phone', text: '没人接' },
  ...{ sentAt: '2026-11-30T02:00:00.000Z', state: 'answered' },
  ...{ answer: '示例：电话已经改好。', answeredAt: '2026-11-30T03:00:00.000Z' },
}

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 'guest', person: null })
  useMyVillage.setState({ village: null })
  useOpenedPlace.setState({ place: null, offline: false, problem: null })
  useHelp.setState({ matters: null })
  useDistrict.setState({ district: null })
  useVillagePoints.setState({ villages: null })
  usePlaceReports.getState().forget()
  useCircle.setState({ origin: null, reach: null, pace: 'walk', minutes: 15, problem: null })
  Object.assign(cloud, {
    reachable: true,
    asked: [],
    answers: {
      'GET /api/places': () => ok({ version: '1', places, calendar: {} }),
      'GET /api/places/villages': () => ok({ villages: villagePoints, sample: true }),
      'GET /api/places/help': () => ok({ matters: [matter] }),
      [`GET /api/places/${OFFICE.id}`]: () => ok(detail),
      'POST /api/places/reach': () => ok(reach),
      'GET /api/my/place-reports': () => ok({ reports: [] }),
    },
  })
})

describe('a place', () => {
  beforeEach(() => stage.openWith({ id: OFFICE.id }))

  it('says whether it is open, who is there, how one gets in, and when somebody made sure', async () => {
    render(<PlacePage />)
    expect(await screen.findByText('全天开放')).toBeInTheDocument()
    for (const words of ['在2楼', '有电梯', '没有助听设备', '示例·周调解员', '2026年11月20日核对过。', '示例'])
      expect(screen.getByText(words)).toBeInTheDocument()
    tap('打 023-0000-2001')
    expect(journal.at(-1)).toBe('makePhoneCall 023-0000-2001')
    tap(/约 示例律师·周敏/, 'link')
    expect(journal.at(-1)).toContain('/features/booking/pages/times/index?village=500105001001&lawyer=11111111')
    tap('信息不对，告诉司法局')
    expect(journal.at(-1)).toBe(`navigateTo /features/places/pages/report/index?id=${OFFICE.id}`)
  })

  it('says how long it takes from where one starts', async () => {
    useCircle.setState({ origin: { kind: 'village', code: '500105001001', name: '桥北社区' }, reach })
    render(<PlacePage />)
    expect(await screen.findByText('从桥北社区出发，步行 3 分钟')).toBeInTheDocument()
  })

  it('asks for which village a lawyer of several is booked', async () => {
    const villages = [...detail.lawyers[0]!.villages, { code: '500105001002', name: '华新社区居民委员会' }]
    cloud.answers[`GET /api/places/${OFFICE.id}`] = () =>
      ok({ ...detail, lawyers: [{ ...detail.lawyers[0]!, villages }] })
    render(<PlacePage />)
    fireEvent.click(await screen.findByRole('link', { name: /约 示例律师/ }))
    tap('华新社区', 'link')
    expect(journal.at(-1)).toContain('village=500105001002')
  })

  it('stays readable without a network, and is gone when the bureau has closed it', async () => {
    const { unmount } = render(<PlacePage />)
    await screen.findByText('全天开放')
    unmount()
    useOpenedPlace.setState({ place: null })
    cloud.answers[`GET /api/places/${OFFICE.id}`] = () => refusal('internal')
    const offline = render(<PlacePage />)
    expect(await screen.findByText('下面是上次看到的，时间和电话可能变了。')).toBeInTheDocument()
    offline.unmount()
    cloud.answers[`GET /api/places/${OFFICE.id}`] = () => refusal('not-found')
    render(<PlacePage />)
    expect(await screen.findByText(/这个地点已经不办了/)).toBeInTheDocument()
    expect(screen.queryByText('全天开放')).toBeNull()
  })
})

describe('a wrong phone', () => {
  beforeEach(() => stage.openWith({ id: OFFICE.id }))

  it('is reported without a log-in and leads to where the answer will be', async () => {
    cloud.answers[REPORT] = ({ input }) => ok({ ...answered, ...input, state: 'open', answer: null, answeredAt: null })
    render(<ReportPage />)
    tapSend(await screen.findByRole('button', { name: '发送' }))
    expect(await screen.findByText('请先选哪里不对。')).toBeInTheDocument()
    tap('电话不对', 'radio')
    fireEvent.change(screen.getByLabelText(/知道正确的就写上/), { target: { value: '没人接' } })
    tap('发送')
    await waitFor(() => expect(journal).toContain('redirectTo /features/places/pages/reports/index'))
    expect(useNotice.getState().text).toBe('已送到司法局，答复会出现在这里')
    expect(usePlaceReports.getState().draft).toMatchObject({ text: '', kind: null })
  })

  it('其他 wants words', async () => {
    render(<ReportPage />)
    await screen.findByRole('button', { name: '发送' })
    tap('其他', 'radio')
    tap('发送')
    expect(await screen.findByText(/请至少写 5 个字/)).toBeInTheDocument()
    expect(cloud.asked).not.toContain(REPORT)
  })

  it('is answered, and the answer is new once', async () => {
    cloud.answers['GET /api/my/place-reports'] = () => ok({ reports: [answered] })
    const first = render(<MyReportsPage />)
    expect(await screen.findByText('示例：电话已经改好。')).toBeInTheDocument()
    expect(screen.getByText('新答复')).toBeInTheDocument()
    first.unmount()
    render(<MyReportsPage />)
    await waitFor(() => expect(screen.queryByText('新答复')).toBeNull())
    expect(await screen.findByText('已答复')).toBeInTheDocument()
  })
})

const tapSend = (button: HTMLElement) => fireEvent.click(button)

describe('where to start from', () => {
  const find = (value: string) => fireEvent.change(screen.getByLabelText('找村居、镇街或地点'), { target: { value } })

  it('is found by pinyin, and remembered', async () => {
    render(<OriginPage />)
    await screen.findByText('华新街街道')
    find('qbsq')
    tap(/^桥北社区/, 'link')
    expect(useCircle.getState().origin).toEqual({ kind: 'village', code: '500105001001', name: '桥北社区' })
    expect(journal.at(-1)).toMatch(/navigateBack|home/)
  })

  it('may be a place or a whole subdistrict', async () => {
    render(<OriginPage />)
    await screen.findByText('华新街街道')
    find('司法所')
    tap(/示例·华新街司法所/, 'link')
    expect(useCircle.getState().origin).toMatchObject({ kind: 'place', code: OFFICE.id })
    find('华新街街道')
    tap(/^华新街街道/, 'link')
    expect(useCircle.getState().origin).toMatchObject({ kind: 'subdistrict', code: '500105001' })
    find('解放碑')
    tap('看全部')
    expect(screen.getByText('华新街街道')).toBeInTheDocument()
  })
})

it('这事去哪办: what to do first, what to bring, and the nearest that is open', async () => {
  useCircle.setState({ origin: { kind: 'village', code: '500105001001', name: '桥北社区' } })
  render(<HelpPage />)
  fireEvent.click(await screen.findByRole('button', { name: /老板拖欠工资/ }))
  expect(screen.getByText('先到法律援助站。')).toBeInTheDocument()
  expect(screen.getByText('· 工资条')).toBeInTheDocument()
  const nearest = await screen.findByRole('link', { name: /示例·法律援助站/ })
  await waitFor(() => expect(nearest).toHaveTextContent('14 分钟'))
  fireEvent.click(screen.getByRole('link', { name: /工资拖着不给/ }))
  expect(journal.at(-1)).toContain('/features/episodes/pages/player/index?id=wages')
})

it('这事去哪办: what an address asks for stands first and open', async () => {
  stage.openWith({ trouble: 'ceiling-leak' })
  const leak = { ...matter, id: 'ceiling-leak', trouble: '楼上漏水不肯修' }
  cloud.answers['GET /api/places/help'] = () => ok({ matters: [matter, leak] })
  render(<HelpPage />)
  const heads = await screen.findAllByRole('button', { name: /老板拖欠工资|楼上漏水/ })
  expect(heads.map((head) => head.getAttribute('aria-expanded'))).toEqual(['true', 'false'])
  expect(heads[0]).toHaveTextContent('楼上漏水不肯修')
})

it('whoever does not know where to go is sent to the hotline that the district has named', async () => {
  const hotline = { name: '示例热线', phone: '12345' }
  const named = {
    id: 'x',
    name: '示例区',
    bureau: '示例局',
    brand: '示例',
    greeting: '示例',
    successor: null,
    sample: true,
  }
  useDistrict.setState({ district: { ...named, hotline } })
  stage.openWith({ id: OFFICE.id })
  cloud.answers[`GET /api/places/${OFFICE.id}`] = () => ok({ ...detail, phone: null })
  const { unmount } = render(<PlacePage />)
  expect(await screen.findByText('没有登记电话，去之前可以先打 12345 问。')).toBeInTheDocument()
  expect(screen.getByText(/真的想问，打 12345。/)).toBeInTheDocument()
  unmount()
  cloud.answers['GET /api/places/help'] = () => ok({ matters: [] })
  render(<HelpPage />)
  expect(await screen.findByText(/现在可以先打 12345 问。/)).toBeInTheDocument()
})
