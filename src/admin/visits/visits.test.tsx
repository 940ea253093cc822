import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { VisitFigures } from '@/contract/console/booking/visit-figures'
import { VISIT_DEFINITIONS } from '@/domain/booking/figures/definitions'
import { FakeCloud, ok } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { EDITOR } from '../testing/samples'
import { visitSheets } from './sheets'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const some = {
  ...{ bookings: 7, attended: 4, noShows: 1, lawyerAbsent: 0, unsettled: 1, cancelled: 1, late: 1, calledOff: 0 },
  waitHours: 60,
}
const none = {
  ...{ bookings: 0, attended: 0, noShows: 0, lawyerAbsent: 0, unsettled: 0, cancelled: 0, late: 0, calledOff: 0 },
  waitHours: null,
}
const figures: VisitFigures = {
  ...{ month: '2026-11', total: some, states: [{ state: 'attended', bookings: 4 }] },
  modes: [{ mode: 'on-site', ...some }],
  subdistricts: [{ code: '500105001', name: '华新街街道', ...some }],
  villages: [
    { code: '500105001001', name: '华新社区', subdistrict: '华新街街道', ...none },
    { code: '500105001002', name: '桥北社区', subdistrict: '华新街街道', ...some },
  ],
  firms: [{ id: 'f1', name: '示例·嘉陵律师事务所', ...some }],
}

test('totals, a table for each cut, and what each figure means', async () => {
  cloud = new FakeCloud().on('GET /api/console/booking/figures', () => ok(figures))
  const { place } = openConsole('/visits?month=1999-01', EDITOR)
  await screen.findByRole('heading', { level: 1, name: '预约数据' })
  expect(await screen.findByRole('row', { name: '华新街街道 7 4 1 0 1 1 1 0 2.5 天' })).toBeInTheDocument()
  expect(screen.getByText('已办理', { selector: 'li' })).toHaveTextContent('已办理 4')
  for (const { means } of Object.values(VISIT_DEFINITIONS)) expect(screen.getByText(means)).toBeInTheDocument()
  fireEvent.click(screen.getByText('按村居'))
  await waitFor(() => expect(place()).toContain('by=villages'))
  const rows = within(screen.getByRole('table')).getAllByRole('row')
  expect(rows.at(1)).toHaveTextContent('华新社区华新街街道')
  expect(rows.at(1)).toHaveTextContent('没有')
  expect(screen.queryByRole('columnheader', { name: '律师' })).toBeNull()
})

test('the files say in words what each figure means; hours can be reckoned with', () => {
  const sheets = visitSheets(figures)
  expect(sheets.map(({ name }) => name)).toEqual(['按村居', '按街道和镇', '按律所', '按方式', '合计', '按状态', '说明'])
  expect(sheets[0]!.rows[0]!.at(-1)).toBe('等候中位数（小时）')
  expect(sheets[0]!.rows[1]).toEqual(['华新社区', '华新街街道', 0, 0, 0, 0, 0, 0, 0, 0, ''])
  expect(sheets[0]!.rows[2]!.at(-1)).toBe(60)
  expect(sheets.at(-1)!.rows).toHaveLength(1 + Object.keys(VISIT_DEFINITIONS).length)
})
