import '../../testing/browser-parts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { SAMPLE_BASE } from '../../testing/sample-places'
import { EDITOR } from '../../testing/samples'
import { refuseFile, usePlaceImport } from './use-place-import'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))
jest.mock('../../shell/send-file', () => ({
  sendFile: (file: File, watch: { onSent: (sent: number) => void }) => (request: Parameters<Send>[0]) => {
    watch.onSent(file.size)
    return cloud.send(request)
  },
}))

const IMPORT = 'POST /api/console/place-imports'
const WARNING = '这些位置更像 GCJ-02（高德、腾讯），请核对。'
const fit = (datum: string, roadMetres: number) => ({
  ...{ datum, roadMetres, villageMetres: 300 },
  points: [{ lon: 106.6, lat: 29.55 }],
})
const report = {
  ...{ sha256: 'a'.repeat(64), read: 8, refused: 1, notes: [], written: null, added: 5, changed: 3 },
  problems: { total: 1, shown: [{ row: 4, column: '电话', problem: '电话不对', instead: '写带区号的座机' }] },
  headings: [
    { heading: '单位名称', meaning: '名称' },
    { heading: '备注', meaning: null },
  ],
  datums: [fit('WGS84', 480), fit('GCJ02', 12), fit('BD09', 900)],
  ...{ likely: 'GCJ02', warning: WARNING },
}

beforeEach(() => {
  act(() => usePlaceImport.getState().reset())
  cloud = new FakeCloud()
    .on(IMPORT, ({ path }) => ok(path.includes('apply=true') ? { ...report, written: 8 } : report))
    .on('GET /api/places/base', () => ok(SAMPLE_BASE))
})
const choose = (name: string) =>
  fireEvent.change(document.querySelector('#import-choose-file')!, {
    target: { files: [new File([new Uint8Array(9)], name)] },
  })
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

async function attempt() {
  openConsole('/places/import', EDITOR)
  await screen.findByRole('heading', { level: 1, name: '导入' })
  choose('示例地点.xlsx')
  await tap('试导入')
  expect(screen.getByText('请选择坐标系。')).toBeInTheDocument()
  expect(cloud.to(IMPORT)).toEqual([])
  fireEvent.mouseDown(screen.getByLabelText('文件里的坐标是哪一种'))
  fireEvent.click(await screen.findByTitle('WGS-84（GPS、天地图）'))
  await tap('试导入')
}

it('a likely wrong datum warns with three maps, and what is written is what was tried', async () => {
  await attempt()
  expect(await screen.findByText(WARNING)).toBeInTheDocument()
  expect(screen.getByText('可以写入 8 行，其中新增 5 个、修改 3 个；不能写入 1 行。')).toBeInTheDocument()
  expect(screen.getByText('单位名称 → 名称；备注 → 没有用到')).toBeInTheDocument()
  expect(await screen.findAllByRole('img', { name: /^地图：按 / })).toHaveLength(3)
  expect(screen.getByRole('heading', { name: /GCJ-02（高德、腾讯） 最像/ })).toBeInTheDocument()
  expect(screen.getByRole('cell', { name: '写带区号的座机' })).toBeInTheDocument()
  await tap('我核对过，仍按选的坐标系写入')
  expect(await screen.findByText('已写入 8 行')).toBeInTheDocument()
  expect(cloud.to(IMPORT).map(({ path }) => new URLSearchParams(path.split('?')[1]).get('sha256'))).toEqual([
    null,
    'a'.repeat(64),
  ])
})

it('a file changed meanwhile is tried again; another datum puts the report aside', async () => {
  await attempt()
  cloud.on(IMPORT, () => refuse('stale'))
  await tap('我核对过，仍按选的坐标系写入')
  expect(await screen.findByText(/文件在试导入以后改过/)).toBeInTheDocument()
  act(() => usePlaceImport.getState().set({ datum: 'GCJ02' }))
  await waitFor(() => expect(screen.queryByText('试导入的报告')).toBeNull())
})

test.each([
  ['a.xlsx', 1, null],
  ['a.CSV', 1, null],
  ['a.xls', 1, '另存为 .xlsx'],
  ['a.pdf', 1, '只能导入'],
  ['a.csv', 0, '空的'],
  ['a.csv', 6 * 1024 * 1024, '最多 5.0 MB'],
])('%s of %i bytes: %s', (name, size, words) => {
  const refusal = refuseFile({ name, size })
  expect(refusal === null ? null : refusal.includes(words!)).toBe(words === null ? null : true)
})
