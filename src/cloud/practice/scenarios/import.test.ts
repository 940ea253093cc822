import * as desk from '@/contract/console/console-questions'
import { IMPORT_MAX_BYTES } from '@/contract/console/console-import'
import { listAudit } from '@/contract/console/console-audit'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import type { Call } from '@/cloud/kernel/route'
import { importFile } from '../importing/import-file'
import { importQuestions } from '../importing/import-questions'
import { applyFile, csvOf, rowOf, sendFile, shaOf } from '../importing/testing-imports'
import { emptyBank, plantQuestion, testQuestion } from '../testing-questions'

let app: TestApp
let editor: string
let admin: string
beforeEach(async () => {
  app = await startTestApp()
  await emptyBank(app.ctx)
  ;[editor, admin] = [await app.as('editor'), await app.as('admin')]
})
afterEach(() => app.close())

const list = async (filter: object) => (await app.call(desk.listQuestions, filter, editor)).body
const stored = async (table: string) =>
  Number((await app.ctx.db.pool.query(`select count(*) from ${table}`)).rows[0].count)
/** Of questions alone: the samples publish exams, and note that. */
const noted = () => stored(`audit_log where action like 'question%'`)

const THREE = csvOf(
  rowOf('示例：试用期最长几个月？'),
  rowOf('示例：按照《合同法》怎么办？', { 章节: '第二章 行政处罚' }),
  rowOf('示例：没有答案的？', { 答案: '' }),
)

describe('a trial', () => {
  test('reports row by row and writes nothing', async () => {
    const { status, body } = await sendFile(app, editor, THREE)
    expect([status, body.read, body.refused, body.written]).toEqual([200, 2, 1, null])
    expect(body.problems.shown).toMatchObject([{ row: 4, column: '答案' }])
    expect(body.flagged.shown).toEqual([{ row: 3, stem: '示例：按照《合同法》怎么办？', names: ['合同法'] }])
    expect(body.preview.map(({ row, topic, difficulty, source }) => [row, topic, difficulty, source])).toEqual([
      [2, 'work', expect.any(Number), '第一章'],
      [3, 'punishment', expect.any(Number), '第二章 行政处罚'],
    ])
    expect(body.headings.find(({ heading }) => heading === '题干')?.meaning).toBeTruthy()
    expect([await stored('questions'), await noted()]).toEqual([0, 0])
  })

  test('names what the bank has already, what an earlier row asks, and what is only alike', async () => {
    await plantQuestion(app.ctx, 'test-same', { stem: '示例：定金最多是多少？', options: ['甲', '乙', '丙', '丁'] })
    await plantQuestion(app.ctx, 'test-alike', { stem: '示例：楼上漏水，首先应该做什么？' })
    const file = csvOf(
      rowOf('示例：定金 最多是多少?', { A选项: '丁', D选项: '甲' }),
      rowOf('示例：楼上漏水，首先做什么？'),
      rowOf('示例：楼上漏水，首先做什么（ ）'),
    )
    const { body } = await sendFile(app, editor, file)
    expect([body.read, body.refused]).toEqual([1, 2])
    expect(body.duplicates.shown.map(({ row, same }) => [row, same.id, same.row])).toEqual([
      [2, 'test-same', null],
      [4, null, 3],
    ])
    expect(body.alike.shown.map(({ row, to }) => [row, to.id])).toEqual([[3, 'test-alike']])
  })

  test('says when not all of a long file was looked at for being alike', async () => {
    await plantQuestion(app.ctx, 'test-alike', { stem: '示例：楼上漏水，首先应该做什么？' })
    const rows = Array.from({ length: 2000 }, (_, n) => rowOf(`示例：第${n}号？`))
    const notes = async (...stems: string[]) =>
      (await sendFile(app, editor, csvOf(...rows, ...stems.map((stem) => rowOf(stem))))).body
    expect((await notes()).notes).toEqual([])
    const { alike, notes: said } = await notes('示例：楼上漏水，首先做什么？')
    expect([alike.total, said]).toEqual([0, [expect.stringContaining('后面的 1 道只查了是否相同')]])
  })

  test('a file that is no bank is refused with a sentence', async () => {
    const { status, body } = await sendFile(app, editor, Buffer.from('%PDF-1.7 示例'), { name: '题库.pdf' })
    expect([status, body.code, body.message]).toEqual([422, 'file-refused', expect.stringMatching(/[一-龥]{5}/)])
  })

  test('more than 20 MB is refused before it is read', async () => {
    const { status, body } = await sendFile(app, editor, Buffer.alloc(IMPORT_MAX_BYTES + 1))
    expect([status, body.code]).toEqual([413, 'too-large'])
  })

  test('one file at a time: the second is told to wait, and the third may come', async () => {
    const answers = await Promise.all([sendFile(app, editor, THREE), sendFile(app, admin, THREE)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429])
    expect(answers.find(({ status }) => status === 429)?.body.message).toContain('正在读另一份题库')
    expect((await sendFile(app, admin, THREE)).status).toBe(200)
  })

  test('a file that is still on its way keeps nobody waiting', async () => {
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => (arrive = resolve))
    const bytes = () => arrived.then(() => ({ ok: true as const, value: THREE }))
    const input = { name: 'a.csv', topic: 'work' as const, audiences: ['official' as const], difficulty: 3 }
    const slow = importQuestions(input, { ctx: app.ctx, bytes } as unknown as Call)
    expect((await sendFile(app, editor, THREE)).status).toBe(200)
    arrive()
    expect(await slow).toMatchObject({ ok: true, value: { read: 2 } })
  })
})

