import { randomUUID } from 'node:crypto'
import * as desk from '@/contract/console/console-questions'
import { listConsoleEpisodes, openDraft, submitDraft } from '@/contract/console/console-episodes'
import { countTodo, listTodo } from '@/contract/console/console-todo'
import { listPlaces } from '@/contract/places/places'
import { answerPlaceReport } from '@/contract/places/console-reports'
import { reportPlace } from '@/contract/places/reports'
import { reportQuestion } from '@/contract/practice/practice'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { emptyBank, plantQuestion, testQuestion } from '@/cloud/practice/testing-questions'

let app: TestApp
let editor: string
let admin: string
beforeEach(async () => {
  app = await startTestApp()
  await emptyBank(app.ctx)
  ;[editor, admin] = [await app.as('editor'), await app.as('admin')]
})
afterEach(() => app.close())

const todo = async (token: string) => (await app.call(listTodo, {}, token)).body
const count = async (token: string) => (await app.call(countTodo, {}, token)).body.count

async function submit(token: string, family: string) {
  const { id, version } = (await app.call(desk.createQuestion, { body: testQuestion({ family }) }, token)).body
  await app.call(desk.submitQuestion, { id, version: version.version }, token)
  app.clock.advance(1000)
  return id
}

test('an empty desk has nothing to do', async () => {
  expect(await todo(editor)).toEqual({
    reviews: { total: 0, shown: [] },
    doubts: { total: 0, shown: [] },
    reports: { total: 0, shown: [] },
    placeReports: { total: 0, shown: [] },
    imported: { total: 0, shown: [] },
  })
  expect(await count(editor)).toBe(0)
})

test('what colleagues handed over comes first, the longest wait before the others; one’s own comes last and does not count', async () => {
  const mine = await submit(editor, 'mine')
  const older = await submit(admin, 'older')
  const newer = await submit(admin, 'newer')
  const { reviews } = await todo(editor)
  expect(reviews.shown.map(({ id, mine: own }) => [id, own])).toEqual([
    [older, false],
    [newer, false],
    [mine, true],
  ])
  expect(reviews.shown[0]).toMatchObject({ of: 'question', version: 1, authorName: '示例管理员·小何' })
  expect([await count(editor), await count(admin)]).toEqual([2, 1])
})

test('what two wrote together counts for neither of them', async () => {
  const { id, version } = (await app.call(desk.createQuestion, { body: testQuestion() }, editor)).body
  const save = { id, revision: version.revision, body: testQuestion({ stem: '示例：改过的？' }) }
  await app.call(desk.saveQuestionDraft, save, admin)
  await app.call(desk.submitQuestion, { id, version: 1 }, editor)
  expect([await count(editor), await count(admin)]).toEqual([0, 0])
  expect((await todo(admin)).reviews.shown).toMatchObject([{ id, mine: true }])
})

test('the badge fetches no row of what waits, only numbers', async () => {
  await plantQuestion(app.ctx, 'test-one')
  await app.ctx.db.pool.query(`update questions set doubt = 'law'`)
  const queries = jest.spyOn(app.ctx.db.pool, 'query')
  expect(await count(editor)).toBe(1)
  const read = await Promise.all(queries.mock.results.map(({ value }) => value))
  expect(JSON.stringify(read.map((answer) => answer?.rows))).not.toContain('示例：楼上漏水')
})

test('an episode that was handed over waits in the same list', async () => {
  const { id } = (await app.call(listConsoleEpisodes, {}, editor)).body.episodes[0]!
  const { version } = (await app.call(openDraft, { id }, editor)).body
  await app.call(submitDraft, { id, version }, editor)
  expect((await todo(admin)).reviews.shown).toMatchObject([{ of: 'episode', id, version, mine: false }])
})

test('an episode whose law changed is to be looked at again, and counts', async () => {
  const { id, title } = (await app.call(listConsoleEpisodes, {}, editor)).body.episodes[0]!
  await app.ctx.db.pool.query(`update episodes set doubt = 'law' where id = $1`, [id])
  expect((await todo(editor)).doubts.shown).toEqual([{ of: 'episode', id, title, doubt: 'law', live: true }])
  expect(await count(editor)).toBe(1)
})

test('a reported question stands with its report until that is answered, then to be looked at again', async () => {
  await plantQuestion(app.ctx, 'test-one')
  const id = randomUUID()
  const report = { id, questionId: 'test-one', version: 1, reason: 'wrong' as const, text: '示例' }
  await app.call(reportQuestion, report, await app.guest())
  const before = await todo(editor)
  expect([before.doubts.total, before.reports.shown.map(({ questionId }) => questionId)]).toEqual([0, ['test-one']])
  expect(await count(editor)).toBe(1)
  await app.call(desk.answerReport, { id, answer: '示例：正在改这道题' }, editor)
  const after = await todo(editor)
  expect(after.reports.total).toBe(0)
  expect(after.doubts.shown).toEqual([
    { of: 'question', id: 'test-one', title: '示例：楼上漏水，先做什么？', doubt: 'report', live: true },
  ])
  await app.call(desk.clearDoubt, { id: 'test-one', reason: '示例：核对过' }, editor)
  expect(await count(editor)).toBe(0)
})

test('a place that somebody found wrong waits for everybody at the desk, until it is answered', async () => {
  const guest = await app.guest()
  const place = (await app.call(listPlaces, {}, guest)).body.places[0]!
  const [older, newer] = [randomUUID(), randomUUID()]
  await app.call(reportPlace, { place: place.id, id: older, kind: 'phone' as const, text: '示例：空号' }, guest)
  app.clock.advance(1000)
  await app.call(reportPlace, { place: place.id, id: newer, kind: 'hours' as const, text: '' }, guest)
  const { placeReports } = await todo(editor)
  expect([placeReports.total, placeReports.shown.map(({ id }) => id)]).toEqual([2, [older, newer]])
  expect(placeReports.shown[0]).toMatchObject({ placeId: place.id, placeName: place.name, kind: 'phone' })
  expect(JSON.stringify(placeReports)).not.toContain('空号')
  expect([await count(editor), await count(admin)]).toEqual([2, 2])
  await app.call(answerPlaceReport, { id: older, answer: '示例：已经改好', was: null }, admin)
  expect([await count(editor), (await todo(editor)).placeReports.shown.map(({ id }) => id)]).toEqual([1, [newer]])
})

test('drafts of a file wait for their articles, file by file', async () => {
  const { body } = await app.call(desk.createQuestion, { body: testQuestion({ citations: [] }) }, editor)
  const set = 'update questions set import_mark = $1 where id = $2'
  await app.ctx.db.pool.query(set, ['0123456789abcdef', body.id])
  const { imported } = await todo(editor)
  expect(imported.shown.map(({ mark, drafts }) => [mark, drafts])).toEqual([['0123456789abcdef', 1]])
  expect(await count(editor)).toBe(0)
  const { version } = body
  await app.call(desk.saveQuestionDraft, { id: body.id, revision: version.revision, body: testQuestion() }, editor)
  expect((await todo(editor)).imported.total).toBe(0)
})

test.each(['clerk', 'resident'] as const)('is not for a %s', async (role) => {
  const token = await app.as(role)
  expect((await app.call(listTodo, {}, token)).status).toBe(403)
  expect((await app.call(countTodo, {}, token)).status).toBe(403)
})
