import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { Candidate } from '@/contract/exams/candidates'
import type { DeskExam } from '@/contract/exams/desk'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { pickDay } from '../testing/pick-day'
import { ADMIN, CLERK, EDITOR, SUPERVISOR } from '../testing/samples'
import { resultSheets } from './people/sheets'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const ONE = 'GET /api/console/exams/e1'
const SAVE = 'PUT /api/console/exams/e1'
const PUBLISH = 'POST /api/console/exams/e1/publish'
const PEOPLE = 'GET /api/console/exams/e1/candidates'
const LOOK = 'POST /api/console/exams/e1/candidates/o1/look'
const now = '2026-11-23T06:00:00.000Z'

const exam = (part: Partial<DeskExam> = {}): DeskExam => ({
  ...{ id: 'e1', title: '示例考试', kind: 'formal', category: 'all', unitId: null, makesUpId: null, times: [] },
  ...{ opensAt: '2026-11-30T01:00:00.000Z', closesAt: '2026-12-01T01:00:00.000Z', unitName: null, makesUpTitle: null },
  ...{ rules: { attempts: 1, leaveLimit: null }, blueprintId: 'b1', blueprintTitle: '示例蓝图', state: 'draft' },
  ...{ revision: 1, savedBy: '示例', publishedAt: null, sample: false },
  blueprint: {
    sections: [
      {
        ...{ title: '单选题', kind: 'single', topics: [], laws: [], count: 10, marksTenths: 20 },
        difficulty: { from: 1, to: 5 },
      },
    ],
    ...{ pass: 60, good: 80, excellent: 90, minutes: 90, partialCredit: false },
  },
  ...part,
})

const person = (part: Partial<Candidate> = {}): Candidate => ({
  ...{ officialId: 'o1', name: '示例·甲', unitId: 'u1', unitName: '示例·单位', state: 'handed-in', paperId: 'p1' },
  ...{ attempts: 1, scoreTenths: 865, maxTenths: 1000, outcome: 'good', handedInAt: now, chosenAt: null },
  ...{ extraMinutes: 0, largePrint: false, late: 0, lateCounts: false, tooFast: false },
  ...part,
})
const fresh = { paperId: null, attempts: 0, scoreTenths: null, maxTenths: null, outcome: null, handedInAt: null }
const people = {
  serverNow: now,
  exam: {
    ...{ id: 'e1', title: '示例考试', kind: 'formal', category: 'all', state: 'published', attempts: 2, sample: false },
    opensAt: '2026-11-20T01:00:00.000Z',
    closesAt: '2026-12-01T01:00:00.000Z',
  },
  units: [{ id: 'u1', name: '示例·单位' }],
  people: [
    person({ late: 2, tooFast: true, extraMinutes: 15 }),
    person({ ...fresh, officialId: 'o2', name: '示例·乙', state: 'not-begun' }),
  ],
}

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
    .on('GET /api/console/exams', () => ok({ serverNow: now, exams: [exam(), exam({ id: 'e2', state: 'cancelled' })] }))
    .on('GET /api/console/exam-choices', () =>
      ok({
        blueprints: [{ id: 'b1', title: '示例蓝图', category: 'all' }],
        units: [{ id: 'u1', name: '示例·单位', depth: 0 }],
        formals: [],
      }),
    )
    .on(ONE, () => ok(exam()))
    .on(PEOPLE, () => ok(people))
})
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const dialog = async () => within(await screen.findByRole('dialog'))

test('the list filters by its address; a unit is led to its people, the bureau to the exam', async () => {
  const first = openConsole('/exams?stage=草稿', EDITOR)
  expect(await screen.findByRole('link', { name: '示例考试' })).toHaveAttribute('href', '/exams/e1')
  first.unmount()
  openConsole('/exams', SUPERVISOR)
  const links = await screen.findAllByRole('link', { name: '示例考试' })
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/exams/e1/people', '/exams/e2/people'])
  expect(screen.queryByRole('link', { name: '新建考试' })).toBeNull()
})

