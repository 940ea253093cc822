import '../testing/browser-parts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { pickDay } from '../testing/pick-day'
import { ADMIN, EDITOR } from '../testing/samples'
import { samplePerson, sampleSession, SUPERVISOR, UNIT } from '../testing/sample-sessions'
import { formOf, planOf } from './edit/session-form'
import { peopleSheet } from './people/people-sheet'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const { id } = sampleSession()
const ONE = `/api/console/sessions/${id}`
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const bodyOf = (what: string) => cloud.to(what).at(-1)?.body
const units = [
  { id: UNIT, name: '示例大队', depth: 1 },
  { id: 'u-2', name: '示例中队', depth: 2 },
]
const list = (all: boolean, ...sessions: ReturnType<typeof sampleSession>[]) =>
  cloud.on('GET /api/console/sessions', () => ok({ sessions, units, all }))
const people = (session = sampleSession(), ...rows: ReturnType<typeof samplePerson>[]) =>
  cloud.on(`GET ${ONE}/people`, () => ok({ session, people: rows }))

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
  list(true, sampleSession())
  people(sampleSession(), samplePerson())
})

test('is for supervisors and the bureau; editors of content have no business with people', async () => {
  openConsole('/sessions', EDITOR)
  await screen.findByRole('heading', { level: 1 })
  expect(cloud.asked.filter(({ path }) => path.includes('/console/sessions'))).toEqual([])
})

describe('the list', () => {
  test('what lies ahead; what was and was cancelled is a choice away', async () => {
    list(false, sampleSession(), sampleSession({ id: 'b', title: '办过的', state: 'closed' }))
    openConsole('/sessions', SUPERVISOR)
    expect(await screen.findByRole('link', { name: '示例：现场执法演练' })).toBeInTheDocument()
    expect(screen.getByText('12月1日 周二 14:00–16:00')).toBeInTheDocument()
    expect(screen.getByText('行政执法人员 · 示例大队')).toBeInTheDocument()
    expect(screen.getByText('2/30')).toBeInTheDocument()
    expect(screen.queryByText('办过的')).toBeNull()
  })

  test('the address keeps what one looks at', async () => {
    list(false, sampleSession({ title: '办过的', state: 'closed' }))
    openConsole('/sessions?shown=over', SUPERVISOR)
    expect(await screen.findByText('办过的')).toBeInTheDocument()
  })

  test('nothing yet says what to do', async () => {
    list(true)
    openConsole('/sessions', ADMIN)
    expect(await screen.findByText(/先安排一场/)).toBeInTheDocument()
  })
})

