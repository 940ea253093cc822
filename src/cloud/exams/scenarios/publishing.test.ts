import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { plantQuestion } from '@/cloud/practice/testing-questions'
import { plantOfficial, plantUnit } from '@/cloud/study/testing-roster'
import { readQuestions } from '@/cloud/tasks/samples/read-questions'
import { seedQuestions } from '@/cloud/tasks/samples/seed-questions'
import { BLUEPRINT_PRESETS, PAPER_PRESET, presetSections } from '@/domain/exams/presets'
import { checkBlueprint } from '../publishing/check-blueprint'
import { publishExam } from '../publishing/publish-exam'
import { ACTOR, bankQuestionsOf, plantBank, plantDraft, plantExam, testBlueprint, testSection } from '../testing-exams'
import { sitters } from './testing-sitters'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  await plantBank(app.ctx)
})
afterAll(() => app.close())

const later = (minutes: number) => new Date(app.clock.now().getTime() + minutes * 60_000)
const publish = (examId: string, revision = 1) => publishExam(app.ctx, { examId, revision, actorId: ACTOR })

test('a bank that does not fill the paper: refused, with what is missing in numbers', async () => {
  const sections = [testSection({ count: 4 }), testSection({ title: '难题', count: 5 })]
  const examId = await plantDraft(app.ctx, { blueprint: testBlueprint({ sections }) })
  const refused = await publish(examId)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'bad-input', fields: [{ path: 'blueprint' }] } })
  expect(!refused.ok && refused.problem.fields![0]!.message).toBe(
    '第1部分“单选题”、第2部分“难题”抢同一批题：合起来要 9 道，题库里只有 6 道可用（相近的题只算一道），还差 3 道。',
  )
  for (const n of [6, 7, 8]) await plantQuestion(app.ctx, `exam-q-${n}`, { topic: 'punishment' })
  expect(await publish(examId)).toEqual({ ok: true, value: { revision: 2 } })
})

test('published once, by who saw the newest; the act is in the log', async () => {
  const examId = await plantDraft(app.ctx)
  expect(await publish(examId, 7)).toMatchObject({ problem: { code: 'stale' } })
  const twice = await Promise.all([publish(examId), publish(examId)])
  expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await publish(examId, 2)).toMatchObject({ problem: { code: 'wrong-state' } })
  const { rows } = await app.ctx.db.pool.query(`select action from audit_log where subject = $1`, [`exam:${examId}`])
  expect(rows).toEqual([{ action: 'exam.publish' }])
})

test.each<[string, object]>([
  ['ends before it begins', { opensAt: -10, closesAt: -20 }],
  ['is over', { opensAt: -20, closesAt: -10 }],
  ['no attempt', { rules: { attempts: 0 } }],
  ['a time outside of the window', { times: [60 * 24 - 10] }],
  ['a make-up of nothing', { kind: 'makeup' }],
])('refused: %s', async (_, changes) => {
  const { opensAt, closesAt, times, ...rest } = changes as { opensAt?: number; closesAt?: number; times?: number[] }
  const examId = await plantDraft(app.ctx, {
    ...rest,
    ...(opensAt === undefined ? {} : { opensAt: later(opensAt), closesAt: later(closesAt!) }),
    times: (times ?? []).map((minutes) => ({ startsAt: later(minutes), seats: 3 })),
  })
  expect(await publish(examId)).toMatchObject({ ok: false, problem: { code: 'bad-input' } })
})

test('a make-up comes after its exam, within a year, and is sat once', async () => {
  const makesUpId = await plantExam(app.ctx, { closesAt: later(60), blueprint: testBlueprint({ makeUp: true }) })
  const makeup = (changes: object) => plantDraft(app.ctx, { kind: 'makeup', makesUpId, ...changes })
  const tooEarly = { opensAt: later(30), closesAt: later(90) }
  const tooLate = { opensAt: later(60), closesAt: later(60 + 367 * 24 * 60) }
  const right = { opensAt: later(60), closesAt: later(90) }
  for (const wrong of [tooEarly, tooLate, { ...right, rules: { attempts: 2 } }]) {
    const id = await makeup(wrong)
    expect(await publish(id)).toMatchObject({ ok: false, problem: { code: 'bad-input' } })
    await app.ctx.db.pool.query(`update exams set state = 'cancelled' where id = $1`, [id])
  }
  expect(await publish(await makeup(right))).toMatchObject({ ok: true })
  expect(await publish(await makeup(right))).toMatchObject({
    problem: { message: expect.stringContaining('只补考一次') },
  })
})

test('others than new leaders have a make-up only where the blueprint said so when the exam was published', async () => {
  const window = { opensAt: later(60), closesAt: later(90) }
  const publishFor = async (category: 'leader' | 'new-leader', makesUpId: string) =>
    publish(await plantDraft(app.ctx, { kind: 'makeup', category, makesUpId, ...window }))
  const formal = (category: 'leader' | 'new-leader', makeUp?: boolean) =>
    plantExam(app.ctx, {
      category,
      closesAt: later(60),
      blueprint: testBlueprint(makeUp === undefined ? {} : { makeUp }),
    })
  const said = await publishFor('leader', await formal('leader'))
  expect(said).toMatchObject({ ok: false, problem: { message: expect.stringContaining('没有写明可以补考') } })
  expect(await publishFor('leader', await formal('leader', true))).toMatchObject({ ok: true })
  expect(await publishFor('new-leader', await formal('new-leader'))).toMatchObject({ ok: true })
  expect(await publishFor('new-leader', await formal('new-leader', false))).toMatchObject({ ok: false })
})

