import { randomUUID } from 'node:crypto'
import { answerCheckIn, askQuestions, listDuties } from '@/contract/study/duties'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { emptyBank, plantQuestion } from '@/cloud/practice/testing-questions'
import { personWith } from '@/cloud/session/testing-people'
import { instantOn } from '@/domain/time/civil-days'
import { plantPlan, plantTopic } from '../testing-plans'
import { plantOfficial, plantUnit } from '../testing-roster'

let app: TestApp
let unitId: string
let officer: Awaited<ReturnType<typeof plantOfficial>>
beforeEach(async () => {
  app = await startTestApp({ sample: false })
  await emptyBank(app.ctx)
  await plantTopic(app.ctx, 'punishment', ['a', 'a', 'b', 'c', 'd'])
  unitId = await plantUnit(app.ctx)
  officer = await plantOfficial(app.ctx, { unitId })
})
afterEach(() => app.close())

const ask = (itemId: string, token = officer.token) => app.call(askQuestions, { itemId }, token)
const answer = (itemId: string, questionId: string, chosen: 'A' | 'B', id: string = randomUUID()) =>
  app.call(answerCheckIn, { itemId, id, questionId, version: 1, chosen: [chosen] }, officer.token)
const duties = async (token = officer.token) => (await app.call(listDuties, {}, token)).body
const doneRows = async () =>
  (await app.ctx.db.pool.query('select official_id, item_id, by, credit_tenths from study_done')).rows
const on = (day: string) => app.clock.set(instantOn(day, 10 * 60))

async function answerAll(itemId: string): Promise<number> {
  let answers = 0
  for (let turns = 0; turns < 5; turns++) {
    const { body } = await ask(itemId)
    for (const { id } of body.questions) {
      await answer(itemId, id, 'B')
      answers++
    }
    if (body.questions.length === 0) break
  }
  return answers
}

test('done when three families are answered correctly; the credit is granted once, and the list says so', async () => {
  const { items } = await plantPlan(app.ctx, { theoryTenths: 40 })
  const [itemId] = items as [string]
  const first = await ask(itemId)
  expect(first.body).toMatchObject({ right: 0, needed: 3, done: false, doneDay: null, title: '示例任务 1' })
  expect(first.body.questions).toHaveLength(3)
  expect(JSON.stringify(first.body)).not.toMatch(/"answer"|explanation/)
  const [one, two, three] = first.body.questions.map(({ id }) => id) as [string, string, string]
  const outcome = (await answer(itemId, one, 'B')).body
  expect(outcome).toMatchObject({ right: 1, done: false, outcome: { right: true, answer: ['B'] } })
  expect(outcome.outcome.citations[0]!.id).toBe('civil-code:296')
  await answer(itemId, two, 'B')
  expect((await duties()).duties[0]).toMatchObject({ state: 'due', right: 2, questions: 3, doneDay: null })
  expect((await answer(itemId, three, 'B')).body).toMatchObject({ right: 3, done: true, doneDay: '2026-11-23' })
  await answer(itemId, three, 'B')
  expect((await ask(itemId)).body).toMatchObject({ done: true, questions: [] })
  expect(await doneRows()).toEqual([
    { official_id: officer.officialId, item_id: itemId, by: 'questions', credit_tenths: 20 },
  ])
  const list = await duties()
  expect(list.duties[0]).toMatchObject({ state: 'done', doneDay: '2026-11-23', doneBy: 'questions', creditTenths: 20 })
  expect(list.years).toEqual([
    {
      year: 2026,
      parts: [
        { part: 'theory', grantedTenths: 20, targetTenths: 40 },
        { part: 'practice', grantedTenths: 0, targetTenths: 0 },
        { part: 'assessment', grantedTenths: 0, targetTenths: 0 },
      ],
    },
  ])
})

test('a program of before sessions had several dates is told the first', async () => {
  const sessionIds = [randomUUID(), randomUUID()]
  await plantPlan(app.ctx, { items: [{ kind: 'session', teaches: { sessionIds } }, {}] })
  const told = (await duties()).duties.map(({ teaches }) => teaches as Record<string, unknown>)
  expect(told.find((teaches) => 'sessionIds' in teaches)).toEqual({ sessionIds, sessionId: sessionIds[0] })
  expect(told.filter((teaches) => 'sessionId' in teaches)).toHaveLength(1)
})

