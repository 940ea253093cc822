import { listQuestions } from '@/contract/console/console-questions'
import { getToday } from '@/contract/practice/practice'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { checkLaws } from '@/cloud/statutes/standing/check-laws'
import { emptyBank, plantQuestion, testQuestion } from '../testing-questions'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
  await emptyBank(app.ctx)
})
afterEach(() => app.close())

const [held] = testQuestion().citations
const doubts = async () =>
  (await app.call(listQuestions, {}, await app.as('editor'))).body.questions
    .map(({ id, doubt, live }) => [id, doubt, live])
    .sort()

test('a changed text goes to an editor and is still asked; an article that is no more is not asked any longer', async () => {
  await plantQuestion(app.ctx, 'test-holds')
  await plantQuestion(app.ctx, 'test-changed', { citations: [{ ...held!, textHash: '0'.repeat(16) }] })
  await plantQuestion(app.ctx, 'test-gone', { citations: [held!, { ...held!, id: 'civil-code:9999' }] })
  expect(await checkLaws(app.ctx)).toBe(2)
  expect(await doubts()).toEqual([
    ['test-changed', 'law', true],
    ['test-gone', 'law', false],
    ['test-holds', null, true],
  ])
  expect(await checkLaws(app.ctx)).toBe(0)
})

test('the program’s own questions all hold', async () => {
  const whole = await startTestApp()
  expect(await checkLaws(whole.ctx)).toBe(0)
  expect((await whole.call(getToday, {})).body.question).not.toBeNull()
  await whole.close()
})