test('a formal exam of before make-ups were written down allows those that were planned for it', async () => {
  const formal = (category: 'leader' | 'new-leader' | 'all') => plantExam(app.ctx, { category, closesAt: later(60) })
  const [planned, free, given, called, everybody] = [
    ...[await formal('leader'), await formal('leader'), await formal('new-leader'), await formal('leader')],
    await formal('all'),
  ] as [string, string, string, string, string]
  const window = { opensAt: later(60), closesAt: later(90) }
  const makeUpOf = (makesUpId: string, category: 'leader' | 'new-leader' = 'leader') =>
    plantDraft(app.ctx, { kind: 'makeup', category, makesUpId, ...window })
  const draft = await makeUpOf(planned)
  await makeUpOf(given, 'new-leader')
  await makeUpOf(everybody, 'new-leader')
  await app.ctx.db.pool.query(`update exams set state = 'cancelled' where id = $1`, [await makeUpOf(called)])
  expect(await publish(draft)).toMatchObject({ ok: false })
  const statements = readFileSync(join(__dirname, '../../migrations/0019_exam-only.sql'), 'utf8')
  await app.ctx.db.pool.query(statements.split('--> statement-breakpoint').at(-1)!)
  const said = async (id: string) =>
    (await app.ctx.db.pool.query(`select blueprint->'makeUp' as said from exams where id = $1`, [id])).rows[0].said
  const all = [planned, free, given, called, everybody]
  expect(await Promise.all(all.map(said))).toEqual([true, null, null, null, null])
  expect(await publish(draft)).toMatchObject({ ok: true })
})

test('a paper of more than 400 questions is refused on publishing as on saving, however it came to be stored', async () => {
  const sections = [testSection({ count: 200 }), testSection({ count: 200 }), testSection({ count: 1 })]
  const refused = await publish(await plantDraft(app.ctx, { blueprint: testBlueprint({ sections }) }))
  expect(refused).toMatchObject({
    problem: { code: 'bad-input', message: '一份试卷最多 400 题，现在有 401 题，请减少后再继续。' },
  })
})

test('what is in doubt, or is for residents where no topic is named, is not drawn', async () => {
  const plant = (id: string, audience: 'official' | 'resident') =>
    plantQuestion(app.ctx, id, { topic: 'housing', audiences: [audience], difficulty: 5 })
  await plant('doubt-q', 'official')
  await plant('office-q', 'official')
  await plant('resident-q', 'resident')
  await app.ctx.db.pool.query(`update questions set doubt = 'report' where id = 'doubt-q'`)
  const families = async (topics: ['housing'] | []) => {
    const sections = [testSection({ topics, difficulty: { from: 5, to: 5 }, count: 1 })]
    return (await checkBlueprint(app.ctx.db.orm, testBlueprint({ sections }))).sections[0]!.families
  }
  expect([await families([]), await families(['housing'])]).toEqual([1, 2])
})

test('what the bank becomes is no matter of an exam that is published', async () => {
  const prefix = 'frozen-q'
  for (let n = 0; n < 3; n++) await plantQuestion(app.ctx, `${prefix}-${n}`, { topic: 'licence' })
  const blueprint = testBlueprint({ sections: [testSection({ topics: ['licence'] })] })
  const examId = await plantExam(app.ctx, { blueprint })
  await app.ctx.db.pool.query(`update questions set live = false, version = null where id like 'frozen-q-%'`)
  // The program's own wording may change as long as nobody was asked: an exam counts.
  const body = { ...(await readBody('frozen-q-0')), stem: '示例：换了说法' }
  await seedQuestions(app.ctx.db, [{ id: 'frozen-q-0', body }], app.clock.now())
  const { token } = await plantOfficial(app.ctx, { unitId: await plantUnit(app.ctx) })
  const sit = sitters(app)
  const paper = await sit.open(token, examId)
  const drawn = await bankQuestionsOf(app.ctx, paper.id)
  expect(drawn.map(({ id, version }) => [id, version]).sort()).toEqual([0, 1, 2].map((n) => [`${prefix}-${n}`, 1]))
  expect(paper.questions.map(({ stem }) => stem)).not.toContain('示例：换了说法')
  await sit.give(token, paper, [[0, 1, 'B']])
  expect((await sit.result(token, paper.id)).scoreTenths).toBe(20)
})

async function readBody(id: string) {
  const { rows } = await app.ctx.db.pool.query('select body from question_versions where question_id = $1', [id])
  return rows[0].body
}

test.each(BLUEPRINT_PRESETS)('our own bank fills the preset $title', async (preset) => {
  await seedQuestions(app.ctx.db, await readQuestions(app.ctx.config.contentDir), app.clock.now())
  const { sentences } = await checkBlueprint(app.ctx.db.orm, { ...PAPER_PRESET, sections: presetSections(preset) })
  expect(sentences).toEqual([])
})