describe('arranging', () => {
  const SAVE = /^PUT \/api\/console\/sessions\//
  const saved = () => cloud.asked.filter(({ method, path }) => SAVE.test(`${method} ${path}`))
  const fill = () => {
    type('名称', '示例：案卷评查')
    type('地点', '示例路 2 号')
    type('主讲', '示例·主讲')
    pickDay('开始', '2026-12-02 09:00')
    pickDay('结束', '2026-12-02 11:30')
  }

  test('a new one, by the bureau’s clock; the page of its people opens', async () => {
    const { place } = openConsole('/sessions/new', ADMIN)
    await screen.findByLabelText('名称')
    fill()
    press(/^安\s?排$/)
    await waitFor(() => expect(saved()).toHaveLength(1))
    expect(saved()[0]!.body).toEqual({
      ...{ revision: 0, title: '示例：案卷评查', venue: '示例路 2 号', trainer: '示例·主讲', seats: 30, unitId: null },
      ...{ category: 'enforcement-officer', startsAt: '2026-12-02T01:00:00.000Z', endsAt: '2026-12-02T03:30:00.000Z' },
    })
    // Tried again it is the same session.
    cloud.on(`PUT ${saved()[0]!.path}`, () => ok(sampleSession()))
    fireEvent.click(await screen.findByRole('button', { name: /^安\s?排$/ }))
    await waitFor(() => expect(place()).toBe(`/sessions/${id}`))
    expect(new Set(saved().map(({ path }) => path)).size).toBe(1)
  })

  test('a change goes over the revision one has seen; a refusal stands at its field', async () => {
    const message = '已有 2 人占了座位，座位数不能比这更少。'
    cloud.on(`PUT ${ONE}`, () => refuse('bad-input', { fields: [{ path: 'seats', message }] }))
    const { place } = openConsole(`/sessions/${id}/edit`, SUPERVISOR)
    expect(await screen.findByLabelText('开始')).toHaveValue('2026-12-01 14:00')
    type('座位', '1')
    press(/^保\s?存$/)
    expect(await screen.findByText(message)).toBeInTheDocument()
    cloud.on(`PUT ${ONE}`, () => ok(sampleSession({ revision: 5, seats: 3 })))
    type('座位', '3')
    press(/^保\s?存$/)
    await waitFor(() => expect(place()).toBe(`/sessions/${id}`))
    expect(bodyOf(`PUT ${ONE}`)).toMatchObject({ revision: 4, seats: 3, unitId: UNIT })
  })

  test('one that is not mine to arrange is not opened', async () => {
    list(false, sampleSession({ mine: false }))
    openConsole(`/sessions/${id}/edit`, SUPERVISOR)
    expect(await screen.findByText('没有这一场，或者它不归您安排。')).toBeInTheDocument()
  })

  test('times go there and back', () => {
    const session = sampleSession()
    expect(planOf(formOf(session))).toMatchObject({ startsAt: session.startsAt, endsAt: session.endsAt })
    expect(planOf({ ...formOf(session), startsAt: '' }).startsAt).toBe('')
  })
})

describe('the people', () => {
  const open = async () => {
    openConsole(`/sessions/${id}`, SUPERVISOR)
    await screen.findByRole('heading', { level: 1, name: '示例：现场执法演练' })
  }

  test('each is put down with one press, and the list is as the server has it', async () => {
    const present = samplePerson({ state: 'present', by: 'list' })
    cloud.on(`POST ${ONE}/marks`, () => ok({ session: sampleSession({ present: 2 }), people: [present] }))
    await open()
    press('示例·甲记为到场')
    expect(await screen.findByText('座位 30，占了 2，到场 2。按名册的顺序排。')).toBeInTheDocument()
    expect(bodyOf(`POST ${ONE}/marks`)).toEqual({ marks: [{ officialId: present.officialId, state: 'present' }] })
    expect(screen.getByRole('button', { name: '示例·甲记为到场' })).toHaveAttribute('aria-pressed', 'true')
  })

  test('too early is told, and nothing is changed', async () => {
    cloud.on(`POST ${ONE}/marks`, () => refuse('too-early', { message: '12月1日 周二 13:30 起可以签到，到时再记。' }))
    await open()
    press('示例·甲记为未到')
    expect(await screen.findByText(/13:30 起可以签到/)).toBeInTheDocument()
    expect(screen.getByText('已报名')).toBeInTheDocument()
  })

  test('the reason for not coming; somebody without a seat is found and put down', async () => {
    people(sampleSession(), samplePerson({ state: 'excused', reason: '示例：出庭' }))
    await open()
    expect(screen.getByText('示例：出庭')).toBeInTheDocument()
    people(
      sampleSession(),
      samplePerson({ officialId: '88888888-8888-4888-8888-888888888888', name: '示例·乙', state: null }),
    )
    cloud.on(`POST ${ONE}/marks`, () => ok({ session: sampleSession(), people: [samplePerson()] }))
    type('姓名', '乙')
    fireEvent.keyDown(screen.getByLabelText('姓名'), { key: 'Enter', keyCode: 13 })
    fireEvent.click(await screen.findByRole('button', { name: '登记示例·乙到场' }))
    await waitFor(() => expect(cloud.to(`POST ${ONE}/marks`)).toHaveLength(1))
    expect(cloud.to(`GET ${ONE}/people`).at(-1)!.path).toContain(`q=${encodeURIComponent('乙')}`)
  })

  test('another unit’s session is read only', async () => {
    people(sampleSession({ mine: false }), samplePerson())
    await open()
    expect(screen.getByText(/签到由安排的单位做/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /记为/ })).toBeNull()
    expect(document.getElementById('session-code')).toBeNull()
  })

  test('is cancelled with a reason', async () => {
    cloud.on(`POST ${ONE}/cancel`, () => ok(sampleSession({ state: 'cancelled' })))
    await open()
    fireEvent.click(document.getElementById('cancel-session')!)
    expect(await screen.findByText(/已有 2 人占座/)).toBeInTheDocument()
    type('原因', '示例：主讲生病')
    people(sampleSession({ state: 'cancelled', cancelReason: '示例：主讲生病' }), samplePerson())
    fireEvent.click(document.getElementById('confirm-ok')!)
    expect(await screen.findByText('已取消')).toBeInTheDocument()
    expect(document.getElementById('cancel-reason')).toHaveTextContent('示例：主讲生病')
    expect(bodyOf(`POST ${ONE}/cancel`)).toEqual({ reason: '示例：主讲生病' })
  })

  test('the list for signature names no reasons', () => {
    const rows = peopleSheet(sampleSession(), [
      samplePerson({ state: 'excused', by: 'list', reason: '示例：生病' }),
    ]).rows
    expect(rows[1]).toEqual(['示例·甲', '示例大队', '示例职务', '请假', '名单', ''])
    expect(JSON.stringify(rows)).not.toContain('生病')
  })
})

