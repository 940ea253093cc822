import { randomUUID } from 'node:crypto'
import { withdrawEpisode } from '@/contract/console/console-episodes'
import { getBook, getDue, getOutcome, getProgress, setCard } from '@/contract/practice/practice'
import { whoAmI } from '@/contract/session'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { provePhone } from '@/cloud/session/testing-people'
import { answer, emptyBank, plantQuestion } from '../testing-questions'

const DAY_MS = 86_400_000

let app: TestApp
let guest: string
beforeEach(async () => {
  app = await startTestApp()
  await emptyBank(app.ctx)
  await plantQuestion(app.ctx, 'test-one')
  await plantQuestion(app.ctx, 'test-two', { kind: 'multiple', answer: ['A', 'C'] })
  guest = await app.guest()
})
afterEach(() => app.close())

const count = async () => (await app.ctx.db.pool.query('select count(*)::int as n from practice_answers')).rows[0].n
const due = async (token = guest) => (await app.call(getDue, {}, token)).body

test('a right answer comes back with its reason and articles, and is known', async () => {
  const { status, body } = await answer(app, guest, 'test-one', 'B')
  expect(status).toBe(200)
  expect(body).toMatchObject({ right: true, answer: ['B'], dueDay: null, shares: null, corrected: false })
  expect(body.citations[0]).toMatchObject({ id: 'civil-code:296', articleLabel: '第二百九十六条', changedSince: false })
  expect((await app.call(getBook, {}, guest)).body.entries).toEqual([])
})

test('a wrong answer goes into the book and comes back tomorrow', async () => {
  expect((await answer(app, guest, 'test-one', 'A')).body).toMatchObject({ right: false, dueDay: '2026-11-24' })
  expect((await due()).questions).toEqual([])
  const { entries, total } = (await app.call(getBook, {}, guest)).body
  expect([total, entries[0]]).toMatchObject([1, { wrongTimes: 1, dueDay: '2026-11-24', question: { id: 'test-one' } }])
  app.clock.advance(DAY_MS)
  const tomorrow = await due()
  expect(tomorrow.questions.map(({ id }) => id)).toEqual(['test-one'])
  expect(JSON.stringify(tomorrow)).not.toMatch(/"answer"|explanation/)
  expect((await answer(app, guest, 'test-one', 'B', { source: 'review' })).body.dueDay).toBe('2026-11-27')
  expect(await due()).toMatchObject({ questions: [], reviewedToday: 1, moreLater: false })
})

test.each([
  ['AC', true],
  ['CA', true],
  ['A', false],
  ['ABC', false],
])('of a multiple choice %s is right: %s', async (chosen, right) => {
  expect((await answer(app, guest, 'test-two', chosen)).body.right).toBe(right)
})

test('sent again it answers the same and counts once, even eight times at once', async () => {
  const id = randomUUID()
  const all = await Promise.all(Array.from({ length: 8 }, () => answer(app, guest, 'test-one', 'A', { id })))
  for (const { status, body } of all) expect([status, body.right, body.dueDay]).toEqual([200, false, '2026-11-24'])
  expect(await count()).toBe(1)
  const card = (await app.call(getBook, {}, guest)).body.entries[0]
  expect(card!.wrongTimes).toBe(1)
})

test('two phones of a person at once: both answers are kept and both change the card', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => answer(app, guest, 'test-one', 'A')))
  expect(all.map(({ status }) => status)).toEqual(all.map(() => 200))
  expect(await count()).toBe(6)
  expect((await app.call(getBook, {}, guest)).body.entries[0]!.wrongTimes).toBe(6)
})

test('sent again with other letters: what was kept first counts', async () => {
  const id = randomUUID()
  const first = await answer(app, guest, 'test-one', 'A', { id })
  const again = await answer(app, guest, 'test-one', 'B', { id })
  expect(again.body).toEqual(first.body)
  expect(await count()).toBe(1)
})

test('an id that belongs to another answer keeps nothing and tells nothing', async () => {
  const id = randomUUID()
  const all = await Promise.all(['test-one', 'test-two'].map((question) => answer(app, guest, question, 'A', { id })))
  expect(all.map(({ status }) => status).sort()).toEqual([200, 400])
  const refused = all.find(({ status }) => status === 400)!.body
  expect([refused.explanation, refused.message]).toEqual([undefined, expect.stringContaining('重新作答')])
  expect(await count()).toBe(1)
  const cards = await app.ctx.db.pool.query('select last_answer_id as id from practice_cards')
  expect(cards.rows).toEqual([{ id }])
  expect((await answer(app, await app.guest(), 'test-two', 'A', { id })).status).toBe(200)
})

test('an answer noted yesterday without a network belongs to yesterday; a clock ahead is today', async () => {
  const at = app.clock.now().toISOString()
  app.clock.advance(DAY_MS)
  expect((await answer(app, guest, 'test-one', 'A', { at })).body.dueDay).toBe('2026-11-24')
  expect((await answer(app, guest, 'test-two', 'B', { at: '2030-01-01T00:00:00Z' })).body.dueDay).toBe('2026-11-25')
  expect((await answer(app, guest, 'test-one', 'A', { at: '2026-01-01T00:00:00Z' })).status).toBe(400)
})

test.each([
  ['no such option', 'E', {}],
  ['nothing chosen', '', {}],
])('%s is refused with a sentence', async (_, chosen, more) => {
  const { status, body } = await answer(app, guest, 'test-one', chosen, more)
  expect([status, body.code]).toEqual([400, 'bad-input'])
  expect(await count()).toBe(0)
})

