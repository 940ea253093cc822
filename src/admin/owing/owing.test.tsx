import '../testing/browser-parts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { DutyFigures, Owing, OwingScope, OwingSheet } from '@/contract/study/owing'
import type { ResultsReport } from '@/contract/study/results-import'
import type { Person } from '@/contract/session'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { ADMIN, EDITOR } from '../testing/samples'
import { dutyFigureSheets } from './figures/duty-figure-sheets'
import { useResultsImport } from './import/use-results-import'
import { signatureSheets } from './list/signature-sheet'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))
jest.mock('../shell/send-file', () => ({
  sendFile: () => (request: Parameters<Send>[0]) => cloud.send(request),
}))

const SUPERVISOR: Person = { ...ADMIN, id: 'p-supervisor', roles: ['supervisor'] }
const scope: OwingScope = {
  units: [
    { id: 'u1', name: '示例·执法支队', depth: 0 },
    { id: 'u2', name: '示例·一大队', depth: 1 },
  ],
  plans: [{ id: 'p1', title: '2026 年示例计划', year: 2026, category: 'enforcement-officer' }],
}
const person = (n: number) => ({
  ...{ id: `o${n}`, name: `示例·某${n}`, unit: '示例·一大队', post: '执法员', states: ['done', 'owing'] },
})
const owing: Owing = {
  plan: { id: 'p1', title: '2026 年示例计划', year: 2026, category: 'enforcement-officer', state: 'published' },
  items: [
    { id: 'i1', title: '行政处罚', dueDay: '2026-03-31', done: 90, owing: 31, notOwed: 1 },
    { id: 'i2', title: '行政许可', dueDay: '2026-06-30', done: 40, owing: 82, notOwed: 0 },
  ],
  people: [person(1), person(2)],
  ...{ total: 122, next: '2' },
}
const figures: DutyFigures = {
  ...{ year: 2026, unit: '示例·执法支队', day: '2026-11-23' },
  plans: [
    {
      ...{ title: '2026 年示例计划', category: 'enforcement-officer', people: 122, owed: 244, done: 130 },
      items: [{ title: '行政处罚', part: 'theory', owed: 121, done: 90 }],
    },
  ],
}

beforeEach(() => {
  act(() => useResultsImport.getState().reset())
  cloud = new FakeCloud()
    .on('GET /api/study/owing/scope', () => ok(scope))
    .on('GET /api/study/owing', ({ path }) =>
      ok(path.includes('after=2') ? { ...owing, people: [person(3)], next: null } : owing),
    )
    .on('GET /api/study/owing/figures', () => ok(figures))
})

test('people by items in the order given, with sums over all; the next page below', async () => {
  openConsole('/owing', SUPERVISOR)
  expect(await screen.findByText('共 122 人，已列出 2 人。')).toBeInTheDocument()
  expect(screen.getAllByText('未完成 31 人').length).toBeGreaterThan(0)
  const row = screen.getByRole('row', { name: /示例·某1/ })
  expect(within(row).getByText('完成')).toBeInTheDocument()
  expect(within(row).getByText('未完成')).toBeInTheDocument()
  fireEvent.click(document.getElementById('more')!)
  expect(await screen.findByText('共 122 人，已列出 3 人。')).toBeInTheDocument()
  expect(document.getElementById('more')).toBeNull()
  expect(screen.queryByText(/名次|排名第/)).toBeNull()
})

test('a plan that is still being counted shows where its people will stand', async () => {
  const never = new Promise<never>(() => {})
  cloud.on('GET /api/study/owing', () => never)
  openConsole('/owing', SUPERVISOR)
  await screen.findByLabelText('哪份计划')
  expect(screen.getByRole('status', { name: '正在载入' })).toBeVisible()
})

test('filters live in the address and are asked of the server', async () => {
  openConsole('/owing?plan=p1&unit=u2&owing=1', SUPERVISOR)
  await screen.findByText('示例·某1')
  expect(cloud.to('GET /api/study/owing')[0]!.path).toMatch(/planId=p1&unitId=u2&owing=true/)
})

test('one person: days and ways, and that nothing is there', async () => {
  cloud.on('GET /api/study/owing/people/o1', () =>
    ok({
      ...{
        name: '示例·某1',
        unit: '示例·一大队',
        post: '执法员',
        category: 'enforcement-officer',
        phone: '138****0001',
      },
      joinedDay: '2026-01-01',
      duties: [
        {
          ...{
            id: 'i1',
            kind: 'session',
            title: '取证实训',
            state: 'done',
            opensDay: '2026-01-01',
            dueDay: '2026-03-31',
          },
          ...{ part: 'practice', creditTenths: 40, required: true, right: 0, questions: 0, doneDay: '2026-02-02' },
          ...{ doneBy: 'import', teaches: {}, sample: true },
        },
      ],
      years: [{ year: 2026, parts: [{ part: 'practice', grantedTenths: 40, targetTenths: 120 }] }],
    }),
  )
  openConsole('/owing/people/o1', SUPERVISOR)
  expect(await screen.findByText('导入的线下成绩')).toBeInTheDocument()
  expect(screen.getByText(/实践 4 学时，要 12 学时/)).toBeInTheDocument()
  expect(screen.getByText(/138\*\*\*\*0001/)).toBeInTheDocument()
  cloud.on('POST /api/study/results/take-back', () => ok({}))
  fireEvent.click(document.getElementById('take-back-i1')!)
  const dialog = (await screen.findByText('撤回这项成绩？')).closest<HTMLElement>('[role="tooltip"], .ant-popover')!
  fireEvent.click(within(dialog).getByRole('button', { name: /^撤\s?回$/ }))
  await waitFor(() => expect(cloud.to('GET /api/study/owing/people/o1')).toHaveLength(2))
  expect(cloud.to('POST /api/study/results/take-back')[0]!.body).toEqual({ officialId: 'o1', itemId: 'i1' })
})

