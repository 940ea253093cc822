import '../../testing/browser-parts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { RosterReport } from '@/contract/console/study/roster-import'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { ADMIN, EDITOR, SUPERVISOR } from '../../testing/samples'
import { useRosterImport } from './use-roster-import'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))
jest.mock('../../shell/send-file', () => ({
  sendFile: () => (request: Parameters<Send>[0]) => cloud.send(request),
}))

const IMPORT = 'POST /api/console/roster-imports'
const none = { total: 0, shown: [] }
const change = { row: 3, name: '示例·移', unit: '示例·乙局', differences: [], namesakeUnit: null, bound: false }
const report: RosterReport = {
  ...{ sha256: 'a'.repeat(64), joined: none, changed: none, returned: none, same: 290 },
  moved: {
    total: 1,
    shown: [{ ...change, differences: [{ field: '单位', before: '示例·甲局', after: '示例·乙局' }] }],
  },
  leaversKey: 'b'.repeat(64),
  left: { total: 2, shown: [{ ...change, row: null, name: '示例·走' }] },
  newUnits: [],
  problems: none,
  notes: ['工作表“说明”里没有姓名、单位、类别这几列，没有读。'],
  written: false,
}
const bad = { sheet: '名册', row: 4, column: '单位', problem: '没有叫“丙局”的单位', instead: '写单位页上已有的名称' }
const press = (id: string) => fireEvent.click(document.getElementById(id)!)
const choose = (name: string) =>
  fireEvent.change(document.querySelector('#roster-choose-file')!, {
    target: { files: [new File([new Uint8Array(9)], name)] },
  })

beforeEach(() => {
  act(() => useRosterImport.getState().reset())
  cloud = new FakeCloud().on(IMPORT, ({ path }) => ok({ ...report, written: path.includes('apply=true') }))
})

async function attempt(person = ADMIN, ...options: string[]) {
  openConsole('/roster/import', person)
  await screen.findByRole('heading', { level: 1, name: '导入名册' })
  choose('示例.xlsx')
  for (const option of options) press(option)
  press('roster-try')
  await screen.findByRole('heading', { name: '试导入报告' })
}

test('tried first, with what would change kind by kind; then all of it is written', async () => {
  await attempt(ADMIN, 'roster-whole', 'roster-new-units')
  expect(cloud.to(IMPORT)[0]!.path).toContain('whole=true&newUnits=true')
  expect(
    screen.getByText('新增 0 人，调动 1 人，修改 0 人，回到名册 0 人，调离 2 人，没有变化 290 人'),
  ).toBeInTheDocument()
  expect(screen.getByText('单位：示例·甲局 → 示例·乙局')).toBeInTheDocument()
  expect(screen.getByRole('row', { name: /— 示例·走/ })).toBeInTheDocument()
  press('roster-write')
  expect(await screen.findByRole('heading', { name: '已经写入' })).toBeInTheDocument()
  expect(cloud.to(IMPORT)[1]!.path).toContain(`sha256=${report.sha256}&leaversKey=${report.leaversKey}`)
  press('roster-again')
  expect(screen.getByRole('button', { name: '选择文件' })).toBeInTheDocument()
})

test('another way of reading the file needs another trial', async () => {
  await attempt()
  press('roster-whole')
  expect(screen.queryByRole('heading', { name: '试导入报告' })).toBeNull()
  expect(screen.getByText('示例.xlsx')).toBeInTheDocument()
})

test('a whole roster with rows that are not good is not written', async () => {
  cloud.on(IMPORT, () => ok({ ...report, problems: { total: 1, shown: [bad] } }))
  await attempt(SUPERVISOR, 'roster-whole')
  expect(document.getElementById('roster-new-units')).toBeNull()
  const table = within(screen.getByRole('row', { name: '名册 4 单位 没有叫“丙局”的单位 写单位页上已有的名称' }))
  expect(table.getByText('4')).toBeInTheDocument()
  expect(document.getElementById('roster-write')).toBeDisabled()
  expect(screen.getByText(/免得有人被误当成调离/)).toBeInTheDocument()
})

test('of somebody new it says who has the same name elsewhere, and which units are made', async () => {
  const joined = { total: 1, shown: [{ ...change, namesakeUnit: '示例·甲局/示例·支队' }] }
  cloud.on(IMPORT, () => ok({ ...report, joined, moved: none, left: none, newUnits: ['示例·乙局'] }))
  await attempt()
  expect(screen.getByText('会新建单位：示例·乙局')).toBeInTheDocument()
  fireEvent.click(screen.getByText('新增 1 人'))
  expect(await screen.findByText(/“示例·甲局\/示例·支队”有同名的人/)).toBeInTheDocument()
})

test('what cannot be read says so; another kind of file is not even sent', async () => {
  openConsole('/roster/import', ADMIN)
  await screen.findByRole('heading', { level: 1, name: '导入名册' })
  choose('示例.docx')
  expect(await screen.findByText(/只能导入 .xlsx 或 .csv 文件/)).toBeInTheDocument()
  expect(cloud.to(IMPORT)).toHaveLength(0)
  cloud.on(IMPORT, () => refuse('file-refused', { message: '文件解压后太大。' }))
  choose('示例.xlsx')
  press('roster-try')
  expect(await screen.findByText('文件解压后太大。')).toBeInTheDocument()
})

test('a line that breaks while writing loses neither file nor report', async () => {
  await attempt()
  cloud.on(IMPORT, () => Promise.reject(new Error('offline')))
  press('roster-write')
  expect(await screen.findByText(/不知道写进去没有/)).toBeInTheDocument()
  cloud.on(IMPORT, () => ok({ ...report, written: true }))
  press('roster-write')
  expect(await screen.findByRole('heading', { name: '已经写入' })).toBeInTheDocument()
})

test('while it is being written nothing is chosen, set or tried anew: that would break off what nobody sees', async () => {
  let answer: (written: unknown) => void = () => {}
  await attempt()
  cloud.on(IMPORT, () => new Promise((resolve) => (answer = () => resolve(ok({ ...report, written: true })))))
  press('roster-write')
  await waitFor(() => expect(document.getElementById('roster-choose')).toBeDisabled())
  for (const id of ['roster-try', 'roster-whole']) expect(document.getElementById(id)).toBeDisabled()
  choose('另一份.xlsx')
  const { set, attempt: tryAgain, again, write } = useRosterImport.getState()
  await act(async () => {
    set({ whole: true })
    again()
    await tryAgain()
    await write()
  })
  expect(useRosterImport.getState()).toMatchObject({
    phase: 'writing',
    options: { whole: false },
    file: { name: '示例.xlsx' },
  })
  expect(cloud.to(IMPORT)).toHaveLength(2)
  act(() => answer(null))
  expect(await screen.findByRole('heading', { name: '已经写入' })).toBeInTheDocument()
})

test('an editor does not come in', async () => {
  openConsole('/roster/import', EDITOR)
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('这一页不在您的权限内'))
})
