import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { plantOfficial, plantSupervisor, plantUnit } from '@/cloud/study/testing-roster'
import * as desk from '@/contract/exams/desk'
import { listMyExams } from '@/contract/exams/sitting'
import { plantBank, plantExam, testBlueprint, testSection } from '../../testing-exams'

let app: TestApp
let editor: string
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  await plantBank(app.ctx)
  editor = (await personWith(app.ctx, 'editor')).token
})
afterAll(() => app.close())

const call: TestApp['call'] = (endpoint, input, token = editor) => app.call(endpoint, input, token)
const later = (hours: number) => new Date(app.clock.now().getTime() + hours * 3_600_000).toISOString()

async function blueprint(body = testBlueprint(), title = '示例蓝图') {
  const made = await call(desk.createBlueprint, { id: randomUUID(), title, category: 'all', body })
  return v.parse(desk.DeskBlueprint, made.body)
}

const examBody = (part: Partial<desk.ExamBody> = {}): desk.ExamBody => ({
  ...{ title: '示例正式考试', kind: 'formal', category: 'all', unitId: null, makesUpId: null, times: [] },
  ...{ opensAt: later(1), closesAt: later(48), rules: { attempts: 1, leaveLimit: null } },
  ...part,
})

const draft = (blueprintId: string, part: Partial<desk.ExamBody> = {}, id = randomUUID()) =>
  call(desk.createExam, { id, blueprintId, ...examBody(part) })

describe('a blueprint', () => {
  it('is made once, saved by revision, retired and brought back', async () => {
    const id = randomUUID()
    const made = { id, title: '示例蓝图甲', category: 'all' as const, body: testBlueprint() }
    const first = (await call(desk.createBlueprint, made)).body
    expect(first).toMatchObject({ state: 'ready', revision: 1, title: '示例蓝图甲' })
    expect((await call(desk.createBlueprint, { ...made, title: '第二次' })).body).toEqual(first)
    const saved = await call(desk.saveBlueprint, { ...made, revision: 1, title: '示例蓝图乙' })
    expect(saved.body).toMatchObject({ revision: 2, title: '示例蓝图乙' })
    expect((await call(desk.saveBlueprint, { ...made, revision: 1 })).body.code).toBe('stale')
    expect((await call(desk.setBlueprintState, { id, revision: 2, state: 'retired' })).body.state).toBe('retired')
    expect((await draft(id)).body).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('停用') })
    expect((await call(desk.setBlueprintState, { id, revision: 3, state: 'ready' })).body.state).toBe('ready')
    expect((await draft(id)).status).toBe(200)
    const rows = (await call(desk.listBlueprints, {})).body.blueprints
    expect(rows.find((row) => row.id === id)).toMatchObject({ questions: 3, maxTenths: 60, exams: 1 })
  })

  it.each([
    ['levels', testBlueprint({ pass: 90, good: 80 }), '从低到高'],
    ['difficulty', testBlueprint({ sections: [testSection({ difficulty: { from: 4, to: 2 } })] }), '难度'],
  ])('with %s the wrong way round is refused in a sentence', async (_, body, says) => {
    const refused = await call(desk.createBlueprint, { id: randomUUID(), title: '示例', category: 'all', body })
    expect(refused.body).toMatchObject({ code: 'bad-input', message: expect.stringContaining(says) })
  })

  it.each([
    [400, 200],
    [401, 400],
  ])('of %d questions answers %d', async (count, status) => {
    const sections = [200, 200, count - 400].filter(Boolean).map((n) => testSection({ count: n }))
    const made = { id: randomUUID(), title: '示例', category: 'all' as const, body: testBlueprint({ sections }) }
    const answered = await call(desk.createBlueprint, made)
    expect(answered.status).toBe(status)
    if (status === 400)
      expect(answered.body.fields).toEqual([{ path: 'body.sections', message: '一份试卷最多 400 题。' }])
  })

  it('is tried on the bank before anything is saved', async () => {
    const check = async (count: number) =>
      (
        await call(desk.checkBlueprint, {
          category: 'all',
          body: testBlueprint({ sections: [testSection({ count })] }),
        })
      ).body
    expect(await check(6)).toEqual({ sections: [{ wanted: 6, questions: 6, families: 6 }], reasons: [] })
    expect((await check(8)).reasons).toEqual([expect.stringMatching(/只有 6 道可用.*还差 2 道/)])
  })
})

