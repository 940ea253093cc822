import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { plantOfficial, plantSupervisor, plantUnbound, plantUnit } from '@/cloud/study/testing-roster'
import * as contract from '@/contract/exams/candidates'
import { handIn, openPaper, saveAnswers } from '@/contract/exams/sitting'
import { plantBank, plantExam } from '../../testing-exams'
import { sit, superviseToo } from '../../testing-sat'

const MINUTE = 60_000

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  await plantBank(app.ctx)
})
afterAll(() => app.close())

/** A bureau with a unit below, somebody who looks after the one and somebody after the other. */
async function bureau() {
  const top = await plantUnit(app.ctx, { name: '示例·上级' })
  const below = await plantUnit(app.ctx, { name: '示例·下级', parentId: top })
  return {
    ...{ top, below },
    chief: await plantSupervisor(app.ctx, top),
    head: await plantSupervisor(app.ctx, below),
    examId: await plantExam(app.ctx, { unitId: top, rules: { attempts: 2 } }),
  }
}

const list = async (examId: string, token: string, unitId?: string) => {
  const { status, body } = await app.call(contract.listCandidates, { id: examId, ...(unitId && { unitId }) }, token)
  return { status, code: body.code, ...(status === 200 && v.parse(contract.listCandidates.output, body)) }
}
const acts = async (action: string) =>
  (await app.ctx.db.pool.query('select subject, detail from audit_log where action = $1 order by id', [action])).rows

test('people in the order of the roster with where they stand, in one’s own units only', async () => {
  const { top, below, chief, head, examId } = await bureau()
  const first = await plantOfficial(app.ctx, { unitId: top, name: '示例·甲' })
  const second = await plantOfficial(app.ctx, { unitId: below, name: '示例·乙' })
  await plantUnbound(app.ctx, { unitId: below, name: '示例·丙' })
  const elsewhere = await plantUnit(app.ctx)
  await plantUnbound(app.ctx, { unitId: elsewhere, name: '示例·丁' })
  await sit(app, second.token, examId, ['B', 'B', 'A'])
  await sit(app, second.token, examId, ['B', 'A', 'A'])
  await app.call(openPaper, { id: examId, paperId: randomUUID() }, first.token)
  const seen = await list(examId, chief.token)
  expect(seen.people?.map(({ name, state, attempts }) => [name, state, attempts])).toEqual([
    ['示例·甲', 'sitting', 1],
    ['示例·乙', 'handed-in', 2],
    ['示例·丙', 'not-begun', 0],
  ])
  expect(seen.people?.[1]).toMatchObject({ scoreTenths: 40, maxTenths: 60, outcome: 'passed' })
  expect((await list(examId, head.token)).people?.map(({ name }) => name)).toEqual(['示例·乙', '示例·丙'])
  expect((await list(examId, chief.token, below)).people).toHaveLength(2)
  expect((await list(examId, head.token, top)).status).toBe(404)
  const admin = await personWith(app.ctx, 'admin')
  expect((await list(examId, admin.token)).people).toHaveLength(3)
  expect(await acts('exam.candidates')).toContainEqual({ subject: `unit:${below}`, detail: `考试 ${examId}` })
  app.clock.advance(48 * 60 * MINUTE)
  expect((await list(examId, chief.token)).people?.map(({ state }) => state)).toEqual([
    'handed-in',
    'handed-in',
    'missed',
  ])
})

test('whoever takes the list along leaves a line of the unit it was of, if it is theirs', async () => {
  const { top, below, head, examId } = await bureau()
  const note = async (unitId?: string) =>
    (await app.call(contract.noteExport, { id: examId, ...(unitId && { unitId }) }, head.token)).status
  expect([await note(top), await note(randomUUID()), await note(below), await note()]).toEqual([404, 404, 200, 200])
  const noted = (await acts('exam.export')).filter(({ detail }) => detail === `考试 ${examId}`)
  expect(noted.map(({ subject }) => subject)).toEqual([`unit:${below}`, `exam:${examId}`])
})

test('a mock is on no file', async () => {
  const { chief, top } = await bureau()
  const examId = await plantExam(app.ctx, { kind: 'mock', unitId: top })
  expect(await list(examId, chief.token)).toMatchObject({ status: 409, code: 'wrong-state' })
})

