import { fireEvent, render, screen } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { officialPerson } from '@/platform/testing/sample-study'
import { useSession } from '@/platform/session'
import { useBooks } from '@/state/study/handbook/books'
import { useDuties } from '@/state/study/duties'
import { Handbooks } from './handbooks'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const LIST = 'GET /api/handbooks'
const card = (id: string, title: string) => ({
  ...{ id, category: id, title, about: '示例', version: 1, sample: true, entries: 15 },
})
const cards = [card('leader', '领导手册（示例）'), card('new-civil-servant', '新人手册（示例）')]
const titles = () =>
  [...document.querySelectorAll('#handbooks .list-row-words > div:first-child')].map((row) => row.textContent)

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 't', person: null })
  useDuties.setState({ list: null })
  useBooks.setState({ list: { status: 'idle', cards: [], offline: false }, opened: {} })
  Object.assign(cloud, { reachable: true, asked: [], answers: { [LIST]: () => ok({ handbooks: cards }) } })
})

it('anybody finds them, each with for whom and how much; one opens', async () => {
  render(<Handbooks />)
  expect(await screen.findByText('领导手册')).toBeInTheDocument()
  expect(screen.getByText('新录用公务员 · 15 条')).toBeInTheDocument()
  expect(titles()).toEqual(['领导手册', '新人手册'])
  expect(screen.queryByText('线下实战')).toBeNull()
  fireEvent.click(document.querySelector('#handbook-leader')!)
  expect(journal.at(-1)).toBe('navigateTo /features/study/pages/handbook/index?id=leader')
})

it('an official’s own stands first, and the sessions beside it', async () => {
  useSession.setState({ person: officialPerson })
  useDuties.setState({ list: { category: 'new-civil-servant', duties: [], years: [], today: '', name: '', unit: '' } })
  render(<Handbooks />)
  await screen.findByText('新人手册')
  expect(titles()).toEqual(['新人手册', '领导手册'])
  fireEvent.click(document.querySelector('#my-sessions-row')!)
  expect(journal.at(-1)).toBe('navigateTo /features/study/pages/sessions/index')
})

it('nothing yet, and a server that fails: each says what to do', async () => {
  cloud.answers[LIST] = () => ok({ handbooks: [] })
  const { unmount } = render(<Handbooks />)
  expect(await screen.findByText(/这里会放应知应会手册/)).toBeInTheDocument()
  unmount()
  useBooks.setState({ list: { status: 'idle', cards: [], offline: false } })
  cloud.answers[LIST] = () => refusal('internal')
  render(<Handbooks />)
  const retry = await screen.findByRole('button', { name: '再试一次' })
  cloud.answers[LIST] = () => ok({ handbooks: cards })
  fireEvent.click(retry)
  expect(await screen.findByText('领导手册')).toBeInTheDocument()
})
