import { listMyEpisodes, saveProgress, setFavourite } from '@/contract/episodes'
import {
  cancelDeletion,
  exportMyData,
  forgetDevice,
  getPrivacyState,
  giveConsent,
  requestDeletion,
} from '@/contract/privacy'
import { logInByPhone, logInByWeapp, requestCode, whoAmI } from '@/contract/session'
import { plantEpisode } from '@/cloud/episodes/testing-episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { askWithToken, forgetLimits, provePhone } from '@/cloud/session/testing-people'
import { deleteDueAccounts } from '../delete-due-accounts'

const DAY_MS = 86_400_000

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({
    config: {
      wechat: { appId: null, secret: null, api: 'https://example.invalid', trustedHeader: true, templates: {} },
    },
  })
  await plantEpisode(app.ctx, 'test-mine')
})
afterAll(() => app.close())
beforeEach(() => forgetLimits(app.ctx))

const section = async (token: string, title: string) =>
  (await app.call(exportMyData, {}, token)).body.sections.find((s) => s.title === title)?.rows
const note = (token: string) =>
  app.call(saveProgress, { id: 'test-mine', positionMs: 30_000, at: '2026-11-23T01:00:00Z' }, token)

test('the export reads as words: the number in full, the clock of Beijing, an episode by its title', async () => {
  const { token } = await provePhone(app, '19900000071')
  await note(token)
  expect(await section(token, '手机号')).toEqual([
    [
      { word: '手机号', value: '19900000071' },
      { word: '上次验证', value: '2026-11-23 10:00:00' },
    ],
  ])
  expect(await section(token, '观看位置')).toEqual([
    [
      { word: '节目', value: '示例节目' },
      { word: '看到（毫秒）', value: '30000' },
      { word: '已看完', value: '否' },
      { word: '时间', value: '2026-11-23 09:00:00' },
    ],
  ])
})

test('ten exports an hour, then a sentence', async () => {
  const { token } = await provePhone(app, '19900000072')
  for (let i = 0; i < 10; i++) expect((await app.call(exportMyData, {}, token)).status).toBe(200)
  expect((await app.call(exportMyData, {}, token)).body).toMatchObject({ code: 'too-many' })
})

test('a guest reads and deletes what lies under the device; the old token is worth nothing', async () => {
  const guest = await app.guest()
  await note(guest)
  expect(await section(guest, '观看位置')).toHaveLength(1)
  const { body } = await app.call(forgetDevice, {}, guest)
  expect((await app.call(whoAmI, {}, guest)).status).toBe(401)
  expect(await section(body.token, '观看位置')).toEqual([])
  const { rows } = await app.ctx.db.pool.query(
    `select 1 from progress where not exists (select 1 from people where id = owner_id)`,
  )
  expect(rows).toEqual([])
})

test('somebody who has logged in is not emptied by the guests’ button', async () => {
  const { token } = await provePhone(app, '19900000073')
  await note(token)
  expect((await app.call(forgetDevice, {}, token)).body).toMatchObject({ code: 'wrong-state' })
  expect(await section(token, '观看位置')).toHaveLength(1)
})

test('an account goes after seven days, not before; asking twice does not move the day', async () => {
  const { token } = await provePhone(app, '19900000074')
  await app.call(setFavourite, { id: 'test-mine', favourite: true }, token)
  const asked = await app.call(requestDeletion, {}, token)
  const dueAt = new Date(app.clock.now().getTime() + 7 * DAY_MS).toISOString()
  expect(asked.body).toEqual({ dueAt })
  app.clock.advance(DAY_MS)
  expect((await app.call(requestDeletion, {}, token)).body).toEqual({ dueAt })
  expect((await app.call(getPrivacyState, {}, token)).body.deletionDueAt).toBe(dueAt)
  app.clock.advance(6 * DAY_MS - 1)
  expect(await deleteDueAccounts(app.ctx)).toBe(0)
  expect((await app.call(listMyEpisodes, {}, token)).status).toBe(200)
  app.clock.advance(1)
  expect(await deleteDueAccounts(app.ctx)).toBe(1)
  expect((await askWithToken(app, token)).status).toBe(401)
  const again = await provePhone(app, '19900000074')
  expect(await section(again.token, '收藏')).toEqual([])
})

test('whoever thinks again keeps everything', async () => {
  const { token } = await provePhone(app, '19900000075')
  await note(token)
  await app.call(requestDeletion, {}, token)
  app.clock.advance(3 * DAY_MS)
  expect((await app.call(cancelDeletion, {}, token)).status).toBe(200)
  app.clock.advance(5 * DAY_MS)
  expect(await deleteDueAccounts(app.ctx)).toBe(0)
  expect(await section(token, '观看位置')).toHaveLength(1)
  expect((await app.call(getPrivacyState, {}, token)).body.deletionDueAt).toBeNull()
})