test('a wrong one is asked again by another of its family; two of a family count once', async () => {
  const [itemId] = (await plantPlan(app.ctx, { items: [{ questions: 4 }] })).items as [string]
  await answer(itemId, 'punishment-0', 'A')
  const again = (await ask(itemId)).body.questions.map(({ id }) => id)
  expect(again[0]).toBe('punishment-1')
  expect(again).not.toContain('punishment-0')
  await answer(itemId, 'punishment-1', 'B')
  expect((await answer(itemId, 'punishment-0', 'B')).body).toMatchObject({ right: 1, needed: 4 })
  expect(await answerAll(itemId)).toBe(3)
  expect((await duties()).duties[0]!.state).toBe('done')
})

test('the key that was just shown cannot be copied; another of the family counts', async () => {
  const [itemId] = (await plantPlan(app.ctx)).items as [string]
  await answer(itemId, 'punishment-0', 'A')
  const copied = await answer(itemId, 'punishment-0', 'B')
  expect([copied.body.code, copied.body.message]).toEqual(['wrong-state', expect.stringContaining('换一道')])
  // The only one of its family, and others remain.
  await answer(itemId, 'punishment-2', 'A')
  expect((await answer(itemId, 'punishment-2', 'B')).body.code).toBe('wrong-state')
  expect((await answer(itemId, 'punishment-1', 'B')).body).toMatchObject({ right: 1 })
  expect((await app.ctx.db.pool.query('select 1 from check_in_answers')).rows).toHaveLength(3)
})

test('sent again by the same id it is the same answer, whatever letters it carries', async () => {
  const [itemId] = (await plantPlan(app.ctx)).items as [string]
  const id = randomUUID()
  expect((await answer(itemId, 'punishment-0', 'A', id)).body).toMatchObject({ right: 0, outcome: { right: false } })
  expect((await answer(itemId, 'punishment-0', 'A', id)).status).toBe(200)
  expect((await answer(itemId, 'punishment-0', 'B', id)).body).toMatchObject({ right: 0, outcome: { right: false } })
  expect((await answer(itemId, 'punishment-2', 'B', id)).body.code).toBe('bad-input')
  const { rows } = await app.ctx.db.pool.query('select chosen from check_in_answers')
  expect(rows).toEqual([{ chosen: 'A' }])
})

test('its question is kept for exams since: sent again it is the same answer, and its key is told no more', async () => {
  const [itemId] = (await plantPlan(app.ctx)).items as [string]
  const [right, wrong] = [randomUUID(), randomUUID()]
  await answer(itemId, 'punishment-0', 'B', right)
  const first = await answer(itemId, 'punishment-2', 'A', wrong)
  await app.ctx.db.pool.query(`update questions set exam_only = true where id in ('punishment-0', 'punishment-2')`)
  const hidden = { answer: [], explanation: '这道题现在仅考试用，答案和解析不再显示。', citations: [], episode: null }
  const again = await answer(itemId, 'punishment-0', 'B', right)
  expect(again.body).toMatchObject({ right: 1, done: false, outcome: { id: right, right: true, ...hidden } })
  // Whatever letters it carries: it tells nothing of those that were not kept.
  const other = await answer(itemId, 'punishment-2', 'B', wrong)
  expect(other.body).toMatchObject({ right: 1, outcome: { right: false, ...hidden } })
  expect(first.body.outcome.answer).toEqual(['B'])
  expect((await answer(itemId, 'punishment-2', 'A')).body.code).toBe('not-found')
  expect((await answer(itemId, 'punishment-2', 'A', right)).body.code).toBe('not-found')
  expect((await app.ctx.db.pool.query('select 1 from check_in_answers')).rows).toHaveLength(2)
})

test('two phones at once: the last two answers together make it done, and once', async () => {
  const [itemId] = (await plantPlan(app.ctx)).items as [string]
  await answer(itemId, 'punishment-0', 'B')
  const both = await Promise.all([answer(itemId, 'punishment-2', 'B'), answer(itemId, 'punishment-3', 'B')])
  expect(both.filter(({ body }) => body.done)).toHaveLength(1)
  expect(await doneRows()).toHaveLength(1)
})

