import { randomUUID } from 'node:crypto'
import * as desk from '@/contract/console/console-questions'
import { listConsoleEpisodes, openDraft, submitDraft } from '@/contract/console/console-episodes'
import { countTodo, listTodo } from '@/contract/console/console-todo'
import { answerFeedback } from '@/contract/console/console-feedback'
import { sendFeedback } from '@/contract/feedback'
import { partyEntry, plantHandbook, testEntry, testHandbook } from '@/cloud/study/handbook/testing-handbooks'
import { listPlaces } from '@/contract/places/places'
import { answerPlaceReport } from '@/contract/places/console-reports'
import { reportPlace } from '@/contract/places/reports'
import { reportQuestion } from '@/contract/practice/practice'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { plantBank, plantExam } from '@/cloud/exams/testing-exams'
import { sit } from '@/cloud/exams/testing-sat'
import { plantOfficial, plantSupervisor, plantUnit } from '@/cloud/study/testing-roster'
import { askExemption, sendAppeal } from '@/contract/exams/after'
import { inTransaction } from '@/cloud/kernel/db'
import { raiseAlerts } from '@/cloud/study/roster/alerts/raise-alert'
import { emptyBank, plantQuestion, testQuestion } from '@/cloud/practice/testing-questions'

let app: TestApp
let editor: string
let admin: string
beforeEach(async () => {
  app = await startTestApp()
  await emptyBank(app.ctx)
  await app.ctx.db.pool.query('truncate exam_appeals, exemptions')
  await app.ctx.db.pool.query('delete from roster_alerts')
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
    handbooks: { total: 0, shown: [] },
    placeReports: { total: 0, shown: [] },
    imported: { total: 0, shown: [] },
    appeals: { total: 0, shown: [] },
    exemptions: { total: 0, shown: [] },
    rosterAlerts: { total: 0, shown: [] },
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

test('a handbook’s entry that an official found wrong waits until it is answered, then what the law changed', async () => {
  await app.ctx.db.pool.query('delete from handbooks')
  await plantHandbook(app.ctx, 'todo-book', testHandbook([testEntry({ textHash: '0000000000000000' }), partyEntry]))
  const page = '/features/study/pages/entry/index?book=todo-book&id=party'
  const write = (id: string, about: string | undefined) =>
    app
      .guest()
      .then((token) =>
        app.call(
          sendFeedback,
          { id, kind: 'wrong-content', text: '示例：说明和条例不一致。', ...(about && { page: about }) },
          token,
        ),
      )
  const id = randomUUID()
  await write(id, page)
  await write(randomUUID(), '/features/study/pages/handbook/index?id=todo-book')
  await write(randomUUID(), undefined)
  const { handbooks } = await todo(editor)
  expect(handbooks).toEqual({
    total: 2,
    shown: [
      {
        ...{ handbookId: 'todo-book', handbook: '示例手册', entryId: 'party', entry: '示例：党内法规' },
        ...{ reason: null, feedbackId: id, since: expect.any(String) },
      },
      {
        ...{ handbookId: 'todo-book', handbook: '示例手册', entryId: 'neighbours', entry: '示例：用水排水' },
        ...{ reason: expect.stringContaining('《民法典》第二百九十六条'), feedbackId: null, since: null },
      },
    ],
  })
  expect(JSON.stringify(handbooks)).not.toContain('不一致')
  expect([await count(editor), await count(admin)]).toEqual([2, 2])
  await app.call(answerFeedback, { id, answer: '示例：已经改好。', was: null }, editor)
  expect([await count(editor), (await todo(editor)).handbooks.total]).toEqual([1, 1])
})

test('what is about a handbook that is gone names none; however many there are, list and badge count alike', async () => {
  await app.ctx.db.pool.query('delete from handbooks')
  const write = (n: number, page: string) =>
    app.ctx.db.pool.query(
      `insert into feedback (id, owner_id, kind, text_encrypted, page, sent_at)
       select gen_random_uuid(), gen_random_uuid(), 'wrong-content', '', $1, $2 from generate_series(1, $3)`,
      [page, app.clock.now(), n],
    )
  await write(201, '/features/study/pages/entry/index?book=a-raw-word&id=another')
  // No address of ours, so it is about no entry.
  await write(1, '/features/study/pages/entry/index?book=a-raw-word&id=another&more=1')
  const { handbooks } = await todo(editor)
  expect([handbooks.total, await count(editor)]).toEqual([201, 201])
  expect(handbooks.shown[0]).toMatchObject({ handbook: '这本手册已经没有了', entry: null, reason: null })
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

test('an appeal waits for the bureau, a request to be let off an exam for whoever looks after the unit', async () => {
  await plantBank(app.ctx)
  const unitId = await plantUnit(app.ctx)
  const [asking, sitting] = [
    await plantOfficial(app.ctx, { unitId, name: '示例·申请人' }),
    await plantOfficial(app.ctx, { unitId }),
  ]
  const { token: head } = await plantSupervisor(app.ctx, unitId)
  const { token: elsewhere } = await plantSupervisor(app.ctx, await plantUnit(app.ctx))
  const examId = await plantExam(app.ctx, { unitId })
  const paper = await sit(app, sitting.token, examId)
  const appeal = { id: randomUUID(), paperId: paper.id, question: 0, text: '示例：答案不对。' }
  await app.call(sendAppeal, appeal, sitting.token)
  const asked = { id: randomUUID(), examId, reason: 'retiring' as const }
  await app.call(askExemption, asked, asking.token)
  expect((await todo(editor)).appeals).toMatchObject({ total: 1, shown: [{ id: appeal.id, examTitle: '示例考试' }] })
  expect((await todo(editor)).exemptions.total).toBe(0)
  const seen = await todo(head)
  expect(seen.exemptions).toMatchObject({ total: 1, shown: [{ id: asked.id, name: '示例·申请人' }] })
  expect(seen.appeals.total).toBe(0)
  expect((await todo(elsewhere)).exemptions.total).toBe(0)
  expect([await count(editor), await count(head), await count(elsewhere)]).toEqual([1, 1, 0])
})

test('numbers on a roster wait for its supervisor and the bureau, and nothing else waits for a supervisor', async () => {
  await submit(editor, 'theirs')
  const unit = await plantUnit(app.ctx)
  const { officialId } = await plantOfficial(app.ctx, { unitId: unit, name: '示例·换号' })
  await inTransaction(app.ctx.db, (tx) => raiseAlerts(tx, [officialId], 'number-changed', app.clock.now()))
  const { token } = await plantSupervisor(app.ctx, unit)
  const mine = await todo(token)
  expect(mine.rosterAlerts).toMatchObject({
    total: 1,
    shown: [{ officialId, name: '示例·换号', kind: 'number-changed' }],
  })
  expect([mine.reviews.total, await count(token)]).toEqual([0, 1])
  expect([(await todo(editor)).rosterAlerts.total, await count(editor)]).toEqual([0, 0])
  expect([(await todo(admin)).rosterAlerts.total, await count(admin)]).toEqual([1, 2])
  const { token: stranger } = await plantSupervisor(app.ctx, await plantUnit(app.ctx))
  expect([(await todo(stranger)).rosterAlerts.total, await count(stranger)]).toEqual([0, 0])
})

test.each(['clerk', 'resident'] as const)('is not for a %s', async (role) => {
  const token = await app.as(role)
  expect((await app.call(listTodo, {}, token)).status).toBe(403)
  expect((await app.call(countTodo, {}, token)).status).toBe(403)
})
