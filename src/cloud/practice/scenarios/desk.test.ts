import { randomUUID } from 'node:crypto'
import * as desk from '@/contract/console/console-questions'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { getBook, listNotices, openSet, readNotices, reportQuestion } from '@/contract/practice/practice'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { finishRegrading, regradeQuestion } from '../regrading/regrade'
import { answer, emptyBank, plantQuestion, testQuestion } from '../testing-questions'

const ID = 'test-one'

/** As a form that nobody has written in yet. */
const BARE = {
  ...{ kind: 'single' as const, topic: 'neighbours' as const, stem: '', options: [], answer: [] },
  ...{ explanation: '', citations: [], audiences: [] },
}

let app: TestApp
let editor: string
let admin: string
let guest: string
beforeEach(async () => {
  app = await startTestApp()
  await emptyBank(app.ctx)
  await plantQuestion(app.ctx, ID)
  ;[editor, admin, guest] = [await app.as('editor'), await app.as('admin'), await app.guest()]
})
afterEach(() => app.close())

/** Opens, rewrites, submits and publishes by two people. */
async function republish(change: object, corrects: boolean) {
  const opened = await app.call(desk.openQuestionDraft, { id: ID }, editor)
  const { version, revision } = opened.body
  const body = testQuestion({ family: ID, ...change })
  const saved = await app.call(desk.saveQuestionDraft, { id: ID, revision, body }, editor)
  await app.call(desk.submitQuestion, { id: ID, version }, editor)
  return app.call(desk.publishQuestion, { id: ID, version, revision: saved.body.revision, corrects }, admin)
}

const notices = async (token: string) => (await app.call(listNotices, {}, token)).body.notices