describe('an exam', () => {
  it('is a draft that is edited, then published, and is somebody’s from then on', async () => {
    const unitId = await plantUnit(app.ctx, { name: '示例·考试单位' })
    const official = await plantOfficial(app.ctx, { unitId })
    const { id: blueprintId } = await blueprint()
    const id = randomUUID()
    const times = [{ startsAt: later(2), seats: 1 }]
    const made = v.parse(desk.DeskExam, (await draft(blueprintId, { unitId, times }, id)).body)
    expect(made).toMatchObject({ state: 'draft', unitName: '示例·考试单位', times: [{ seats: 1, taken: 0 }] })
    const mine = async () => (await app.call(listMyExams, {}, official.token)).body.exams.map((exam) => exam.id)
    expect(await mine()).not.toContain(id)
    const saved = await call(desk.saveExam, { id, revision: 1, ...examBody({ unitId, title: '示例改名' }) })
    expect(saved.body).toMatchObject({ revision: 2, title: '示例改名', times: [] })
    expect((await call(desk.publishExamDraft, { id, revision: 1 })).body.code).toBe('stale')
    expect((await call(desk.publishExamDraft, { id, revision: 2 })).body).toMatchObject({ state: 'published' })
    expect(await mine()).toContain(id)
    expect((await call(desk.saveExam, { id, revision: 3, ...examBody() })).body.code).toBe('wrong-state')
    const cancelled = await call(desk.cancelExam, { id, revision: 3, reason: '示例原因' })
    expect(cancelled.body.state).toBe('cancelled')
    expect(await mine()).not.toContain(id)
  })

  it('that is over keeps its results and is not cancelled any more', async () => {
    const id = await plantExam(app.ctx, { opensAt: new Date(later(-48)), closesAt: new Date(later(1)) })
    app.clock.advance(2 * 3_600_000)
    const refused = await call(desk.cancelExam, { id, revision: 2, reason: '示例原因' })
    expect(refused.body).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('已经结束') })
  })

  it('that the bank cannot fill is not published, and it is said why', async () => {
    const { id: blueprintId } = await blueprint(testBlueprint({ sections: [testSection({ count: 50 })] }))
    const { body: made } = await draft(blueprintId)
    const refused = await call(desk.publishExamDraft, { id: made.id, revision: 1 })
    expect(refused.body.code).toBe('bad-input')
    expect(refused.body.fields).toEqual([{ path: 'blueprint', message: expect.stringContaining('还差 44 道') }])
    expect((await call(desk.getExam, { id: made.id })).body.state).toBe('draft')
  })

  it.each<[string, () => Partial<desk.ExamBody>, string]>([
    ['ends before it begins', () => ({ closesAt: later(0) }), '晚于开考时间'],
    ['formal without an attempt', () => ({ rules: { attempts: 0, leaveLimit: null } }), '至少 1 次'],
    ['has a time outside', () => ({ times: [{ startsAt: later(48), seats: 5 }] }), '结束前至少半小时'],
    ['has a time twice', () => ({ times: [later(2), later(2)].map((startsAt) => ({ startsAt, seats: 5 })) }), '相同'],
    ['is of no unit there is', () => ({ unitId: randomUUID() }), '没有这个单位'],
    ['makes up nothing', () => ({ kind: 'makeup' }), '请选择'],
    ['is no make-up and makes up', () => ({ makesUpId: randomUUID() }), '只有补考'],
  ])('that %s is refused at its field', async (_, part, says) => {
    const { id: blueprintId } = await blueprint()
    const refused = await draft(blueprintId, part())
    expect(refused.body).toMatchObject({ code: 'bad-input', message: expect.stringContaining(says) })
    expect(refused.body.fields).toHaveLength(1)
  })
})

describe('a make-up', () => {
  const formal = () =>
    plantExam(app.ctx, {
      category: 'new-leader',
      opensAt: new Date(later(-2)),
      closesAt: new Date(later(1)),
    })
  const makeup = async (makesUpId: string, part: Partial<desk.ExamBody> = {}) => {
    const { id: blueprintId } = await blueprint()
    const body = { kind: 'makeup' as const, category: 'new-leader' as const, makesUpId, opensAt: later(2) }
    return draft(blueprintId, { ...body, ...part })
  }

  it('follows its formal exam once, within a year', async () => {
    const formalId = await formal()
    const choices = async () => (await call(desk.listExamChoices, {})).body.formals.map(({ id }) => id)
    expect(await choices()).toContain(formalId)
    expect((await makeup(formalId, { closesAt: later(24 * 367) })).body.message).toContain('一年内')
    expect((await makeup(formalId, { rules: { attempts: 2, leaveLimit: null } })).body.message).toContain('一次机会')
    const first = await makeup(formalId)
    expect(first.body).toMatchObject({ kind: 'makeup', makesUpTitle: '示例考试' })
    expect(await choices()).not.toContain(formalId)
    expect((await makeup(formalId)).body.message).toContain('只补考一次')
    await call(desk.cancelExam, { id: first.body.id, revision: 1, reason: '示例原因' })
    expect((await makeup(formalId)).status).toBe(200)
  })

  it('is one, however many arrange it at once', async () => {
    const formalId = await formal()
    const made = await Promise.all([1, 2, 3, 4].map(() => makeup(formalId)))
    expect(made.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400])
  })
})

test('a supervisor sees published exams of the units below, and no mock', async () => {
  const [top, other] = [await plantUnit(app.ctx), await plantUnit(app.ctx)]
  const below = await plantUnit(app.ctx, { parentId: top })
  const { token } = await plantSupervisor(app.ctx, below)
  const [above, elsewhere, mock] = [
    await plantExam(app.ctx, { unitId: top }),
    await plantExam(app.ctx, { unitId: other }),
    await plantExam(app.ctx, { kind: 'mock', unitId: top }),
  ]
  const { id: blueprintId } = await blueprint()
  const { body: unpublished } = await draft(blueprintId, { unitId: below })
  const seen = (await app.call(desk.listExams, {}, token)).body.exams.map(({ id }) => id)
  expect(seen).toContain(above)
  expect(seen).not.toContain(elsewhere)
  expect(seen).not.toContain(mock)
  expect(seen).not.toContain(unpublished.id)
})
