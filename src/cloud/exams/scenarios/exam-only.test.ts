import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { plantQuestion } from '@/cloud/practice/testing-questions'
import { plantOfficial, plantUnit } from '@/cloud/study/testing-roster'
import type { BlueprintSection } from '@/contract/exams/blueprint'
import { checkBlueprint } from '../publishing/check-blueprint'
import { publishExam } from '../publishing/publish-exam'
import { ACTOR, bankQuestionsOf, plantDraft, plantExam, testBlueprint, testSection } from '../testing-exams'
import { sitters } from './testing-sitters'

let app: TestApp
let sit: ReturnType<typeof sitters>
let token: string
const id = (n: number) => `open-q-${n}`
const secret = (n: number) => `secret-q-${n}`
beforeEach(async () => {
  app = await startTestApp({ sample: false })
  sit = sitters(app)
  token = (await plantOfficial(app.ctx, { unitId: await plantUnit(app.ctx) })).token
  const common = { topic: 'punishment' as const, audiences: ['official' as const] }
  for (const n of [0, 1, 2]) await plantQuestion(app.ctx, id(n), common)
  for (const n of [0, 1]) await plantQuestion(app.ctx, secret(n), { ...common, examOnly: true })
})
afterEach(() => app.close())

const paperOf = async (examId: string) => {
  const paper = await sit.open(token, examId)
  return { paper, drawn: (await bankQuestionsOf(app.ctx, paper.id)).map((one) => one.id).sort() }
}
const of = (changes: Partial<BlueprintSection>) => testBlueprint({ sections: [testSection(changes)] })
const keepForExams = (questionId: string) =>
  app.ctx.db.pool.query('update questions set exam_only = true where id = $1', [questionId])

test.each<[string, Partial<BlueprintSection>, string[]]>([
  ['beside others, where it says nothing', { count: 5 }, [id(0), id(1), id(2), secret(0), secret(1)]],
  ['alone', { count: 2, examOnly: 'only' }, [secret(0), secret(1)]],
  ['never', { count: 3, examOnly: 'never' }, [id(0), id(1), id(2)]],
])('a formal exam draws what is kept for exams %s', async (_, section, expected) => {
  const { drawn } = await paperOf(await plantExam(app.ctx, { blueprint: of(section) }))
  expect(drawn).toEqual(expected)
})

test.each<[Partial<BlueprintSection>, string]>([
  [
    { count: 3, examOnly: 'only' },
    '第1部分“单选题”要 3 道（单选题，话题：行政处罚，只出仅考试用的题），题库里只有 2 道可用（相近的题只算一道），还差 1 道。',
  ],
  [
    { count: 4, examOnly: 'never' },
    '第1部分“单选题”要 4 道（单选题，话题：行政处罚，不出仅考试用的题），题库里只有 3 道可用（相近的题只算一道），还差 1 道。',
  ],
])('the check says exactly what is missing', async (section, sentence) => {
  expect((await checkBlueprint(app.ctx.db.orm, of(section))).sentences).toEqual([sentence])
})

describe('a mock exam', () => {
  const mock = { kind: 'mock' as const }

  test('draws none, whatever its sections say, and is not published where only such would do', async () => {
    const { drawn } = await paperOf(
      await plantExam(app.ctx, { ...mock, blueprint: of({ count: 3, examOnly: 'also' }) }),
    )
    expect(drawn).toEqual([id(0), id(1), id(2)])
    const publish = async (section: Partial<BlueprintSection>) => {
      const examId = await plantDraft(app.ctx, { ...mock, blueprint: of(section) })
      const answer = await publishExam(app.ctx, { examId, revision: 1, actorId: ACTOR })
      if (answer.ok) return []
      return [answer.problem.message, ...(answer.problem.fields ?? []).map(({ message }) => message)]
    }
    expect(await publish({ count: 4 })).toEqual([
      expect.stringContaining('题库里的题不够组卷'),
      expect.stringContaining('只有 3 道可用'),
    ])
    expect(await publish({ count: 1, examOnly: 'only' })).toEqual([
      '模拟考试不能用这份蓝图：它有只出仅考试用的部分。请换一份蓝图，或改为正式考试。',
      '第1部分“单选题”只出仅考试用的题，模拟考试交卷后就公布答案，不能出这样的题。请换一份蓝图，或改为正式考试。',
    ])
  })

  test('leaves out and tells no more what is kept for exams since it was published', async () => {
    const examId = await plantExam(app.ctx, { ...mock, blueprint: of({ count: 2 }) })
    const first = await paperOf(examId)
    await sit.give(token, first.paper, [[0, 1, 'B']])
    const [asked] = await bankQuestionsOf(app.ctx, first.paper.id)
    await keepForExams(asked!.id)
    const [told] = (await sit.result(token, first.paper.id)).questions
    expect(told).toMatchObject({ answer: null, explanation: '这道题现在仅考试用，答案和解析不再显示。', citations: [] })
    for (let n = 0; n < 4; n++) {
      const { paper, drawn } = await paperOf(examId)
      expect(drawn).not.toContain(asked!.id)
      await sit.give(token, paper)
    }
    for (const n of [0, 1, 2]) await keepForExams(id(n))
    const { status, body } = await sit.tryOpen(token, examId)
    expect([status, body]).toMatchObject([409, { message: expect.stringContaining('改为仅考试用') }])
  })
})

test('a formal exam that was published before goes on with what it froze', async () => {
  const examId = await plantExam(app.ctx, { blueprint: of({ count: 3, examOnly: 'never' }) })
  await keepForExams(id(0))
  const { paper, drawn } = await paperOf(examId)
  expect(drawn).toEqual([id(0), id(1), id(2)])
  await sit.give(token, paper)
  app.clock.advance(25 * 3_600_000)
  expect((await sit.result(token, paper.id)).questions.every(({ answer }) => answer !== null)).toBe(true)
})
