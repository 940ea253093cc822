import '../testing/browser-parts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { DeskExemption } from '@/contract/exams/desk-after'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { ADMIN, EDITOR, SUPERVISOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const LIST = 'GET /api/console/exemptions'
const ONE = 'GET /api/console/exemptions/x1'
const PIECE = 'GET /api/console/exemptions/x1/file'
const DECIDE = 'PUT /api/console/exemptions/x1/decision'
const NOTE = '示例：情况属实，同意。'

const exemption = (part: Partial<DeskExemption> = {}): DeskExemption => ({
  ...{ id: 'x1', officialId: 'o1', name: '示例·申请人', unitName: '示例·单位', examId: 'e1', examTitle: '示例考试' },
  ...{ reason: 'maternity', text: '示例：休产假。', fileName: '示例证明.png', pieces: 2, mayOpenFile: true },
  ...{ state: 'asked', note: null, askedAt: '2026-11-23T06:00:00.000Z', decidedAt: null, decidedBy: null, mine: false },
  ...part,
})

beforeEach(() => {
  localStorage.clear()
  URL.createObjectURL = jest.fn(() => 'blob:sample')
  URL.revokeObjectURL = jest.fn()
  cloud = new FakeCloud()
    .on(LIST, () => ok({ exemptions: [exemption()], open: 1, nextAfter: null }))
    .on(ONE, () => ok(exemption()))
    .on(`${PIECE}/0`, () => ok({ piece: 'iVBORw0KGgoA' }))
    .on(`${PIECE}/1`, () => ok({ piece: 'AAAA' }))
    .on(DECIDE, ({ body }) =>
      ok(
        exemption({
          ...{ state: String(body?.state), note: String(body?.note), decidedBy: SUPERVISOR.displayName },
          decidedAt: '2026-11-23T07:00:00.000Z',
        }),
      ),
    )
})
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const box = () => screen.findByRole('textbox', { name: /意见/ })

test('what waits in one’s units', async () => {
  openConsole('/exemptions', SUPERVISOR)
  expect(
    await screen.findByRole('row', {
      name: '示例·申请人 示例·单位 示例考试 孕期、产假或哺乳期 等待单位审批 11月23日 周一 14:00',
    }),
  ).toBeInTheDocument()
  expect(screen.getByText(/待审批 1 份。/)).toBeInTheDocument()
})

test('the file is fetched only when asked for, in its pieces', async () => {
  openConsole('/exemptions/x1', SUPERVISOR)
  await screen.findByText('示例：休产假。')
  expect(cloud.to(`${PIECE}/0`)).toEqual([])
  await tap(/打开材料/)
  expect(await screen.findByRole('img', { name: '材料：示例证明.png' })).toHaveAttribute('src', 'blob:sample')
  expect([cloud.to(`${PIECE}/0`).length, cloud.to(`${PIECE}/1`).length]).toEqual([1, 1])
})

test('who does not look after the unit opens none', async () => {
  cloud.on(ONE, () => ok(exemption({ mayOpenFile: false })))
  openConsole('/exemptions/x1', ADMIN)
  expect(await screen.findByText(/只有负责这个单位的管理人员能打开/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /打开材料/ })).toBeNull()
})

test('it is decided with a word to whoever asked', async () => {
  openConsole('/exemptions/x1', SUPERVISOR)
  await tap('提交审批')
  expect(await screen.findByText('请先选择同意或不同意。')).toBeInTheDocument()
  expect(await box()).toHaveAccessibleDescription(/请写意见/)
  fireEvent.click(screen.getByRole('radio', { name: '同意免考' }))
  fireEvent.change(await box(), { target: { value: ` ${NOTE} ` } })
  await tap('提交审批')
  expect(await screen.findByText(`${SUPERVISOR.displayName}于 11月23日 周一 15:00 审批`)).toBeInTheDocument()
  expect(cloud.to(DECIDE).map(({ body }) => body)).toEqual([{ state: 'approved', note: NOTE }])
  expect(screen.getByText('已同意免考')).toBeInTheDocument()
})

test('taken back meanwhile: it says so, and what was written was in no danger', async () => {
  const { unmount } = openConsole('/exemptions/x1', SUPERVISOR)
  fireEvent.change(await box(), { target: { value: NOTE } })
  unmount()
  openConsole('/exemptions/x1', SUPERVISOR)
  expect(await box()).toHaveValue(NOTE)
  fireEvent.click(screen.getByRole('radio', { name: '不同意' }))
  cloud.on(DECIDE, () => refuse('stale')).on(ONE, () => ok(exemption({ state: 'taken-back' })))
  await tap('提交审批')
  expect(await screen.findByText('申请人已经撤回，不用审批。')).toBeInTheDocument()
})

test('nobody decides about themselves, and an editor has none of it', async () => {
  cloud.on(ONE, () => ok(exemption({ mine: true })))
  const first = openConsole('/exemptions/x1', SUPERVISOR)
  expect(await screen.findByText(/要由另一位管理人员来审批/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提交审批' })).toBeNull()
  first.unmount()
  openConsole('/exemptions', EDITOR)
  await waitFor(() => expect(screen.getByText(/不在您的权限内/)).toBeInTheDocument())
  expect(cloud.to(LIST)).toEqual([])
})
