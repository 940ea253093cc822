import { fireEvent, render, screen } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { officialPerson } from '@/platform/testing/sample-exams'
import { useSession } from '@/platform/session'
import { Exams } from './exams'

beforeEach(() => stage.clear())

it('leads officials to their duties, exams and certificates', () => {
  useSession.setState({ token: 't', person: officialPerson })
  render(<Exams />)
  fireEvent.click(screen.getByRole('link', { name: /学法任务/ }))
  fireEvent.click(screen.getByRole('link', { name: /我的考试/ }))
  fireEvent.click(screen.getByRole('link', { name: /合格证/ }))
  expect(journal).toEqual([
    'navigateTo /features/study/pages/duties/index',
    'navigateTo /features/exams/pages/list/index',
    'navigateTo /features/exams/pages/certificates/index',
  ])
})

it.each([
  ['somebody else', { ...officialPerson, roles: ['resident'] }],
  ['a guest', null],
] as const)('shows nothing to %s', (_, person) => {
  useSession.setState({ person: person && { ...person, roles: [...person.roles] } })
  render(<Exams />)
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
})
