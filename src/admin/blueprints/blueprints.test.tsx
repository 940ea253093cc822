import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { DeskBlueprint } from '@/contract/exams/desk'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { CLERK, EDITOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const ID = 'b0000000-0000-4000-8000-000000000001'
const LIST = 'GET /api/console/exam-blueprints'
const ONE = `GET /api/console/exam-blueprints/${ID}`
const SAVE = `PUT /api/console/exam-blueprints/${ID}`
const CHECK = 'POST /api/console/exam-blueprints/check'
const MAKE = 'POST /api/console/exam-blueprints'

const blueprint = (part: Partial<DeskBlueprint> = {}): DeskBlueprint => ({
  ...{ id: ID, title: '示例蓝图', category: 'all', state: 'ready', revision: 1, savedBy: '示例', sample: true },
  updatedAt: '2026-11-23T06:00:00.000Z',
  body: {
    sections: [
      {
        ...{ title: '单选题', kind: 'single', topics: [], laws: [], count: 10, marksTenths: 25 },
        difficulty: { from: 1, to: 5 },
      },
    ],
    ...{ pass: 60, good: 80, excellent: 90, minutes: 90, partialCredit: false },
  },
  ...part,
})
const { body: _body, ...head } = blueprint()
const row = { ...head, questions: 10, maxTenths: 250, minutes: 90, pass: 60, exams: 2 }

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
    .on(LIST, () => ok({ blueprints: [row, { ...row, id: 'other', title: '示例旧蓝图', state: 'retired' }] }))
    .on(ONE, () => ok(blueprint()))
    .on(CHECK, () => ok({ sections: [{ wanted: 10, questions: 40, families: 30 }], reasons: [] }))
    .on('GET /api/console/laws', () => ok({ laws: [], doubts: [] }))
})
/** Of the whole blueprint; each part has one too. */
const nameField = async () => (await screen.findAllByRole('textbox', { name: /^名称/ }))[0]!
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

test('the list has numbers and keeps its filter in the address', async () => {
  openConsole('/blueprints?state=ready', EDITOR)
  expect(
    await screen.findByRole('row', {
      name: '示例蓝图 全体国家工作人员 10 25 90 分钟 2 场 可用 11月23日 周一 14:00',
    }),
  ).toBeInTheDocument()
  expect(screen.queryByText('示例旧蓝图')).toBeNull()
})

test('a preset fills the form, the bank is asked, and it is made', async () => {
  cloud.on(MAKE, ({ body }) => ok(blueprint({ id: String(body?.id) })))
  const { place } = openConsole('/blueprints/new', EDITOR)
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: '从预设开始' }))
  fireEvent.click(await screen.findByTitle('行政执法人员资格考试'))
  expect(await nameField()).toHaveValue('行政执法人员资格考试')
  expect(await screen.findByText(/一张卷 50 题，共 100 分/)).toBeInTheDocument()
  await waitFor(() => expect(cloud.to(CHECK).at(-1)?.body).toMatchObject({ category: 'enforcement-officer' }))
  await tap('新 建')
  await waitFor(() => expect(cloud.to(MAKE)).toHaveLength(1))
  expect(cloud.to(MAKE)[0]?.body).toMatchObject({ title: '行政执法人员资格考试', category: 'enforcement-officer' })
  await waitFor(() => expect(place()).toBe(`/blueprints/${String(cloud.to(MAKE)[0]?.body?.id)}`))
})

test('more than a paper carries is said in its own words', async () => {
  const message = '一份试卷最多 400 题。'
  cloud.on(CHECK, () => refuse('bad-input', { fields: [{ path: 'body.sections', message }] }))
  openConsole(`/blueprints/${ID}`, EDITOR)
  expect(await screen.findByText(message)).toBeInTheDocument()
})

test('what cannot be drawn is said with its reason, beside its part', async () => {
  cloud.on(CHECK, () =>
    ok({ sections: [{ wanted: 10, questions: 4, families: 4 }], reasons: ['第1部分要 10 道，还差 6 道。'] }),
  )
  openConsole(`/blueprints/${ID}`, EDITOR)
  expect(await screen.findByText('第1部分要 10 道，还差 6 道。')).toBeInTheDocument()
  expect(screen.getByText(/题库里有 4 道可用/)).toBeInTheDocument()
})

