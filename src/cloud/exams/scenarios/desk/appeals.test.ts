import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { hashToken } from '@/cloud/kernel/auth'
import { plantQuestion } from '@/cloud/practice/testing-questions'
import { personWith } from '@/cloud/session/testing-people'
import { plantOfficial, plantUnit } from '@/cloud/study/testing-roster'
import * as after from '@/contract/exams/after'
import * as desk from '@/contract/exams/desk-after'
import { getPaperResult } from '@/contract/exams/sitting'
import { regradePapers } from '../../grading/regrade-papers'
import { plantBank, plantExam, testBlueprint, testSection } from '../../testing-exams'
import { sit } from '../../testing-sat'

let app: TestApp
let unitId: string
let editor: string
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  unitId = await plantUnit(app.ctx)
  // As many as a paper has: everybody gets each question.
  await plantBank(app.ctx, 3)
  editor = (await personWith(app.ctx, 'editor')).token
})
// Answers of one moment have no order.
beforeEach(() => app.clock.advance(1000))
afterAll(() => app.close())

const official = () => plantOfficial(app.ctx, { unitId })
const TEXT = '示例：法条已经改了，A 也对。'

const appeal = (token: string, paperId: string, question = 0, id = randomUUID(), text = TEXT) =>
  app.call(after.sendAppeal, { id, paperId, question, text }, token)

const answer = (
  id: string,
  decision: { kind: 'kept' } | { kind: 'void' } | { kind: 'accept'; letters: string },
  { others = false, token = editor } = {},
) => app.call(desk.answerAppeal, { id, answer: '示例：已经核实。', others, decision }, token)

const score = async (id: string, token: string) =>
  v.parse(getPaperResult.output, (await app.call(getPaperResult, { id }, token)).body)

describe('an appeal', () => {
  it('is kept once for each question of one’s own paper, encrypted', async () => {
    const { token } = await official()
    const examId = await plantExam(app.ctx)
    const paper = await sit(app, token, examId, ['A'])
    const id = randomUUID()
    const first = v.parse(after.MyAppeal, (await appeal(token, paper.id, 0, id)).body)
    expect(first).toMatchObject({ state: 'open', text: TEXT, question: 0, examTitle: '示例考试' })
    expect((await appeal(token, paper.id, 0, id)).body).toEqual(first)
    expect((await appeal(token, paper.id, 0)).body.message).toContain('已经申诉过')
    expect((await appeal(token, paper.id, 1)).status).toBe(200)
    expect((await appeal(token, paper.id, 9)).status).toBe(404)
    const stranger = await official()
    expect((await appeal(stranger.token, paper.id, 2)).status).toBe(404)
    expect((await appeal(stranger.token, paper.id, 0, id)).status).toBe(404)
    expect((await app.call(after.listMyAppeals, {}, stranger.token)).body.appeals).toEqual([])
    const mine = (await app.call(after.listMyAppeals, { paperId: paper.id }, token)).body.appeals
    expect(mine.map(({ question }) => question).sort()).toEqual([0, 1])
    const { rows } = await app.ctx.db.pool.query('select text_encrypted from exam_appeals where id = $1', [id])
    expect(rows[0].text_encrypted).not.toContain('示例')
    expect(JSON.stringify(app.log.lines)).not.toContain('法条已经改了')
  })

  it.each(['', '短', 'x'.repeat(501)])('of %j is refused', async (text) => {
    const { token } = await official()
    expect((await appeal(token, randomUUID(), 0, randomUUID(), text)).body.code).toBe('bad-input')
  })

  it('of an account that is nobody on the roster is told where to go', async () => {
    const { token } = await personWith(app.ctx, 'official')
    expect((await appeal(token, randomUUID())).body.message).toContain('身份绑定')
  })
})

