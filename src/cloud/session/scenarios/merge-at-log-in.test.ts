import { listMyEpisodes, saveProgress, setFavourite } from '@/contract/episodes'
import { logInAsSample, logOut, logOutEverywhere, startGuest, whoAmI } from '@/contract/session'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { plantEpisode } from '@/cloud/episodes/testing-episodes'
import { provePhone, askWithToken } from '../testing-people'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  for (const id of ['test-one', 'test-two']) await plantEpisode(app.ctx, id)
})
afterAll(() => app.close())

const note = (token: string, id: string, positionMs: number, minute: number) =>
  app.call(saveProgress, { id, positionMs, at: `2026-11-23T01:${String(minute).padStart(2, '0')}:00Z` }, token)

async function mine(token: string) {
  const { body } = await app.call(listMyEpisodes, {}, token)
  const episodes: { id: string; favourite: boolean; progress: { positionMs: number; watched: boolean } | null }[] =
    body.episodes
  return Object.fromEntries(
    episodes
      .filter(({ id, progress, favourite }) => id.startsWith('test-') && (progress || favourite))
      .map(({ id, progress, favourite }) => [id, [progress?.positionMs ?? null, progress?.watched ?? null, favourite]]),
  )
}

test('what a guest did becomes the person’s, on every device', async () => {
  const guest = await app.guest()
  await note(guest, 'test-one', 30_000, 1)
  await app.call(setFavourite, { id: 'test-two', favourite: true }, guest)
  const body = await provePhone(app, '19900000021', guest)
  const expected = { 'test-one': [30_000, false, false], 'test-two': [null, null, true] }
  expect(await mine(body.token)).toEqual(expected)
  const elsewhere = await provePhone(app, '19900000021')
  expect(await mine(elsewhere.token)).toEqual(expected)
  expect((await app.call(whoAmI, {}, guest)).status).toBe(401)
})

test('of two notes the later position wins, watched stays, favourites join', async () => {
  const first = await provePhone(app, '19900000022')
  await note(first.token, 'test-one', 70_000, 5)
  await note(first.token, 'test-two', 10_000, 9)
  await app.call(setFavourite, { id: 'test-one', favourite: true }, first.token)
  const guest = await app.guest()
  await note(guest, 'test-one', 20_000, 6)
  await note(guest, 'test-two', 40_000, 8)
  await app.call(setFavourite, { id: 'test-one', favourite: true }, guest)
  await app.call(setFavourite, { id: 'test-two', favourite: true }, guest)
  const again = await provePhone(app, '19900000022', guest)
  expect(await mine(again.token)).toEqual({ 'test-one': [20_000, true, true], 'test-two': [10_000, false, true] })
})

test('the next person on a device inherits nothing, with or without a log-out in between', async () => {
  const first = await provePhone(app, '19900000023', await app.guest())
  await note(first.token, 'test-one', 33_000, 1)
  const left = await app.call(logOut, {}, first.token)
  expect(left.body.person).toBeNull()
  expect(await mine(left.body.token)).toEqual({})
  const second = await provePhone(app, '19900000024', left.body.token)
  expect(await mine(second.token)).toEqual({})
  await note(second.token, 'test-two', 44_000, 2)
  const third = await provePhone(app, '19900000025', second.token)
  expect(await mine(third.token)).toEqual({})
  expect((await app.call(whoAmI, {}, second.token)).status).toBe(401)
})

test('a note that reached the device after the log-in stays with the person who was there', async () => {
  const first = await provePhone(app, '19900000026', await app.guest())
  // Another process that still took the token for a guest's wrote this.
  await app.ctx.db.pool.query(
    `insert into progress select device_id, 'test-one', 12000, false, now() from sessions
     where person_id = $1`,
    [first.person.id],
  )
  const left = await app.call(logOut, {}, first.token)
  expect(await mine(left.body.token)).toEqual({})
  const back = await provePhone(app, '19900000026', left.body.token)
  expect(await mine(back.token)).toEqual({ 'test-one': [12_000, false, false] })
})

test('logging out everywhere ends every session of this person and nobody else’s', async () => {
  const devices = await Promise.all([1, 2, 3].map(() => app.call(logInAsSample, { persona: 'lawyer' })))
  const other = await app.as('resident')
  const guest = await app.call(startGuest, {})
  for (const { body } of devices) expect((await app.call(whoAmI, {}, body.token)).status).toBe(200)
  const answer = await app.call(logOutEverywhere, {}, devices[0]!.body.token)
  expect(answer.body).toMatchObject({ person: null, token: expect.any(String) })
  for (const { body } of devices) expect((await app.call(whoAmI, {}, body.token)).status).toBe(401)
  for (const token of [other, guest.body.token, answer.body.token])
    expect((await app.call(whoAmI, {}, token)).status).toBe(200)
})

test('a token lives thirty days after its last use', async () => {
  const [used, unused] = [await app.guest(), await app.guest()]
  app.clock.advance(20 * 86_400_000)
  expect((await askWithToken(app, used)).status).toBe(200)
  app.clock.advance(11 * 86_400_000)
  expect((await askWithToken(app, used)).status).toBe(200)
  expect((await askWithToken(app, unused)).status).toBe(401)
  app.clock.advance(30 * 86_400_000)
  expect((await askWithToken(app, used)).status).toBe(401)
})
