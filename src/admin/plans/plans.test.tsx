import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { Choices, PlanItemInput, PlanView } from '@/contract/study/plans'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { CLERK, EDITOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const idOf = (n: number) => `10000000-0000-4000-8000-00000000000${n}`
const [ID, I1, I2, I3] = [1, 2, 3, 4].map(idOf) as [string, string, string, string]
const item = (id: string, title: string, changes: object = {}): PlanView['items'][number] => ({
  ...{
    id,
    kind: 'questions',
    title,
    teaches: { topics: ['punishment'] },
    opensDay: '2026-01-01',
    dueDay: '2026-03-31',
  },
  ...{ part: 'theory', creditTenths: 45, required: true, questions: 4, dropped: false, families: 9 },
  ...changes,
})
const plan: PlanView = {
  ...{ id: ID, year: 2026, category: 'enforcement-officer', title: '2026 年示例计划', state: 'draft', revision: 1 },
  ...{ targets: { theory: 90, practice: 0, assessment: 0 }, sample: true, obstacles: [] },
  items: [item(I1, '行政处罚'), item(I2, '行政许可')],
}
const choices: Choices = {
  episodes: [{ id: 'first-offence', title: '首违不罚' }],
  handbooks: [],
  sessions: [],
  exams: [],
}
const PATH = `/api/console/study/plans/${ID}`
const press = (id: string) => fireEvent.click(document.getElementById(id)!)

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
    .on('GET /api/console/study/plans', () =>
      ok({
        plans: [
          { ...plan, items: 2 },
          { ...plan, id: 'p2', title: '去年的计划', year: 2025, state: 'closed', items: 9 },
        ],
      }),
    )
    .on(`GET ${PATH}`, () => ok(plan))
    .on('GET /api/console/study/choices', () => ok(choices))
    .on(`PUT ${PATH}`, ({ body }) => {
      const sent = body as { title: string; items: PlanItemInput[] }
      return ok({
        ...{ ...plan, revision: 2, title: sent.title },
        items: sent.items.map((one) => ({ ...one, dropped: false, families: 9 })),
      })
    })
})

const open = async () => {
  const view = openConsole(`/study-plans/${ID}`, EDITOR)
  await screen.findByDisplayValue('行政处罚')
  return view
}
const confirming = async (verb: RegExp) => {
  const dialogs = await screen.findAllByRole('dialog')
  return within(dialogs.at(-1)!).findByRole('button', { name: verb })
}
const saved = () => cloud.to(`PUT ${PATH}`).at(-1)!.body as { revision: number; title: string; items: PlanItemInput[] }

test('the list, and a draft by a preset', async () => {
  cloud.on('POST /api/console/study/plans', ({ body }) => ok({ ...plan, id: (body as { id: string }).id }))
  const { place } = openConsole('/study-plans', EDITOR)
  expect(await screen.findByRole('link', { name: '2026 年示例计划' })).toBeInTheDocument()
  expect(screen.getByText('已结束')).toBeInTheDocument()
  press('new-plan')
  await screen.findByRole('dialog')
  press('create-plan')
  await waitFor(() => expect(place()).toMatch(/^\/study-plans\/[0-9a-f-]{36}$/))
  const [made] = cloud.to('POST /api/console/study/plans')
  expect(made!.body).toMatchObject({ category: 'enforcement-officer', empty: false })
})

test('edited in place: title, order, a new item, one taken out; saved as a whole', async () => {
  await open()
  fireEvent.change(document.getElementById('plan-title')!, { target: { value: '改过的计划' } })
  fireEvent.click(screen.getByRole('button', { name: '行政许可上移' }))
  press('add-item')
  fireEvent.change(screen.getByDisplayValue('新任务'), { target: { value: '宪法' } })
  press(`item-${I1}-remove`)
  press('plan-save')
  await waitFor(() => expect(cloud.to(`PUT ${PATH}`)).toHaveLength(1))
  expect(saved()).toMatchObject({ revision: 1, title: '改过的计划' })
  expect(saved().items.map(({ title }) => title)).toEqual(['行政许可', '宪法'])
  expect(saved().items[1]).not.toHaveProperty('families')
})

test('what stands in the way is said at its item, and nothing is published', async () => {
  const message = '要答对 4 道不同的题，题库里这方面只有 2 道不同的。请先补题，或者少写几题。'
  const whole = { itemId: null, message: '理论要 9 学时，必做的任务加起来只有 4.5 学时。' }
  cloud.on(`GET ${PATH}`, () => ok({ ...plan, obstacles: [{ itemId: I1, message }, whole] }))
  await open()
  expect(screen.getByText(message)).toBeInTheDocument()
  expect(screen.getByText(whole.message)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '还有 2 处要改' })).toBeDisabled()
})

