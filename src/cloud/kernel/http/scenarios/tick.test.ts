import { testConfig, openTestDb, createTestClock, createTestLog } from '../../testing'
import type { Chore } from '../../chores/chore'
import { createContext } from '../../context'
import { buildServer } from '../server'

const SECRET = 'a-secret-for-the-timer'
const HOUR_MS = 3_600_000

let database: Awaited<ReturnType<typeof openTestDb>>
beforeAll(async () => void (database = await openTestDb()))
afterAll(() => database.close())
beforeEach(() => database.db.pool.query('delete from chore_runs'))

const clock = createTestClock()
const serve = (chores: readonly Chore[], tickSecret: string | null = SECRET) => {
  const log = createTestLog()
  const ctx = createContext({ db: database.db, clock, log, config: testConfig({ tickSecret }) })
  const server = buildServer(ctx, { routes: [], resolveToken: async () => null, chores })
  const tick = (secret?: string) =>
    server.inject({
      method: 'POST',
      url: '/internal/tick',
      headers: secret ? { authorization: `Bearer ${secret}` } : {},
    })
  return { tick, log }
}

/** A chore that takes a moment, so that others come meanwhile. */
function counting(name: string, everyMs: number) {
  const runs: number[] = []
  const work = async () => {
    runs.push(clock.now().getTime())
    await new Promise((resolve) => setTimeout(resolve, 30))
    return 1
  }
  return { name, everyMs, work, runs }
}

test('without a secret in the settings there is no such address', async () => {
  const chore = counting('a', 1000)
  expect((await serve([chore], null).tick(SECRET)).statusCode).toBe(404)
  expect(chore.runs).toEqual([])
})

test.each([undefined, 'wrong', `${SECRET}x`, SECRET.slice(0, -1)])('with %p nothing is done', async (secret) => {
  const chore = counting('a', 1000)
  expect((await serve([chore]).tick(secret)).statusCode).toBe(404)
  expect(chore.runs).toEqual([])
})

test('what is due is done, in order, and again when its time has come', async () => {
  const [often, seldom] = [counting('often', 60_000), counting('seldom', HOUR_MS)]
  const { tick } = serve([often, seldom])
  expect((await tick(SECRET)).json()).toEqual({ done: ['often', 'seldom'], left: [] })
  expect((await tick(SECRET)).json()).toEqual({ done: [], left: [] })
  clock.advance(60_000)
  expect((await tick(SECRET)).json()).toEqual({ done: ['often'], left: [] })
  clock.advance(HOUR_MS)
  expect((await tick(SECRET)).json()).toEqual({ done: ['often', 'seldom'], left: [] })
})

test('two ticks at once, on two servers, are one', async () => {
  const chores = [counting('a', HOUR_MS), counting('b', HOUR_MS)]
  const answers = await Promise.all([
    serve(chores).tick(SECRET),
    serve(chores).tick(SECRET),
    serve(chores).tick(SECRET),
  ])
  expect(chores.map(({ runs }) => runs.length)).toEqual([1, 1])
  expect(answers.flatMap((answer) => answer.json().done).sort()).toEqual(['a', 'b'])
})

test('a chore that fails is a line in the log, and the others are done', async () => {
  const broken: Chore = { name: 'broken', everyMs: 1000, work: () => Promise.reject(new Error('王小明 13900000000')) }
  const fine = counting('fine', 1000)
  const { tick, log } = serve([broken, fine])
  expect((await tick(SECRET)).json().done).toEqual(['broken', 'fine'])
  expect(fine.runs).toHaveLength(1)
  expect(JSON.stringify(log.lines)).toContain('sweep-failed')
  expect(JSON.stringify(log.lines)).not.toContain('13900000000')
})
