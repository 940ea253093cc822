import '../../testing/browser-parts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { DirectoryReport } from '@/contract/console/booking/directory-import'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { CLERK, EDITOR } from '../../testing/samples'
import { useDirectoryImport } from './use-directory-import'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))
jest.mock('../../shell/send-file', () => ({
  sendFile: () => (request: Parameters<Send>[0]) => cloud.send(request),
}))

const IMPORT = 'POST /api/console/booking/directory-imports'
const report: DirectoryReport = {
  sha256: 'a'.repeat(64),
  firms: { created: 1, changed: 0, same: 19 },
  lawyers: { created: 0, changed: 2, same: 50 },
  pairings: { created: 0, changed: 0, same: 132 },
  problems: {
    total: 1,
    shown: [{ sheet: '结对', row: 4, column: '村居编号', problem: '没有找到“1”', instead: '写 12 位村居编号' }],
  },
  notes: ['工作表“说明”里没有认得的列名，没有读。'],
  written: false,
}
const press = (id: string) => fireEvent.click(document.getElementById(id)!)
const choose = (name: string) =>
  fireEvent.change(document.querySelector('#directory-choose-file')!, {
    target: { files: [new File([new Uint8Array(9)], name)] },
  })

beforeEach(() => {
  act(() => useDirectoryImport.getState().reset())
  cloud = new FakeCloud().on(IMPORT, ({ path }) => ok({ ...report, written: path.includes('apply=true') }))
})

async function attempt() {
  openConsole('/villages/import', EDITOR)
  await screen.findByRole('heading', { level: 1, name: '导入律所、律师和结对' })
  choose('示例.xlsx')
  press('directory-try')
  await screen.findByRole('heading', { name: '试导入报告' })
}

test('tried first, with a report row by row; then all of it is written', async () => {
  await attempt()
  expect(cloud.to(IMPORT)[0]!.path).not.toContain('apply')
  expect(screen.getByText('律所：新增 1 家，修改 0 家，没有变化 19 家')).toBeInTheDocument()
  expect(screen.getByRole('row', { name: '结对 4 村居编号 没有找到“1” 写 12 位村居编号' })).toBeInTheDocument()
  expect(screen.getByText('工作表“说明”里没有认得的列名，没有读。')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '写入 3 处' })).toBeEnabled()
  press('directory-write')
  expect(await screen.findByRole('heading', { name: '已经写入' })).toBeInTheDocument()
  expect(cloud.to(IMPORT)[1]!.path).toContain(`sha256=${report.sha256}`)
  press('directory-again')
  expect(screen.getByRole('button', { name: '选择文件' })).toBeInTheDocument()
})

test('what cannot be read says so; another kind of file is not even sent', async () => {
  openConsole('/villages/import', EDITOR)
  await screen.findByRole('heading', { level: 1, name: '导入律所、律师和结对' })
  choose('示例.docx')
  expect(await screen.findByText(/只能导入 .xlsx 或 .csv 文件/)).toBeInTheDocument()
  expect(cloud.to(IMPORT)).toHaveLength(0)
  cloud.on(IMPORT, () => refuse('file-refused', { message: '文件解压后太大。' }))
  choose('示例.xlsx')
  press('directory-try')
  expect(await screen.findByText('文件解压后太大。')).toBeInTheDocument()
})

test('a line that breaks while writing loses neither file nor report', async () => {
  await attempt()
  cloud.on(IMPORT, () => Promise.reject(new Error('offline')))
  press('directory-write')
  expect(await screen.findByText(/不知道写进去没有/)).toBeInTheDocument()
  cloud.on(IMPORT, () => ok({ ...report, written: true }))
  press('directory-write')
  expect(await screen.findByRole('heading', { name: '已经写入' })).toBeInTheDocument()
})

test('a clerk does not come in', async () => {
  openConsole('/villages/import', CLERK)
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('这一页不在您的权限内'))
})
