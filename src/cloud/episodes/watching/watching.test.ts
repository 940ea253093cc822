import { listEpisodes, listMyEpisodes, saveProgress, setFavourite } from '@/contract/episodes'
import { withdrawEpisode } from '@/contract/console/console-episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { mergeProgress, type WatchProgress } from '@/domain/episodes/progress'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { DURATION_MS, plantEpisode } from '../testing-episodes'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  for (const id of ['test-one', 'test-two', 'test-gone']) await plantEpisode(app.ctx, id)
  const editor = await app.as('editor')
  await app.call(withdrawEpisode, { id: 'test-gone', reason: '示例原因' }, editor)
})
afterAll(() => app.close())

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 1, minute)).toISOString()
const save = (token: string, positionMs: number, minute: number, id = 'test-one') =>
  app.call(saveProgress, { id, positionMs, at: at(minute) }, token)
const findMine = async (token: string, id: string) => {
  const { body } = await app.call(listMyEpisodes, {}, token)
  return body.episodes.find((episode) => episode.id === id)!
}

describe('progress', () => {
  test('a position is kept, nine tenths are watched, an older note changes only that', async () => {
    const guest = await app.guest()
    expect((await save(guest, 30_000, 10)).body).toEqual({
      episodeId: 'test-one',
      positionMs: 30_000,
      watched: false,
      updatedAt: at(10),
    })
    expect((await save(guest, 63_000, 5)).body).toMatchObject({ positionMs: 30_000, watched: true, updatedAt: at(10) })
    expect((await save(guest, 1_000, 11)).body).toMatchObject({ positionMs: 1_000, watched: true, updatedAt: at(11) })
    expect((await findMine(guest, 'test-one')).progress).toMatchObject({ positionMs: 1_000, watched: true })
  })

  test('the same note sent again changes nothing', async () => {
    const guest = await app.guest()
    const [first, second] = [await save(guest, 20_000, 1), await save(guest, 20_000, 1)]
    expect(second).toEqual({ ...first, headers: expect.anything() })
  })

  test('a phone that runs ahead is dated by the server, so the next note still wins', async () => {
    const guest = await app.guest()
    const ahead = { id: 'test-one', positionMs: 50_000, at: '2031-01-01T00:00:00Z' }
    expect((await app.call(saveProgress, ahead, guest)).body.updatedAt).toBe(app.ctx.clock.now().toISOString())
    app.clock.advance(1000)
    const next = { id: 'test-one', positionMs: 10_000, at: app.ctx.clock.now().toISOString() }
    expect((await app.call(saveProgress, next, guest)).body.positionMs).toBe(10_000)
  })

  test('a position behind the end is the end', async () => {
    const guest = await app.guest()
    expect((await save(guest, 10_000_000, 1)).body).toMatchObject({ positionMs: DURATION_MS, watched: true })
  })

  test('any order of notes ends where the domain’s rule ends', async () => {
    const notes = fc.array(
      fc.record({ tenth: fc.integer({ min: 0, max: 10 }), minute: fc.integer({ min: 0, max: 5 }) }),
      { minLength: 1, maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(notes, async (list) => {
        const { token } = await personWith(app.ctx, 'resident')
        let last
        for (const { tenth, minute } of list) last = await save(token, tenth * 7000, minute)
        const kept = list
          .map(({ tenth, minute }): WatchProgress => ({
            positionMs: tenth * 7000,
            watched: tenth >= 9,
            notedAt: new Date(at(minute)),
          }))
          .reduce(mergeProgress)
        expect(last!.body).toMatchObject({ positionMs: kept.positionMs, watched: kept.watched })
      }),
      { seed: 1165, numRuns: 25 },
    )
  })

  test.each([['test-nowhere'], ['test-gone']])('%s is not found', async (id) => {
    const guest = await app.guest()
    expect(await save(guest, 1, 1, id)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect((await app.call(setFavourite, { id, favourite: true }, guest)).status).toBe(404)
  })
})

describe('favourites', () => {
  test('adding twice is adding once, taking out twice is taking out once', async () => {
    const guest = await app.guest()
    for (const favourite of [true, true, false, false, true]) {
      expect((await app.call(setFavourite, { id: 'test-two', favourite }, guest)).body).toEqual({ favourite })
      expect((await findMine(guest, 'test-two')).favourite).toBe(favourite)
    }
  })
})

describe('another person’s rows', () => {
  test('nobody sees or changes what somebody else noted, guest or person', async () => {
    const tokens = [await app.guest(), await app.guest(), await app.as('resident'), await app.as('lawyer')]
    for (const [i, token] of tokens.entries()) {
      await save(token, 1000 * (i + 1), 10 + i)
      await app.call(setFavourite, { id: 'test-one', favourite: i % 2 === 0 }, token)
    }
    for (const [i, token] of tokens.entries()) {
      const { progress, favourite } = await findMine(token, 'test-one')
      expect([progress?.positionMs, favourite]).toEqual([1000 * (i + 1), i % 2 === 0])
    }
  })

  test.each(['ownerId', 'owner_id', 'personId', 'deviceId'])('an owner cannot be sent along as %s', async (key) => {
    const { personId } = await personWith(app.ctx, 'resident')
    const guest = await app.guest()
    const payload = { positionMs: 1, at: at(1), [key]: personId }
    const headers = { authorization: `Bearer ${guest}` }
    const url = '/api/my/episodes/test-one/progress'
    expect((await app.app.inject({ method: 'PUT', url, headers, payload })).statusCode).toBe(400)
  })
})

test('my list holds the same cards in the same order as the public list', async () => {
  const guest = await app.guest()
  const [all, mine] = [await app.call(listEpisodes, {}), await app.call(listMyEpisodes, {}, guest)]
  const cards = mine.body.episodes.map(({ progress: _p, favourite: _f, ...card }) => card)
  expect(cards).toEqual(all.body.episodes)
  expect(cards.map((card) => card.id)).not.toContain('test-gone')
})

test('the text that Postgres puts together is the contract’s answer, nothing more and nothing less', async () => {
  const guest = await app.guest()
  await save(guest, 30_000, 10)
  await app.call(setFavourite, { id: 'test-two', favourite: true }, guest)
  const { body, headers } = await app.call(listMyEpisodes, {}, guest)
  expect(headers['content-type']).toBe('application/json; charset=utf-8')
  expect(headers['cache-control']).toBe('no-store')
  expect(v.parse(listMyEpisodes.output, body)).toEqual(body)
  const plain = (await app.call(listEpisodes, {})).body.episodes
  expect(body.episodes.map(({ progress: _progress, favourite: _favourite, ...card }) => card)).toEqual(plain)
  const one = body.episodes.find(({ id }) => id === 'test-one')
  expect(one).toMatchObject({ progress: { positionMs: 30_000, updatedAt: at(10) }, favourite: false })
  expect(body.episodes.find(({ id }) => id === 'test-two')).toMatchObject({ progress: null, favourite: true })
})

test('with nothing published the list is empty, not broken', async () => {
  const empty = await startTestApp({ sample: false })
  expect((await empty.call(listMyEpisodes, {}, await empty.guest())).body).toEqual({ episodes: [] })
  await empty.close()
})
