import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { civilMonthOf, monthsUpTo } from '@/domain/time/civil-time'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { ADMIN, CLERK, EDITOR, RESIDENT } from '../testing/samples'
import { monthWord } from '../patterns/months/months'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const SIGNS = 'GET /api/console/signs'
const MONTHS = monthsUpTo(civilMonthOf(new Date()), 12)
const bridge = {
  code: '500105001001',
  name: '桥北社区居民委员会',
  spelled: 'qiaobeishequ qbsq',
  month: 12,
  total: 40,
}
const group = { code: 'gabcdefgh', name: '桥北社区业主群', month: 1, total: 3, retired: false }
const signs = (part: object = {}) => ({
  origin: 'https://pufa.example.cn',
  subdistricts: [
    {
      name: '华新街街道',
      villages: [bridge, { ...bridge, code: '500105001002', name: '华新社区居民委员会', spelled: 'huaxinshequ hxsq' }],
    },
    {
      name: '五宝镇',
      villages: [{ ...bridge, code: '500105103200', name: '马井村村民委员会', spelled: 'majingcun mjc' }],
    },
  ],
  groups: [group],
  ...part,
})
const district = {
  id: 'jiangbei',
  name: '江北区',
  bureau: '重庆市江北区司法局',
  brand: '小江说普法',
  greeting: '遇到事，先问小江',
  hotline: { name: '公共法律服务热线', phone: '12348' },
  successor: null,
  sample: false,
}
/** Somebody real: what a sample person prints is marked. */
const REAL_CLERK = { ...CLERK, sample: false }

beforeEach(() => {
  cloud = new FakeCloud()
    .on(SIGNS, () => ok(signs()))
    .on('GET /api/district', () => ok(district))
    .on('GET /api/console/signs/500105001001/months', () =>
      ok({ months: MONTHS.map((month, at) => ({ month, visits: at < 10 ? 0 : 6 * at })) }),
    )
    .on('GET /api/console/signs/gabcdefgh/months', () => ok({ months: MONTHS.map((month) => ({ month, visits: 0 })) }))
})
const printed = () => document.querySelector('.printed')!
const sheets = () => [...printed().querySelectorAll('.sheet-place')].map((place) => place.textContent)

describe('who may come in', () => {
  it('a clerk finds only the rooms of a clerk, and lands in the first', async () => {
    const { place } = openConsole('/', CLERK)
    await screen.findByRole('heading', { level: 1, name: '村居二维码' })
    expect(place()).toBe('/signs')
    const rooms = within(screen.getByRole('navigation', { name: '功能' })).getAllByRole('link')
    expect(rooms.map((room) => room.textContent)).toEqual(['村居二维码'])
  })

  it('a clerk who opens another room reads why not, and nothing is asked there', async () => {
    openConsole('/episodes', CLERK)
    expect(await screen.findByRole('heading', { level: 1, name: '这一页不在您的权限内' })).toBeInTheDocument()
    expect(cloud.to('GET /api/console/episodes')).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: '回到首页' }))
    await screen.findByRole('heading', { level: 1, name: '村居二维码' })
  })

  it.each([EDITOR, ADMIN])('$displayName comes in too', async (person) => {
    openConsole('/signs', person)
    await screen.findByRole('link', { name: '桥北社区' })
    expect(screen.getByRole('link', { name: '普法节目' })).toBeInTheDocument()
  })

  it('a resident does not', async () => {
    openConsole('/signs', RESIDENT)
    await screen.findByRole('heading', { name: '这个账号没有后台权限' })
    expect(cloud.asked).toEqual([])
  })
})

describe('the list', () => {
  it('names villages as people do, with their figures; groups are marked', async () => {
    openConsole('/signs', CLERK)
    expect(await screen.findByRole('row', { name: '桥北社区 华新街街道 500105001001 12 40' })).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /马井村 五宝镇/ })).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /桥北社区业主群 群/ })).toBeInTheDocument()
  })

  it('is searched by pinyin, and the address keeps it', async () => {
    const { place } = openConsole('/signs', CLERK)
    await screen.findByRole('link', { name: '桥北社区' })
    fireEvent.change(screen.getByLabelText('按名称、拼音或编号查找'), { target: { value: 'mjc' } })
    await waitFor(() => expect(screen.queryByRole('link', { name: '桥北社区' })).toBeNull())
    expect(screen.getByRole('link', { name: '马井村' })).toBeInTheDocument()
    expect(place()).toBe('/signs?text=mjc')
  })

  it('asks for the month of its address, and for the present one if that is none', async () => {
    const { unmount } = openConsole(`/signs?month=${MONTHS[10]}`, CLERK)
    await screen.findByRole('columnheader', { name: `${monthWord(MONTHS[10]!)}到访` })
    expect(cloud.to(SIGNS).at(-1)?.path).toBe(`/api/console/signs?month=${MONTHS[10]}`)
    unmount()
    openConsole('/signs?month=1999-01', CLERK)
    await waitFor(() => expect(cloud.to(SIGNS).at(-1)?.path).toBe(`/api/console/signs?month=${MONTHS[11]}`))
  })

  it('a list that did not load says so and tries again', async () => {
    cloud.on(SIGNS, () => refuse('internal', { logId: 'L7' }))
    openConsole('/signs', CLERK)
    await screen.findByText(/编号 L7/)
    cloud.on(SIGNS, () => ok(signs()))
    fireEvent.click(screen.getByRole('button', { name: /重 ?试/ }))
    await screen.findByRole('link', { name: '桥北社区' })
  })
})

