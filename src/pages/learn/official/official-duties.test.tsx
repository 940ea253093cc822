import { fireEvent, render, screen } from '@testing-library/react'
import type { Duties, Duty } from '@/contract/study/duties'
import { journal, stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { officialPerson } from '@/platform/testing/sample-exams'
import { useSession } from '@/platform/session'
import { useDuties } from '@/state/study/duties'
import { OfficialDuties } from './official-duties'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const duty = (id: string, title: string, teaches: Duty['teaches'], questions = 0): Duty => ({
  ...{ id, title, teaches, questions, kind: 'questions', state: 'due', part: 'theory', required: true, right: 0 },
  ...{ opensDay: '2026-01-01', dueDay: '2026-12-31', creditTenths: 20, doneDay: null, doneBy: null, sample: true },
})
const list: Duties = {
  ...{ today: '2026-11-30', name: '示例·甲', unit: '示例·乙局', category: 'leader', years: [] },
  duties: [
    duty('q', '示例题组', { topics: ['punishment'] }, 3),
    duty('e', '示例考试', { examId: 'exam-1' }),
    duty('s', '示例实战', { sessionIds: ['session-1'] }),
  ],
}

beforeEach(() => {
  stage.clear()
  cloud.answers = { 'GET /api/study/duties': () => ok(list) }
})

it('each of the first duties opens where it is done', async () => {
  useSession.setState({ token: 't', person: { ...officialPerson, roles: [...officialPerson.roles] } })
  render(<OfficialDuties />)
  fireEvent.click(await screen.findByRole('link', { name: /示例题组/ }))
  fireEvent.click(screen.getByRole('link', { name: /示例考试/ }))
  fireEvent.click(screen.getByRole('link', { name: /示例实战/ }))
  expect(journal).toEqual([
    'navigateTo /features/study/pages/check-in/index?id=q',
    'navigateTo /features/exams/pages/exam/index?id=exam-1',
    'navigateTo /features/study/pages/session/index?id=session-1',
  ])
})

it('offers no tap while the list is on its way that the list would take away', async () => {
  useSession.setState({ token: 't', person: { ...officialPerson, roles: [...officialPerson.roles] } })
  useDuties.setState({ list: null, status: 'idle' })
  render(<OfficialDuties />)
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
  expect(await screen.findByRole('link', { name: /全部任务/ })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: /示例题组/ })).toBeInTheDocument()
})

it('leads to all duties where the list cannot be fetched', async () => {
  cloud.answers = { 'GET /api/study/duties': () => refusal('internal') }
  useSession.setState({ token: 't', person: { ...officialPerson, roles: [...officialPerson.roles] } })
  useDuties.setState({ list: null, status: 'idle' })
  render(<OfficialDuties />)
  expect(await screen.findByRole('link', { name: /全部任务/ })).toBeInTheDocument()
})

it('shows nothing to a guest', () => {
  useSession.setState({ person: null })
  render(<OfficialDuties />)
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
})
