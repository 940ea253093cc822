import { listMyEpisodes, saveProgress, setFavourite } from '@/contract/episodes'
import { startGuest } from '@/contract/session'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { plantEpisode } from '@/cloud/episodes/testing-episodes'
import { sweepExpired } from '../sweep-expired'
import { askWithToken, provePhone } from '../testing-people'

const DAY_MS = 86_400_000
let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
  await plantEpisode(app.ctx, 'test-one')
})
afterEach(() => app.close())

const count = async (table: string) =>
  Number((await app.ctx.db.pool.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n)

async function watch(token: string) {
  await app.call(saveProgress, { id: 'test-one', positionMs: 9000, at: app.ctx.clock.now().toISOString() }, token)
  await app.call(setFavourite, { id: 'test-one', favourite: true }, token)
}

test('a guest who stays away goes with all they left; whoever is still here keeps theirs', async () => {
  const [gone, here] = [await app.guest(), await app.guest()]
  await watch(gone)
  await watch(here)
  for (let day = 0; day < 61; day += 20) {
    app.clock.advance(20 * DAY_MS)
    expect((await askWithToken(app, here)).status).toBe(200)
  }
  expect(await sweepExpired(app.ctx)).toBeGreaterThan(0)
  for (const table of ['sessions', 'devices', 'progress', 'favourites'])
    expect([table, await count(table)]).toEqual([table, 1])
  const mine = (await app.call(listMyEpisodes, {}, here)).body.episodes.find(({ id }) => id === 'test-one')
  expect(mine).toMatchObject({ favourite: true, progress: { positionMs: 9000 } })
})

test('a device on which somebody logged in is known again after a year, and forgotten after three', async () => {
  const { token, person } = await provePhone(app, '19900000003', await app.guest())
  await watch(token)
  app.clock.advance(365 * DAY_MS)
  await sweepExpired(app.ctx)
  const back = await app.app.inject({
    method: 'POST',
    url: startGuest.path,
    payload: {},
    headers: { authorization: `Bearer ${token}` },
  })
  expect((await provePhone(app, '19900000003', back.json().token)).person.id).toBe(person.id)
  app.clock.advance(3 * 365 * DAY_MS)
  await sweepExpired(app.ctx)
  for (const table of ['sessions', 'devices', 'person_devices']) expect([table, await count(table)]).toEqual([table, 0])
  expect([await count('people'), await count('progress')]).toEqual([9, 1])
})

test('codes and counts that have run out go, those that still hold stay', async () => {
  await provePhone(app, '19900000004')
  await app.ctx.db.pool.query('delete from rate_limits')
  const now = app.clock.now().getTime()
  await app.ctx.db.pool.query('insert into rate_limits values ($1, 1, $2), ($3, 1, $4)', [
    'old',
    now - 1,
    'new',
    now + 1,
  ])
  await sweepExpired(app.ctx)
  expect([await count('one_time_codes'), await count('rate_limits')]).toEqual([1, 1])
  app.clock.advance(6 * 60_000)
  await sweepExpired(app.ctx)
  expect([await count('one_time_codes'), await count('rate_limits')]).toEqual([0, 0])
})

test('while one process sweeps, another leaves it alone', async () => {
  await app.guest()
  app.clock.advance(100 * DAY_MS)
  const other = await app.ctx.db.pool.connect()
  await other.query('begin')
  await other.query('select pg_advisory_xact_lock(7164204)')
  expect(await sweepExpired(app.ctx)).toBe(0)
  await other.query('commit')
  other.release()
  expect(await sweepExpired(app.ctx)).toBeGreaterThan(0)
})