describe('a group’s sign', () => {
  it('is made with a name, and opens', async () => {
    cloud.on('POST /api/console/signs/groups', ({ body }) => ok({ code: 'gabcdefgh', ...(body as object) }))
    const { place } = openConsole('/signs', CLERK)
    fireEvent.click(await screen.findByRole('button', { name: '新建群二维码' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: /生 ?成/ }))
    expect(within(dialog).getByLabelText('群的名称')).toHaveAccessibleDescription(/至少 2 个字/)
    fireEvent.change(within(dialog).getByLabelText('群的名称'), { target: { value: ' 桥北社区业主群 ' } })
    fireEvent.click(within(dialog).getByRole('button', { name: /生 ?成/ }))
    await waitFor(() => expect(place()).toBe('/signs/gabcdefgh'))
    expect(cloud.to('POST /api/console/signs/groups').map(({ body }) => body)).toEqual([{ name: '桥北社区业主群' }])
    expect(await screen.findByRole('heading', { level: 1, name: '桥北社区业主群' })).toBeInTheDocument()
  })

  it('is retired after one more question, and then there is nothing to print', async () => {
    cloud.on('POST /api/console/signs/groups/gabcdefgh/retire', () => {
      cloud.on(SIGNS, () => ok(signs({ groups: [{ ...group, retired: true }] })))
      return ok({})
    })
    openConsole('/signs/gabcdefgh', CLERK)
    fireEvent.click(await screen.findByRole('button', { name: /停 ?用/ }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog).toHaveTextContent('不能恢复')
    expect(cloud.to('POST /api/console/signs/groups/gabcdefgh/retire')).toEqual([])
    fireEvent.click(within(dialog).getByRole('button', { name: /停 ?用/ }))
    expect(await screen.findByText('已停用')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /打 ?印/ })).toBeNull()
    expect(document.querySelector('.printed')).toBeNull()
  })
})

describe('one sign', () => {
  it('tells its months from the first visitor on, newest first, and where the code leads', async () => {
    openConsole('/signs/500105001001', REAL_CLERK)
    const table = await screen.findByRole('table', { name: '每月到访次数' })
    const lines = within(table).getAllByRole('row')
    expect(lines.map((line) => line.textContent)).toEqual([
      `${monthWord(MONTHS[11]!)}66`,
      `${monthWord(MONTHS[10]!)}60`,
    ])
    expect(screen.getByText('https://pufa.example.cn/s/500105001001')).toBeInTheDocument()
  })

  it('prints a sheet with the place, the bureau and one sentence; nothing of it is a trial', async () => {
    openConsole('/signs/500105001001', REAL_CLERK)
    await screen.findByRole('button', { name: /打 ?印/ })
    expect(sheets()).toEqual(['华新街街道 桥北社区'])
    for (const words of ['重庆市江北区司法局', '打开微信“扫一扫”', 'pufa.example.cn/s/500105001001', '12348'])
      expect(printed()).toHaveTextContent(words)
    expect(printed()).not.toHaveTextContent('示例')
    expect(printed().querySelector('style')).toHaveTextContent('size: A4 portrait; margin: 0')
    expect(screen.queryByText(/PUBLIC_URL/)).toBeNull()
  })

  it('two A5 lie on one A4 across', async () => {
    openConsole('/signs/500105001001', REAL_CLERK)
    fireEvent.click(await screen.findByText('A5 两张'))
    await waitFor(() => expect(printed().querySelector('style')).toHaveTextContent('A4 landscape'))
    expect(sheets()).toEqual(['华新街街道 桥北社区', '华新街街道 桥北社区'])
    expect(printed().querySelectorAll('.sheet-page')).toHaveLength(1)
  })

  it('without a public address it says what is missing and marks the sheet', async () => {
    cloud.on(SIGNS, () => ok(signs({ origin: null })))
    openConsole('/signs/500105001001', REAL_CLERK)
    expect(await screen.findByText('还没有设置对外的网址，这些二维码只能试用')).toBeInTheDocument()
    expect(printed()).toHaveTextContent('示例，请勿张贴')
  })

  it('what an invented person prints is marked', async () => {
    openConsole('/signs/500105001001', CLERK)
    await screen.findByRole('button', { name: /打 ?印/ })
    expect(printed()).toHaveTextContent('示例，请勿张贴')
  })

  it('a code that nobody has made is told so', async () => {
    openConsole('/signs/500105999999', CLERK)
    expect(await screen.findByRole('heading', { level: 1, name: '没有这个二维码' })).toBeInTheDocument()
  })
})

describe('a whole subdistrict', () => {
  it('is printed one village to a page', async () => {
    openConsole('/signs?subdistrict=华新街街道', CLERK)
    fireEvent.click(await screen.findByRole('link', { name: '打印华新街街道全部' }))
    await screen.findByRole('heading', { level: 1, name: '打印华新街街道的二维码' })
    await screen.findByText('共 2 个村和社区，每个一张。')
    await waitFor(() => expect(sheets()).toEqual(['华新街街道 桥北社区', '华新街街道 华新社区']))
  })

  it('one that does not exist leads back to the list', async () => {
    const { place } = openConsole('/signs/print?subdistrict=无此街道', CLERK)
    await waitFor(() => expect(place()).toBe('/signs'))
  })
})
