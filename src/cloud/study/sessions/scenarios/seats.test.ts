import {
  excuseFromSession,
  giveUpSeat,
  listMySessions,
  signInToSession,
  signUpForSession,
} from '@/contract/study/sessions/my-sessions'
import { CHORES } from '@/cloud/chores'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { forgetLimits, personWith } from '@/cloud/session/testing-people'
import type { PlanCategory } from '@/domain/study/categories'
import { plantOfficial, plantUnit } from '../../testing-roster'
import { sessionSeats } from '../../tables/sessions.tables'
import { codeOnScreen, plantSession } from '../testing-sessions'

let app: TestApp
let [admin, unit, below, elsewhere] = ['', '', '', '']
beforeAll(async () => {
  app = await startTestApp()
  admin = await app.as('admin')
  unit = await plantUnit(app.ctx)
  below = await plantUnit(app.ctx, { parentId: unit })
  elsewhere = await plantUnit(app.ctx)
})
beforeEach(() => {
  app.clock.set(new Date('2026-11-23T02:00:00Z'))
  return forgetLimits(app.ctx)
})
afterAll(() => app.close())

const at = (time: string) => app.clock.set(new Date(`2026-11-23T${time}Z`))
const officer = async (unitId = below) => (await plantOfficial(app.ctx, { unitId })).token
const mine = async (token: string, id: string) =>
  (await app.call(listMySessions, {}, token)).body.sessions.find((session) => session.id === id)
const signUp = (token: string, id: string) => app.call(signUpForSession, { id }, token)
const signIn = (token: string, id: string, code: string) => app.call(signInToSession, { id, code }, token)

describe('who sees which', () => {
  const MEANT: [string, { unit?: () => string; category?: PlanCategory }, boolean][] = [
    ['for all', {}, true],
    ['for the unit above', { unit: () => unit }, true],
    ['for their own unit', { unit: () => below }, true],
    ['for another unit', { unit: () => elsewhere }, false],
    ['for new civil servants', { category: 'new-civil-servant' }, false],
    ['for everybody', { category: 'all' }, true],
  ]

  test.each(MEANT)('%s', async (_, { unit: unitOf, category = 'enforcement-officer' }, sees) => {
    const id = await plantSession(app, admin, { unitId: unitOf?.() ?? null, category })
    const token = await officer()
    expect(Boolean(await mine(token, id))).toBe(sees)
    expect((await signUp(token, id)).status).toBe(sees ? 200 : 404)
  })

  test('an account that is on no roster has nothing to list, and is told what to do', async () => {
    const { token } = await personWith(app.ctx, 'official')
    expect((await app.call(listMySessions, {}, token)).body).toEqual({ bound: false, sessions: [] })
    const { body } = await signUp(token, await plantSession(app, admin))
    expect(body).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('绑定') })
  })
})