describe('from draft to the phone', () => {
  test('a new question is asked only once somebody else has published it', async () => {
    const made = await app.call(desk.createQuestion, { body: testQuestion({ family: 'new' }) }, editor)
    const { id, version } = made.body
    expect(version).toMatchObject({ version: 1, state: 'draft', revision: 1 })
    const step = { id, version: 1 }
    expect((await answer(app, guest, id, 'B')).status).toBe(404)
    expect((await app.call(desk.submitQuestion, step, editor)).body.state).toBe('submitted')
    const own = await app.call(desk.publishQuestion, { ...step, revision: 1, corrects: false }, editor)
    expect([own.status, own.body.code]).toEqual([409, 'same-person'])
    expect((await app.call(desk.publishQuestion, { ...step, revision: 1, corrects: false }, admin)).status).toBe(200)
    expect((await answer(app, guest, id, 'B')).body.right).toBe(true)
  })

  test('who saves over a colleague’s newer text is told, and nothing is lost', async () => {
    await app.call(desk.openQuestionDraft, { id: ID }, editor)
    const save = (revision: number, stem: string) =>
      app.call(desk.saveQuestionDraft, { id: ID, revision, body: testQuestion({ stem }) }, admin)
    expect((await save(1, '示例：甲？')).body.revision).toBe(2)
    expect((await save(1, '示例：乙？')).body.code).toBe('stale')
    const { versions } = (await app.call(desk.getQuestion, { id: ID }, editor)).body
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'draft'],
      [1, 'published'],
    ])
    expect(versions[0]!.body.stem).toBe('示例：甲？')
  })

  test.each([
    [
      'an article that is not there',
      { citations: [{ id: 'civil-code:9999', digest: '示例', textHash: '0'.repeat(16), rests: ['示例'] }] },
      '没有',
    ],
    ['the name of a repealed law', { stem: '示例：按照《合同法》，怎么办？' }, '合同法'],
  ])('%s keeps it from review, with a sentence', async (_, change, says) => {
    const opened = await app.call(desk.openQuestionDraft, { id: ID }, editor)
    await app.call(
      desk.saveQuestionDraft,
      { id: ID, revision: opened.body.revision, body: testQuestion(change) },
      editor,
    )
    const { status, body } = await app.call(desk.submitQuestion, { id: ID, version: opened.body.version }, editor)
    expect([status, body.message]).toEqual([400, expect.stringContaining(says)])
  })

  test('withdrawn at once by one editor, and asked no more', async () => {
    expect((await app.call(desk.withdrawQuestion, { id: ID, reason: '示例原因' }, editor)).body.state).toBe('withdrawn')
    const again = await app.call(desk.withdrawQuestion, { id: ID, reason: '示例原因' }, editor)
    expect(again.body.code).toBe('wrong-state')
    expect((await answer(app, guest, ID, 'B')).body.right).toBe(true)
  })

  test('a draft is kept with gaps, gets a family and a difficulty of its own, and is not asked of anybody', async () => {
    const { status, body } = await app.call(desk.createQuestion, { body: BARE }, editor)
    expect([status, body.version.body]).toEqual([200, { ...BARE, family: body.id, difficulty: 3 }])
    expect((await answer(app, guest, body.id, 'B')).status).toBe(404)
    const saved = await app.call(desk.saveQuestionDraft, { id: body.id, revision: 1, body: BARE }, editor)
    expect(saved.body.body).toMatchObject({ stem: '', family: body.id })
  })

  test.each<[string, Partial<QuestionDraft>, [string, string][]]>([
    [
      'an empty one',
      BARE,
      [
        ['body.stem', '请填写题干。'],
        ['body.options', '请填写至少两个选项。'],
        ['body.answer', '请选出正确答案。'],
        ['body.explanation', '请填写解析。'],
        ['body.citations', '请至少引用一条法条。'],
        ['body.audiences', '请选择给谁做。'],
      ],
    ],
    ['an option without words', { options: ['甲', '', '丙'] }, [['body.options.1', '请填写选项 B。']]],
    ['a letter without an option', { answer: ['E'] }, [['body', '答案要写选项里有的字母，按顺序，不重复。']]],
    [
      'an article nobody has written about',
      { citations: [{ id: 'civil-code:296', digest: '', textHash: '9eea3f50095da3d6', rests: [] }] },
      [
        ['body.citations.0.digest', '请用自己的话写这条法条说了什么。'],
        ['body.citations.0.rests', '请填写答案依据的关键词。'],
      ],
    ],
  ])('%s is not handed over: each gap is said by its field', async (_, change, gaps) => {
    const made = await app.call(desk.createQuestion, { body: { ...testQuestion(), ...change } }, editor)
    const { status, body } = await app.call(desk.submitQuestion, { id: made.body.id, version: 1 }, editor)
    expect([status, body.fields?.map(({ path, message }) => [path, message])]).toEqual([400, gaps])
  })

  test('what is longer than a question may be is not even saved', async () => {
    const { status, body } = await app.call(desk.createQuestion, { body: { ...BARE, stem: '长'.repeat(501) } }, editor)
    expect([status, body.fields]).toEqual([400, [{ path: 'body.stem', message: '太长了，最多 500 个字。' }]])
  })

  test('where a question comes from is for editors: no phone is told', async () => {
    await republish({ source: '示例题库第三章' }, false)
    const { body } = await app.call(
      openSet,
      { id: randomUUID(), wanted: { source: 'topic', topic: 'neighbours' } },
      guest,
    )
    expect(body.questions.map(({ id }) => id)).toEqual([ID])
    expect(JSON.stringify([body, (await answer(app, guest, ID, 'B', { version: 2 })).body])).not.toContain('第三章')
  })
})

