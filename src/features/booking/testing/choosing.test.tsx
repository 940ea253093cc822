import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { problem } from '@/contract/problem'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import {
  BRIDGE,
  days,
  HALF_TEN,
  hold,
  NINE,
  resident,
  subdistricts,
  TWO,
  village,
  waiting,
} from '@/platform/testing/sample-bookings'
import { useNotice } from '@/platform/notice'
import { useSession } from '@/platform/session'
import { useMyVillage } from '@/state/booking/choosing/my-village'
import { useVillages } from '@/state/booking/choosing/villages'
import { useBookingDraft } from '@/state/booking/drafting/draft'
import { useSettings } from '@/state/settings'
import TimesPage from '../pages/times/index'
import VillagePage from '../pages/village/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const find = (words: string) => fireEvent.change(screen.getByLabelText('找您的村或社区'), { target: { value: words } })
const taken = {
  status: 409,
  body: { code: 'slot-taken', message: '这个时间刚被别人约走了，10:30 还空着。', times: [HALF_TEN] },
}

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 'guest', person: null })
  useMyVillage.setState({ village: null, asking: false })
  useVillages.setState({ subdistricts: null, problem: null })
  useBookingDraft.getState().giveUp()
  useSettings.setState({ elderMode: false })
  Object.assign(cloud, {
    reachable: true,
    asked: [],
    answers: {
      'GET /api/booking/villages': () => ok({ subdistricts }),
      [`GET /api/booking/villages/${BRIDGE.code}`]: () => ok(village),
      'GET /api/my/booking/village': () => ok({ village: null }),
      'PUT /api/my/booking/village': () => ok({ village: BRIDGE }),
      [`GET /api/booking/slots?village=${BRIDGE.code}&lawyer=any`]: () => ok({ days }),
      'POST /api/my/booking/holds': ({ input }: { input: Record<string, unknown> }) =>
        ok(hold({ startsAt: String(input.startsAt) })),
      'POST /api/desk/holds': () => ok(hold()),
      [`GET /api/booking/villages/${BRIDGE.code}?desk=1`]: () => ok(village),
    },
  })
})

it.each([
  ['the times', <TimesPage key="times" />, { village: BRIDGE.code, lawyer: 'any' }],
  ['one village', <VillagePage key="village" />, { village: BRIDGE.code }],
])('of %s a failure has its number for whoever calls', async (_, page, query) => {
  const failed = () => ({ status: 500, body: problem('internal', { logId: 'a1b2c3' }) })
  cloud.answers[`GET /api/booking/slots?village=${BRIDGE.code}&lawyer=any`] = failed
  cloud.answers[`GET /api/booking/villages/${BRIDGE.code}`] = failed
  stage.openWith(query)
  render(page)
  expect(await screen.findByText(/a1b2c3/)).toBeInTheDocument()
  expect(screen.queryByText('任一位律师')).not.toBeInTheDocument()
})