test('a log-in while the account goes leaves no row under somebody who is not there', async () => {
  for (let n = 0; n < 6; n++) {
    const phone = `1990000010${n}`
    const { token } = await provePhone(app, phone)
    await app.call(requestDeletion, {}, token)
    app.clock.advance(7 * DAY_MS)
    const guest = await app.guest()
    await note(guest)
    await forgetLimits(app.ctx)
    const { sampleCode } = (await app.call(requestCode, { phone })).body
    const [entered] = await Promise.all([
      app.call(logInByPhone, { phone, code: sampleCode! }, guest),
      deleteDueAccounts(app.ctx),
    ])
    // In, or told that the code went with the account, or to try once more: never in between.
    expect([200, 422, 503]).toContain(entered.status)
    const { rows } = await app.ctx.db.pool.query(`
      select owner_id from progress p where not exists (select from people where id = p.owner_id)
        and not exists (select from devices where id = p.owner_id)`)
    expect(rows).toEqual([])
  }
})

test('two servers that delete at once delete each account once', async () => {
  for (const phone of ['19900000076', '19900000077', '19900000078']) {
    const { token } = await provePhone(app, phone)
    await app.call(requestDeletion, {}, token)
  }
  app.clock.advance(7 * DAY_MS)
  const counts = await Promise.all([deleteDueAccounts(app.ctx), deleteDueAccounts(app.ctx), deleteDueAccounts(app.ctx)])
  expect(counts.reduce((sum, count) => sum + count)).toBe(3)
})

test('a consent on the device becomes the person’s; an older page does not take a newer one back', async () => {
  const guest = await app.guest()
  await app.call(giveConsent, { version: '2026-11-23' }, guest)
  await app.call(giveConsent, { version: '2026-01-01' }, guest)
  expect((await app.call(getPrivacyState, {}, guest)).body.consentVersion).toBe('2026-11-23')
  const { token } = await provePhone(app, '19900000079', guest)
  expect((await app.call(getPrivacyState, {}, token)).body.consentVersion).toBe('2026-11-23')
  const bad = await app.call(giveConsent, { version: 'yesterday' }, token)
  expect(bad.body).toMatchObject({ code: 'bad-input' })
})

describe('somebody under 14', () => {
  const codeFor = async (phone: string) => (await app.call(requestCode, { phone })).body.sampleCode!
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

  test('logs in with the guardian’s proven number, which the account then shows', async () => {
    const [code, guardianCode] = [await codeFor('19900000081'), await codeFor('19900000082')]
    const guardian = { phone: '19900000082', code: guardianCode }
    const { body } = await app.call(logInByPhone, { phone: '19900000081', code, guardian })
    expect((await app.call(getPrivacyState, {}, body.token)).body.guardian).toEqual({
      phoneMasked: '199****0082',
      consentedAt: app.clock.now().toISOString(),
    })
    expect(JSON.stringify(await section(body.token, '监护人的同意'))).toContain('19900000082')
  })

  test('is let in only when both codes fit; a slip with the guardian’s does not cost the child’s', async () => {
    const [code, guardianCode] = [await codeFor('19900000083'), await codeFor('19900000084')]
    const slip = { phone: '19900000084', code: wrong(guardianCode) }
    const refused = await app.call(logInByPhone, { phone: '19900000083', code, guardian: slip })
    expect(refused).toMatchObject({ status: 422, body: { code: 'code-wrong', fields: [{ path: 'guardian.code' }] } })
    const guardian = { phone: '19900000084', code: guardianCode }
    expect((await app.call(logInByPhone, { phone: '19900000083', code, guardian })).status).toBe(200)
    expect((await app.call(logInByPhone, { phone: '19900000083', code, guardian })).status).toBe(422)
  })

  test('needs a guardian with a number of their own', async () => {
    const code = await codeFor('19900000085')
    const guardian = { phone: '19900000085', code }
    const refused = await app.call(logInByPhone, { phone: '19900000085', code, guardian })
    expect(refused.body).toMatchObject({ code: 'bad-input', fields: [{ path: 'guardian.phone' }] })
  })

  test('comes through WeChat the same way; without the guardian’s code nobody is made', async () => {
    const people = async () => (await app.ctx.db.pool.query('select 1 from people')).rowCount
    const before = await people()
    const guardianCode = await codeFor('19900000086')
    const headers = { 'x-wx-openid': 'openid-of-a-child' }
    const post = (guardian: object) =>
      app.app.inject({ method: 'POST', url: logInByWeapp.path, headers, payload: { code: 'x', guardian } })
    expect((await post({ phone: '19900000086', code: wrong(guardianCode) })).statusCode).toBe(422)
    expect(await people()).toBe(before)
    expect((await post({ phone: '19900000086', code: guardianCode })).statusCode).toBe(200)
    expect(await people()).toBe(before! + 1)
  })
})