test('a draft is made with times on the bureau’s clock; a refusal stands at its field', async () => {
  cloud.on('POST /api/console/exams', () =>
    refuse('bad-input', { fields: [{ path: 'closesAt', message: '结束时间要晚于开考时间。' }] }),
  )
  openConsole('/exams/new?blueprint=b1', EDITOR)
  const set = async (label: RegExp, value: string) =>
    fireEvent.change(await screen.findByLabelText(label), { target: { value } })
  await set(/^名称/, '示例新考试')
  pickDay('开始（北京时间）', '2026-11-30 09:00')
  pickDay('结束（北京时间）', '2026-11-30 08:00')
  await tap('加一个时间')
  await tap('存为草稿')
  expect(await screen.findByText('结束时间要晚于开考时间。')).toBeInTheDocument()
  expect(cloud.to('POST /api/console/exams')[0]?.body).toMatchObject({
    ...{ blueprintId: 'b1', title: '示例新考试', kind: 'formal', unitId: null },
    ...{ opensAt: '2026-11-30T01:00:00.000Z', closesAt: '2026-11-30T00:00:00.000Z' },
    times: [{ startsAt: '2026-11-30T01:00:00.000Z', seats: 50 }],
  })
})

test('what was typed into a draft is there again after a reload', async () => {
  const first = openConsole('/exams/e1', EDITOR)
  fireEvent.change(await screen.findByLabelText(/^名称/), { target: { value: '示例改名' } })
  first.unmount()
  openConsole('/exams/e1', EDITOR)
  expect(await screen.findByLabelText(/^名称/)).toHaveValue('示例改名')
  cloud.on(SAVE, ({ body }) => ok(exam({ revision: 2, title: String(body?.title) })))
  await tap('保存草稿')
  await waitFor(() => expect(cloud.to(SAVE)[0]?.body).toMatchObject({ revision: 1, title: '示例改名' }))
})

test('it is published after a question; when papers cannot be drawn each reason is said', async () => {
  cloud.on(PUBLISH, () =>
    refuse('bad-input', { message: '题库里的题不够组卷。', fields: [{ path: 'blueprint', message: '还差 8 道。' }] }),
  )
  openConsole('/exams/e1', EDITOR)
  await tap('发布考试')
  fireEvent.click((await dialog()).getByRole('button', { name: '发 布' }))
  expect(await screen.findByText('还差 8 道。')).toBeInTheDocument()
  cloud.on(PUBLISH, () => ok(exam({ state: 'published', revision: 2, publishedAt: now })))
  await tap('发布考试')
  fireEvent.click((await dialog()).getByRole('button', { name: '发 布' }))
  expect(await screen.findByText('单选题 10 道，每道 2 分')).toBeInTheDocument()
  expect(screen.queryByLabelText(/^名称/)).toBeNull()
})

test('it is cancelled with a reason', async () => {
  const cancel = 'POST /api/console/exams/e1/cancel'
  cloud.on(cancel, () => ok(exam({ state: 'cancelled', revision: 2 })))
  openConsole('/exams/e1', ADMIN)
  await tap('取消考试')
  const asked = await dialog()
  fireEvent.change(asked.getByRole('textbox'), { target: { value: '示例原因' } })
  fireEvent.click(asked.getByRole('button', { name: '取消考试' }))
  expect(await screen.findByText('已取消')).toBeInTheDocument()
  expect(cloud.to(cancel)[0]?.body).toEqual({ revision: 1, reason: '示例原因' })
})