test('extra time counts for the paper that is opened after it', async () => {
  const { below, head, chief, examId } = await bureau()
  const official = await plantOfficial(app.ctx, { unitId: below })
  const grant = { id: examId, officialId: official.officialId, extraMinutes: 30, largePrint: true }
  const other = await plantSupervisor(app.ctx, await plantUnit(app.ctx))
  expect((await app.call(contract.grantCandidate, grant, other.token)).status).toBe(404)
  expect((await app.call(contract.grantCandidate, grant, head.token)).body).toEqual({
    extraMinutes: 30,
    largePrint: true,
  })
  const { body } = await app.call(openPaper, { id: examId, paperId: randomUUID() }, official.token)
  expect(Date.parse(body.deadlineAt) - Date.parse(body.startedAt)).toBe(120 * MINUTE)
  expect(body.largePrint).toBe(true)
  expect((await list(examId, chief.token)).people?.[0]).toMatchObject({ extraMinutes: 30, largePrint: true })
})

describe('late answers', () => {
  async function lateOne() {
    const made = await bureau()
    const official = await plantOfficial(app.ctx, { unitId: made.below })
    const { body: paper } = await app.call(openPaper, { id: made.examId, paperId: randomUUID() }, official.token)
    const send = (question: number) =>
      app.call(
        saveAnswers,
        { id: paper.id, epoch: paper.epoch, answers: [{ question, version: 1, chosen: 'B' }] },
        official.token,
      )
    await send(0)
    app.clock.advance(91 * MINUTE)
    expect((await send(1)).body.saved).toEqual([{ question: 1, version: 1, late: true }])
    await send(2)
    await app.call(handIn, { id: paper.id, epoch: paper.epoch, answers: [] }, official.token)
    return { ...made, official, paperId: paper.id }
  }
  const decide = (id: string, counts: boolean, token: string) =>
    app.call(contract.decideLate, { id, counts, reason: '示例原因' }, token)

  it('count when the unit says so, and not any more when it changes its mind; each grading stays', async () => {
    const { head, examId, official, paperId } = await lateOne()
    const [before] = (await list(examId, head.token)).people!
    expect(before).toMatchObject({ late: 2, lateCounts: false, outcome: 'failed', scoreTenths: 20 })
    expect((await decide(paperId, true, head.token)).body).toEqual({
      ...{ lateCounts: true, scoreTenths: 60, outcome: 'excellent' },
    })
    expect((await decide(paperId, false, head.token)).body).toMatchObject({ scoreTenths: 20, outcome: 'failed' })
    const look = { id: examId, officialId: official.officialId }
    const { body } = await app.call(contract.lookAtCandidate, look, head.token)
    const [paper] = v.parse(contract.lookAtCandidate.output, body).papers
    expect(paper!.gradings.map(({ why, scoreTenths }) => [why, scoreTenths])).toEqual([
      ['handed-in', 20],
      ['late-counted', 60],
      ['late-counted', 20],
    ])
    expect(paper!.late).toHaveLength(2)
    expect(paper!.events.map(({ event }) => event)).toContain('late-counted')
    const subject = `official:${official.officialId}`
    expect(await acts('exam.look')).toContainEqual({ subject, detail: `考试 ${examId}` })
    expect(await acts('exam.late')).toContainEqual({ subject, detail: expect.stringContaining('算分') })
  })

  it('are decided by the unit, never by the one who wrote them', async () => {
    const { paperId, below, official } = await lateOne()
    const other = await plantSupervisor(app.ctx, await plantUnit(app.ctx))
    expect((await decide(paperId, true, other.token)).status).toBe(404)
    await superviseToo(app, below, official)
    expect((await decide(paperId, true, official.token)).body.code).toBe('same-person')
  })
})

test('who is eligible for a make-up: who failed or missed the formal one', async () => {
  const unitId = await plantUnit(app.ctx)
  const { token } = await plantSupervisor(app.ctx, unitId)
  const of = (name: string) => plantOfficial(app.ctx, { unitId, name, category: 'new-leader' })
  const [passed, failed] = [await of('示例·过'), await of('示例·没过')]
  await of('示例·没来')
  const hour = 60 * MINUTE
  const closesAt = new Date(app.clock.now().getTime() + hour)
  const formalId = await plantExam(app.ctx, { category: 'new-leader', unitId, closesAt })
  await sit(app, passed.token, formalId, ['B', 'B', 'B'])
  await sit(app, failed.token, formalId, ['A'])
  app.clock.advance(2 * hour)
  const examId = await plantExam(app.ctx, {
    ...{ kind: 'makeup', category: 'new-leader', unitId, makesUpId: formalId, opensAt: closesAt },
  })
  expect((await list(examId, token)).people?.map(({ name }) => name)).toEqual(['示例·没过', '示例·没来'])
  const refused = await app.call(openPaper, { id: examId, paperId: randomUUID() }, passed.token)
  expect(refused.status).toBe(404)
  await sit(app, failed.token, examId, ['B', 'B', 'B'])
})
