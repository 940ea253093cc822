import '../testing/browser-parts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { AuditEntry } from '@/contract/console/console-audit'
import type { Send } from '@/contract/client'
import { FakeCloud, ok } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { ADMIN } from '../testing/samples'
import { readEntry } from './read-entry'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const entry = (id: string, part: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at: '2026-11-23T06:00:00.000Z',
  actorName: '示例编辑·小周',
  action: 'episode.save',
  subject: 'drop',
  detail: 'title, hook',
  ...part,
})

test('who, when, what, which thing; older rows are added below', async () => {
  cloud = new FakeCloud().on('GET /api/console/audit', ({ path }) =>
    path.includes('before=9')
      ? ok({ entries: [entry('8', { action: 'episode.withdraw', detail: '法条已修改' })], nextBefore: null })
      : ok({ entries: [entry('9')], nextBefore: '9' }),
  )
  openConsole('/audit', ADMIN)
  expect(await screen.findByRole('row', { name: /小周 保存草稿 drop 标题、开头的问题/ })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看更早的记录' }))
  expect(await screen.findByRole('row', { name: /下架 drop 法条已修改/ })).toBeInTheDocument()
  expect(screen.getByRole('row', { name: /保存草稿/ })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '看更早的记录' })).toBeNull()
})

test('the subject stands in the address and is asked of the server', async () => {
  cloud = new FakeCloud().on('GET /api/console/audit', () => ok({ entries: [], nextBefore: null }))
  const { place } = openConsole('/audit?subject=drop', ADMIN)
  await waitFor(() => expect(cloud.asked.at(-1)?.path).toBe('/api/console/audit?subject=drop'))
  fireEvent.change(screen.getByLabelText('按对象筛选'), { target: { value: 'iou' } })
  fireEvent.keyDown(screen.getByLabelText('按对象筛选'), { key: 'Enter', keyCode: 13 })
  await waitFor(() => expect(place()).toBe('/audit?subject=iou'))
  await waitFor(() => expect(cloud.asked.at(-1)?.path).toBe('/api/console/audit?subject=iou'))
})

test('acts without words show their own name, and reasons stay as written', () => {
  expect(readEntry({ action: 'booking.cancel', subject: 'b1', detail: '改期' })).toEqual({
    act: 'booking.cancel',
    page: null,
    detail: '改期',
  })
})

test('a plan that was deleted has no page any more; others have theirs', () => {
  const of = (action: string) => readEntry({ action, subject: 'plan:p1', detail: '' }).page
  expect([of('study-plan.save'), of('study-plan.delete')]).toEqual(['/study-plans/p1', null])
})