describe('the people of an exam', () => {
  it('stand in the order of the roster, and no column sorts them', async () => {
    openConsole('/exams/e1/people', SUPERVISOR)
    const first = await screen.findByRole('row', { name: /示例·甲.*已交卷.*86.5 \/ 100　良好/ })
    expect(first).toHaveTextContent('延长 15 分钟；迟到的答案 2 题，没有算分；作答异常快，请核实')
    expect(screen.getByText(/共 2 人：还没考 1 人，已交卷 1 人/)).toBeInTheDocument()
    expect(document.querySelectorAll('.ant-table-column-sorters')).toHaveLength(0)
  })

  it('of one unit and one state, by the address', async () => {
    openConsole('/exams/e1/people?unit=u1&state=not-begun', SUPERVISOR)
    expect(await screen.findByText('示例·乙')).toBeInTheDocument()
    expect(screen.queryByText('示例·甲')).toBeNull()
    expect(cloud.to(PEOPLE).map(({ path }) => path)).toEqual(['/api/console/exams/e1/candidates?unitId=u1'])
  })

  it('get extra time and large print', async () => {
    const grant = 'PUT /api/console/exams/e1/candidates/o2'
    cloud.on(grant, ({ body }) => ok(body))
    openConsole('/exams/e1/people?state=not-begun', SUPERVISOR)
    await tap(/^安 ?排$/)
    const asked = await dialog()
    fireEvent.change(asked.getByRole('spinbutton'), { target: { value: '30' } })
    fireEvent.click(asked.getByRole('checkbox'))
    fireEvent.click(asked.getByRole('button', { name: '保 存' }))
    await waitFor(() => expect(cloud.to(grant)[0]?.body).toEqual({ extraMinutes: 30, largePrint: true }))
    await waitFor(() => expect(cloud.to(PEOPLE)).toHaveLength(2))
  })

  it('a paper is looked at on record, and the unit decides about late answers', async () => {
    const paper = {
      ...{ id: 'p1', attempt: 1, state: 'handed-in', startedAt: now, deadlineAt: now, handedInAt: now },
      ...{ handedInBy: 'deadline', scoreTenths: 865, maxTenths: 1000, outcome: 'good', lateCounts: false },
      ...{ answered: 48, questions: 50 },
      late: [{ question: 3, chosen: 'B', receivedAt: now }],
      events: [{ event: 'left', at: now, amount: 12 }],
      gradings: [{ at: now, why: 'handed-in', scoreTenths: 865, outcome: 'good' }],
    }
    const late = 'PUT /api/console/exam-papers/p1/late'
    cloud
      .on(LOOK, () => ok({ name: '示例·甲', unitName: '示例·单位', papers: [paper] }))
      .on(late, () => ok({ lateCounts: true, scoreTenths: 885, outcome: 'good' }))
    openConsole('/exams/e1/people?state=handed-in', SUPERVISOR)
    await tap('看试卷')
    expect(await screen.findByText(/有 1 题的答案在截止后到达/)).toBeInTheDocument()
    expect(screen.getByText(/离开页面，12 秒/)).toBeInTheDocument()
    await tap('改为算分')
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '示例：断网，已核实' } })
    fireEvent.click(screen.getByRole('button', { name: '算 分' }))
    await waitFor(() => expect(cloud.to(late)[0]?.body).toEqual({ counts: true, reason: '示例：断网，已核实' }))
  })

  it('of a mock are nobody’s business', async () => {
    cloud.on(PEOPLE, () => refuse('wrong-state', { message: '模拟考试不记入档案。' }))
    openConsole('/exams/e1/people', SUPERVISOR)
    expect(await screen.findByText('模拟考试不记入档案。')).toBeInTheDocument()
  })

  it('are no editor’s and no clerk’s: the way there is not offered', async () => {
    cloud.on(ONE, () => ok(exam({ state: 'published' })))
    const first = openConsole('/exams/e1', EDITOR)
    await screen.findByText('试卷')
    expect(screen.queryByRole('link', { name: '考生和成绩' })).toBeNull()
    first.unmount()
    openConsole('/exams', CLERK)
    await screen.findByText(/不在您的权限内/)
  })
})

test('the sheet for signature: the roster’s order, no number of a phone, a place to sign', () => {
  const [sheet] = resultSheets({ ...people, people: [person({ name: '=示例' }), ...people.people] })
  expect(sheet!.rows[0]).toEqual(['序号', '单位', '姓名', '状态', '成绩', '满分', '等次', '交卷时间', '本人签字'])
  expect(sheet!.rows.slice(1).map((row) => row[2])).toEqual(['=示例', '示例·甲', '示例·乙'])
  expect(sheet!.rows[2]).toEqual([
    2,
    '示例·单位',
    '示例·甲',
    '已交卷',
    86.5,
    100,
    '良好',
    expect.stringMatching(/11月23日 周一 14:00$/),
    '',
  ])
  expect(sheet!.rows[3]?.slice(4, 7)).toEqual(['', '', ''])
})
