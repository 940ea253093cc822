import '../testing/browser-parts'
import { fireEvent, screen, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { Todo } from '@/contract/console/console-todo'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { sampleQuestion } from '../testing/question-samples'
import { CLERK, EDITOR, SUPERVISOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const TODO = 'GET /api/console/todo'
const COUNT = 'GET /api/console/todo/count'
const since = '2026-11-24T02:00:00.000Z'
const none = { total: 0, shown: [] }
const empty: Todo = {
  ...{ reviews: none, doubts: none, reports: none, placeReports: none, imported: none },
  ...{ appeals: none, exemptions: none, rosterAlerts: none, handbooks: none },
}
const review = { of: 'question' as const, id: 'q1', version: 2, authorName: '示例编辑·小陈', since }
const todo: Todo = {
  reviews: {
    total: 2,
    shown: [
      { ...review, title: '示例：同事写的', mine: false },
      { ...review, of: 'episode', id: 'drop', title: '示例：我写的节目', mine: true },
    ],
  },
  doubts: { total: 30, shown: [{ of: 'question', id: 'q2', title: '示例：法条没了', doubt: 'law', live: false }] },
  reports: {
    total: 1,
    shown: [{ id: 'r1', questionId: 'q3', stem: '示例：被报告的', reason: 'outdated', sentAt: since }],
  },
  placeReports: {
    total: 21,
    shown: [{ id: 'r2', placeId: 'pj8wkvaa', placeName: '示例·华新街司法所', kind: 'phone', sentAt: since }],
  },
  imported: { total: 1, shown: [{ mark: '0123456789abcdef', drafts: 12, since }] },
  handbooks: {
    total: 2,
    shown: [
      {
        ...{ handbookId: 'leader', handbook: '示例手册', entryId: 'e1', entry: '示例：至少两人' },
        ...{ reason: null, feedbackId: 'f1', since },
      },
      {
        ...{ handbookId: 'leader', handbook: '示例手册', entryId: 'e2', entry: '示例：法条变了' },
        ...{ reason: '《示例法》第一条的原文有变化，请对照新的原文核对说明。', feedbackId: null, since: null },
      },
    ],
  },
  appeals: { total: 1, shown: [{ id: 'a1', stem: '示例：有争议的题', examTitle: '示例考试', sentAt: since }] },
  exemptions: { total: 1, shown: [{ id: 'x1', name: '示例·申请人', examTitle: '示例考试', askedAt: since }] },
  rosterAlerts: none,
}

beforeEach(() => {
  cloud = new FakeCloud()
    .on(TODO, () => ok(todo))
    .on(COUNT, () => ok({ count: 32 }))
    .on('GET /api/console/statutes/named', () => ok({ articles: [] }))
    .on('GET /api/console/questions/q1', () => ok(sampleQuestion()))
})

const section = async (name: RegExp) => within(await screen.findByRole('region', { name }))

test('an editor lands here, and every entry leads to where it is settled', async () => {
  openConsole('/', EDITOR)
  const reviews = await section(/^待审核/)
  expect(reviews.getByRole('link', { name: '示例：同事写的' })).toHaveAttribute('href', '/questions/q1')
  expect(reviews.getByRole('link', { name: '示例：我写的节目' })).toHaveAttribute('href', '/episodes/drop')
  expect(reviews.getByText('我写的，等同事审')).toBeInTheDocument()
  const doubts = await section(/^待复核/)
  expect(doubts.getByText(/已自动下架/)).toBeInTheDocument()
  expect(doubts.getByRole('link', { name: '还有 29 件，全部列出' })).toHaveAttribute('href', '/questions?doubt=any')
  const reports = await section(/^题目报告/)
  expect(reports.getByRole('link')).toHaveAttribute('href', '/questions/reports#report-r1')
  const places = await section(/^地点纠错/)
  expect(places.getByText(/^电话不对/)).toBeInTheDocument()
  expect(places.getByRole('link', { name: '示例·华新街司法所' })).toHaveAttribute(
    'href',
    '/places/reports?place=pj8wkvaa',
  )
  expect(places.getByRole('link', { name: '还有 20 件，全部列出' })).toHaveAttribute('href', '/places/reports')
  const handbooks = await section(/^手册待核对/)
  expect(handbooks.getByRole('link', { name: '示例：至少两人' })).toHaveAttribute('href', '/feedback/f1')
  expect(handbooks.getByText(/有人说这一条有问题/)).toBeInTheDocument()
  expect(handbooks.getByRole('link', { name: '示例：法条变了' })).toHaveAttribute('href', '/handbooks/leader')
  expect(handbooks.getByText(/原文有变化/)).toBeInTheDocument()
  const appeals = await section(/^考题申诉/)
  expect(appeals.getByRole('link', { name: '示例：有争议的题' })).toHaveAttribute('href', '/appeals/a1')
  expect(screen.queryByRole('region', { name: /^免考申请/ })).toBeNull()
  const imported = await section(/^导入的草稿/)
  expect(imported.getByText('还有 12 道没有法条')).toBeInTheDocument()
  expect(imported.getByRole('link')).toHaveAttribute('href', '/questions?imported=0123456789abcdef&state=draft')
})

test('from a question one comes back to the list of what waits', async () => {
  const { place } = openConsole('/todo', EDITOR)
  fireEvent.click(await screen.findByRole('link', { name: '示例：同事写的' }))
  fireEvent.click(await screen.findByRole('link', { name: '← 待办' }))
  await section(/^待审核/)
  expect(place()).toBe('/todo')
})

test('the navigation says how much waits, on every page anew', async () => {
  openConsole('/todo', EDITOR)
  expect(await screen.findByRole('link', { name: /待办.*32 件/ })).toBeInTheDocument()
  cloud.on(COUNT, () => ok({ count: 0 }))
  fireEvent.click(await screen.findByRole('link', { name: '示例：同事写的' }))
  expect(await screen.findByRole('link', { name: '待办' })).toBeInTheDocument()
})

test('nothing to do is said in one sentence', async () => {
  cloud.on(TODO, () => ok(empty)).on(COUNT, () => ok({ count: 0 }))
  openConsole('/todo', EDITOR)
  expect(await screen.findByText(/都处理完了/)).toBeInTheDocument()
  expect(screen.getAllByText('现在没有。')).toHaveLength(7)
})

test('who looks after a unit sees what their people ask, and nothing of the bureau’s', async () => {
  openConsole('/', SUPERVISOR)
  const exemptions = await section(/^免考申请/)
  expect(exemptions.getByRole('link', { name: '示例·申请人' })).toHaveAttribute('href', '/exemptions/x1')
  expect(screen.queryByRole('region', { name: /^待审核/ })).toBeNull()
})

test('a failure is said, and asked again', async () => {
  cloud.on(TODO, () => refuse('unavailable'))
  openConsole('/todo', EDITOR)
  await screen.findByText(/服务正在恢复/)
  cloud.on(TODO, () => ok(todo))
  fireEvent.click(screen.getByRole('button', { name: /重\s?试/ }))
  await section(/^待审核/)
})

test('a clerk has none of it', async () => {
  openConsole('/todo', CLERK)
  await screen.findByText(/不在您的权限内/)
  expect(cloud.to(TODO)).toHaveLength(0)
  expect(cloud.to(COUNT)).toHaveLength(0)
})

test('a supervisor sees what their rosters bring, and nothing of the desk', async () => {
  const alert = { id: 'a1', officialId: 'o1', name: '示例·换号', unitId: 'u1', unitName: '示例·支队', at: since }
  const shown = [{ ...alert, kind: 'number-changed' as const, settledAt: null, settledBy: null }]
  cloud.on(TODO, () => ok({ ...empty, rosterAlerts: { total: 1, shown } }))
  openConsole('/', SUPERVISOR)
  const alerts = await section(/^名册号码提示/)
  expect(alerts.getByRole('link', { name: '示例·换号' })).toHaveAttribute('href', '/roster/o1')
  expect(alerts.getByText(/示例·支队 · 名册上的号码改了/)).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: /^待审核/ })).toBeNull()
})
