import { randomUUID } from 'node:crypto'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { plantOfficial, plantSupervisor, plantUnbound, plantUnit } from '@/cloud/study/testing-roster'
import * as contract from '@/contract/exams/sitting'
import { plantBank, plantExam } from '../testing-exams'
import { sitters } from './testing-sitters'

let app: TestApp
let sit: ReturnType<typeof sitters>
let unitId: string
let mine: { officialId: string; token: string }
let paper: { id: string; epoch: number; examId: string }
const tokens: Record<string, string | undefined> = { nobody: undefined, nonsense: 'x'.repeat(43) }
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  sit = sitters(app)
  unitId = await plantUnit(app.ctx)
  await plantBank(app.ctx)
  mine = await plantOfficial(app.ctx, { unitId })
  paper = await sit.open(mine.token, await plantExam(app.ctx, { unitId }))
  tokens.guest = await app.guest()
  for (const role of ['resident', 'lawyer', 'editor', 'admin'] as const)
    tokens[role] = (await personWith(app.ctx, role)).token
  tokens.supervisor = (await plantSupervisor(app.ctx, unitId)).token
  tokens.unbound = (await personWith(app.ctx, 'official')).token
  tokens.other = (await plantOfficial(app.ctx, { unitId: await plantUnit(app.ctx) })).token
  tokens.colleague = (await plantOfficial(app.ctx, { unitId })).token
})
afterAll(() => app.close())

const status = async (who: string, endpoint: keyof typeof contract, input: object) =>
  (await app.call(contract[endpoint] as typeof contract.getPaper, input as { id: string }, tokens[who])).status

const ofPaper = () => {
  const common = { id: paper.id, epoch: paper.epoch, answers: [{ question: 0, version: 1, chosen: 'A' }] }
  return [
    ['getPaper', { id: paper.id }],
    ['saveAnswers', common],
    ['handIn', common],
    ['notePaperLeft', { id: paper.id, events: [{ id: randomUUID(), awaySeconds: 1 }] }],
    ['getPaperResult', { id: paper.id }],
  ] as const
}

test.each([
  ['nobody', 401],
  ['nonsense', 401],
  ['guest', 401],
  ['resident', 403],
  ['lawyer', 403],
  ['supervisor', 403],
  ['editor', 403],
  ['admin', 403],
  ['unbound', 404],
  ['other', 404],
  ['colleague', 404],
])('%s: nobody but its person gets at a paper (%i)', async (who, wanted) => {
  for (const [endpoint, input] of ofPaper())
    expect([endpoint, await status(who, endpoint, input)]).toEqual([endpoint, wanted])
  const { rows } = await app.ctx.db.pool.query('select from exam_answers')
  expect(rows).toHaveLength(0)
})

test.each([
  ['unbound', 409],
  ['other', 404],
  ['colleague', 200],
])('%s: an exam of a unit is that unit’s (%i)', async (who, wanted) => {
  expect(await status(who, 'getMyExam', { id: paper.examId })).toBe(wanted)
  expect(await status(who, 'openPaper', { id: paper.examId, paperId: randomUUID() })).toBe(wanted)
})

test('an unbound account is told where to bind', async () => {
  const { status: code, body } = await app.call(contract.listMyExams, {}, tokens.unbound)
  expect([code, body.code]).toEqual([409, 'wrong-state'])
  expect(body.message).toContain('绑定')
})

test('the id of somebody else’s paper opens nothing', async () => {
  const { status: code, body } = await sit.tryOpen(tokens.colleague!, paper.examId, paper.id)
  expect([code, body.code]).toEqual([400, 'bad-input'])
})

test('nonsense: unknown ids, places that are not on the paper, epochs that never were', async () => {
  expect((await sit.tryOpen(mine.token, randomUUID())).status).toBe(404)
  expect((await app.call(contract.getPaper, { id: 'x' }, mine.token)).status).toBe(400)
  const saved = await sit.save(mine.token, paper, [
    [3, 1, 'A'],
    [999, 1, 'A'],
  ])
  expect(saved.body.saved).toEqual([])
  expect((await sit.save(mine.token, { ...paper, epoch: 2 }, [[0, 1, 'A']])).body.code).toBe('bad-input')
  expect((await sit.save(mine.token, paper, [[0, 1, 'AZ']])).status).toBe(400)
  expect((await sit.give(mine.token, { ...paper, epoch: 7 })).body.code).toBe('bad-input')
})

test('the same letters in another order are the same answer', async () => {
  expect((await sit.save(mine.token, paper, [[0, 1, 'CAC']])).body.saved).toHaveLength(1)
  expect((await sit.save(mine.token, paper, [[0, 1, 'AC']])).body.saved).toHaveLength(1)
})

test('a newer account that has bound the official goes on with the paper; the older one is out', async () => {
  const { personId, token } = await personWith(app.ctx, 'official')
  await app.ctx.db.pool.query('update officials set person_id = $2 where id = $1', [mine.officialId, personId])
  expect((await app.call(contract.getPaper, { id: paper.id }, token)).status).toBe(200)
  expect((await app.call(contract.getPaper, { id: paper.id }, mine.token)).status).toBe(404)
  expect((await sit.save(mine.token, paper, [[1, 1, 'A']])).status).toBe(404)
})

test('somebody on the roster without an account has no exams of anybody’s', async () => {
  await plantUnbound(app.ctx, { unitId })
  expect((await app.call(contract.listMyExams, {}, tokens.unbound)).status).toBe(409)
})
