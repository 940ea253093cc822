import '../../testing/browser-parts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { ImportReport } from '@/contract/console/console-import'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { CLERK, EDITOR } from '../../testing/samples'
import { refuseFile } from './refuse-file'
import { problemsSheet } from './report/problems-table'
import { useImport } from './use-import'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))
jest.mock('../../shell/send-file', () => ({
  sendFile: (file: File, watch: { onSent: (sent: number) => void }) => (request: Parameters<Send>[0]) => {
    watch.onSent(file.size)
    return cloud.send(request)
  },
}))

const IMPORT = 'POST /api/console/question-imports'
const none = { total: 0, shown: [] }
const preview = {
  ...{ row: 2, kind: 'single', stem: '示例：第一道？', options: ['甲', '乙'], answer: ['A'] },
  ...{ explanation: '示例', difficulty: 3, topic: 'neighbours', examOnly: false },
}
const report: ImportReport = {
  sha256: 'a'.repeat(64),
  read: 2,
  refused: 2,
  problems: {
    total: 2,
    shown: [
      { row: 4, column: '答案', problem: '答案“E”不在选项里', instead: '写 A 到 D 中的一个', begins: '示例：第三道' },
      { row: 5, sheet: '行政许可', column: null, problem: '没有题干', instead: '写上题干，或者删掉这一行' },
    ],
  },
  duplicates: {
    total: 1,
    shown: [{ row: 6, stem: '示例：旧的', same: { id: 'q9', row: null, stem: '示例：题库里的' } }],
  },
  flagged: { total: 1, shown: [{ row: 3, stem: '示例：第二道', names: ['合同法'] }] },
  alike: none,
  headings: [
    { heading: '题目', meaning: '题干' },
    { heading: '备注2', meaning: null },
  ],
  notes: ['工作表“说明”里没有题目，没有读。'],
  preview: [preview, { ...preview, row: 3, stem: '示例：第二道' }],
  written: null,
  mark: '0123456789abcdef',
}

beforeEach(() => {
  act(() => useImport.getState().reset())
  cloud = new FakeCloud().on(IMPORT, ({ path }) => ok(path.includes('apply=true') ? { ...report, written: 2 } : report))
})

const file = (name = '示例题库.xlsx', size = 9) => new File([new Uint8Array(size)], name)
const choose = (chosen: File) =>
  fireEvent.change(document.querySelector('#import-choose-file')!, { target: { files: [chosen] } })
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))

async function chooseTopic() {
  fireEvent.mouseDown(screen.getByLabelText('话题'))
  fireEvent.click(await screen.findByTitle('邻里相处'))
}

async function attempt() {
  const view = openConsole('/questions/import', EDITOR)
  await screen.findByRole('heading', { level: 1, name: '导入题目' })
  choose(file())
  await chooseTopic()
  press('试导入')
  return view
}

test('a topic has to be chosen first; the trial writes nothing and carries what was chosen', async () => {
  openConsole('/questions/import', EDITOR)
  await screen.findByRole('heading', { level: 1, name: '导入题目' })
  choose(file())
  press('试导入')
  expect(await screen.findByText('请选择话题。')).toBeInTheDocument()
  expect(cloud.to(IMPORT)).toHaveLength(0)
  await chooseTopic()
  press('试导入')
  await screen.findByRole('heading', { name: '试导入报告' })
  const sent = decodeURIComponent(cloud.to(IMPORT)[0]!.path)
  for (const part of ['name=示例题库.xlsx', 'topic=neighbours', 'audiences=resident', 'difficulty=3'])
    expect(sent).toContain(part)
  expect(sent).not.toContain('apply')
})

test('the report says what was read, row by row what is wrong, and what each column was taken for', async () => {
  await attempt()
  expect(await screen.findByText('读到 2 道可以写入的题，2 行不能写入，其中 1 行是重复的题。')).toBeInTheDocument()
  expect(screen.getByText('题目 → 题干')).toBeInTheDocument()
  expect(screen.getByText('备注2 → 没有读')).toBeInTheDocument()
  expect(screen.getByText(/工作表“说明”/)).toBeInTheDocument()
  const problems = within(screen.getByRole('region', { name: '不能写入的行' }))
  expect(problems.getByText('写 A 到 D 中的一个')).toBeInTheDocument()
  fireEvent.change(problems.getByLabelText('在问题里查找'), { target: { value: '没有题干' } })
  await waitFor(() => expect(problems.queryByText('写 A 到 D 中的一个')).toBeNull())
  expect(problems.getByText('1 处，共 2 处')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: /示例：题库里的/ })).toHaveAttribute('href', '/questions/q9')
  expect(screen.getByText('《合同法》')).toBeInTheDocument()
  expect(screen.getByText('第 1 道，预览前 2 道，共 2 道')).toBeInTheDocument()
  press('下一道')
  expect(screen.getByText('第 2 道，预览前 2 道，共 2 道')).toBeInTheDocument()
})

test('the problems go into a table for whoever keeps the file', () => {
  expect(problemsSheet(report.problems.shown).rows).toEqual([
    ['表', '行', '列', '题目开头', '哪里不对', '改成什么'],
    ['', 4, '答案', '示例：第三道', '答案“E”不在选项里', '写 A 到 D 中的一个'],
    ['行政许可', 5, '整行', '', '没有题干', '写上题干，或者删掉这一行'],
  ])
})

