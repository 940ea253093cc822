import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { BRIGADE, BUREAU, OTHER, sampleUnitDesk, UNITS } from '../testing/sample-roster'
import { ADMIN, EDITOR, SUPERVISOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const DESK = `/api/console/units/${BRIGADE}`
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
    .on(`GET ${DESK}`, () => ok(sampleUnitDesk()))
})

test('units stand as the tree has them, with the way to each roster; they are looked for in the address', async () => {
  const { place } = openConsole('/units', ADMIN)
  const row = await screen.findByRole('row', { name: /示例·支队.* 12 .*1 条待核对/ })
  expect(within(row).getByRole('link', { name: '12' })).toHaveAttribute('href', `/roster?unit=${BRIGADE}`)
  expect(screen.getByRole('row', { name: /示例·乙局.* 0 1/ })).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('按名称查找单位'), { target: { value: '支队' } })
  expect(place()).toBe('/units?text=%E6%94%AF%E9%98%9F')
  expect(screen.queryByText('示例·乙局')).toBeNull()
})

test('a supervisor reads their units and changes none', async () => {
  cloud.on('GET /api/console/units', () => ok({ units: [{ ...UNITS[1]!, parentId: null }], all: false }))
  openConsole(`/units/${BRIGADE}`, SUPERVISOR)
  expect(await screen.findByRole('link', { name: '看名册' })).toBeInTheDocument()
  expect(screen.getByText(/需要时请联系司法局添加/)).toBeInTheDocument()
  for (const id of ['unit-save', 'retire-unit', 'supervisor-bind', 'add-below'])
    expect(document.getElementById(id)).toBeNull()
})

test('an editor does not come in', async () => {
  openConsole('/units', EDITOR)
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('这一页不在您的权限内')
})

test('a new unit is made below another one, behind a sibling', async () => {
  cloud.on('PUT /api/console/units', () => ok(null))
  openConsole(`/units/new?parent=${BUREAU}`, ADMIN)
  fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '示例·新队' } })
  await choose('排在', '“示例·支队”后面')
  press('unit-save')
  await waitFor(() => expect(cloud.asked.some(({ method }) => method === 'PUT')).toBe(true))
  const sent = cloud.asked.find(({ method }) => method === 'PUT')!
  expect(sent.body).toEqual({ revision: null, name: '示例·新队', parentId: BUREAU, after: BRIGADE })
})

describe('one unit', () => {
  const open = async () => {
    openConsole(`/units/${BRIGADE}`, ADMIN)
    await screen.findByRole('heading', { level: 1, name: '示例·支队' })
    await screen.findByLabelText('上级单位')
  }

  test('moves below another one; none of its own can be chosen', async () => {
    cloud.on(`PUT ${DESK}`, () =>
      ok(sampleUnitDesk({ revision: 2, parentId: OTHER, path: ['示例·乙局', '示例·支队'] })),
    )
    await open()
    await choose('上级单位', '示例·乙局')
    expect(screen.queryByTitle('示例·甲局/示例·支队')).toBeNull()
    press('unit-save')
    expect(await screen.findByText('示例·乙局 / 示例·支队')).toBeInTheDocument()
    expect(bodyOf(`PUT ${DESK}`)).toEqual({ revision: 1, name: '示例·支队', parentId: OTHER })
  })

  test('is not retired while somebody is on its roster, and says so', async () => {
    cloud.on(`POST ${DESK}/retire`, () => refuse('wrong-state', { message: '名册上还有 12 人，请先登记调离。' }))
    await open()
    press('retire-unit')
    expect(await screen.findByText('名册上还有 12 人，请先登记调离。')).toBeInTheDocument()
  })

  test('gets a supervisor by number, and loses them again', async () => {
    const wu = { id: 'p1', name: '示例·吴老师', phoneMasked: '138****0006', since: '2026-11-23T01:00:00Z' }
    cloud.on(`POST ${DESK}/supervisors`, () => ok(sampleUnitDesk({ supervisorList: [wu] })))
    cloud.on(`DELETE ${DESK}/supervisors/p1`, () => ok(sampleUnitDesk()))
    await open()
    press('supervisor-bind')
    expect(await screen.findByText('请填写 11 位手机号。')).toBeInTheDocument()
    fireEvent.change(screen.getByLabelText('添加管理员的手机号'), { target: { value: '13800000006' } })
    press('supervisor-bind')
    expect(await screen.findByText('示例·吴老师，138****0006')).toBeInTheDocument()
    expect(bodyOf(`POST ${DESK}/supervisors`)).toEqual({ phone: '13800000006' })
    fireEvent.click(screen.getByRole('button', { name: '移除示例·吴老师' }))
    expect(await screen.findByText('还没有管理员。')).toBeInTheDocument()
  })
})