describe('a correction', () => {
  test('grades everybody anew, rebuilds what they remember, and tells each once', async () => {
    const [wrongNow, rightNow, untouched] = [guest, await app.guest(), await app.guest()]
    await answer(app, wrongNow, ID, 'B')
    await answer(app, rightNow, ID, 'A')
    await answer(app, untouched, ID, 'D')
    const { status, body } = await republish({ answer: ['A'] }, true)
    expect([status, body.corrects]).toEqual([200, true])
    expect((await notices(wrongNow)).map(({ kind, right }) => [kind, right])).toEqual([['regraded', false]])
    expect((await notices(rightNow)).map(({ right }) => right)).toEqual([true])
    expect(await notices(untouched)).toEqual([])
    expect((await app.call(getBook, {}, wrongNow)).body.total).toBe(1)
    expect((await app.call(getBook, {}, rightNow)).body.total).toBe(0)
    expect(await regradeQuestion(app.ctx, ID)).toBe(0)
    expect(await finishRegrading(app.ctx)).toBe(0)
    expect(await notices(rightNow)).toHaveLength(1)
  })

  test('what a killed process left is done by the next one, and each is still told once', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => app.guest()))
    for (const person of people) await answer(app, person, ID, 'A')
    await republish({ answer: ['A'] }, true)
    await app.ctx.db.pool.query(`update practice_answers set "right" = false where owner_id =
      (select owner_id from practice_answers limit 1)`)
    expect(await finishRegrading(app.ctx)).toBe(1)
    expect(await finishRegrading(app.ctx)).toBe(0)
  })

  test('an answer to the old version that arrives late is graded by the new one, and says so', async () => {
    await republish({ answer: ['A'] }, true)
    expect((await answer(app, guest, ID, 'A', { version: 1 })).body).toMatchObject({ right: true, corrected: true })
  })

  test('grades no version before one that did not correct: there the letters meant something else', async () => {
    const moved = { options: ['拍照留证据，请人修', '忍着', '断他家的水', '不交物业费'], answer: ['A'] }
    await republish(moved, false)
    expect((await answer(app, guest, ID, 'B', { version: 1 })).body).toMatchObject({ right: true, corrected: false })
    await answer(app, guest, ID, 'A', { version: 2 })
    await republish({ ...moved, answer: ['C'] }, true)
    expect((await notices(guest)).map(({ right }) => right)).toEqual([false])
    const { rows } = await app.ctx.db.pool.query('select version, "right" from practice_answers order by version')
    expect(rows).toEqual([
      { version: 1, right: true },
      { version: 2, right: false },
    ])
    expect((await answer(app, guest, ID, 'C', { version: 2 })).body).toMatchObject({ right: true, corrected: true })
  })

  test('of a question that was withdrawn since still grades what arrives late', async () => {
    await republish({ answer: ['A'] }, true)
    await app.call(desk.withdrawQuestion, { id: ID, reason: '示例原因' }, editor)
    expect((await answer(app, guest, ID, 'A', { version: 1 })).body).toMatchObject({ right: true, corrected: true })
  })

  test('after which an answer is sent again: its first letters count, by the new key', async () => {
    const id = randomUUID()
    await answer(app, guest, ID, 'A', { id })
    await republish({ answer: ['A'] }, true)
    const again = await answer(app, guest, ID, 'B', { id })
    expect(again.body).toMatchObject({ right: true, answer: ['A'], corrected: true })
    const { rows } = await app.ctx.db.pool.query('select chosen from practice_answers')
    expect(rows).toEqual([{ chosen: 'A' }])
  })

  const [FIRST, SECOND, ...OTHERS] = testQuestion().options as [string, string, ...string[]]

  test.each([
    ['leave one out', ['甲', '乙', '丙']],
    ['swap two', [SECOND, FIRST, ...OTHERS]],
  ])('may not %s of the options', async (_, options) => {
    await answer(app, guest, ID, 'B')
    const { status, body } = await republish({ answer: ['A'], options }, true)
    expect([status, body.message]).toEqual([400, expect.stringContaining('选项的个数和顺序')])
    const { versions } = (await app.call(desk.getQuestion, { id: ID }, editor)).body
    expect(versions.map(({ state }) => state)).toEqual(['submitted', 'published'])
    expect(await notices(guest)).toEqual([])
  })

  test('may word an option differently, but not swap two in two steps', async () => {
    expect((await republish({ answer: ['A'], options: ['示例：不理他', '示例：报警', ...OTHERS] }, true)).status).toBe(
      200,
    )
    const { body } = await republish({ answer: ['B'], options: [SECOND, FIRST, ...OTHERS] }, true)
    expect(body.message).toContain('选项的个数和顺序')
  })

  test('without “corrects” nobody is graded anew', async () => {
    await answer(app, guest, ID, 'A')
    await republish({ answer: ['A'] }, false)
    await finishRegrading(app.ctx)
    expect(await notices(guest)).toEqual([])
  })
})