describe('a wrong question', () => {
  async function wronged() {
    const examId = await plantExam(app.ctx)
    const [a, b] = [await official(), await official()]
    const papers = [await sit(app, a.token, examId, ['A', 'B', 'A']), await sit(app, b.token, examId, ['B', 'B', 'B'])]
    const [mine, theirs] = papers
    const place = theirs!.questions.findIndex(({ id }) => id === mine!.questions[0]!.id)
    const [{ body: first }, { body: second }] = [
      await appeal(a.token, mine!.id, 0),
      await appeal(b.token, theirs!.id, place),
    ]
    return { examId, a, b, mine: mine!, theirs: theirs!, first, second }
  }

  it('void gives everybody its marks, with history, and answers who else appealed', async () => {
    const { a, b, mine, theirs, first, second } = await wronged()
    expect(await score(mine.id, a.token)).toMatchObject({ scoreTenths: 20, outcome: 'failed' })
    const before = v.parse(desk.DeskAppeal, (await app.call(desk.getAppeal, { id: first.id }, editor)).body)
    expect(before).toMatchObject({ papers: 2, others: 1, fix: null, question: { right: 'B' } })
    const answered = v.parse(desk.DeskAppeal, (await answer(first.id, { kind: 'void' }, { others: true })).body)
    expect(answered).toMatchObject({ state: 'fixed', others: 0, fix: { fix: 'void', letters: null } })
    await regradePapers(app.ctx)
    const after1 = await score(mine.id, a.token)
    expect(after1).toMatchObject({ scoreTenths: 40, outcome: 'passed' })
    expect(after1.gradings.map(({ why, scoreTenths }) => [why, scoreTenths])).toEqual([
      ['handed-in', 20],
      ['question-fixed', 40],
    ])
    expect(await score(theirs.id, b.token)).toMatchObject({ scoreTenths: 60 })
    const told = async () => (await app.call(after.listMyAppeals, {}, b.token)).body.appeals[0]
    // While others may sit it, an answer would give the key away.
    expect(await told()).toMatchObject({ id: second.id, state: 'open', answer: null, answeredAt: null })
    const untold = { gotTenths: null, fix: null, appeal: { state: 'open', answer: null } }
    expect(after1.questions[0]).toMatchObject(untold)
    app.clock.advance(25 * 3_600_000)
    expect(await told()).toMatchObject({ state: 'fixed', answer: '示例：已经核实。' })
    const appealed = { gotTenths: 20, fix: 'void', appeal: { state: 'fixed', answer: '示例：已经核实。' } }
    expect((await score(mine.id, a.token)).questions[0]).toMatchObject(appealed)
    expect((await app.call(desk.getAppeal, { id: first.id }, editor)).body.fix?.done).toBe(true)
  })

  it('is never read half corrected: whose paper has not had its turn yet finds score and marks of one key', async () => {
    const { examId, a, mine } = await wronged()
    const { rows } = await app.ctx.db.pool.query(
      `select questions->0->>'questionId' as id, (questions->0->>'version')::int as version from exam_papers where id = $1`,
      [mine.id],
    )
    const [actor, another] = [await personWith(app.ctx, 'editor'), await personWith(app.ctx, 'editor')]
    const fix = (id: string, { personId }: { personId: string }, at: Date) =>
      app.ctx.db.pool.query(
        `insert into exam_fixes (exam_id, question_id, version, fix, reason, at, actor_id)
         values ($1, $2, $3, 'void', '示例', $4, $5)`,
        [examId, id, rows[0].version, at, personId],
      )
    app.clock.advance(25 * 3_600_000)
    // Decided, and nobody's turn has come; the newer one is about a question that this paper does not have.
    await fix(rows[0].id, actor, app.clock.now())
    await fix('elsewhere', another, new Date(app.clock.now().getTime() + 1000))
    const read = await score(mine.id, a.token)
    const sum = read.questions.reduce((all, { gotTenths }) => all + gotTenths!, 0)
    expect([read.scoreTenths, sum]).toEqual([40, 40])
    await regradePapers(app.ctx)
    const graded = 'select why, actor_id as "actorId" from exam_gradings where paper_id = $1 order by n'
    expect((await app.ctx.db.pool.query(graded, [mine.id])).rows).toEqual([
      { why: 'handed-in', actorId: null },
      { why: 'question-fixed', actorId: actor.personId },
    ])
  })

  it('may accept another letter; who chose it gains, nobody loses', async () => {
    const { a, b, mine, theirs, first } = await wronged()
    expect((await answer(first.id, { kind: 'accept', letters: 'H' })).body.code).toBe('bad-input')
    expect((await answer(first.id, { kind: 'accept', letters: 'A' })).body.fix).toMatchObject({ letters: 'A' })
    await regradePapers(app.ctx)
    expect(await score(mine.id, a.token)).toMatchObject({ scoreTenths: 40 })
    expect(await score(theirs.id, b.token)).toMatchObject({ scoreTenths: 60 })
  })

  it('that is none is answered and changes nothing; a second answer is stale', async () => {
    const { a, mine, first, second } = await wronged()
    expect((await answer(first.id, { kind: 'kept' })).body).toMatchObject({ state: 'kept', fix: null, others: 1 })
    expect((await answer(first.id, { kind: 'void' })).body.code).toBe('stale')
    expect(await score(mine.id, a.token)).toMatchObject({ scoreTenths: 20 })
    const open = (await app.call(desk.listAppeals, { state: 'open' }, editor)).body.appeals.map(({ id }) => id)
    expect(open).toContain(second.id)
    expect(open).not.toContain(first.id)
    const [newest] = (await app.call(desk.listAppeals, { state: 'answered' }, editor)).body.appeals
    expect(newest).toMatchObject({ id: first.id, answeredBy: '示例·editor' })
    expect(JSON.stringify(newest)).not.toContain(a.officialId)
  })
})

