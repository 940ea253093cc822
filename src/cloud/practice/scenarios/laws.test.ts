import { listQuestions } from '@/contract/console/console-questions'
import { getToday } from '@/contract/practice/practice'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { checkLaws } from '@/cloud/statutes/standing/check-laws'
import { answer, emptyBank, plantQuestion, testQuestion } from '../testing-questions'

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

test('an answer is told in full though its law is not known any more', async () => {
  await plantQuestion(app.ctx, 'test-unknown', { citations: [{ ...held!, id: 'no-law:12' }] })
  const { status, body } = await answer(app, await app.guest(), 'test-unknown', 'B')
  expect(status).toBe(200)
  expect(body.citations).toMatchObject([
    { lawShortTitle: '暂时查不到的法律', articleLabel: '第十二条', digest: held!.digest, changedSince: true },
  ])
})

test('the program’s own questions all hold', async () => {
  const whole = await startTestApp()
  expect(await checkLaws(whole.ctx)).toBe(0)
  expect((await whole.call(getToday, {})).body.question).not.toBeNull()
  await whole.close()
})
