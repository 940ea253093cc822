import * as desk from '@/contract/console/study/console-officials'
import { requestDeletion } from '@/contract/privacy'
import { logInByPhone, requestCode } from '@/contract/session'
import { bindOfficial, getStudyMe } from '@/contract/study/me'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { deleteDueAccounts } from '@/cloud/privacy/delete-due-accounts'
import { encryptPhone } from '@/cloud/kernel/secrets/encryption'
import { hashPhone } from '@/cloud/session/outside/hashes'
import { askWithToken, forgetLimits, personWith, provePhone } from '@/cloud/session/testing-people'
import { emptyRoster, plantNumbered, plantSupervisor, plantUnit } from '../../testing-roster'

const DAY = 86_400_000
const PHONE = '19900000031'
const NAME = '示例·李一'

let app: TestApp
let unitId: string
beforeEach(async () => {
  app = await startTestApp()
  await emptyRoster(app.ctx)
  unitId = await plantUnit(app.ctx, { name: '示例·甲局' })
})
afterEach(() => app.close())

/** Logged in just now: half a year later an older token is none. */
const admin = async () => (await personWith(app.ctx, 'admin')).token
const me = async (token: string) => (await app.call(getStudyMe, {}, token)).body
const bind = async (token: string, name?: string) => {
  await forgetLimits(app.ctx)
  return app.call(bindOfficial, name === undefined ? {} : { name }, token)
}
const plant = () => plantNumbered(app.ctx, { unitId, phone: PHONE, name: NAME })
const openAlerts = async () =>
  (await app.call(desk.listRosterAlerts, { state: 'open' }, await admin())).body.alerts.map(({ kind }) => kind)
const official = async (token: string) => (await askWithToken(app, token)).body.person!.roles.includes('official')

test('whoever proves the roster’s number is bound at once, and told who they are there', async () => {
  const id = await plant()
  const { token, person } = await provePhone(app, PHONE)
  expect(person.roles).toEqual(['resident', 'official'])
  expect(await me(token)).toMatchObject({
    ...{ standing: 'bound', phoneMasked: '199****0031', supervises: [] },
    official: { id, unit: ['示例·甲局'], name: NAME, post: '示例职务', category: 'enforcement-officer' },
  })
  const { body } = await app.call(desk.getOfficial, { id }, await admin())
  expect([body.bound, body.steps[0]]).toMatchObject([true, { step: 'bound', actorName: null }])
  expect(await openAlerts()).toEqual([])
})

test('a new phone within ninety days: number and code alone bring everything back, and nobody is alarmed', async () => {
  const id = await plant()
  const before = await provePhone(app, PHONE)
  app.clock.advance(89 * DAY)
  const after = await provePhone(app, PHONE)
  expect(after.person.id).toBe(before.person.id)
  expect(after.token).not.toBe(before.token)
  expect(await me(after.token)).toMatchObject({ standing: 'bound', official: { id } })
  expect(await openAlerts()).toEqual([])
})

test('whoever is put on the roster later binds by the page', async () => {
  const { token } = await provePhone(app, PHONE)
  expect(await me(token)).toMatchObject({ official: null, standing: 'not-listed' })
  expect((await bind(token)).body).toMatchObject({
    code: 'wrong-state',
    message: expect.stringMatching(/本单位管理员/),
  })
  await plant()
  expect((await me(token)).standing).toBe('may-bind')
  expect((await bind(token)).body).toMatchObject({ standing: 'bound', official: { name: NAME } })
  expect(await official(token)).toBe(true)
  expect((await bind(token)).status).toBe(200)
})

test('an account without a number is told to log in with it', async () => {
  await plant()
  const { token } = await personWith(app.ctx, 'resident')
  expect(await me(token)).toMatchObject({ standing: 'no-number', phoneMasked: null })
  expect((await bind(token, NAME)).body.message).toMatch(/用名册上的手机号和验证码登录/)
})

test('a number that two people have binds nobody', async () => {
  await plant()
  await plantNumbered(app.ctx, { unitId, phone: PHONE, name: '示例·别人' })
  const { token } = await provePhone(app, PHONE)
  expect([(await me(token)).standing, await official(token)]).toEqual(['number-shared', false])
  expect((await bind(token, NAME)).body.message).toMatch(/不止一个人/)
})

test('somebody who has left binds nothing', async () => {
  const id = await plant()
  await app.call(desk.leaveOfficial, { id, revision: 1 }, await admin())
  const { token } = await provePhone(app, PHONE)
  expect((await me(token)).standing).toBe('not-listed')
})

test('a proof of ninety days ago is no proof', async () => {
  const { token } = await provePhone(app, PHONE)
  for (let n = 0; n < 5; n++) {
    app.clock.advance(20 * DAY)
    await askWithToken(app, token)
  }
  await plant()
  expect((await me(token)).standing).toBe('prove-again')
  expect((await bind(token)).body.message).toMatch(/再登录一次/)
  const again = await provePhone(app, PHONE, token)
  expect((await me(again.token)).standing).toBe('bound')
})

