import { getSessionCode, listConsoleSessions } from '@/contract/study/sessions/console-sessions'
import { listMySessions } from '@/contract/study/sessions/my-sessions'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { SAMPLE_SESSIONS, sampleSessionId } from './sample-sessions'
import { seedSessions } from './seed-sessions'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const count = async (table: string) =>
  (await app.ctx.db.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n

test('the sample official has sessions that were, are now, lie ahead and were cancelled', async () => {
  const { body } = await app.call(listMySessions, {}, await app.as('official'))
  const found = (n: number) => body.sessions.find(({ id }) => id === sampleSessionId(n))
  expect(found(1)).toMatchObject({ state: 'closed', mine: 'present', can: [] })
  expect(found(2)).toMatchObject({ state: 'closed', mine: 'absent', can: ['excuse'] })
  expect(found(3)).toMatchObject({ state: 'open', mine: 'signed-up', can: ['sign-in', 'excuse'] })
  expect(found(4)).toMatchObject({ state: 'open', mine: null, can: ['sign-up'] })
  expect(found(5)).toMatchObject({ left: 0, can: [] })
  expect(found(6)).toMatchObject({ state: 'cancelled' })
})

test('the sample supervisor arranges their own and sees the bureau’s; nobody is over-booked', async () => {
  const token = await app.as('supervisor')
  const { body } = await app.call(listConsoleSessions, {}, token)
  expect(body.sessions.filter(({ mine }) => mine).map(({ id }) => id)).toEqual([sampleSessionId(3)])
  expect(body.sessions).toHaveLength(SAMPLE_SESSIONS.length)
  for (const { seats, taken } of body.sessions) expect(taken).toBeLessThanOrEqual(seats)
  expect((await app.call(getSessionCode, { id: sampleSessionId(3) }, token)).body.code).toMatch(/^\d{6}$/)
})

test('everything says that it is a sample; putting them in again changes nothing', async () => {
  for (const { title, venue } of SAMPLE_SESSIONS) expect(`${title}${venue}`).toMatch(/^示例.*示例/)
  const before = [await count('offline_sessions'), await count('session_seats')]
  await Promise.all([seedSessions(app.ctx), seedSessions(app.ctx)])
  expect([await count('offline_sessions'), await count('session_seats')]).toEqual(before)
})

test('put in at night, what has just begun is something that people do at night', async () => {
  const night = await startTestApp({ now: new Date('2026-11-23T16:20:00Z') })
  const { body } = await night.call(listMySessions, {}, await night.as('official'))
  const found = body.sessions.find(({ id }) => id === sampleSessionId(3))
  expect([found?.title, found?.can.includes('sign-in')]).toEqual(['示例：夜间联合检查演练', true])
  const atNight = body.sessions.filter(({ startsAt }) => new Date(startsAt).getUTCHours() >= 12)
  expect(atNight).toEqual([found])
  await night.close()
})