test('what was typed survives a colleague’s save and a reload', async () => {
  const { unmount } = openConsole(`/blueprints/${ID}`, EDITOR)
  fireEvent.change(await nameField(), { target: { value: '示例改名' } })
  cloud.on(SAVE, () => refuse('stale')).on(ONE, () => ok(blueprint({ revision: 2, title: '示例同事改的' })))
  await tap('保 存')
  await screen.findByText('同事刚改过这里，您写的还在。')
  unmount()
  openConsole(`/blueprints/${ID}`, EDITOR)
  expect(await nameField()).toHaveValue('示例改名')
  cloud.on(SAVE, ({ body }) => ok(blueprint({ revision: 3, title: String(body?.title) })))
  await tap('接着用我写的')
  await tap('保 存')
  await waitFor(() => expect(cloud.to(SAVE).at(-1)?.body).toMatchObject({ revision: 2, title: '示例改名' }))
})

test('one is retired and brought back', async () => {
  cloud.on(`${SAVE}/state`, ({ body }) => ok(blueprint({ state: String(body?.state), revision: 2 })))
  openConsole(`/blueprints/${ID}`, EDITOR)
  await tap(/^停 ?用$/)
  expect(await screen.findByText('已停用')).toBeInTheDocument()
  await tap('恢复使用')
  await waitFor(() =>
    expect(cloud.to(`${SAVE}/state`).map(({ body }) => body)).toEqual([
      { revision: 1, state: 'retired' },
      { revision: 2, state: 'ready' },
    ]),
  )
})

test('a part may draw only what is kept for exams, and a make-up is allowed beforehand', async () => {
  cloud.on(SAVE, ({ body }) => ok(blueprint({ revision: 2, ...(body as object) })))
  openConsole(`/blueprints/${ID}`, EDITOR)
  const makeUp = await screen.findByRole('checkbox', { name: /可以补考一次/ })
  expect(makeUp).not.toBeChecked()
  expect(screen.getByText(/只有新提拔领导干部有一次补考/)).toBeInTheDocument()
  fireEvent.click(makeUp)
  fireEvent.mouseDown(screen.getByRole('combobox', { name: '仅考试用的题' }))
  fireEvent.click(await screen.findByTitle('只出仅考试用的'))
  await tap('保 存')
  await waitFor(() =>
    expect(cloud.to(SAVE).at(-1)?.body).toMatchObject({ body: { makeUp: true, sections: [{ examOnly: 'only' }] } }),
  )
})

test('a blueprint of newly promoted leaders allows the make-up by itself', async () => {
  cloud.on(ONE, () => ok(blueprint({ category: 'new-leader' })))
  openConsole(`/blueprints/${ID}`, EDITOR)
  expect(await screen.findByRole('checkbox', { name: /可以补考一次/ })).toBeChecked()
})

test('a make-up that was ticked and unticked is as it was: new leaders have theirs by rule', async () => {
  cloud.on(SAVE, ({ body }) => ok(blueprint({ revision: 2, ...(body as object) })))
  openConsole(`/blueprints/${ID}`, EDITOR)
  const makeUp = await screen.findByRole('checkbox', { name: /可以补考一次/ })
  fireEvent.click(makeUp)
  expect(makeUp).toBeChecked()
  fireEvent.click(makeUp)
  expect(makeUp).not.toBeChecked()
  expect(screen.getByText(/只有新提拔领导干部有一次补考/)).toBeInTheDocument()
  fireEvent.change(await nameField(), { target: { value: '示例新名称' } })
  await tap('保 存')
  await waitFor(() => expect(cloud.to(SAVE)).toHaveLength(1))
  expect(JSON.stringify(cloud.to(SAVE)[0]!.body)).not.toContain('makeUp')
})

test.each(['all', 'new-leader'] as const)(
  'of %s: that nobody has a make-up is said of new leaders too',
  async (category) => {
    cloud.on(ONE, () => ok(blueprint({ category, body: { ...blueprint().body, makeUp: false } })))
    openConsole(`/blueprints/${ID}`, EDITOR)
    expect(await screen.findByRole('checkbox', { name: /可以补考一次/ })).not.toBeChecked()
    expect(screen.getByText(/新提拔领导干部也没有/)).toBeInTheDocument()
  },
)

test('parts are added and taken away', async () => {
  openConsole(`/blueprints/${ID}`, EDITOR)
  await tap('加一部分')
  const second = within(await screen.findByRole('group', { name: '第 2 部分' }))
  fireEvent.click(second.getByRole('button', { name: '删去第 2 部分' }))
  await waitFor(() => expect(screen.queryByRole('group', { name: '第 2 部分' })).toBeNull())
})

test('is no clerk’s room', async () => {
  openConsole('/blueprints', CLERK)
  await screen.findByText(/不在您的权限内/)
  expect(cloud.asked).toEqual([])
})