test('before its first day it refuses with the day; after its last day it counts until the plan is closed', async () => {
  const window = { opensDay: '2026-03-01', dueDay: '2026-03-31' }
  const { planId, items } = await plantPlan(app.ctx, { items: [window, window] })
  const [first, second] = items as [string, string]
  on('2026-02-28')
  const early = await ask(first)
  expect([early.body.code, early.body.message]).toEqual(['too-early', expect.stringContaining('3月1日')])
  expect((await answer(first, 'punishment-0', 'B')).body.code).toBe('too-early')
  expect((await duties()).duties.map(({ state }) => state)).toEqual(['coming', 'coming'])
  on('2026-10-01')
  expect((await duties()).duties.map(({ state }) => state)).toEqual(['catch-up', 'catch-up'])
  await answerAll(first)
  await app.ctx.db.pool.query(`update study_plans set state = 'closed' where id = $1`, [planId])
  expect((await ask(second)).body).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('结束') })
  expect((await answer(second, 'punishment-0', 'B')).body.code).toBe('wrong-state')
  expect((await ask(first)).body).toMatchObject({ done: true, doneDay: '2026-10-01' })
  expect((await duties()).duties.map(({ id, state }) => [id, state])).toEqual([[first, 'done']])
})

test('questions withdrawn since: all that are left are enough, but never fewer than three', async () => {
  const { items } = await plantPlan(app.ctx, { items: [{ questions: 4 }, {}] })
  const [four, three] = items as [string, string]
  const withdraw = (text: string) => app.ctx.db.pool.query(`update questions set live = false where ${text}`)
  await withdraw(`family = 'punishment-d'`)
  expect((await ask(four)).body).toMatchObject({ needed: 3, right: 0 })
  await withdraw(`family <> 'punishment-a'`)
  expect((await ask(three)).body).toMatchObject({ needed: 3, right: 0 })
  expect((await answer(three, 'punishment-0', 'B')).body).toMatchObject({ right: 1, done: false })
  const waits = { code: 'wrong-state', message: expect.stringContaining('过一两天') }
  expect((await ask(three)).body).toMatchObject(waits)
  await withdraw('true')
  expect((await ask(four)).body).toMatchObject(waits)
  // Fetched before it was withdrawn, answered after.
  expect((await answer(three, 'punishment-2', 'B')).body).toMatchObject({ right: 2, done: false })
  expect((await answer(three, 'punishment-3', 'B')).body).toMatchObject({ right: 3, done: true })
})

test('what was left to answer is withdrawn: asking finishes it', async () => {
  const [itemId] = (await plantPlan(app.ctx, { items: [{ questions: 4 }] })).items as [string]
  for (const n of [0, 2, 3]) await answer(itemId, `punishment-${n}`, 'B')
  await app.ctx.db.pool.query(`update questions set live = family <> 'punishment-d'`)
  expect((await ask(itemId)).body).toMatchObject({ done: true, questions: [] })
  expect(await doneRows()).toHaveLength(1)
})

test('questions of an episode, of articles, of a law and of a handbook’s chapter', async () => {
  const { ctx } = app
  const cite = (id: string) => [{ id, digest: '示例', textHash: '9eea3f50095da3d6', rests: ['示例'] }]
  await plantQuestion(ctx, 'of-episode', { episodeId: 'test-episode', citations: cite('labour-law:1') })
  await plantQuestion(ctx, 'of-article', { citations: cite('data-security-law:27') })
  await plantQuestion(ctx, 'of-law', { citations: cite('data-security-law:3') })
  const chapter = { id: 'ch-1', title: '示例章', entries: [{ id: 'e-1', title: '示例', digest: '示例', citation: '' }] }
  chapter.entries[0]!.citation = 'labour-law:1'
  const body = JSON.stringify({ title: '示例手册', about: '示例', chapters: [chapter] })
  await ctx.db.pool.query(`insert into handbooks (id, category, version) values ('test-book', 'all', 1)`)
  await ctx.db.pool.query(
    `insert into handbook_versions (handbook_id, version, state, revision, body, saved_by_id, writer_ids, updated_at)
     values ('test-book', 1, 'published', 1, $1, $2, '{}', now())`,
    [body, randomUUID()],
  )
  const { items } = await plantPlan(ctx, {
    items: [
      { kind: 'episode', teaches: { episodeId: 'test-episode' } },
      { teaches: { articles: ['data-security-law:27'] } },
      { teaches: { articles: ['data-security-law'] } },
      { kind: 'handbook', teaches: { handbookId: 'test-book', chapterId: 'ch-1' } },
    ],
  })
  const asked = await Promise.all(items.map(async (id) => (await ask(id)).body.questions.map((one) => one.id).sort()))
  expect(asked).toEqual([['of-episode'], ['of-article'], ['of-article', 'of-law'], ['of-episode']])
  expect((await answer(items[1]!, 'of-law', 'B')).body).toMatchObject({ code: 'bad-input' })
})

