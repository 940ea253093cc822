import '../../testing/browser-parts'
import { fireEvent, render, screen, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { FakeCloud, ok } from '../../testing/fake-cloud'
import { sampleQuestionBody } from '../../testing/question-samples'
import { QuestionPreview, wrongAnswer } from './question-preview'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const ARTICLE = {
  ...{ id: 'civil-code:586', lawTitle: '中华人民共和国民法典', lawShortTitle: '民法典', label: '第五百八十六条' },
  ...{ effectiveDay: null, textHash: '0123456789abcdef', digests: [] },
}

beforeEach(() => {
  cloud = new FakeCloud().on('GET /api/console/statutes/named', () => ok({ articles: [ARTICLE] }))
})

/** The phone's inside is a tree of its own. */
function open(part: Partial<QuestionDraft> = {}) {
  const view = render(<QuestionPreview body={sampleQuestionBody(part)} />)
  const phone = view.container.querySelector('.phone-look')!.shadowRoot!.querySelector<HTMLElement>('.page')!
  return { ...view, page: phone, phone: within(phone) }
}

const option = (phone: ReturnType<typeof within>, words: string) =>
  phone.getByRole('radio', { name: new RegExp(words) })

test('nothing of the answer is there before it is handed in; then the words say what became of each option', async () => {
  const { phone } = open()
  expect(phone.queryByText(/没有定金的效力/)).toBeNull()
  expect(phone.queryByText('正确答案')).toBeNull()
  fireEvent.click(phone.getByRole('button', { name: '先选一个答案' }))
  expect(phone.queryByText('这题要留意')).toBeNull()
  fireEvent.click(option(phone, '三成'))
  fireEvent.click(phone.getByRole('button', { name: '交答案' }))
  expect(phone.getByText('这题要留意')).toBeInTheDocument()
  expect(option(phone, '三成')).toHaveAccessibleName(/您选的$/)
  expect(option(phone, '两成')).toHaveAccessibleName(/正确答案$/)
  expect(phone.getByText(/没有定金的效力/)).toBeInTheDocument()
  fireEvent.click(await phone.findByRole('button', { name: '第五百八十六条' }))
  expect(phone.getByText('不超过两成。')).toBeInTheDocument()
})

test('the right answer, a wrong one and the time before can be looked at without answering', () => {
  const { phone } = open()
  fireEvent.click(screen.getByText('答对后'))
  expect(phone.getByText('答对了')).toBeInTheDocument()
  fireEvent.click(screen.getByText('答错后'))
  expect(phone.getByText('这题要留意')).toBeInTheDocument()
  fireEvent.click(screen.getByText('作答前'))
  expect(phone.getByRole('button', { name: '先选一个答案' })).toBeInTheDocument()
})

test('长辈版 wears the phone’s own class', () => {
  const { page } = open()
  expect(page).not.toHaveClass('elder')
  fireEvent.click(screen.getByText('长辈版'))
  expect(page).toHaveClass('elder')
})

test('what is typed is shown at once, and gaps are said in brackets', () => {
  const { phone, rerender } = open({ stem: '', options: ['甲', ''], citations: [], explanation: '' })
  expect(phone.getByRole('heading', { name: '（题干）' })).toBeInTheDocument()
  expect(phone.getByText('（还没有写）')).toBeInTheDocument()
  rerender(<QuestionPreview body={sampleQuestionBody({ stem: '示例：改过的题干？', options: ['甲', '乙'] })} />)
  expect(phone.getByRole('heading', { name: '示例：改过的题干？' })).toBeInTheDocument()
})

test('several answers are ticked one by one, and each may be taken back', () => {
  const { phone } = open({ kind: 'multiple', answer: ['A', 'B'] })
  const tick = (words: string) => fireEvent.click(phone.getByRole('checkbox', { name: new RegExp(words) }))
  expect(phone.getByText('多选题 · 可以选几个')).toBeInTheDocument()
  tick('一成')
  tick('三成')
  tick('三成')
  tick('两成')
  fireEvent.click(phone.getByRole('button', { name: '交答案' }))
  expect(phone.getByText('答对了')).toBeInTheDocument()
})

test.each([
  [['B'], 4, ['A']],
  [['A'], 2, ['B']],
  [['A', 'B', 'C'], 3, ['A']],
])('an answer that is not %j of %i options: %j', (answer, count, wrong) =>
  expect(wrongAnswer({ answer: answer as 'A'[], options: Array.from({ length: count }, String) })).toEqual(wrong),
)
