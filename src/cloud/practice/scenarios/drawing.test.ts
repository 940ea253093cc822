import { randomUUID } from 'node:crypto'
import { getDue, getProgress, getToday, listPractice, openSet, saveSettings } from '@/contract/practice/practice'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { answer, emptyBank, plantQuestion } from '../testing-questions'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
  await emptyBank(app.ctx)
})
afterEach(() => app.close())

const today = async (audience: 'resident' | 'youth' = 'resident') => {
  app.ctx.cache.drop('/api/practice')
  return (await app.call(getToday, { audience })).body
}

describe('今日一题', () => {
  test('an empty bank has none', async () => expect((await today()).question).toBeNull())

  test('is the same for everybody on a civil day, and changes at midnight in Chongqing', async () => {
    for (const id of ['test-a', 'test-b', 'test-c']) await plantQuestion(app.ctx, id)
    const all = await Promise.all(Array.from({ length: 6 }, () => today()))
    const { day, question } = all[0]!
    expect(all.every((one) => one.question!.id === question!.id)).toBe(true)
    const midnight = new Date(`${day}T16:00:00Z`).getTime()
    app.clock.advance(midnight - app.clock.now().getTime() - HOUR_MS)
    expect((await today()).question!.id).toBe(question!.id)
    app.clock.advance(HOUR_MS)
    const next = await today()
    expect(next.day > day).toBe(true)
    expect(next.question!.id).not.toBe(question!.id)
  })

  test('a new question at noon changes nothing; one that is withdrawn is replaced', async () => {
    await plantQuestion(app.ctx, 'test-a')
    expect((await today()).question!.id).toBe('test-a')
    for (const id of ['test-b', 'test-c', 'test-d']) await plantQuestion(app.ctx, id)
    expect((await today()).question!.id).toBe('test-a')
    await app.ctx.db.pool.query(`update questions set live = false where id = 'test-a'`)
    const replaced = (await today()).question!.id
    expect(replaced).not.toBe('test-a')
    expect((await today()).question!.id).toBe(replaced)
  })

  test('each audience has its own', async () => {
    await plantQuestion(app.ctx, 'test-a', { audiences: ['youth'] })
    expect([(await today()).question, (await today('youth')).question!.id]).toEqual([null, 'test-a'])
  })

  test('nothing that leaves before the answer tells it', async () => {
    await plantQuestion(app.ctx, 'test-a')
    expect(Object.keys((await today()).question!).sort()).toEqual(['id', 'kind', 'options', 'stem', 'topic', 'version'])
  })
})

describe('a set', () => {
  const draw = async (token: string, id = randomUUID()) =>
    app.call(openSet, { id, wanted: { source: 'topic', topic: 'neighbours' } }, token)

  test('five questions, no two of a family, the same id the same five', async () => {
    for (let n = 0; n < 12; n++) await plantQuestion(app.ctx, `test-${n}`, { family: `family-${n % 8}` })
    const [guest, id] = [await app.guest(), randomUUID()]
    const one = (await draw(guest, id)).body.questions.map((question) => question.id)
    expect(one).toHaveLength(5)
    expect(new Set(one.map((question) => Number(question.slice(5)) % 8)).size).toBe(5)
    expect((await draw(guest, id)).body.questions.map((question) => question.id)).toEqual(one)
  })

  test('what was never met comes first', async () => {
    for (let n = 0; n < 7; n++) await plantQuestion(app.ctx, `test-${n}`)
    const guest = await app.guest()
    for (const n of [0, 1, 2]) await answer(app, guest, `test-${n}`, 'B')
    const drawn = (await draw(guest)).body.questions.map(({ id }) => id)
    expect(drawn).toEqual(expect.arrayContaining(['test-3', 'test-4', 'test-5', 'test-6']))
  })

  test('of a topic without questions there is none, with a sentence', async () => {
    const { status, body } = await draw(await app.guest())
    expect([status, body.message]).toEqual([404, '这里还没有练习题，请换一个话题。'])
  })

  test('an episode has its own, a challenge has up to twenty', async () => {
    for (let n = 0; n < 25; n++) await plantQuestion(app.ctx, `test-${n}`, n < 3 ? { episodeId: 'ceiling-leak' } : {})
    const guest = await app.guest()
    const ask = async (wanted: Parameters<typeof app.call<typeof openSet>>[1]['wanted']) =>
      (await app.call(openSet, { id: randomUUID(), wanted }, guest)).body.questions.length
    expect(await ask({ source: 'episode', episodeId: 'ceiling-leak' })).toBe(3)
    expect(await ask({ source: 'challenge' })).toBe(20)
    expect((await app.call(listPractice, {})).body).toEqual({
      topics: [{ topic: 'neighbours', official: false, questions: 25 }],
      episodes: [{ episodeId: 'ceiling-leak', questions: 3 }],
    })
  })
})

test('back after three weeks: the daily cap holds, and the days after bring the rest', async () => {
  const guest = await app.guest()
  for (let n = 0; n < 12; n++) {
    await plantQuestion(app.ctx, `test-${n}`)
    await answer(app, guest, `test-${n}`, 'A')
  }
  await app.call(saveSettings, { points: false, dailyCap: 5 }, guest)
  app.clock.advance(21 * DAY_MS)
  const due = async () => (await app.call(getDue, {}, guest)).body
  const perDay: number[] = []
  for (let day = 0; day < 3; day++) {
    const { questions } = await due()
    perDay.push(questions.length)
    for (const { id } of questions) await answer(app, guest, id, 'B', { source: 'review' })
    expect((await due()).questions).toEqual([])
    app.clock.advance(DAY_MS)
  }
  expect(perDay[0]).toBe(5)
  expect(perDay.every((questions) => questions <= 5)).toBe(true)
  const { body } = await app.call(getProgress, {}, guest)
  expect(body).toMatchObject({ points: null, streakDays: null, settings: { points: false, dailyCap: 5 } })
})