describe('seats', () => {
  test('sixty at once, seven seats: seven have one, nobody is squeezed in', async () => {
    const id = await plantSession(app, admin, { seats: 7 })
    const tokens = await Promise.all(Array.from({ length: 60 }, () => officer()))
    const answers = await Promise.all(tokens.map((token) => signUp(token, id)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(7)
    const refused = answers.filter(({ status }) => status !== 200)
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['wrong-state']))
    expect(refused[0]!.body.message).toContain('名额刚满')
    const rows = await app.ctx.db.orm.select().from(sessionSeats)
    expect(rows.filter(({ sessionId, state }) => sessionId === id && state === 'signed-up')).toHaveLength(7)
  })

  test('the same tap twice at once takes one seat', async () => {
    const id = await plantSession(app, admin, { seats: 2 })
    const token = await officer()
    const answers = await Promise.all([signUp(token, id), signUp(token, id), signUp(token, id)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await mine(token, id)).toMatchObject({ mine: 'signed-up', left: 1, can: ['give-up', 'excuse'] })
  })

  test('what is given up, or excused, somebody else may take', async () => {
    const id = await plantSession(app, admin, { seats: 1 })
    const [one, two, three] = [await officer(), await officer(), await officer()]
    await signUp(one, id)
    expect((await signUp(two, id)).status).toBe(409)
    expect((await app.call(giveUpSeat, { id }, one)).body).toMatchObject({
      mine: 'given-up',
      left: 1,
      can: ['sign-up'],
    })
    expect((await signUp(two, id)).status).toBe(200)
    await app.call(excuseFromSession, { id, reason: '示例：出差' }, two)
    expect((await signUp(three, id)).status).toBe(200)
    expect(await mine(two, id)).toMatchObject({ mine: 'excused', reason: '示例：出差', left: 0, can: [] })
  })

  test('after the start nobody signs up or gives up any more', async () => {
    const id = await plantSession(app, admin)
    const token = await officer()
    await signUp(token, id)
    at('06:00:00')
    expect((await app.call(giveUpSeat, { id }, token)).body).toMatchObject({ code: 'wrong-state', message: /请假/ })
    expect((await signUp(await officer(), id)).body).toMatchObject({ code: 'wrong-state', message: /已经开始/ })
  })

  test('the reason lies encrypted and stands in no log', async () => {
    const id = await plantSession(app, admin)
    const token = await officer()
    await signUp(token, id)
    await app.call(excuseFromSession, { id, reason: '示例：孩子生病' }, token)
    expect(JSON.stringify(await app.ctx.db.orm.select().from(sessionSeats))).not.toContain('孩子')
    expect(JSON.stringify(app.log.lines)).not.toContain('孩子')
  })
})

describe('signing in by the code', () => {
  async function ready(seats = 2) {
    const id = await plantSession(app, admin, { seats })
    const token = await officer()
    await signUp(token, id)
    return { id, token }
  }
  const screen = async (id: string) => (await codeOnScreen(app, admin, id))!

  test('too early: says from when, and no code stands on the screen', async () => {
    const { id, token } = await ready()
    at('05:29:59')
    expect(await codeOnScreen(app, admin, id)).toBeNull()
    expect((await signIn(token, id, '000000')).body).toMatchObject({ code: 'too-early', message: /13:30/ })
  })

  test('the present and the one before count, the one before that does not', async () => {
    at('05:30:00')
    for (const [wait, status] of [
      [0, 200],
      [30_000, 200],
      [60_000, 422],
    ] as const) {
      const { id, token } = await ready()
      const code = await screen(id)
      app.clock.advance(wait)
      expect([wait, (await signIn(token, id, code)).status]).toEqual([wait, status])
      at('05:30:00')
    }
  })

  test('another session’s code is worth nothing', async () => {
    const [one, two] = [await ready(), await ready()]
    at('06:10:00')
    expect((await signIn(one.token, one.id, await screen(two.id))).body).toMatchObject({ code: 'code-wrong' })
  })

  test('twice is once; then nothing is left to do', async () => {
    const { id, token } = await ready()
    at('06:10:00')
    const code = await screen(id)
    expect((await signIn(token, id, code)).body).toMatchObject({ mine: 'present', can: [] })
    expect((await signIn(token, id, code)).status).toBe(200)
    expect((await app.call(excuseFromSession, { id, reason: '示例原因' }, token)).body.code).toBe('wrong-state')
  })

  test('without a seat: on a free chair, not on one that is taken', async () => {
    const { id } = await ready(2)
    at('06:10:00')
    const code = await screen(id)
    expect((await signIn(await officer(), id, code)).body).toMatchObject({ mine: 'present', left: 0 })
    expect((await signIn(await officer(), id, code)).body).toMatchObject({ code: 'wrong-state', message: /名单/ })
  })

  test('after the end the code is gone, and who had a seat was absent', async () => {
    const { id, token } = await ready()
    at('07:59:59')
    const code = await screen(id)
    at('08:00:01')
    expect((await signIn(token, id, code)).body).toMatchObject({ code: 'wrong-state', message: /已经结束/ })
    expect(await codeOnScreen(app, admin, id)).toBeNull()
    expect(await mine(token, id)).toMatchObject({ state: 'closed', mine: 'absent', can: ['excuse'] })
  })

  test('the chore alone closes what is over', async () => {
    const { id } = await ready()
    at('08:00:01')
    const chore = CHORES.find(({ name }) => name === 'ended-sessions')!
    expect(await chore.work(app.ctx)).toBeGreaterThan(0)
    const rows = await app.ctx.db.orm.select().from(sessionSeats)
    expect(rows.filter(({ sessionId }) => sessionId === id).map(({ state }) => state)).toEqual(['absent'])
    expect(await chore.work(app.ctx)).toBe(0)
  })

  test('ten guesses, then it is told to wait; right digits use up none', async () => {
    const { id, token } = await ready()
    at('06:10:00')
    const code = await screen(id)
    const wrong = code === '000000' ? '111111' : '000000'
    for (let guess = 1; guess <= 10; guess++) expect((await signIn(token, id, wrong)).body.code).toBe('code-wrong')
    expect((await signIn(token, id, code)).body).toMatchObject({
      code: 'too-many',
      retryAfterSeconds: expect.any(Number),
    })
    await forgetLimits(app.ctx)
    for (let again = 1; again <= 12; again++) expect((await signIn(token, id, code)).status).toBe(200)
  })

  test('the digits lead from the screen to the page by a short address', async () => {
    const answer = await app.app.inject({ method: 'GET', url: '/k?session=abc&code=012345' })
    expect(answer.headers.location).toContain('/features/study/pages/session/index?id=abc&code=012345')
  })
})
