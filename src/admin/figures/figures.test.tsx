import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { strFromU8, unzipSync } from 'fflate'
import type { Send } from '@/contract/client'
import type { Figures } from '@/contract/console/console-figures'
import { civilMonthOf, monthsUpTo } from '@/domain/time/civil-time'
import { monthWord } from '../patterns/months/months'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { CLERK, EDITOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const FIGURES = 'GET /api/console/figures'
const [before, month] = monthsUpTo(civilMonthOf(new Date()), 2) as [string, string]

const figures = (part: Partial<Figures> = {}): Figures => ({
  month,
  views: 30,
  days: [
    { day: `${month}-01`, views: 10, viewers: 6 },
    { day: `${month}-03`, views: 20, viewers: 9 },
  ],
  episodes: [
    { episodeId: 'a', number: 1, title: '=1+1', views: 8, meToo: null },
    { episodeId: 'b', number: 2, title: '汤碗里的一滴水', views: 22, meToo: 12 },
  ],
  meToo: 12,
  feedback: { received: 3, answered: 2, open: 1 },
  countedAt: '2026-11-24T04:00:00.000Z',
  ...part,
})

let saved: { blob: Blob; name: string }[]
beforeEach(() => {
  cloud = new FakeCloud().on(FIGURES, ({ path }) =>
    ok(path.includes(before) ? figures({ month: before, views: 17, days: [], meToo: null }) : figures()),
  )
  saved = []
  URL.createObjectURL = (blob: Blob) => {
    saved.push({ blob, name: '' })
    return 'blob:file'
  }
  URL.revokeObjectURL = () => undefined
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.at(-1)!.name = this.download
  })
})
afterEach(() => jest.restoreAllMocks())

const bytesOf = (blob: Blob) =>
  new Promise<Uint8Array>((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
    reader.readAsArrayBuffer(blob)
  })

const open = async () => {
  openConsole('/figures', EDITOR)
  await screen.findByRole('heading', { level: 2, name: '这些数字怎么算' })
}

test('totals stand beside those of the month before; small numbers of people are only said to be small', async () => {
  await open()
  const total = (word: string) => within(screen.getAllByText(word)[0]!.parentElement!)
  expect(total('观看次数').getByText('30')).toBeInTheDocument()
  expect(await total('观看次数').findByText('上月 17')).toBeInTheDocument()
  expect(total('我也遇到这事').queryByText(/上月/)).toBeNull()
  expect(screen.getByText('不足 10')).toBeInTheDocument()
  expect(screen.getByText(/播放满 5 秒算一次/)).toBeInTheDocument()
  const rows = screen.getAllByRole('row').flatMap((row) => within(row).queryAllByRole('link'))
  expect(rows.map(({ textContent }) => textContent)).toEqual(['汤碗里的一滴水', '=1+1'])
  fireEvent.click(screen.getByText('看数字'))
  expect(screen.getByRole('row', { name: '3 20 次' })).toBeInTheDocument()
})

test('the bars are said in words', async () => {
  await open()
  expect(screen.getByRole('img', { name: `${month} 有 2 天有人观看，最多的是 3 日，20 次。` })).toBeInTheDocument()
})

test('another month is asked for by the address; one without views says what will be here', async () => {
  const { place } = openConsole(`/figures?month=${before}`, EDITOR)
  await screen.findByText(/这个月还没有人观看/)
  expect(place()).toBe(`/figures?month=${before}`)
  fireEvent.mouseDown(screen.getByLabelText('月份'))
  fireEvent.click(await screen.findByTitle(monthWord(month)))
  await screen.findByRole('img', { name: /最多的是 3 日/ })
  expect(place()).toBe('/figures')
})

test('the table goes into a CSV file that no spreadsheet takes for formulas', async () => {
  await open()
  fireEvent.click(screen.getByRole('button', { name: '下载 CSV' }))
  expect(saved[0]!.name).toBe(`月度数据-${month}-示例.csv`)
  const bytes = await bytesOf(saved[0]!.blob)
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(strFromU8(bytes.slice(3)).split('\r\n')).toEqual([
    '期号,节目,观看次数,我也遇到这事',
    '2,汤碗里的一滴水,22,12',
    "1,'=1+1,8,不足 10",
    '',
  ])
})

test('the workbook has numbers as numbers, texts as texts, and says what each figure means', async () => {
  await open()
  fireEvent.click(screen.getByRole('button', { name: '下载 Excel' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]!.name).toBe(`月度数据-${month}-示例.xlsx`)
  const files = unzipSync(await bytesOf(saved[0]!.blob))
  const text = (name: string) => strFromU8(files[name]!)
  for (const sheet of ['节目', '合计', '每天', '说明']) expect(text('xl/workbook.xml')).toContain(`name="${sheet}"`)
  const episodes = text('xl/worksheets/sheet1.xml')
  expect(episodes).toMatch(/<v>22<\/v>/)
  expect(episodes).not.toMatch(/<f>/)
  expect(text('xl/sharedStrings.xml')).toContain('=1+1')
  expect(text('xl/sharedStrings.xml')).toContain('播放满 5 秒算一次')
})

test('a failure is said, and asked again', async () => {
  cloud.on(FIGURES, () => refuse('unavailable'))
  openConsole('/figures', EDITOR)
  await screen.findByText(/服务正在恢复/)
  cloud.on(FIGURES, () => ok(figures()))
  fireEvent.click(screen.getByRole('button', { name: /重\s?试/ }))
  await screen.findByText('汤碗里的一滴水')
})

test('a clerk is told that this page is not hers, and nothing is asked', async () => {
  openConsole('/figures', CLERK)
  await screen.findByText(/不在您的权限内/)
  expect(cloud.to(FIGURES)).toHaveLength(0)
})
