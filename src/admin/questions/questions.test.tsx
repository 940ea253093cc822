import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import {
  sampleQuestion,
  sampleQuestionBody,
  sampleQuestionRow,
  sampleQuestionVersion,
} from '../testing/question-samples'
import { ADMIN, CLERK, EDITOR } from '../testing/samples'
import { checkBody, starter, withAnswer, withKind, withoutOption } from './edit/check-body'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const body = sampleQuestionBody()
const [version, question, row] = [sampleQuestionVersion, sampleQuestion, sampleQuestionRow]

beforeEach(() => {
  cloud = new FakeCloud()
    .on('GET /api/console/statutes/named', () => ok({ articles: [] }))
    .on('GET /api/console/questions/q1', () => ok(question()))
})

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('the bank, what needs a second look, and the next page', async () => {
  cloud.on('GET /api/console/questions', ({ path }) =>
    path.includes('after=')
      ? ok({ questions: [row('b')], total: 2, next: null })
      : ok({ questions: [row('a', { doubt: 'report', right: 0.25, answers: 40 })], total: 2, next: 'cursor' }),
  )
  openConsole('/questions', EDITOR)
  const first = within((await screen.findByRole('link', { name: '示例题目 a' })).closest('tr')!)
  expect(first.getByText('有人报告')).toBeInTheDocument()
  expect(first.getByText('25%')).toBeInTheDocument()
  expect(screen.getByText(/共 2 道/)).toBeInTheDocument()
  press('看后面的')
  expect(await screen.findByRole('link', { name: '示例题目 b' })).toBeInTheDocument()
})

test('what is kept for exams says so in the list, is found by itself, and is set in the form', async () => {
  const asked: string[] = []
  cloud.on('GET /api/console/questions', ({ path }) => {
    asked.push(path)
    return ok({ questions: [row('a', { examOnly: true })], total: 1, next: null })
  })
  const { unmount } = openConsole('/questions?use=exam-only', EDITOR)
  const first = within((await screen.findByRole('link', { name: '示例题目 a' })).closest('tr')!)
  expect(first.getByText('仅考试用')).toBeInTheDocument()
  expect(asked).toEqual(['/api/console/questions?use=exam-only'])
  unmount()
  const sent: unknown[] = []
  cloud
    .on('GET /api/console/questions/q1', () => ok(question({ versions: [version({ state: 'draft' })] })))
    .on('PUT /api/console/questions/q1/draft', ({ body: said }) => {
      sent.push(said)
      return ok(version({ state: 'draft', revision: 4 }))
    })
  openConsole('/questions/q1', EDITOR)
  fireEvent.click(await screen.findByRole('checkbox', { name: /仅考试用/ }))
  fireEvent.click(document.querySelector('#save-question')!)
  await waitFor(() => expect(sent).toMatchObject([{ body: { examOnly: true } }]))
})

test('whoever wrote it waits; a colleague reads it and publishes, saying whether it corrects', async () => {
  const waits = question({ versions: [version({ version: 2, state: 'submitted', revision: 5 }), version()] })
  cloud.on('GET /api/console/questions/q1', () => ok(waits))
  openConsole('/questions/q1', EDITOR).unmount()
  const sent: unknown[] = []
  cloud.on('POST /api/console/questions/q1/publish', ({ body: said }) => {
    sent.push(said)
    return ok(version({ version: 2 }))
  })
  openConsole('/questions/q1', ADMIN)
  expect(await screen.findByText(/小周 送审/)).toBeInTheDocument()
  press('审核并发布')
  fireEvent.click(await screen.findByRole('checkbox', { name: /更正答案/ }))
  fireEvent.click(document.querySelector('#publish-ok')!)
  await waitFor(() => expect(sent).toEqual([{ version: 2, revision: 5, corrects: true }]))
})

