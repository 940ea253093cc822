import '../testing/browser-parts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { DeskAppeal } from '@/contract/exams/desk-after'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { CLERK, EDITOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const LIST = 'GET /api/console/exam-appeals'
const ONE = 'GET /api/console/exam-appeals/a1'
const ANSWER = 'PUT /api/console/exam-appeals/a1/answer'
const MINE = '示例：已经核实，题目有误。'

const appeal = (part: Partial<DeskAppeal> = {}): DeskAppeal => ({
  ...{ id: 'a1', examId: 'e1', examTitle: '示例考试', questionId: 'q1', version: 2, stem: '示例：题干' },
  ...{ text: '示例：A 也对。', sentAt: '2026-11-23T06:00:00.000Z', state: 'open' },
  ...{ answer: null, answeredAt: null, answeredBy: null, papers: 30, others: 2, fix: null },
  question: {
    ...{ kind: 'single', caseStem: null, right: 'B', explanation: '示例解释' },
    options: ['甲', '乙', '丙'].map((text, n) => ({ letter: 'ABC'[n]!, text })),
  },
  ...part,
})
const fixed = appeal({
  ...{ state: 'fixed', answer: MINE, answeredBy: '示例编辑·小周', answeredAt: '2026-11-23T07:00:00.000Z', others: 0 },
  fix: { fix: 'accept', letters: 'A', reason: MINE, at: '2026-11-23T07:00:00.000Z', done: false },
})

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
    .on(LIST, () => ok({ appeals: [appeal()], open: 1, nextAfter: null }))
    .on(ONE, () => ok(appeal()))
    .on(ANSWER, () => ok(fixed))
})
const box = () => screen.findByRole('textbox', { name: /答复/ })
const write = async (text: string) => fireEvent.change(await box(), { target: { value: text } })
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const choose = async (name: RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))

test('the list shows what waits, and never who appealed', async () => {
  openConsole('/appeals', EDITOR)
  expect(
    await screen.findByRole('row', { name: '示例：题干 示例：A 也对。 示例考试 待答复 11月23日 周一 14:00' }),
  ).toBeInTheDocument()
  expect(screen.getByText(/待答复 1 条。/)).toBeInTheDocument()
  expect(cloud.to(LIST).map(({ path }) => path)).toEqual(['/api/console/exam-appeals?state=open'])
})

test('another option is accepted for everybody, and all who appealed are answered', async () => {
  openConsole('/appeals/a1', EDITOR)
  expect(await screen.findByText(/有 30 份试卷用到/)).toBeInTheDocument()
  await choose(/另外认可/)
  await write(MINE)
  await tap('发出答复')
  expect(await screen.findByText('请至少选一个选项。')).toBeInTheDocument()
  expect(cloud.to(ANSWER)).toEqual([])
  fireEvent.click(screen.getByRole('checkbox', { name: 'A. 甲' }))
  await tap('发出答复')
  expect(await screen.findByText(/正在给所有试卷重新评分/, { selector: '#fix *' })).toBeInTheDocument()
  expect(cloud.to(ANSWER).map(({ body }) => body)).toEqual([
    { answer: MINE, others: true, decision: { kind: 'accept', letters: 'A' } },
  ])
  expect(screen.getByText(/示例编辑·小周于 11月23日 周一 15:00 答复/)).toBeInTheDocument()
})

test('the answer has to say something', async () => {
  openConsole('/appeals/a1', EDITOR)
  await choose(/作废/)
  await tap('发出答复')
  expect(await box()).toHaveAccessibleDescription(/请至少写 5 个字。/)
  expect(cloud.to(ANSWER)).toEqual([])
})

test('a colleague was quicker: theirs is shown, and what was written is there again for no one else', async () => {
  openConsole('/appeals/a1', EDITOR)
  await write(MINE)
  cloud.on(ANSWER, () => refuse('stale')).on(ONE, () => ok({ ...fixed, answer: '示例：同事答复的。' }))
  await tap('发出答复')
  expect(await screen.findByText('示例：同事答复的。')).toBeInTheDocument()
})

test('a reload loses no word', async () => {
  const { unmount } = openConsole('/appeals/a1', EDITOR)
  await write(MINE)
  unmount()
  openConsole('/appeals/a1', EDITOR)
  await screen.findByText('已恢复没有发出的答复。')
  expect(await box()).toHaveValue(MINE)
})

test('nothing waits, one that is gone, and a room that is not a clerk’s', async () => {
  cloud.on(LIST, () => ok({ appeals: [], open: 0, nextAfter: null })).on(ONE, () => refuse('not-found'))
  const first = openConsole('/appeals', EDITOR)
  expect(await screen.findByText('现在没有等待答复的申诉。')).toBeInTheDocument()
  first.unmount()
  const second = openConsole('/appeals/a1', EDITOR)
  expect(await screen.findByRole('heading', { level: 1, name: '没有这一条' })).toBeInTheDocument()
  second.unmount()
  openConsole('/appeals', CLERK)
  await waitFor(() => expect(screen.getByText(/不在您的权限内/)).toBeInTheDocument())
})
