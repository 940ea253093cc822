import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../config/jest/taro'
import type { Outcome } from '@/contract/practice/practice'
import { civilDayOf } from '@/domain/time/civil-time'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { useDaily } from '@/state/practice/daily'
import { forgetPractice } from '@/state/practice/forget-practice'
import { DailyQuestion } from './daily-question'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const question = {
  ...{ id: 'one', version: 1, kind: 'judgement', stem: '示例：口头约定也算数。', topic: 'work' },
  options: [
    { letter: 'A', text: '对' },
    { letter: 'B', text: '错' },
  ],
}
const outcome = (id: unknown): Outcome => ({
  ...{ id: String(id), questionId: 'one', right: true, answer: ['A'], explanation: '示例：因为合同可以口头订立。' },
  ...{ citations: [], episode: { id: 'leak', hook: '楼上漏水怎么办？' }, dueDay: null, corrected: false },
  shares: [
    { letter: 'A', percent: 62 },
    { letter: 'B', percent: 38 },
  ],
})

beforeEach(() => {
  stage.clear()
  forgetPractice()
  Object.assign(cloud, { reachable: true, asked: [] })
  cloud.answers = {
    'GET /api/practice/today': () => ok({ day: civilDayOf(new Date()), question }),
    'POST /api/session/guest': () => ok({ token: 'guest', person: null }),
    'POST /api/my/practice/answers': ({ input }) => ok(outcome(input.id)),
  }
})

const answer = async () => {
  fireEvent.click(await screen.findByRole('radio', { name: /对/ }))
  fireEvent.click(screen.getByRole('button', { name: '交答案' }))
}

it('answered where it stands: why, how many chose what, the film, more of the kind', async () => {
  render(<DailyQuestion />)
  await answer()
  expect(await screen.findByText('答对了')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /对，选对了，62%的人选/ })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('link', { name: /楼上漏水怎么办/ }))
  fireEvent.click(screen.getByRole('button', { name: '再做几道这类题' }))
  expect(journal).toEqual([
    'navigateTo /features/episodes/pages/player/index?id=leak',
    'navigateTo /features/practice/pages/set/index?source=topic&topic=work',
  ])
})

it('without a network the answer is kept, also over a restart, and graded when it is back', async () => {
  render(<DailyQuestion />)
  await screen.findByText(question.stem)
  cloud.reachable = false
  await answer()
  expect(await screen.findByText('已保存，联网后出结果。')).toBeInTheDocument()
  cloud.reachable = true
  void useDaily.getState().load()
  expect(await screen.findByText('答对了')).toBeInTheDocument()
})

it('says nothing where there is no question, and nothing when it could not be asked', async () => {
  cloud.answers['GET /api/practice/today'] = () => ok({ day: civilDayOf(new Date()), question: null })
  const { container, unmount } = render(<DailyQuestion />)
  await waitFor(() => expect(useDaily.getState().status).toBe('none'))
  expect(container).toBeEmptyDOMElement()
  unmount()
  cloud.answers['GET /api/practice/today'] = () => refusal('internal')
  const again = render(<DailyQuestion />)
  await waitFor(() => expect(useDaily.getState().status).toBe('error'))
  expect(again.container).toBeEmptyDOMElement()
})
