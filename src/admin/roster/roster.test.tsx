import '../testing/browser-parts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { BRIGADE, LI_ID, sampleAlert, sampleOfficial, UNITS } from '../testing/sample-roster'
import { ADMIN, EDITOR, SUPERVISOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const LIST = 'GET /api/console/officials'
const DESK = `/api/console/officials/${LI_ID}`
const press = (id: string) => fireEvent.click(document.getElementById(id)!)
const bodyOf = (what: string) => cloud.to(what).at(-1)?.body
const choose = async (label: string, option: string) => {
  fireEvent.mouseDown(screen.getByLabelText(label))
  fireEvent.click(await screen.findByTitle(option))
}

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
    .on('GET /api/console/units', () => ok({ units: UNITS, all: true }))
    .on(LIST, () => ok({ total: 51, officials: [sampleOfficial()] }))
    .on(`GET ${DESK}`, () => ok(sampleOfficial()))
})

describe('the list', () => {
  test('is asked for by the filters of the address, and pages there', async () => {
    const { place } = openConsole(`/roster?unit=${BRIGADE}`, SUPERVISOR)
    const row = await screen.findByRole('row', { name: /示例·李一.*示例·支队 执法员 行政执法人员 138\*\*\*\*0001/ })
    expect(row).toBeInTheDocument()
    expect(cloud.to(LIST)[0]!.path).toContain(`unit=${BRIGADE}&page=1`)
    await choose('按类别筛选', '领导干部')
    expect(place()).toContain('category=leader')
    await waitFor(() => expect(cloud.to(LIST).at(-1)!.path).toContain('category=leader'))
    fireEvent.click(await screen.findByTitle('2'))
    await waitFor(() => expect(cloud.to(LIST).at(-1)!.path).toContain('page=2'))
    expect(await screen.findByText('共 51 人')).toBeInTheDocument()
  })

  test('asks for words once the typing rests', async () => {
    openConsole('/roster', ADMIN)
    await screen.findByText('共 51 人')
    fireEvent.change(screen.getByLabelText('按姓名、职务或手机尾号查找'), { target: { value: '李' } })
    await waitFor(() => expect(cloud.to(LIST).at(-1)!.path).toContain('q=%E6%9D%8E'))
    expect(cloud.to(LIST)).toHaveLength(2)
  })

  test('empty, it says how to begin; an editor does not come in', async () => {
    cloud.on(LIST, () => ok({ total: 0, officials: [] }))
    const { unmount } = openConsole('/roster', ADMIN)
    expect(await screen.findByText(/名册还是空的/)).toBeInTheDocument()
    unmount()
    openConsole('/roster', EDITOR)
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('这一页不在您的权限内')
  })
})