describe('the village', () => {
  it('is found by its first letters, remembered, and its earliest time is one tap away', async () => {
    render(<VillagePage />)
    await screen.findByText('华新街街道')
    expect(screen.queryByText('桥北社区')).toBeNull()
    find('qbsq')
    fireEvent.click(screen.getByText('桥北社区'))
    expect(await screen.findByText(/承诺 24 小时内回应/)).toBeInTheDocument()
    expect(useMyVillage.getState().village).toEqual(BRIDGE)
    tap('约最早的')
    await waitFor(() => expect(journal).toContain('navigateTo /features/booking/pages/form/index'))
    expect(useBookingDraft.getState().draft.slot).toMatchObject({ startsAt: NINE, asked: 'any' })
  })

  it('unfolds by subdistrict, and says which have no lawyer', async () => {
    render(<VillagePage />)
    fireEvent.click(await screen.findByText('鱼嘴镇'))
    expect(screen.getByText('果园港社区')).toBeInTheDocument()
    expect(screen.getByText('暂时没有结对律师')).toBeInTheDocument()
    find('解放碑')
    tap('看全部')
    expect(screen.getByText('华新街街道')).toBeInTheDocument()
  })

  it('opens at once the next time, shows who is there, and leads to a lawyer’s times', async () => {
    useMyVillage.setState({ village: BRIDGE })
    render(<VillagePage />)
    expect(await screen.findByText('示例律师·周敏')).toBeInTheDocument()
    expect(screen.getByText('近两周约满，可以排队')).toBeInTheDocument()
    tap('看时间，示例律师·周敏')
    expect(journal.at(-1)).toContain(`/times/index?village=${BRIDGE.code}&lawyer=${village.lawyers[0]!.id}`)
    fireEvent.click(screen.getByRole('link', { name: /打 12348/ }))
    expect(journal).toContain('makePhoneCall 12348')
    tap('换一个村居')
    expect(await screen.findByLabelText('找您的村或社区')).toBeInTheDocument()
  })

  it('does not offer the earliest time of the last visit before the newest is known', async () => {
    useMyVillage.setState({ village: BRIDGE })
    const { unmount } = render(<VillagePage />)
    expect(await screen.findByRole('button', { name: '约最早的' })).toBeInTheDocument()
    unmount()
    let answer: () => void = () => undefined
    cloud.answers[`GET /api/booking/villages/${BRIDGE.code}`] = () =>
      new Promise((resolve) => {
        answer = () => resolve(ok({ ...village, nextFree: { ...village.nextFree!, startsAt: TWO } }))
      })
    render(<VillagePage />)
    expect(await screen.findByText('示例律师·周敏')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '约最早的' })).toBeNull()
    answer()
    tap((await screen.findByRole('button', { name: '约最早的' })).textContent!)
    await waitFor(() => expect(useBookingDraft.getState().draft.slot?.startsAt).toBe(TWO))
  })

  it('without a firm gives the hotline instead', async () => {
    cloud.answers[`GET /api/booking/villages/${BRIDGE.code}`] = () =>
      ok({ ...village, firm: null, lawyers: [], nextFree: null })
    useMyVillage.setState({ village: BRIDGE })
    render(<VillagePage />)
    expect(await screen.findByText('还没有结对律所')).toBeInTheDocument()
    expect(screen.queryByText('约最早的')).toBeNull()
    expect(screen.getByText('打 12348')).toBeInTheDocument()
  })

  it('chosen for a caller is not the clerk’s own', async () => {
    stage.openWith({ desk: '1' })
    render(<VillagePage />)
    await screen.findByText('来访人是哪个村居的')
    find('桥北')
    fireEvent.click(await screen.findByText('桥北社区'))
    await screen.findByText('示例律师·周敏')
    expect(useMyVillage.getState().village).toBeNull()
    tap('约最早的')
    await waitFor(() => expect(useBookingDraft.getState().draft).toMatchObject({ forCaller: true, slot: { id: 'h1' } }))
    expect(cloud.asked).toContain('POST /api/desk/holds')
    expect(cloud.asked).not.toContain('POST /api/my/booking/holds')
  })
})