describe('applied', () => {
  test('all good rows become drafts of whoever sent them, found by their mark, in the order of the file', async () => {
    const { body } = await applyFile(app, editor, THREE)
    expect([body.read, body.refused, body.written, body.mark]).toEqual([2, 1, 2, shaOf(THREE).slice(0, 16)])
    const { questions, total } = await list({ imported: body.mark, state: 'draft' })
    expect([total, questions.map(({ stem, doubt }) => [stem, doubt])]).toEqual([
      2,
      [
        ['示例：试用期最长几个月？', null],
        ['示例：按照《合同法》怎么办？', 'repealed'],
      ],
    ])
    expect((await list({ doubt: 'repealed' })).total).toBe(1)
    const { versions } = (await app.call(desk.getQuestion, { id: questions[0]!.id }, editor)).body
    expect(versions[0]).toMatchObject({
      state: 'draft',
      revision: 1,
      body: { source: '第一章', audiences: ['official'] },
    })
    expect(versions[0]!.writerIds).toHaveLength(1)
  })

  test('a long source is cut, but no sign of it in half', async () => {
    const file = csvOf(rowOf('示例：一？', { 章节: `${'甲'.repeat(119)}𠮷乙` }))
    const { status, body } = await applyFile(app, editor, file)
    expect([status, body.written]).toEqual([200, 1])
    expect(body.preview.map(({ source }) => source)).toEqual(['甲'.repeat(119)])
  })

  test('the note in the audit log has counts and no word of a question', async () => {
    await applyFile(app, editor, THREE)
    const { entries } = (await app.call(listAudit, {}, admin)).body
    expect(entries.filter(({ action }) => action === 'question.import').map(({ detail }) => detail)).toEqual([
      '写入 2 道，拒绝 1 行，待复核 1 道',
    ])
  })

  test('twice writes nothing twice', async () => {
    const file = csvOf(rowOf('示例：一？'), rowOf('示例：二？'))
    await applyFile(app, editor, file)
    const again = await applyFile(app, admin, file)
    expect([again.body.read, again.body.refused, again.body.written]).toEqual([0, 2, 0])
    expect([await stored('questions'), await noted()]).toEqual([2, 1])
  })

  test('by two servers at once it is written once', async () => {
    const whom = { topic: 'work' as const, audiences: ['official' as const] }
    const choice = { fileName: 'a.csv', ...whom, difficulty: 3, examOnly: false }
    const { db, clock, config } = app.ctx
    const given = { db, config, clock, bytes: csvOf(rowOf('示例：一？'), rowOf('示例：二？')), choice }
    const writing = { authorId: SAMPLE_PEOPLE[6]!.id, now: clock.now(), sha256: null }
    const both = await Promise.all([importFile(given, writing), importFile(given, writing)])
    expect(both.map((done) => done.ok && done.value.written).sort()).toEqual([0, 2])
    expect(await stored('questions')).toBe(2)
  })

  test.each([
    ['another file than the one tried', { sha256: 'f'.repeat(64) }, 409, 'stale'],
    ['no trial before', { sha256: undefined }, 400, 'bad-input'],
  ])('%s: refused', async (_, more, status, code) => {
    const answer = await applyFile(app, editor, THREE, more)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(await stored('questions')).toBe(0)
  })

  test('what came into the bank between trial and writing is not written again', async () => {
    const file = csvOf(rowOf('示例：一？'), rowOf('示例：二？'))
    expect((await sendFile(app, editor, file)).body.read).toBe(2)
    await plantQuestion(app.ctx, 'test-meanwhile', { stem: '示例：一？', options: ['甲', '乙', '丙', '丁'] })
    const { body } = await applyFile(app, editor, file)
    expect([body.read, body.refused, body.written]).toEqual([1, 1, 1])
    expect(body.duplicates.shown.map(({ same }) => same.id)).toEqual(['test-meanwhile'])
  })

  test('when one row cannot be written nothing is: no question, no version, no note', async () => {
    await app.ctx.db.pool.query(`
      create function fail_on_the_last() returns trigger language plpgsql as
        $$ begin if new.body->>'stem' like '%299%' then raise 'disk gone'; end if; return new; end $$;
      create trigger fail before insert on question_versions for each row execute function fail_on_the_last()`)
    const file = csvOf(...Array.from({ length: 300 }, (_, n) => rowOf(`示例：第 ${n} 题？`)))
    expect((await applyFile(app, editor, file)).status).toBe(500)
    const left = [await stored('questions'), await stored('question_versions'), await noted()]
    expect(left).toEqual([0, 0, 0])
  })

  test('of 300 rows with one bad, 299 are written', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => rowOf(`示例：第 ${n} 题？`, n === 7 ? { 答案: 'F' } : {}))
    const { body } = await applyFile(app, editor, csvOf(...rows))
    expect([body.read, body.refused, body.written, body.preview.length]).toEqual([299, 1, 299, 20])
    expect(body.problems.shown.map(({ row }) => row)).toEqual([9])
    expect(await stored('questions')).toBe(299)
  })
})