test('written is what was tried; then the way to the drafts', async () => {
  await attempt()
  await screen.findByText(/要么全部写入，要么一道也不写/)
  press('写入 2 道草稿')
  expect(await screen.findByText('已写入 2 道草稿')).toBeInTheDocument()
  expect(cloud.to(IMPORT)[1]!.path).toContain(`sha256=${report.sha256}`)
  const drafts = screen.getByRole('link', { name: '看这些草稿' })
  expect(drafts).toHaveAttribute('href', '/questions?imported=0123456789abcdef&state=draft')
  press('再导入一份')
  expect(screen.getByText('把题库文件拖到这里，或者')).toBeInTheDocument()
})

test('a line that breaks while writing loses neither file nor report, and says that writing again is safe', async () => {
  await attempt()
  await screen.findByRole('heading', { name: '试导入报告' })
  cloud.on(IMPORT, () => Promise.reject(new Error('offline')))
  press('写入 2 道草稿')
  expect(await screen.findByText(/不知道写进去没有/)).toBeInTheDocument()
  expect(screen.getByText('示例题库.xlsx')).toBeInTheDocument()
  cloud.on(IMPORT, () => ok({ ...report, written: 0 }))
  press(/重\s?试/)
  expect(await screen.findByText('这份文件的题之前已经写入过')).toBeInTheDocument()
})

test('another page and back: file and report are still there', async () => {
  const { router } = await attempt()
  await screen.findByRole('heading', { name: '试导入报告' })
  await act(() => router.navigate('/questions/new'))
  await screen.findByRole('heading', { level: 1, name: '新建题目' })
  await act(() => router.navigate('/questions/import'))
  expect(await screen.findByRole('heading', { name: '试导入报告' })).toBeInTheDocument()
})

test('another default asks for another trial', async () => {
  await attempt()
  await screen.findByRole('heading', { name: '试导入报告' })
  fireEvent.mouseDown(screen.getByLabelText('难度'))
  fireEvent.click(await screen.findByTitle('难'))
  expect(screen.queryByRole('button', { name: '写入 2 道草稿' })).toBeNull()
})

test('what the server refuses is said in its words; a file that changed meanwhile is chosen anew', async () => {
  cloud.on(IMPORT, () => refuse('file-refused', { message: '这个压缩包展开后太大，没有读。' }))
  await attempt()
  expect(await screen.findByText('这个压缩包展开后太大，没有读。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /重\s?试/ })).toBeNull()
  cloud.on(IMPORT, () => ok(report))
  press('试导入')
  await screen.findByRole('heading', { name: '试导入报告' })
  cloud.on(IMPORT, () => refuse('stale'))
  press('写入 2 道草稿')
  expect(await screen.findByText(/文件在试导入以后改过/)).toBeInTheDocument()
})

test('a trial under way can be broken off, and its late answer says nothing any more', async () => {
  let answer: (value: ReturnType<typeof ok>) => void = () => undefined
  cloud.on(IMPORT, () => new Promise((resolve) => (answer = resolve)))
  await attempt()
  expect(await screen.findByText(/服务器正在逐行检查/)).toBeInTheDocument()
  press(/取\s?消/)
  await act(async () => answer(ok(report)))
  expect(screen.queryByRole('heading', { name: '试导入报告' })).toBeNull()
})

test('a file that holds nothing good has no button to write', async () => {
  cloud.on(IMPORT, () => ok({ ...report, read: 0, preview: [] }))
  await attempt()
  expect(await screen.findByText(/没有可以写入的题/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^写入/ })).toBeNull()
})

test('a dropped file is taken; a clerk has no such page', async () => {
  const { unmount } = openConsole('/questions/import', EDITOR)
  await screen.findByRole('heading', { level: 1, name: '导入题目' })
  fireEvent.drop(document.querySelector('.import-drop')!, { dataTransfer: { files: [file('拖来的.csv')] } })
  expect(screen.getByText('拖来的.csv')).toBeInTheDocument()
  unmount()
  openConsole('/questions/import', CLERK)
  expect(await screen.findByText(/不在您的权限内/)).toBeInTheDocument()
})

test.each([
  ['题库.xlsx', 10, null],
  ['题库.CSV', 10, null],
  ['题库.xls', 10, '另存为 .xlsx'],
  ['题库.doc', 10, '另存为 .docx'],
  ['题库.rar', 10, '先解压'],
  ['题库.pdf', 10, '只能导入'],
  ['题库', 10, '只能导入'],
  ['题库.xlsx', 0, '是空的'],
  ['题库.xlsx', 21 * 1024 * 1024, '最多 20.0 MB'],
])('%s of %i bytes: %s', (name, size, says) => {
  const refusal = refuseFile({ name, size })
  if (says === null) expect(refusal).toBeNull()
  else expect(refusal).toContain(says)
})

test('while it is being written the file and its defaults stand still', async () => {
  let answer = () => {}
  await attempt()
  const write = await screen.findByRole('button', { name: '写入 2 道草稿' })
  cloud.on(IMPORT, () => new Promise((resolve) => (answer = () => resolve(ok({ ...report, written: 2 })))))
  fireEvent.click(write)
  await waitFor(() => expect(document.getElementById('import-choose')).toBeDisabled())
  const controls = ['import-try', 'import-topic', 'import-audiences', 'import-difficulty', 'import-exam-only']
  for (const id of controls) expect(document.getElementById(id)).toBeDisabled()
  act(() => answer())
  expect(await screen.findByText('已写入 2 道草稿')).toBeInTheDocument()
})
