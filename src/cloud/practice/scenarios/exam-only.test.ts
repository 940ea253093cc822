import { randomUUID } from 'node:crypto'
import * as desk from '@/contract/console/console-questions'
import * as practice from '@/contract/practice/practice'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { findTaught } from '../drawing/find-taught'
import { gradeAsked } from '../answering/grade-asked'
import { countQuestionsCiting } from '../lawful/count-citing-article'
import { applyFile } from '../importing/testing-imports'
import { answer, emptyBank, plantQuestion, testQuestion } from '../testing-questions'

const [OPEN, SECRET] = ['test-open', 'test-secret']

let app: TestApp
let editor: string
let admin: string
let guest: string
beforeEach(async () => {
  app = await startTestApp()
  await emptyBank(app.ctx)
  await plantQuestion(app.ctx, OPEN)
  ;[editor, admin, guest] = [await app.as('editor'), await app.as('admin'), await app.guest()]
})
afterEach(() => app.close())

/** Marks a question as kept for exams the way the bureau does: a new version, published by somebody else. */
async function keepForExams(id: string) {
  const { version, revision } = (await app.call(desk.openQuestionDraft, { id }, editor)).body
  const body = testQuestion({ family: id, examOnly: true })
  const saved = await app.call(desk.saveQuestionDraft, { id, revision, body }, editor)
  await app.call(desk.submitQuestion, { id, version }, editor)
  const step = { id, version, revision: saved.body.revision, corrects: false }
  expect((await app.call(desk.publishQuestion, step, admin)).status).toBe(200)
  app.ctx.cache.drop('/api/practice')
}

const drawn = async () => {
  const wanted = { source: 'topic' as const, topic: 'neighbours' as const }
  const { body } = await app.call(practice.openSet, { id: randomUUID(), wanted }, guest)
  return (body.questions ?? []).map(({ id }) => id)
}
const today = async () => (await app.call(practice.getToday, { audience: 'resident' }, guest)).body.question?.id ?? null
const listed = async () =>
  (await app.call(practice.listPractice, {}, guest)).body.topics.find(({ topic }) => topic === 'neighbours')?.questions
const taught = async () =>
  (await findTaught(app.ctx.db.orm, { topics: ['neighbours'], episodeId: null, cites: [] })).map(
    (one) => one.questionId,
  )

test('what is kept for exams is in no set, no day, no check-in, no count, and an answer to it is told to nobody', async () => {
  await plantQuestion(app.ctx, SECRET, { examOnly: true })
  expect([await drawn(), await today(), await listed(), await taught()]).toEqual([[OPEN], OPEN, 1, [OPEN]])
  expect(await countQuestionsCiting(app.ctx.db, 'civil-code:296')).toEqual([{ topic: 'neighbours', questions: 1 }])
  expect((await answer(app, guest, SECRET, 'B')).status).toBe(404)
  expect(await gradeAsked(app.ctx, SECRET, 1, ['B'])).toBeNull()
  const report = { id: randomUUID(), questionId: SECRET, version: 1, reason: 'wrong' as const }
  expect((await app.call(practice.reportQuestion, report, guest)).status).toBe(404)
  await app.ctx.db.pool.query('delete from questions where id = $1', [OPEN])
  app.ctx.cache.drop('/api/practice')
  expect([await today(), await taught()]).toEqual([null, []])
})

test('one that people practised before it was marked goes out of their book, and its answer is told no more', async () => {
  await plantQuestion(app.ctx, SECRET)
  await answer(app, guest, SECRET, 'A')
  const book = async () => (await app.call(practice.getBook, {}, guest)).body.entries.map(({ question }) => question.id)
  const outcome = async () => (await app.call(practice.getOutcome, { questionId: SECRET }, guest)).status
  expect([await book(), await outcome()]).toEqual([[SECRET], 200])
  await keepForExams(SECRET)
  expect([await book(), await outcome(), await drawn()]).toEqual([[], 404, [OPEN]])
  // By the version that everybody may have seen, too.
  expect((await answer(app, guest, SECRET, 'B')).status).toBe(404)
  expect((await answer(app, guest, SECRET, 'B', { version: 2 })).status).toBe(404)
})

