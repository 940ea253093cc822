import * as desk from '@/contract/console/console-questions'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { openSession, registerDevice } from '@/cloud/session/open-session'
import { addUpAnswers } from '../statistics/add-up'
import { answer, emptyBank, plantQuestion } from '../testing-questions'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
  await emptyBank(app.ctx)
  await plantQuestion(app.ctx, 'test-one')
})
afterEach(() => app.close())

const guest = async () => {
  const { db, clock } = app.ctx
  return openSession(db.orm, await registerDevice(db.orm, clock.now()), null, clock.now())
}
const settled = () => app.clock.advance(31_000)
const statistics = async () =>
  (await app.call(desk.getQuestion, { id: 'test-one' }, await app.as('editor'))).body.statistics

/** So many guests choose each. */
async function people(choices: Record<string, number>) {
  for (const [letter, times] of Object.entries(choices))
    for (let n = 0; n < times; n++) await answer(app, await guest(), 'test-one', letter)
}

test('shares are told from ten people on, to who answers and to the desk', async () => {
  await people({ B: 6, A: 3 })
  settled()
  expect(await addUpAnswers(app.ctx)).toBe(9)
  expect(await statistics()).toBeNull()
  await people({ C: 1 })
  settled()
  await addUpAnswers(app.ctx)
  expect(await statistics()).toMatchObject({ answers: 10, right: 0.6, shares: [0.3, 0.6, 0.1, 0] })
  const { body } = await answer(app, await guest(), 'test-one', 'B')
  expect(body.shares).toEqual([
    { letter: 'A', percent: 30 },
    { letter: 'B', percent: 60 },
    { letter: 'C', percent: 10 },
    { letter: 'D', percent: 0 },
  ])
})

test('only a first answer counts, each once, whatever runs at the same time', async () => {
  const token = await guest()
  for (const letter of ['A', 'B', 'B']) await answer(app, token, 'test-one', letter)
  await people({ B: 12 })
  settled()
  await Promise.all([addUpAnswers(app.ctx), addUpAnswers(app.ctx), addUpAnswers(app.ctx)])
  await addUpAnswers(app.ctx)
  expect(await statistics()).toMatchObject({ answers: 13, right: 12 / 13 })
})

test('what was received a moment ago waits, and is not forgotten', async () => {
  await people({ B: 10 })
  expect(await addUpAnswers(app.ctx)).toBe(0)
  settled()
  expect(await addUpAnswers(app.ctx)).toBe(10)
})

test('a question that nobody gets right goes to an editor', async () => {
  await people({ A: 20 })
  settled()
  await addUpAnswers(app.ctx)
  const { questions } = (await app.call(desk.listQuestions, { doubt: 'any' }, await app.as('editor'))).body
  expect(questions.map(({ id, doubt, answers, right }) => [id, doubt, answers, right])).toEqual([
    ['test-one', 'nobody-right', 20, 0],
  ])
})

test('difficulty is the editor’s until forty have answered, then what was measured', async () => {
  await people({ B: 39 })
  settled()
  await addUpAnswers(app.ctx)
  expect((await statistics())!.rating).toBe(1350)
  await people({ B: 1 })
  settled()
  await addUpAnswers(app.ctx)
  expect((await statistics())!.rating).toBeLessThan(1350)
})