test('figures with what they mean, and no comparison', async () => {
  openConsole('/owing/figures?year=2026', SUPERVISOR)
  expect(await screen.findByText(/122 人，应完成 244 项，已完成 130 项，完成比例 53%/)).toBeInTheDocument()
  expect(screen.getByText(/每人每项必做任务算一项/)).toBeInTheDocument()
  expect(dutyFigureSheets(figures).map(({ name }) => name)).toEqual(['合计', '按任务', '说明'])
})

test('the sheet for signature: full names, no phones, a column to sign in', () => {
  const sheet: OwingSheet = {
    ...{ plan: { title: '示例计划', year: 2026 }, unit: '示例·执法支队', day: '2026-11-23', sample: true },
    items: [
      { title: '行政处罚', dueDay: '2026-03-31' },
      { title: '行政许可', dueDay: '2026-06-30' },
    ],
    people: [person(1)],
  }
  const [table] = signatureSheets(sheet)
  expect(table!.rows).toEqual([
    ['序号', '单位', '姓名', '职务', '行政处罚', '行政许可', '本人签字'],
    [1, '示例·一大队', '示例·某1', '执法员', '完成', '未完成', ''],
  ])
  expect(JSON.stringify(signatureSheets(sheet))).not.toMatch(/手机|电话|1\d{10}/)
})

test('offline results: tried, read, written; a broken line loses neither', async () => {
  const IMPORT = 'POST /api/study/results-imports'
  const report: ResultsReport = {
    ...{ sha256: 'a'.repeat(64), fresh: 2, same: 1, written: false },
    results: [{ unit: '示例·甲局/示例·江岸所', name: '示例·王二', item: '行政处罚', day: '2026-05-06' }],
    problems: {
      total: 1,
      shown: [{ row: 4, column: '单位', problem: '没有找到“示例”', instead: '写名册上的单位全称' }],
    },
  }
  cloud.on(IMPORT, ({ path }) => ok({ ...report, written: path.includes('apply=true') }))
  openConsole('/owing/import', SUPERVISOR)
  await screen.findByText('2026 年示例计划')
  const choose = (name: string) =>
    fireEvent.change(document.querySelector('#results-choose-file')!, {
      target: { files: [new File([new Uint8Array(9)], name)] },
    })
  choose('示例.docx')
  expect(await screen.findByText(/只能导入 .xlsx 或 .csv/)).toBeInTheDocument()
  choose('示例.xlsx')
  fireEvent.click(document.getElementById('results-try')!)
  expect(await screen.findByText('可以写入 2 项，以前已经完成 1 项。')).toBeInTheDocument()
  expect(screen.getByRole('row', { name: '4 单位 没有找到“示例” 写名册上的单位全称' })).toBeInTheDocument()
  expect(screen.getByRole('row', { name: '示例·甲局/示例·江岸所 示例·王二 行政处罚 2026-05-06' })).toBeInTheDocument()
  expect(screen.getByText('只列出前 1 项。')).toBeInTheDocument()
  cloud.on(IMPORT, () => Promise.reject(new Error('offline')))
  fireEvent.click(document.getElementById('results-write')!)
  expect(await screen.findByText(/不知道写进去没有/)).toBeInTheDocument()
  cloud.on(IMPORT, () => ok({ ...report, written: true }))
  fireEvent.click(document.getElementById('results-write')!)
  expect(await screen.findByRole('heading', { name: '已经写入' })).toBeInTheDocument()
  expect(cloud.to(IMPORT).at(-1)!.path).toContain(`sha256=${report.sha256}`)
})

test('no plan yet, a refusal, and an editor who has no business here', async () => {
  cloud.on('GET /api/study/owing/scope', () => ok({ ...scope, plans: [] }))
  const { unmount } = openConsole('/owing', SUPERVISOR)
  expect(await screen.findByText(/还没有发布的学法计划/)).toBeInTheDocument()
  unmount()
  cloud.on('GET /api/study/owing/scope', () => refuse('unavailable'))
  const again = openConsole('/owing', SUPERVISOR)
  expect(await screen.findByText('服务正在恢复，请过一会儿再试。')).toBeInTheDocument()
  again.unmount()
  openConsole('/owing', EDITOR)
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('这一页不在您的权限内'))
})