test('a session is offered where the people of the plan may come', async () => {
  const session = (category: 'all' | 'leader' | 'enforcement-officer') => ({
    id: category,
    title: `场次 ${category}`,
    startsAt: '2026-12-01T06:00:00.000Z',
    category,
    offered: true,
    cancelled: false,
  })
  cloud
    .on(`GET ${PATH}`, () =>
      ok({ ...plan, items: [{ ...item(I1, '行政处罚'), kind: 'session' as const, teaches: {} }] }),
    )
    .on('GET /api/console/study/choices', () =>
      ok({ ...choices, sessions: [session('all'), session('leader'), session('enforcement-officer')] }),
    )
  await open()
  fireEvent.mouseDown(document.getElementById(`item-${I1}-teaches`)!)
  expect(await screen.findAllByTitle(/场次/)).toHaveLength(2)
  expect(screen.queryByTitle(/场次 leader/)).toBeNull()
  // Several dates of one session are told apart by when they are.
  for (const title of [/^12月1日 周二 14:00 场次 all$/, /场次 enforcement-officer$/])
    fireEvent.click(screen.getByTitle(title))
  press('plan-save')
  await waitFor(() => expect(cloud.to(`PUT ${PATH}`)).toHaveLength(1))
  expect(saved().items[0]!.teaches).toEqual({ sessionIds: ['all', 'enforcement-officer'] })
})

test('a chosen date that is offered no more is named: cancelled, for others, or gone; nobody chooses it anew', async () => {
  const at = { startsAt: '2026-12-01T06:00:00.000Z', category: 'enforcement-officer' as const }
  const named = [
    { ...at, id: idOf(5), title: '场次一', offered: false, cancelled: true },
    { ...at, id: idOf(6), title: '场次二', category: 'leader' as const, offered: true, cancelled: false },
    { ...at, id: idOf(7), title: '场次三', offered: false, cancelled: true },
  ]
  const teaches = { sessionIds: [idOf(5), idOf(6), idOf(8)] }
  cloud
    .on(`GET ${PATH}`, () => ok({ ...plan, items: [{ ...item(I1, '行政处罚'), kind: 'session' as const, teaches }] }))
    .on('GET /api/console/study/choices', () => ok({ ...choices, sessions: named }))
  await open()
  const tags = [...document.querySelectorAll('.ant-select-selection-item-content')].map((tag) => tag.textContent)
  expect(tags.slice(-3)).toEqual([
    '12月1日 周二 14:00 场次一（已取消）',
    '12月1日 周二 14:00 场次二',
    '这一场已经没有了',
  ])
  fireEvent.mouseDown(document.getElementById(`item-${I1}-teaches`)!)
  await waitFor(() => expect(document.querySelector('.ant-select-dropdown')).not.toBeNull())
  expect(screen.queryByTitle(/场次三/)).toBeNull()
})

test('published after being asked once more; closed likewise', async () => {
  cloud.on(`POST ${PATH}/publish`, () => ok({ ...plan, state: 'published', revision: 2 }))
  cloud.on(`POST ${PATH}/close`, () => ok({ ...plan, state: 'closed', revision: 3 }))
  await open()
  press('publish-plan')
  fireEvent.click(await confirming(/^发\s?布$/))
  expect(await screen.findByText('执行中')).toBeInTheDocument()
  expect(cloud.to(`POST ${PATH}/publish`)[0]!.body).toEqual({ revision: 1 })
  press('close-plan')
  fireEvent.click(await confirming(/^结\s?束$/))
  expect(await screen.findByText('已结束')).toBeInTheDocument()
  expect(document.getElementById('plan-save')).toBeNull()
})

test('a draft is deleted after being asked once more; a refusal is told and nothing is gone', async () => {
  cloud.on(`POST ${PATH}/delete`, () => refuse('stale'))
  const { place } = await open()
  press('delete-plan')
  expect(await screen.findByText(/找不回来/)).toBeInTheDocument()
  expect(cloud.to(`POST ${PATH}/delete`)).toHaveLength(0)
  fireEvent.click(await confirming(/^删\s?除$/))
  await waitFor(() => expect(cloud.to(`POST ${PATH}/delete`)).toHaveLength(1))
  expect(place()).toBe(`/study-plans/${ID}`)
  cloud.on(`POST ${PATH}/delete`, () => ok({ deleted: true }))
  await waitFor(() => expect(document.querySelector('.ant-modal-confirm')).toBeNull())
  press('delete-plan')
  fireEvent.click(await confirming(/^删\s?除$/))
  await waitFor(() => expect(place()).toBe('/study-plans'))
  expect(cloud.to(`POST ${PATH}/delete`).at(-1)!.body).toEqual({ revision: 1 })
})

test('a published plan has nothing to delete', async () => {
  cloud.on(`GET ${PATH}`, () => ok({ ...plan, state: 'published' }))
  await open()
  expect(document.getElementById('delete-plan')).toBeNull()
})

test('somebody saved in between: what was typed stays', async () => {
  await open()
  fireEvent.change(document.getElementById('plan-title')!, { target: { value: '我写的' } })
  cloud
    .on(`PUT ${PATH}`, () => refuse('stale'))
    .on(`GET ${PATH}`, () => ok({ ...plan, revision: 2, title: '同事写的' }))
  press('plan-save')
  expect(await screen.findByText('同事刚改过这里，您写的还在。')).toBeInTheDocument()
  expect(screen.getByDisplayValue('我写的')).toBeInTheDocument()
})

test('dropped items are shown apart; a clerk does not come in', async () => {
  cloud.on(`GET ${PATH}`, () =>
    ok({ ...plan, state: 'published', items: [...plan.items, item(I3, '撤下的一项', { dropped: true })] }),
  )
  const { unmount } = await open()
  expect(screen.getByText('撤下的一项')).toBeInTheDocument()
  expect(screen.queryByDisplayValue('撤下的一项')).toBeNull()
  unmount()
  openConsole('/study-plans', CLERK)
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('这一页不在您的权限内'))
})