describe('on to the phone', () => {
  test('whoever imported may complete it; somebody else publishes, and the repealed name clears when it is gone', async () => {
    await applyFile(app, editor, csvOf(rowOf('示例：按照《合同法》怎么办？')))
    const { id } = (await list({})).questions[0]!
    expect((await app.call(desk.submitQuestion, { id, version: 1 }, editor)).body.fields).toEqual([
      { path: 'body.citations', message: '请至少引用一条法条。' },
    ])
    const body = testQuestion({ family: id, stem: '示例：按照《民法典》怎么办？' })
    await app.call(desk.saveQuestionDraft, { id, revision: 1, body }, admin)
    expect((await app.call(desk.getQuestion, { id }, editor)).body.doubt).toBeNull()
    expect((await app.call(desk.submitQuestion, { id, version: 1 }, admin)).status).toBe(200)
    const publish = { id, version: 1, revision: 2, corrects: false }
    expect((await app.call(desk.publishQuestion, publish, editor)).body.code).toBe('same-person')
    expect((await app.call(desk.publishQuestion, publish, admin)).body.code).toBe('same-person')
    const { token } = await personWith(app.ctx, 'editor')
    expect((await app.call(desk.publishQuestion, publish, token)).body.state).toBe('published')
  })
})

describe('the bank as rows of a spreadsheet', () => {
  test('comes in pages, each question once, narrowed as the list is', async () => {
    for (let n = 0; n < 70; n++) await plantQuestion(app.ctx, `test-many-${n}`)
    await plantQuestion(app.ctx, 'test-work', { topic: 'work' })
    const first = (await app.call(desk.exportQuestions, {}, editor)).body
    const second = (await app.call(desk.exportQuestions, { after: first.next! }, editor)).body
    expect([first.questions.length, second.questions.length, second.next]).toEqual([60, 11, null])
    expect(new Set([...first.questions, ...second.questions].map(({ id }) => id)).size).toBe(71)
    const narrowed = (await app.call(desk.exportQuestions, { topic: 'work' }, editor)).body.questions
    expect(narrowed.map(({ id, state, body }) => [id, state, body.topic])).toEqual([['test-work', 'published', 'work']])
  })
})