describe('day and time', () => {
  beforeEach(() => stage.openWith({ village: BRIDGE.code, lawyer: 'any' }))

  it('opens on the first day with something free, names holidays, and takes a time with one tap', async () => {
    render(<TimesPage />)
    expect(await screen.findByRole('radio', { name: /12月1日.*3 个空/ })).toHaveAttribute('aria-checked', 'true')
    expect(screen.getByRole('radio', { name: /元旦放假/ })).toBeInTheDocument()
    tap(/^14:00/)
    await waitFor(() => expect(journal).toContain('navigateTo /features/booking/pages/form/index'))
  })

  it('a time at which one is elsewhere says so and is not taken; the earliest is another one, save to move that visit', async () => {
    const own = days.map((one) => ({
      ...one,
      slots: one.slots.map((free, n) => (n === 0 ? { ...free, mine: 'b1' } : free)),
    }))
    cloud.answers[`GET /api/booking/slots?village=${BRIDGE.code}&lawyer=any`] = () => ok({ days: own })
    const { unmount } = render(<TimesPage />)
    expect(await screen.findByRole('radio', { name: /12月1日.*2 个空/ })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /09:00.*您已有预约/ })).toHaveAttribute('aria-disabled', 'true')
    expect(screen.getByRole('button', { name: /约最早的 12月1日 周二 10:30/ })).toBeInTheDocument()
    unmount()
    stage.openWith({ village: BRIDGE.code, lawyer: 'any', move: 'b1' })
    render(<TimesPage />)
    expect(await screen.findByRole('button', { name: /改到最早的 12月1日 周二 09:00/ })).toBeInTheDocument()
  })

  it('names the nearest times when somebody was quicker, and takes one with one tap', async () => {
    cloud.answers['POST /api/my/booking/holds'] = () => taken
    render(<TimesPage />)
    await screen.findByRole('radio', { name: /3 个空/ })
    tap(/^09:00/)
    expect(await screen.findByText('这个时间刚被别人约走了，10:30 还空着。')).toBeInTheDocument()
    expect(cloud.asked.filter((line) => line.startsWith('GET /api/booking/slots'))).toHaveLength(2)
    cloud.answers['POST /api/my/booking/holds'] = () => ok(hold({ startsAt: HALF_TEN }))
    fireEvent.click(document.querySelector('#nearest-1')!)
    await waitFor(() => expect(useBookingDraft.getState().draft.slot?.startsAt).toBe(HALF_TEN))
  })

  it('a full day has a line to wait in, for somebody one can find again', async () => {
    render(<TimesPage />)
    fireEvent.click(await screen.findByRole('radio', { name: /约满/ }))
    tap('登录后排队等这一天')
    expect(journal.at(-1)).toBe('navigateTo /features/account/pages/log-in/index')
    useSession.setState({ token: 't', person: resident })
    cloud.transport = new Proxy(cloud.transport, {
      apply: (ask, self, [exchange]: [{ url: string; method: string }]) =>
        exchange.method === 'PUT' && exchange.url.includes('/waiting/')
          ? Promise.resolve(ok(waiting({ id: exchange.url.split('/').at(-1)! })))
          : Reflect.apply(ask, self, [exchange]),
    })
    fireEvent.click(await screen.findByRole('button', { name: '排队等这一天' }))
    expect(await screen.findByText(/您已排在第 2 位/)).toBeInTheDocument()
    expect(useNotice.getState().text).toBe('已排上，有空位会告诉您')
  })

  it('shows a few choices in 长辈版, and the others on a tap', async () => {
    useSettings.setState({ elderMode: true })
    const many = Array.from({ length: 8 }, (_, n) => ({
      ...{
        startsAt: new Date(Date.parse(NINE) + n * 2_700_000).toISOString(),
        minutes: 30,
        modes: ['on-site'],
        mine: null,
      },
    }))
    cloud.answers[`GET /api/booking/slots?village=${BRIDGE.code}&lawyer=any`] = () =>
      ok({ days: days.map((one) => (one.slots.length > 0 ? { ...one, slots: many } : one)) })
    render(<TimesPage />)
    await screen.findByText('上午')
    const times = () => document.querySelectorAll('.time')
    expect(times()).toHaveLength(4)
    expect(screen.queryByRole('radio', { name: /元旦放假/ })).toBeNull()
    tap('看这一天全部 8 个时间')
    expect(times()).toHaveLength(8)
    tap('看更多日子')
    expect(screen.getByRole('radio', { name: /元旦放假/ })).toBeInTheDocument()
  })

  it('says that an earlier time is still kept, and leads back to its form', async () => {
    await useBookingDraft.getState().take({ village: BRIDGE.code, lawyer: 'any', startsAt: NINE })
    render(<TimesPage />)
    expect(await screen.findByText(/正为您保留/)).toBeInTheDocument()
    tap('接着填')
    expect(journal.at(-1)).toBe('navigateTo /features/booking/pages/form/index')
  })
})