describe('a question that was fixed before', () => {
  const one = { kind: 'single' as const, title: '单选题' }
  const many = { kind: 'multiple' as const, title: '多选题' }

  /** Two people who appeal against the one question of their papers, whose answer is B or AB. */
  async function both(of: typeof one | typeof many, chosen: [string, string]) {
    const topic = of === one ? 'licence' : 'compensation'
    await plantQuestion(app.ctx, `fixed-${of.kind}`, {
      ...{ topic, kind: of.kind, audiences: ['official'] as const, answer: of === one ? ['B'] : ['A', 'B'] },
    })
    const sections = [testSection({ ...of, topics: [topic], count: 1 })]
    const examId = await plantExam(app.ctx, { blueprint: testBlueprint({ sections }) })
    const sat: { token: string; paperId: string; appealId: string }[] = []
    for (const letters of chosen) {
      const { token } = await official()
      const paper = await sit(app, token, examId, [letters])
      const { body } = await appeal(token, paper.id)
      sat.push({ token, paperId: paper.id, appealId: body.id })
    }
    const scores = async () => {
      await regradePapers(app.ctx)
      return Promise.all(sat.map(async ({ token, paperId }) => (await score(paperId, token)).scoreTenths))
    }
    return { ids: sat.map(({ appealId }) => appealId) as [string, string], scores }
  }

  it('keeps each letter that was right once', async () => {
    const { ids, scores } = await both(one, ['A', 'C'])
    await answer(ids[0], { kind: 'accept', letters: 'A' })
    expect(await scores()).toEqual([20, 0])
    app.clock.advance(1000)
    expect((await answer(ids[1], { kind: 'accept', letters: 'C' })).body.fix).toMatchObject({ letters: 'AC' })
    expect(await scores()).toEqual([20, 20])
  })

  it('stays void', async () => {
    const { ids, scores } = await both(one, ['A', 'C'])
    await answer(ids[0], { kind: 'void' })
    app.clock.advance(1000)
    expect((await answer(ids[1], { kind: 'accept', letters: 'C' })).body).toMatchObject({
      ...{ state: 'fixed', fix: { fix: 'void' } },
    })
    expect(await scores()).toEqual([20, 20])
  })

  it('takes no second set of a multiple choice, which would undo the first; void it may become', async () => {
    const { ids, scores } = await both(many, ['AC', 'CD'])
    await answer(ids[0], { kind: 'accept', letters: 'AC' })
    app.clock.advance(1000)
    const refused = await answer(ids[1], { kind: 'accept', letters: 'CD' })
    expect([refused.status, refused.body.message]).toEqual([409, '这道题已认可过另一组选项，请改用作废。'])
    expect(await scores()).toEqual([20, 0])
    expect((await answer(ids[1], { kind: 'void' })).body).toMatchObject({ state: 'fixed', fix: { fix: 'void' } })
    expect(await scores()).toEqual([20, 20])
  })
})

test('nobody decides about a question of their own paper', async () => {
  const examId = await plantExam(app.ctx)
  const [mine, theirs] = [await official(), await official()]
  await app.ctx.db.pool.query(`insert into person_roles (person_id, role) values ($1, 'editor')`, [mine.personId])
  app.ctx.tokens.forget(hashToken(mine.token))
  await sit(app, mine.token, examId, ['A'])
  const paper = await sit(app, theirs.token, examId, ['A'])
  const { body } = await appeal(theirs.token, paper.id)
  for (const decision of [{ kind: 'void' }, { kind: 'kept' }] as const) {
    const refused = await answer(body.id, decision, { token: mine.token })
    expect([refused.body.code, refused.body.message]).toEqual([
      'same-person',
      '您自己的试卷上有这道题，要由另一位同事来答复。',
    ])
  }
  expect((await answer(body.id, { kind: 'void' })).body).toMatchObject({ state: 'fixed' })
})

test('the list goes on from where it ended', async () => {
  const { token } = await official()
  const examId = await plantExam(app.ctx, { rules: { attempts: 20 } })
  for (let n = 0; n < 18; n++) {
    const paper = await sit(app, token, examId)
    for (const question of [0, 1, 2]) await appeal(token, paper.id, question)
  }
  const first = (await app.call(desk.listAppeals, { state: 'open' }, editor)).body
  expect(first.appeals).toHaveLength(50)
  const rest = (await app.call(desk.listAppeals, { state: 'open', after: first.nextAfter! }, editor)).body
  expect(rest.nextAfter).toBeNull()
  const ids = [...first.appeals, ...rest.appeals].map(({ id }) => id)
  expect(new Set(ids).size).toBe(first.open)
})