describe('with another account', () => {
  /** The same number half a year later, from a device nobody knows: a new phone, or a number that changed hands. */
  async function later() {
    const id = await plant()
    const before = await provePhone(app, PHONE)
    app.clock.advance(180 * DAY)
    const after = await provePhone(app, PHONE)
    expect(after.person.id).not.toBe(before.person.id)
    return { id, before, after }
  }

  test('the number alone gives nothing of the earlier person away', async () => {
    const { after } = await later()
    expect(after.person.roles).toEqual(['resident'])
    const seen = await me(after.token)
    expect([seen.official, seen.standing]).toEqual([null, 'name-needed'])
    expect(JSON.stringify(seen)).not.toContain('李一')
    expect((await bind(after.token)).body).toMatchObject({ code: 'bad-input', fields: [{ path: 'name' }] })
  })

  test('with the name as the roster has it the row comes along, and the earlier account loses it', async () => {
    const { id, after, before } = await later()
    expect((await bind(after.token, '示例·李 一')).body).toMatchObject({ standing: 'bound', official: { id } })
    expect(await official(after.token)).toBe(true)
    const { rows } = await app.ctx.db.pool.query('select role from person_roles where person_id = $1', [
      before.person.id,
    ])
    expect(rows).toEqual([{ role: 'resident' }])
    expect(await openAlerts()).toEqual(['bound-elsewhere'])
    const { steps } = (await app.call(desk.getOfficial, { id }, await admin())).body
    expect(steps.map(({ step }) => step)).toEqual(['bound', 'released', 'bound'])
  })

  test('another name is refused, the supervisor is told, and after five tries it is enough for a day', async () => {
    const { after } = await later()
    const tries = []
    for (let n = 0; n < 6; n++)
      tries.push((await app.call(bindOfficial, { name: `示例·错${n}` }, after.token)).body.code)
    expect(tries).toEqual([...Array(5).fill('bad-input'), 'too-many'])
    expect(await openAlerts()).toEqual(['number-recycled'])
    expect(await official(after.token)).toBe(false)
  })

  test('while the earlier account is still in use the supervisor is told at once, whatever comes of it', async () => {
    await plant()
    const before = await provePhone(app, PHONE)
    for (let n = 0; n < 5; n++) {
      app.clock.advance(20 * DAY)
      await askWithToken(app, before.token)
    }
    const after = await provePhone(app, PHONE)
    expect(after.person.id).not.toBe(before.person.id)
    expect([await official(before.token), await official(after.token)]).toEqual([true, false])
    expect(await openAlerts()).toEqual(['number-recycled'])
    await provePhone(app, PHONE, after.token)
    expect(await openAlerts()).toEqual(['number-recycled'])
  })

  test('an account that the supervisor released does not come back by the number alone', async () => {
    const id = await plant()
    await provePhone(app, PHONE)
    const { token: supervisor } = await plantSupervisor(app.ctx, unitId)
    await app.call(desk.releaseOfficial, { id, revision: 2 }, supervisor)
    const again = await provePhone(app, PHONE)
    expect((await me(again.token)).standing).toBe('name-needed')
    expect((await bind(again.token, NAME)).body.standing).toBe('bound')
  })

  test('a new number on the roster is proven with a new account, by name', async () => {
    const id = await plant()
    const before = await provePhone(app, PHONE)
    const words = { unitId, name: NAME, post: '', category: 'leader' as const, joinedDay: '2026-01-01' }
    await app.call(desk.saveOfficial, { id, revision: 2, ...words, phone: '19900000032' }, await admin())
    expect(await official(before.token)).toBe(true)
    const after = await provePhone(app, '19900000032')
    expect((await bind(after.token, NAME)).body.standing).toBe('bound')
    expect([await official(before.token), await official(after.token)]).toEqual([false, true])
  })
})

test('a deleted account leaves the row behind, which the same person may bind again by name', async () => {
  const id = await plant()
  const { token, person } = await provePhone(app, PHONE)
  await app.call(requestDeletion, {}, token)
  app.clock.advance(40 * DAY)
  expect(await deleteDueAccounts(app.ctx)).toBe(1)
  const { body } = await app.call(desk.getOfficial, { id }, await admin())
  expect([body.bound, body.steps[0]!.step, body.name]).toEqual([false, 'released', NAME])
  expect((await app.ctx.db.pool.query('select 1 from people where id = $1', [person.id])).rows).toEqual([])
  const again = await provePhone(app, PHONE)
  expect((await bind(again.token, NAME)).body.standing).toBe('bound')
})

test('a child who logs in with a guardian’s number is on nobody’s roster', async () => {
  await plant()
  const code = async (phone: string) => {
    await forgetLimits(app.ctx)
    return (await app.call(requestCode, { phone })).body.sampleCode!
  }
  const guardian = { phone: '19900000039', code: await code('19900000039') }
  const { body } = await app.call(logInByPhone, { phone: PHONE, code: await code(PHONE), guardian })
  expect(body.person!.roles).toEqual(['resident'])
})

test('outside sample mode nobody becomes an invented person of the roster', async () => {
  const plain = await startTestApp({ sample: false })
  const unit = await plantUnit(plain.ctx)
  const id = await plantNumbered(plain.ctx, { unitId: unit, phone: PHONE })
  const { personId, token } = await personWith(plain.ctx, 'resident')
  const { secretKey } = plain.ctx.config
  await plain.ctx.db.pool.query(
    'insert into phones (phone_hash, person_id, encrypted, verified_at) values ($1, $2, $3, $4)',
    [...[hashPhone(secretKey, PHONE), personId, encryptPhone(secretKey, PHONE), plain.clock.now()]],
  )
  const standing = async () => (await plain.call(getStudyMe, {}, token)).body.standing
  expect(await standing()).toBe('may-bind')
  await plain.ctx.db.pool.query('update officials set sample = true where id = $1', [id])
  expect(await standing()).toBe('not-listed')
  await plain.close()
})