test('a thousand answers a day are enough; one of them sent again still answers', async () => {
  const id = randomUUID()
  await answer(app, guest, 'test-one', 'A', { id })
  await app.ctx.db.pool.query(`insert into practice_answers
    select owner_id, gen_random_uuid(), null, source, question_id, version, chosen, "right", false, day, at, received_at
    from practice_answers, generate_series(1, 999)`)
  const { status, body } = await answer(app, guest, 'test-two', 'A')
  expect([status, body.message]).toEqual([429, '今天做的题已经很多了，歇一歇，明天再来。'])
  expect((await answer(app, guest, 'test-one', 'A', { id })).status).toBe(200)
  app.clock.advance(DAY_MS)
  expect((await answer(app, guest, 'test-two', 'A')).status).toBe(200)
})

test('the first answer to a known question costs one question to the database, a review two', async () => {
  await plantQuestion(app.ctx, 'test-episode', { episodeId: 'ceiling-leak' })
  const first = await answer(app, guest, 'test-episode', 'A')
  expect(first.body.episode).toMatchObject({ id: 'ceiling-leak', hook: expect.any(String) })
  const other = await app.guest()
  await app.call(whoAmI, {}, other)
  const asked = jest.spyOn(app.ctx.db.pool, 'query')
  const { body } = await answer(app, other, 'test-episode', 'A')
  expect(body).toMatchObject({ right: false, episode: first.body.episode })
  expect(asked).toHaveBeenCalledTimes(1)
  await answer(app, guest, 'test-episode', 'A', { source: 'review' })
  expect(asked).toHaveBeenCalledTimes(1 + 2)
})

test('the episode that explains it goes from the answer as soon as it is withdrawn', async () => {
  await plantQuestion(app.ctx, 'test-episode', { episodeId: 'ceiling-leak' })
  expect((await answer(app, guest, 'test-episode', 'A')).body.episode).not.toBeNull()
  await app.call(withdrawEpisode, { id: 'ceiling-leak', reason: '示例原因' }, await app.as('editor'))
  expect((await answer(app, guest, 'test-episode', 'A')).body.episode).toBeNull()
})

test('what others chose is told from ten people on', async () => {
  const sums = (answers: number) =>
    app.ctx.db.pool
      .query(`insert into question_sums values ('test-one', 1, ${answers}, 4, '{2,4,3,0,0,0}', 1500, 0, 0, 0)
      on conflict (question_id, version) do update set answers = excluded.answers`)
  await sums(9)
  expect((await answer(app, guest, 'test-one', 'A')).body.shares).toBeNull()
  await sums(10)
  const { shares } = (await answer(app, guest, 'test-one', 'A')).body
  expect(shares!.map(({ letter, percent }) => `${letter}${percent}`)).toEqual(['A20', 'B40', 'C30', 'D0'])
})

test('a challenge whose time ran out is a wrong answer', async () => {
  expect((await answer(app, guest, 'test-one', '', { source: 'challenge' })).body.right).toBe(false)
})

test.each([
  ['nothing-here', 1],
  ['test-one', 2],
])('%s in version %d is not there', async (questionId, version) => {
  expect((await answer(app, guest, questionId, 'A', { version })).status).toBe(404)
})

test('the answer of a question is read by whoever has answered it, and by nobody else', async () => {
  const read = (token: string) => app.call(getOutcome, { questionId: 'test-one' }, token)
  expect((await read(guest)).status).toBe(404)
  await answer(app, guest, 'test-one', 'A')
  expect((await read(guest)).body).toMatchObject({ right: false, answer: ['B'] })
  expect((await read(await app.guest())).status).toBe(404)
})

test('“I know this” and “remind me more”', async () => {
  const wish = (what: 'known' | 'more') => app.call(setCard, { questionId: 'test-one', wish: what }, guest)
  expect((await wish('known')).status).toBe(404)
  await answer(app, guest, 'test-one', 'A')
  expect((await wish('known')).body).toEqual({ dueDay: null })
  expect((await app.call(getBook, {}, guest)).body.total).toBe(0)
  expect((await wish('more')).body).toEqual({ dueDay: '2026-11-24' })
})

test('a guest who logs in keeps what was learned; what both answered has one card', async () => {
  const person = await provePhone(app, '19900000061')
  await answer(app, person.token, 'test-one', 'A')
  app.clock.advance(DAY_MS)
  await answer(app, guest, 'test-one', 'B')
  await answer(app, guest, 'test-two', 'B')
  await provePhone(app, '19900000061', guest)
  const { body } = await app.call(getBook, {}, person.token)
  expect(body.entries.map(({ question }) => question.id)).toEqual(['test-two'])
  expect(await count()).toBe(3)
})

test('progress by topic: known, learning, not met; points and days in a row are private and can be off', async () => {
  await plantQuestion(app.ctx, 'test-three')
  await answer(app, guest, 'test-one', 'B')
  await answer(app, guest, 'test-two', 'B')
  const { body } = await app.call(getProgress, {}, guest)
  expect(body.topics).toEqual([{ topic: 'neighbours', official: false, known: 1, learning: 1, notMet: 1 }])
  expect(body).toMatchObject({ points: 1, streakDays: 1, inBook: 1, dueToday: 0, unread: 0 })
})
