import { countView, getMeToo, setMeToo } from '@/contract/counts'
import { getDemand, getFigures } from '@/contract/console/console-figures'
import { plantEpisode } from '@/cloud/episodes/testing-episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { provePhone } from '@/cloud/session/testing-people'
import { rollUpCounts } from '../roll-up-counts'

const DAY_MS = 86_400_000

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
  await plantEpisode(app.ctx, 'test-one')
  await plantEpisode(app.ctx, 'test-two')
})
afterEach(() => app.close())

const now = () => app.clock.now().toISOString()
const view = (token: string, id = 'test-one', at = now()) => app.call(countView, { id, at }, token)
const month = async (id = 'test-one', of = '2026-11') => {
  await rollUpCounts(app.ctx)
  const { body } = await app.call(getFigures, { month: of }, await app.as('editor'))
  return body.episodes.find((episode) => episode.episodeId === id)?.views ?? 0
}

test('one view per device, episode and day, however often and however hurried it is sent', async () => {
  const [one, other] = [await app.guest(), await app.guest()]
  const answers = await Promise.all(Array.from({ length: 8 }, () => view(one)))
  expect(answers.map(({ body }) => body)).toEqual(answers.map(() => ({ counted: true })))
  await view(other)
  await view(one, 'test-two')
  expect([await month(), await month('test-two')]).toEqual([2, 1])
  await view(one)
  expect(await month()).toBe(2)
})

test('the next day counts again; a note that waited too long does not', async () => {
  const guest = await app.guest()
  const noted = now()
  await view(guest)
  app.clock.advance(DAY_MS)
  expect((await view(guest, 'test-one', noted)).body).toEqual({ counted: true })
  await view(guest)
  app.clock.advance(DAY_MS)
  expect((await view(guest, 'test-one', noted)).body).toEqual({ counted: false })
  expect(await month()).toBe(2)
})

test('a guest who logs in is one with the person: what both watched today counts once', async () => {
  const person = await provePhone(app, '19900000091')
  await view(person.token)
  const guest = await app.guest()
  await view(guest)
  await view(guest, 'test-two')
  await provePhone(app, '19900000091', guest)
  expect([await month(), await month('test-two')]).toEqual([1, 1])
})

test('once a day is sealed its total stays and nobody’s row is left', async () => {
  const guest = await app.guest()
  await view(guest)
  expect(await month()).toBe(1)
  app.clock.advance(3 * DAY_MS)
  await rollUpCounts(app.ctx)
  const { rows } = await app.ctx.db.pool.query('select * from views')
  expect(rows).toEqual([])
  expect(await month()).toBe(1)
})

test('two processes that add up at once give the same as one', async () => {
  for (let i = 0; i < 5; i++) await view(await app.guest())
  await Promise.all([rollUpCounts(app.ctx), rollUpCounts(app.ctx), rollUpCounts(app.ctx)])
  expect(await month()).toBe(5)
})

test.each(['nobody', 'test-one'])('an episode that is not there is not counted: %s', async (id) => {
  const { status } = await view(await app.guest(), id)
  expect(status).toBe(id === 'nobody' ? 404 : 200)
})

test('“me, too” once a month, taken back, and told only from ten on', async () => {
  const say = (token: string, meToo: boolean) => app.call(setMeToo, { id: 'test-one', meToo }, token)
  const tokens: string[] = []
  for (let i = 0; i < 10; i++) tokens.push(await app.guest())
  for (const token of tokens.slice(0, 9)) await say(token, true)
  await say(tokens[0]!, true)
  await rollUpCounts(app.ctx)
  expect((await app.call(getMeToo, { id: 'test-one' }, tokens[0])).body).toEqual({
    meToo: true,
    month: '2026-11',
    people: null,
  })
  await say(tokens[9]!, true)
  await rollUpCounts(app.ctx)
  expect((await app.call(getMeToo, { id: 'test-one' }, tokens[0])).body.people).toBe(10)
  const { body } = await app.call(getDemand, {}, await app.as('editor'))
  expect(body.months.at(-1)).toBe('2026-11')
  expect(body.topics.find(({ episodeId }) => episodeId === 'test-one')?.people.at(-1)).toBe(10)
  expect(body.topics.find(({ episodeId }) => episodeId === 'test-two')?.people.at(-1)).toBeNull()
  expect((await say(tokens[0]!, false)).body.meToo).toBe(false)
  await rollUpCounts(app.ctx)
  expect((await app.call(getMeToo, { id: 'test-one' }, tokens[1])).body.people).toBeNull()
})