describe('one official', () => {
  const open = async () => {
    openConsole(`/roster/${LI_ID}`, SUPERVISOR)
    await screen.findByRole('heading', { level: 1, name: '示例·李一' })
  }

  test('moves to another unit; the number stays where none is typed', async () => {
    cloud.on(`PUT ${DESK}`, () => ok(sampleOfficial({ revision: 3, unitName: '示例·乙局', unitPath: ['示例·乙局'] })))
    await open()
    await choose('单位', '示例·乙局')
    press('official-save')
    await waitFor(() => expect(cloud.to(`PUT ${DESK}`)).toHaveLength(1))
    expect(bodyOf(`PUT ${DESK}`)).toEqual({
      ...{ revision: 2, name: '示例·李一', post: '执法员', unitId: UNITS[2]!.id, category: 'enforcement-officer' },
      joinedDay: '2026-01-01',
    })
  })

  test('a refusal stands at its field', async () => {
    const message = '名册上已有人写了这个手机号，一个号码只能是一个人的，请核对。'
    cloud.on(`PUT ${DESK}`, () => refuse('bad-input', { message, fields: [{ path: 'phone', message }] }))
    await open()
    fireEvent.change(screen.getByLabelText('换一个手机号'), { target: { value: '13800010002' } })
    press('official-save')
    expect(await screen.findByText(message)).toBeInTheDocument()
  })

  test('the number is shown on request only; the account is released after a second question', async () => {
    cloud.on(`POST ${DESK}/phone`, () => ok({ phone: '13800010001' }))
    cloud.on(`POST ${DESK}/release`, () => ok(sampleOfficial({ revision: 3, bound: false, boundAt: null })))
    await open()
    expect(cloud.to(`POST ${DESK}/phone`)).toHaveLength(0)
    press('show-phone')
    expect(await screen.findByText('13800010001')).toBeInTheDocument()
    press('release')
    await screen.findByText(/马上看不到这个人的任务和成绩/)
    press('confirm-release')
    expect(await screen.findByText(/还没有绑定账号/)).toBeInTheDocument()
  })

  test('leaves, and then is only read, until they come back', async () => {
    cloud.on(`POST ${DESK}/leave`, () => ok(sampleOfficial({ revision: 3, leftDay: '2026-11-23' })))
    cloud.on(`POST ${DESK}/return`, () => ok(sampleOfficial({ revision: 4 })))
    await open()
    press('leave-official')
    await screen.findByText('从今天起登记调离')
    press('confirm-leave')
    expect(await screen.findByText('2026-11-23 调离')).toBeInTheDocument()
    expect(document.getElementById('official-save')).toBeNull()
    press('return-official')
    expect(await screen.findByLabelText('单位')).toBeInTheDocument()
  })

  test('an open alert stands on top and is settled there', async () => {
    cloud.on(`GET ${DESK}`, () => ok(sampleOfficial({ alerts: [sampleAlert()] })))
    cloud.on('POST /api/console/roster-alerts/a1/settle', () => ok(sampleAlert({ settledAt: '2026-11-23T02:00:00Z' })))
    await open()
    expect(screen.getByRole('heading', { name: '号码可能已经换了人' })).toBeInTheDocument()
    cloud.on(`GET ${DESK}`, () => ok(sampleOfficial()))
    press('settle-a1')
    await waitFor(() => expect(screen.queryByRole('heading', { name: '号码可能已经换了人' })).toBeNull())
  })
})

test('somebody new needs a unit and a category', async () => {
  cloud.on(`GET ${DESK}`, () => ok(sampleOfficial()))
  openConsole('/roster/new', ADMIN)
  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '示例·新人' } })
  press('official-save')
  expect(await screen.findByText('请选择单位。')).toBeInTheDocument()
  await choose('单位', '示例·甲局/示例·支队')
  press('official-save')
  expect(await screen.findByText('请选择类别。')).toBeInTheDocument()
  await choose('类别', '新录用公务员')
  press('official-save')
  await waitFor(() => expect(cloud.asked.some(({ method }) => method === 'PUT')).toBe(true))
  expect(cloud.asked.find(({ method }) => method === 'PUT')!.body).toMatchObject({
    ...{ revision: null, name: '示例·新人', unitId: BRIGADE, category: 'new-civil-servant' },
  })
})

test('alerts are listed with what to do, and settled', async () => {
  let open = [sampleAlert(), sampleAlert({ id: 'a2', kind: 'number-changed' })]
  cloud.on('GET /api/console/roster-alerts', () => ok({ alerts: open, open: open.length }))
  cloud.on('POST /api/console/roster-alerts/a1/settle', () => {
    open = open.slice(1)
    return ok(sampleAlert({ settledAt: '2026-11-23T02:00:00Z' }))
  })
  openConsole('/roster/alerts', SUPERVISOR)
  expect(await screen.findByText(/有人用另一个账号验证了这个号码/)).toBeInTheDocument()
  press('settle-a1')
  await waitFor(() => expect(screen.queryByText(/有人用另一个账号验证了这个号码/)).toBeNull())
  expect(screen.getByText(/名册上的号码换了/)).toBeInTheDocument()
})