test('an answer whose receipt was lost comes back as it was kept, without the key, once its question is for exams', async () => {
  await plantQuestion(app.ctx, SECRET)
  const id = randomUUID()
  await answer(app, guest, SECRET, 'B', { id })
  await keepForExams(SECRET)
  const hidden = { answer: [], explanation: '这道题现在仅考试用，答案和解析不再显示。', citations: [], shares: null }
  for (const chosen of ['B', 'A']) {
    const again = await answer(app, guest, SECRET, chosen, { id })
    expect([again.status, again.body]).toMatchObject([200, { id, questionId: SECRET, right: true, ...hidden }])
  }
  expect((await answer(app, guest, SECRET, 'B', { id, version: 2 })).status).toBe(404)
  expect((await answer(app, await app.guest(), SECRET, 'B', { id })).status).toBe(404)
  expect((await app.ctx.db.pool.query('select 1 from practice_answers')).rows).toHaveLength(1)
})

test('a notice of before tells its words no more, and not those of the version that is for exams', async () => {
  await plantQuestion(app.ctx, SECRET)
  const id = randomUUID()
  await app.call(practice.reportQuestion, { id, questionId: SECRET, version: 1, reason: 'wrong' as const }, guest)
  await app.call(desk.answerReport, { id, answer: '谢谢，已核对。' }, editor)
  const told = async () => (await app.call(practice.listNotices, {}, guest)).body.notices
  const { stem } = testQuestion({ family: SECRET })
  expect(await told()).toMatchObject([{ questionId: SECRET, stem, text: '谢谢，已核对。' }])
  await keepForExams(SECRET)
  expect(await told()).toMatchObject([
    { questionId: SECRET, stem: '这道题现在仅考试用，题目不再显示。', text: '谢谢，已核对。' },
  ])
})

test('today’s question that is kept for exams since is replaced at once', async () => {
  expect(await today()).toBe(OPEN)
  await plantQuestion(app.ctx, 'test-other')
  await keepForExams(OPEN)
  expect(await today()).toBe('test-other')
})

test('the bank shows and finds what is kept for exams', async () => {
  await plantQuestion(app.ctx, SECRET, { examOnly: true })
  const rows = async (use?: 'exam-only' | 'practised') =>
    (await app.call(desk.listQuestions, use ? { use } : {}, editor)).body.questions.map(({ id, examOnly }) => [
      id,
      examOnly,
    ])
  expect(await rows('exam-only')).toEqual([[SECRET, true]])
  expect(await rows('practised')).toEqual([[OPEN, false]])
  expect((await rows()).sort()).toEqual([
    [OPEN, false],
    [SECRET, true],
  ])
})

test('a file says it row by row, or the editor of all of it; a word that cannot be meant refuses the row', async () => {
  const heads = '题干,A选项,B选项,答案,用途'
  const lines = ['甲题', '乙题', '丙题', '丁题'].map((stem, n) => {
    const use = ['仅考试用', '练习和考试', '', '随便'][n]
    return `示例：${stem}怎么办？,忍着,问司法所,B,${use}`
  })
  const file = Buffer.from([heads, ...lines].join('\r\n'))
  const { body } = await applyFile(app, editor, file, { examOnly: 'true' })
  expect(body.problems.shown).toMatchObject([{ row: 5, column: '用途', problem: '看不懂用途“随便”' }])
  expect(body.preview.map(({ examOnly }) => examOnly)).toEqual([true, false, true])
  const { rows } = await app.ctx.db.pool.query(`select exam_only, count(*)::int as n from questions
    where import_mark is not null group by 1 order by 1`)
  expect(rows).toEqual([
    { exam_only: false, n: 1 },
    { exam_only: true, n: 2 },
  ])
})