describe('the screen', () => {
  const code = (part: object = {}) => ({
    title: '示例：现场执法演练',
    code: '012345',
    signInFrom: '2026-12-01T05:30:00.000Z',
    endsAt: '2026-12-01T08:00:00.000Z',
    changesInMs: 20_000,
    serverNow: '2026-12-01T06:00:10.000Z',
    taken: 12,
    present: 3,
    ...part,
  })
  const open = async (part: object = {}) => {
    cloud.on(`GET ${ONE}/code`, () => ok(code(part)))
    const opened = openConsole(`/sessions/${id}/code`, SUPERVISOR)
    await screen.findByText(/到场 3 人，占座 12 人/)
    return opened
  }

  test('six digits, the same to scan, how long they stand, how many are here', async () => {
    await open()
    expect(screen.getByText('012 345')).toBeInTheDocument()
    expect(screen.getByText('20 秒后换一个，刚换掉的还能用')).toBeInTheDocument()
    expect(screen.getByRole('img', { name: '签到二维码' })).toBeInTheDocument()
  })

  test('asks for the next one when it has changed', async () => {
    await open({ changesInMs: 30 })
    cloud.on(`GET ${ONE}/code`, () => ok(code({ code: '678901', changesInMs: 30_000 })))
    expect(await screen.findByText('678 901')).toBeInTheDocument()
  })

  test.each([
    ['before', { serverNow: '2026-12-01T05:00:00.000Z' }, /13:30 起可以签到/],
    ['after', { serverNow: '2026-12-01T08:00:01.000Z' }, /签到已经结束/],
    ['cancelled', {}, /已经取消/],
  ])('%s: says so in the place of the digits', async (_, part, says) => {
    await open({ code: null, ...part })
    expect(screen.getByText(says)).toBeInTheDocument()
  })

  test('a lost line is told, and the digits stay', async () => {
    await open({ changesInMs: 30 })
    cloud.on(`GET ${ONE}/code`, () => refuse('unavailable'))
    expect(await screen.findByText(/服务正在恢复/)).toBeInTheDocument()
    await act(() => Promise.resolve())
    expect(screen.getByText('012 345')).toBeInTheDocument()
  })
})
