import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as desk from '@/contract/console/console-questions'
import { getBankStatistics, getQuestionWeeks } from '@/contract/console/question-statistics'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { openSession, registerDevice } from '@/cloud/session/open-session'
import { addUpAnswers } from '../statistics/add-up'
import { answer, emptyBank, plantQuestion, testQuestion } from '../testing-questions'

const MIGRATIONS = 'src/cloud/migrations'
/** The statement of the migration that brings over what had been added up by then. */
const BACKFILL = readdirSync(MIGRATIONS)
  .filter((file) => file.endsWith('_weeks-of-questions.sql'))
  .map((file) => readFileSync(join(MIGRATIONS, file), 'utf8').split('--> statement-breakpoint').at(-1)!)
  .join()

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

describe('once an editor has settled that', () => {
  const doubt = async () => (await app.call(desk.getQuestion, { id: 'test-one' }, await app.as('editor'))).body.doubt
  const more = async (choices: Record<string, number>) => {
    await people(choices)
    settled()
    await addUpAnswers(app.ctx)
  }
  /** As it stands, as a new version. */
  async function republish() {
    const [editor, admin] = [await app.as('editor'), await app.as('admin')]
    const { version, revision } = (await app.call(desk.openQuestionDraft, { id: 'test-one' }, editor)).body
    const step = { id: 'test-one', version }
    await app.call(desk.submitQuestion, step, editor)
    await app.call(desk.publishQuestion, { ...step, revision, corrects: false }, admin)
  }

  test('the next wrong answer does not bring it back', async () => {
    await more({ A: 20 })
    await app.call(desk.clearDoubt, { id: 'test-one', reason: '示例：题目没有错' }, await app.as('editor'))
    await more({ A: 1 })
    expect([await doubt(), (await statistics())!.answers]).toEqual([null, 21])
  })

  test('by a new version, what arrives late for the old one says nothing of it', async () => {
    await more({ A: 19 })
    await republish()
    await more({ A: 1 })
    expect(await doubt()).toBeNull()
  })
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

describe('from week to week', () => {
  const WEEK_MS = 7 * 86_400_000
  const weeks = async () => {
    const { body } = await app.call(getQuestionWeeks, { id: 'test-one' }, await app.as('editor'))
    return body.weeks
  }

  test('the share that was right, of weeks with ten people or more; every other week says nothing', async () => {
    await people({ B: 6, A: 4 })
    settled()
    await addUpAnswers(app.ctx)
    app.clock.advance(WEEK_MS)
    await people({ B: 9 })
    settled()
    await addUpAnswers(app.ctx)
    expect((await weeks()).slice(-2).map(({ answers, right }) => [answers, right])).toEqual([
      [10, 0.6],
      [null, null],
    ])
    await people({ A: 1 })
    settled()
    await addUpAnswers(app.ctx)
    expect((await weeks()).at(-1)).toMatchObject({ answers: 10, right: 0.9 })
    expect((await weeks()).length).toBe(26)
  })

  test('what was right by a wrong key is left out once the question is corrected', async () => {
    await people({ A: 10 })
    settled()
    await addUpAnswers(app.ctx)
    const [editor, admin] = [await app.as('editor'), await app.as('admin')]
    const { version, revision } = (await app.call(desk.openQuestionDraft, { id: 'test-one' }, editor)).body
    const step = { id: 'test-one', version }
    await app.call(desk.submitQuestion, step, editor)
    await app.call(desk.publishQuestion, { ...step, revision, corrects: true }, admin)
    expect((await weeks()).every(({ answers }) => answers === null)).toBe(true)
  })

  test('what was added up before weeks were kept is there after the migration, and nothing else', async () => {
    await people({ B: 7, A: 5 })
    settled()
    await addUpAnswers(app.ctx)
    await people({ B: 3 })
    const kept = await weeks()
    await app.ctx.db.pool.query('truncate question_weeks')
    await app.ctx.db.pool.query(BACKFILL)
    expect(await weeks()).toEqual(kept)
    expect(kept.at(-1)).toMatchObject({ answers: 12 })
  })

  test('of a question that is not there: not found', async () => {
    const { status } = await app.call(getQuestionWeeks, { id: 'nowhere' }, await app.as('editor'))
    expect(status).toBe(404)
  })
})

describe('the bank in figures', () => {
  const figures = async () => (await app.call(getBankStatistics, {}, await app.as('editor'))).body

  test('topics by state, difficulty as rated and as measured, and what everybody or nobody gets right', async () => {
    await plantQuestion(app.ctx, 'test-two', { topic: 'work', difficulty: 4 })
    await people({ B: 40 })
    settled()
    await addUpAnswers(app.ctx)
    await app.call(desk.createQuestion, { body: testQuestion({ topic: 'work' }) }, await app.as('editor'))
    const { live, measured, difficulty, topics, nobodyRight, everybodyRight, weeks } = await figures()
    expect([live, measured, difficulty.rated]).toEqual([2, 1, [0, 1, 0, 1, 0]])
    expect(difficulty.measured.reduce((a, b) => a + b)).toBe(1)
    expect(topics.toSorted((a, b) => a.topic.localeCompare(b.topic))).toEqual([
      { topic: 'neighbours', live: 1, draft: 0, submitted: 0, withdrawn: 0, doubt: 0 },
      { topic: 'work', live: 1, draft: 1, submitted: 0, withdrawn: 0, doubt: 0 },
    ])
    expect(nobodyRight).toEqual([])
    expect(everybodyRight).toEqual([{ id: 'test-one', stem: '示例：楼上漏水，先做什么？', answers: 40, right: 1 }])
    expect(weeks.at(-1)).toMatchObject({ answers: 40, right: 1 })
  })

  test('while few have answered it names no number of people', async () => {
    await people({ B: 9 })
    settled()
    await addUpAnswers(app.ctx)
    expect((await figures()).weeks.every(({ answers, right }) => answers === null && right === null)).toBe(true)
  })

  test.each(['clerk', 'resident'] as const)('is not for a %s', async (role) => {
    expect((await app.call(getBankStatistics, {}, await app.as(role))).status).toBe(403)
  })
})