test('what is not asked of this person is not found; sessions and exams are done elsewhere', async () => {
  const others = (await plantPlan(app.ctx, { category: 'leader' })).items[0]!
  const draft = (await plantPlan(app.ctx, { state: 'draft' })).items[0]!
  const { items } = await plantPlan(app.ctx, { items: [{ dropped: true }, { kind: 'session' }, { kind: 'exam' }] })
  for (const itemId of [others, draft, items[0]!, randomUUID()]) {
    expect((await ask(itemId)).body.code).toBe('not-found')
    expect((await answer(itemId, 'punishment-0', 'B')).body.code).toBe('not-found')
  }
  for (const itemId of items.slice(1)) expect((await ask(itemId)).body.code).toBe('wrong-state')
  expect((await duties()).duties.map(({ kind }) => kind)).toEqual(['session', 'exam'])
})

test.each([
  ['an option that the question has not', 'punishment-0', 1, 'E', 'not-found'],
  ['a version that nobody was asked', 'punishment-0', 2, 'B', 'not-found'],
  ['a question that is not there', 'no-such', 1, 'B', 'not-found'],
] as const)('nonsense is refused: %s', async (_, questionId, version, letter, code) => {
  const [itemId] = (await plantPlan(app.ctx)).items as [string]
  const sent = { itemId, id: randomUUID(), questionId, version, chosen: [letter] as ('B' | 'E')[] }
  expect((await app.call(answerCheckIn, sent, officer.token)).body.code).toBe(code)
})

test('whoever tries everything out is told to come back tomorrow', async () => {
  const [itemId] = (await plantPlan(app.ctx)).items as [string]
  await app.ctx.db.pool.query(
    `insert into check_in_answers select $1, $2, gen_random_uuid(), 'punishment-0', 1, 'punishment-a', 'A', false, $3
     from generate_series(1, 100)`,
    [officer.officialId, itemId, app.clock.now()],
  )
  expect((await answer(itemId, 'punishment-2', 'B')).body.code).toBe('too-many')
  app.clock.advance(86_400_000)
  expect((await answer(itemId, 'punishment-2', 'B')).status).toBe(200)
})

test('an account that nobody on a roster has bound is told what to do', async () => {
  const { token } = await personWith(app.ctx, 'official')
  const { status, body } = await app.call(listDuties, {}, token)
  expect([status, body.message]).toEqual([404, expect.stringContaining('绑定')])
})

test('a late joiner owes what was open then, with a fair share of the hours', async () => {
  const { items } = await plantPlan(app.ctx, {
    theoryTenths: 600,
    items: [{ dueDay: '2026-06-30' }, { dueDay: '2026-07-01' }, {}],
  })
  const late = await plantOfficial(app.ctx, { unitId, joinedDay: '2026-07-01' })
  const list = await duties(late.token)
  expect(list.duties.map(({ id, state }) => [id, state])).toEqual([
    [items[1], 'catch-up'],
    [items[2], 'due'],
    [items[0], 'not-owed'],
  ])
  expect(list.years[0]!.parts[0]!.targetTenths).toBe(300)
})

test('another unit, another category in mid-year: what is done stays done, and counts', async () => {
  const [itemId] = (await plantPlan(app.ctx)).items as [string]
  const leaders = await plantPlan(app.ctx, { category: 'leader', theoryTenths: 60, items: [{ dueDay: '2026-12-31' }] })
  await answerAll(itemId)
  const elsewhere = await plantUnit(app.ctx)
  await app.ctx.db.pool.query('update officials set unit_id = $1 where id = $2', [elsewhere, officer.officialId])
  expect((await duties()).duties.map(({ state }) => state)).toEqual(['done'])
  await app.ctx.db.pool.query(`update officials set category = 'leader' where id = $1`, [officer.officialId])
  const list = await duties()
  expect(list.duties.map(({ id, state }) => [id, state])).toEqual([
    [leaders.items[0], 'due'],
    [itemId, 'done'],
  ])
  expect(list.years[0]!.parts[0]).toEqual({ part: 'theory', grantedTenths: 20, targetTenths: 60 })
})

test('a plan that was ended and published anew asks for its hours once, not twice', async () => {
  await plantPlan(app.ctx, { state: 'closed', theoryTenths: 600 })
  const asked = async () => (await duties()).years[0]!.parts[0]!.targetTenths
  await plantPlan(app.ctx, { category: 'all', theoryTenths: 40 })
  expect(await asked()).toBe(640)
  await plantPlan(app.ctx, { theoryTenths: 400 })
  expect(await asked()).toBe(440)
})
