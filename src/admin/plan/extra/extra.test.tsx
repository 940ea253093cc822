import '../../testing/browser-parts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { pickDay } from '../../testing/pick-day'
import { CHEN, LAWYER, LI, MANAGER, samplePlan } from '../../testing/sample-plan'
import { EDITOR } from '../../testing/samples'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const DAY = '2026-12-05'
const SAVE = `PUT /api/duty/extra/${DAY}`
const press = (id: string) => fireEvent.click(document.querySelector(`#${id}`)!)
const bodyOf = (what: string) => cloud.to(what).at(-1)?.body as Record<string, unknown>
const MORNING = {
  ...{ weekday: 6, fromMinute: 540, toMinute: 720, slotMinutes: 30, bufferMinutes: 15 },
  modes: ['on-site', 'phone'] as ('on-site' | 'phone')[],
}
const { weekday: _, ...SENT } = MORNING
const answer = (extra: object[]) =>
  ok({ saved: true, breaks: [], plan: samplePlan({ revision: 4, extra: extra as never }) })

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud().on('GET /api/duty/plan', () => ok(samplePlan()))
})

test('a Saturday is added beside the week, and taken away again', async () => {
  cloud.on(SAVE, () => answer([{ day: DAY, windows: [MORNING] }]))
  openConsole('/plan', LAWYER)
  await screen.findByRole('heading', { name: '某一天加班' })
  press('extra-add')
  expect(await screen.findByText('请选日期。')).toBeInTheDocument()
  pickDay('只加这一天', DAY)
  press('extra-add')
  await waitFor(() => expect(bodyOf(SAVE)).toMatchObject({ revision: 3, windows: [SENT] }))
  expect(bodyOf(SAVE)).not.toHaveProperty('lawyer')
  expect(await screen.findByRole('row', { name: /12月5日 周六 09:00–12:00 当面谈、打电话/ })).toBeInTheDocument()
  cloud.on(SAVE, () => answer([]))
  fireEvent.click(screen.getByRole('button', { name: /删除12月5日 周六的加班/ }))
  await waitFor(() => expect(bodyOf(SAVE)).toMatchObject({ revision: 4, windows: [] }))
})

test('what the server finds wrong stands at the day', async () => {
  const message = '这天的每周安排里已有 09:00–12:00，请错开。'
  cloud.on(SAVE, () => refuse('bad-input', { fields: [{ path: 'windows.0', message }] }))
  openConsole('/plan', LAWYER)
  await screen.findByRole('heading', { name: '某一天加班' })
  pickDay('只加这一天', DAY)
  press('extra-add')
  expect(await screen.findByText(message)).toHaveAttribute('id', 'extra-day-error')
})

test.each([
  ['the bureau', `/lawyers/${CHEN.id}/plan`, EDITOR],
  ['the firm’s manager', `/firm/plans/${CHEN.id}`, MANAGER],
])('%s opens and changes a lawyer’s plan, without the diary', async (_who, address, person) => {
  cloud.on(SAVE, () => answer([]))
  openConsole(address, person)
  await screen.findByRole('heading', { level: 1, name: `${CHEN.name}的值班安排` })
  expect(cloud.to('GET /api/duty/plan')[0]!.path).toBe(`/api/duty/plan?lawyer=${CHEN.id}`)
  expect(screen.queryByRole('heading', { name: '另一个日历' })).toBeNull()
  pickDay('只加这一天', DAY)
  press('extra-add')
  await waitFor(() => expect(bodyOf(SAVE)).toMatchObject({ lawyer: CHEN.id }))
})

test('a plan that is none of one’s business says so', async () => {
  cloud.on('GET /api/duty/plan', () => refuse('not-found'))
  openConsole(`/firm/plans/${LI.id}`, MANAGER)
  expect(await screen.findByRole('alert')).toHaveTextContent('没有找到')
})