describe('a report', () => {
  const report = (id = randomUUID(), text = '示例：法条好像改了') =>
    app.call(reportQuestion, { id, questionId: ID, version: 1, reason: 'outdated', text }, guest)

  test('reaches the editors once, is answered once, and its writer is told', async () => {
    const id = randomUUID()
    expect((await report(id)).body).toEqual({ received: true })
    await report(id)
    const { reports, open } = (await app.call(desk.listReports, { state: 'open' }, editor)).body
    expect([open, reports.map((one) => [one.reason, one.text])]).toEqual([1, [['outdated', '示例：法条好像改了']]])
    const listed = (await app.call(desk.listQuestions, { doubt: 'any' }, editor)).body.questions
    expect(listed.map((row) => [row.id, row.doubt])).toEqual([[ID, 'report']])
    const say = (words: string) => app.call(desk.answerReport, { id, answer: words }, editor)
    expect((await say('示例：已经改好了')).status).toBe(200)
    expect((await say('示例：已经改好了')).status).toBe(200)
    expect((await say('示例：另一个答复')).body.code).toBe('stale')
    const told = await notices(guest)
    expect(told.map(({ kind, text, read }) => [kind, text, read])).toEqual([
      ['report-answered', '示例：已经改好了', false],
    ])
    const { body } = await app.call(readNotices, { upTo: told[0]!.at }, guest)
    expect(body.unread).toBe(0)
    await app.call(desk.clearDoubt, { id: ID, reason: '示例：核对过' }, editor)
    expect((await app.call(desk.getQuestion, { id: ID }, editor)).body.doubt).toBeNull()
  })

  test('its words lie encrypted in the database', async () => {
    await report()
    const { rows } = await app.ctx.db.pool.query('select text_encrypted from question_reports')
    expect(rows[0].text_encrypted).not.toContain('法条')
  })
})

describe('the bank', () => {
  test('is narrowed by words, topic and kind; near-duplicates of other families are named', async () => {
    await plantQuestion(app.ctx, 'test-two', {
      stem: '示例：楼上漏水，首先做什么？',
      topic: 'work',
      kind: 'judgement',
      options: ['对', '错'],
      answer: ['A'],
    })
    const ids = async (filter: object) =>
      (await app.call(desk.listQuestions, filter, editor)).body.questions.map(({ id }) => id)
    expect((await ids({})).sort()).toEqual(['test-one', 'test-two'])
    expect(await ids({ words: '首先' })).toEqual(['test-two'])
    expect(await ids({ words: '断他家的水' })).toEqual(['test-one'])
    expect(await ids({ words: '100%_' })).toEqual([])
    expect(await ids({ topic: 'work' })).toEqual(['test-two'])
    expect(await ids({ kind: 'single' })).toEqual(['test-one'])
    const { alike } = (await app.call(desk.getQuestion, { id: ID }, editor)).body
    expect(alike.map(({ id }) => id)).toEqual(['test-two'])
  })

  test('comes in pages of fifty, each question once', async () => {
    for (let n = 0; n < 60; n++) await plantQuestion(app.ctx, `test-many-${n}`)
    const first = (await app.call(desk.listQuestions, {}, editor)).body
    const second = (await app.call(desk.listQuestions, { after: first.next! }, editor)).body
    expect([first.questions.length, second.questions.length, first.total, second.next]).toEqual([50, 11, 61, null])
    expect(new Set([...first.questions, ...second.questions].map(({ id }) => id)).size).toBe(61)
    expect((await app.call(desk.listQuestions, { after: 'nonsense' }, editor)).status).toBe(400)
  })
})