test('an author sees that a colleague has to publish', async () => {
  cloud.on('GET /api/console/questions/q1', () => ok(question({ versions: [version({ state: 'submitted' })] })))
  openConsole('/questions/q1', EDITOR)
  expect(await screen.findByText('等待另一位同事审核。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '审核并发布' })).toBeNull()
})

test('a draft is saved with gaps and not sent with them; it says what is missing, where, and keeps what was typed', async () => {
  const draft = question({ versions: [version({ state: 'draft' })] })
  cloud.on('GET /api/console/questions/q1', () => ok(draft))
  const saved: unknown[] = []
  cloud.on('PUT /api/console/questions/q1/draft', ({ body: said }) => {
    saved.push(said)
    const gappy = version({ state: 'draft', revision: 4, body: { ...body, stem: '' } })
    return saved.length === 1 ? ok(gappy) : refuse('stale')
  })
  const handedOver = jest.fn(() => ok(version({ state: 'submitted' })))
  cloud.on('POST /api/console/questions/q1/submit', handedOver)
  openConsole('/questions/q1', EDITOR)
  fireEvent.change(await screen.findByLabelText('题干'), { target: { value: '' } })
  press('保 存')
  await waitFor(() => expect(saved).toEqual([expect.objectContaining({ body: { ...body, stem: '' } })]))
  fireEvent.click(await screen.findByRole('button', { name: '提交审核' }))
  expect(await screen.findByText(/还差 1 处/)).toBeInTheDocument()
  press('请填写题干。')
  expect(screen.getByLabelText('题干')).toHaveFocus()
  expect(handedOver).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText('题干'), { target: { value: '示例：改过的题干？' } })
  press('保 存')
  expect(await screen.findByText(/刚被别人改过/)).toBeInTheDocument()
  expect(screen.getByLabelText('题干')).toHaveValue('示例：改过的题干？')
})

test('a report is answered where it stands', async () => {
  const report = {
    ...{ id: 'r1', questionId: 'q1', stem: '示例题目', version: 1, reason: 'outdated', text: '法条改了' },
    ...{ sentAt: '2026-11-24T02:00:00.000Z', answer: null, answeredAt: null },
  }
  cloud.on('GET /api/console/question-reports', () => ok({ reports: [report], open: 1 }))
  const said: unknown[] = []
  cloud.on('PUT /api/console/question-reports/r1/answer', ({ body: answer }) => {
    said.push(answer)
    return ok({ ...report, answer: '核对过没有变', answeredAt: report.sentAt })
  })
  openConsole('/questions/reports', EDITOR)
  expect(await screen.findByText('法条改了')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('答复'), { target: { value: '核对过没有变' } })
  press('发出答复')
  await waitFor(() => expect(said).toEqual([{ answer: '核对过没有变' }]))
})

test('nobody else comes in', async () => {
  openConsole('/questions', CLERK)
  expect(screen.queryByRole('heading', { name: '题库' })).toBeNull()
})

describe('what the form does to a question', () => {
  test('another kind keeps what it can', () => {
    expect(withKind(body, 'judgement')).toMatchObject({ options: ['对', '错'], answer: [] })
    expect(withKind({ ...body, kind: 'multiple', answer: ['B', 'C'] }, 'single').answer).toEqual(['B'])
    expect(withKind(withKind(body, 'judgement'), 'multiple').options).toHaveLength(4)
  })

  test('one answer or several, in order', () => {
    expect(withAnswer(body, 2, true).answer).toEqual(['C'])
    const several = { ...body, kind: 'multiple' as const }
    expect(withAnswer(withAnswer(several, 0, true), 3, true).answer).toEqual(['A', 'B', 'D'])
    expect(withAnswer(several, 1, false).answer).toEqual([])
  })

  test('letters move up with the options below the one that went', () => {
    const several = { ...body, kind: 'multiple' as const, answer: ['A', 'C', 'D'] as QuestionDraft['answer'] }
    expect(withoutOption(several, 1)).toMatchObject({ options: ['一成', '三成', '一半'], answer: ['A', 'B', 'C'] })
    expect(withoutOption(several, 2)).toMatchObject({ answer: ['A', 'C'] })
  })

  test('a whole question has no complaint, an empty one says what is missing', () => {
    expect(checkBody(body)).toEqual({})
    expect(Object.keys(checkBody(starter())).sort()).toEqual([
      'answer',
      'citations',
      'explanation',
      'options.0',
      'options.1',
      'options.2',
      'options.3',
      'stem',
    ])
  })
})
