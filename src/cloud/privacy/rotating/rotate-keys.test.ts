import { randomUUID } from 'node:crypto'
import { bookForCaller } from '@/contract/booking/desk'
import { app as wholeApp } from '@/cloud/app'
import { FORM, hold, plantFirm } from '@/cloud/booking/testing-booking'
import { createContext, type Context } from '@/cloud/kernel/context'
import { buildServer } from '@/cloud/kernel/http/server'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { decryptText, encryptText } from '@/cloud/kernel/secrets/encryption'
import { keyIdOf, type SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { hashPhone } from '@/cloud/session/outside/hashes'
import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import { plantNumbered, plantUnit } from '@/cloud/study/testing-roster'
import { SEALED_COLUMNS } from './sealed-columns'
import { rotateKeys } from './rotate-keys'

const OLD = 'the-old-secret-of-this-test-0123456789'
const NEW = 'the-new-secret-of-this-test-0123456789'
const both: SecretKey = { writing: NEW, old: [OLD] }
const onlyNew: SecretKey = { writing: NEW, old: [] }
const [RESIDENT] = SAMPLE_PEOPLE

const apps: TestApp[] = []
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())))

/** A cloud that has only ever known the old key, with some feedback in it. */
async function startOld(texts = 3): Promise<TestApp> {
  const app = await startTestApp({ config: { secretKey: { writing: OLD, old: [] } } })
  apps.push(app)
  for (let n = 0; n < texts; n++)
    await app.ctx.db.pool.query(
      `insert into feedback (id, owner_id, kind, text_encrypted, sent_at) values ($1, $2, 'suggestion', $3, now())`,
      [randomUUID(), randomUUID(), encryptText(app.ctx.config.secretKey, `建议 ${n}`)],
    )
  return app
}

/** Another server on the same database. */
const beside = ({ ctx }: TestApp, secretKey: SecretKey): Context =>
  createContext({ db: ctx.db, clock: ctx.clock, log: ctx.log, config: { ...ctx.config, secretKey } })

/** Logs in with a code, as sample mode shows it; who they are then. */
async function logIn(ctx: Context, phone: string): Promise<string> {
  const server = buildServer(ctx, wholeApp)
  const post = async (url: string, payload: object) => (await server.inject({ method: 'POST', url, payload })).json()
  await ctx.db.pool.query('delete from rate_limits')
  const { sampleCode } = await post('/api/session/code', { phone })
  const { person } = await post('/api/session/phone', { phone, code: sampleCode })
  await server.close()
  return person.id
}

/** Every encrypted text there is, in a fixed order. */
async function sealedTexts({ ctx }: TestApp): Promise<string[]> {
  const all = await Promise.all(
    SEALED_COLUMNS.map(({ table, column }) =>
      ctx.db.pool.query<{ sealed: string }>(`select "${column}" sealed from "${table}" where "${column}" is not null`),
    ),
  )
  return all.flatMap(({ rows }) => rows.map(({ sealed }) => sealed)).sort()
}

test('everything is encrypted anew, beside a running server, and the old key is needed no longer', async () => {
  const app = await startOld()
  const before = await sealedTexts(app)
  const told: number[] = []
  const rotated = await rotateKeys(app.ctx.db, both, (_, changed) => told.push(changed))
  const texts = await sealedTexts(app)
  expect(texts.length).toBe(before.length)
  expect(texts.length).toBeGreaterThanOrEqual(SAMPLE_PEOPLE.length + 3)
  expect(texts.filter((text) => !text.startsWith(`${keyIdOf(NEW)}.`))).toEqual([])
  expect(rotated).toMatchObject({ ok: true })
  expect(told.reduce((sum, changed) => sum + changed, 0)).toBe(texts.length)

  const { rows } = await app.ctx.db.pool.query('select text_encrypted from feedback')
  expect(rows.map((row) => decryptText(onlyNew, row.text_encrypted)).sort()).toEqual(['建议 0', '建议 1', '建议 2'])
  expect(await logIn(beside(app, onlyNew), RESIDENT!.phone)).toBe(RESIDENT!.id)

  const again = await rotateKeys(app.ctx.db, both)
  expect(again.ok && again.columns.every(({ changed, left }) => changed === 0 && left === 0)).toBe(true)
})

test('a number leads to the same person before the change, in the middle of it and after it', async () => {
  const app = await startOld(0)
  const server = beside(app, both)
  expect(await logIn(server, RESIDENT!.phone)).toBe(RESIDENT!.id)
  await rotateKeys(app.ctx.db, both)
  expect(await logIn(server, RESIDENT!.phone)).toBe(RESIDENT!.id)
  const { rows } = await app.ctx.db.pool.query('select phone_hash from phones where person_id = $1', [RESIDENT!.id])
  expect(rows).toEqual([{ phone_hash: hashPhone(onlyNew, RESIDENT!.phone) }])
})

test('what a server with the old key writes afterwards is found the next time', async () => {
  const app = await startOld(1)
  expect(await rotateKeys(app.ctx.db, both)).toMatchObject({ ok: true })
  const late = encryptText({ writing: OLD, old: [] }, '答复')
  await app.ctx.db.pool.query('update feedback set answer_encrypted = $1', [late])
  const again = await rotateKeys(app.ctx.db, both)
  expect(again.ok && again.columns.filter(({ changed }) => changed > 0)).toEqual([
    expect.objectContaining({ table: 'feedback', column: 'answer_encrypted', changed: 1, left: 0 }),
  ])
})

test('with a wrong old key nothing is changed, and it says where it cannot read', async () => {
  const app = await startOld()
  const before = await sealedTexts(app)
  const rotated = await rotateKeys(app.ctx.db, { writing: NEW, old: ['another-secret-that-wrote-nothing-here'] })
  expect(rotated).toMatchObject({ ok: false })
  expect(!rotated.ok && rotated.unreadable).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ table: 'feedback', column: 'text_encrypted', count: 3 }),
      expect.objectContaining({ table: 'phones', column: 'encrypted', count: SAMPLE_PEOPLE.length }),
    ]),
  )
  expect(await sealedTexts(app)).toEqual(before)
})

test('a number that was proven anew without the old key stays with whoever proved it last', async () => {
  const app = await startOld(0)
  const stranger = await logIn(beside(app, onlyNew), RESIDENT!.phone)
  expect(stranger).not.toBe(RESIDENT!.id)
  app.clock.advance(1000)
  const { pool } = app.ctx.db
  await pool.query('update phones set verified_at = $1 where person_id = $2', [app.clock.now(), stranger])
  expect(await rotateKeys(app.ctx.db, both)).toMatchObject({ ok: true })
  const hash = hashPhone(onlyNew, RESIDENT!.phone)
  const { rows } = await pool.query('select person_id from phones where phone_hash = $1', [hash])
  expect(rows).toEqual([{ person_id: stranger }])
  const { rows: loser } = await pool.query('select phone_masked from people where id = $1', [RESIDENT!.id])
  expect(loser).toEqual([{ phone_masked: null }])
})

test('what a desk booked for a caller without an account is theirs when they log in after the change', async () => {
  const app = await startOld(0)
  await app.ctx.db.pool.query('delete from village_pairings')
  await plantFirm(app.ctx)
  const clerk = await app.as('clerk')
  const { body: held } = await hold(app, clerk, { desk: true })
  const caller = { ...FORM, phone: '19900000077' }
  expect(await app.call(bookForCaller, { id: held.id, ...caller }, clerk)).toMatchObject({ status: 200 })
  expect(await rotateKeys(app.ctx.db, both)).toMatchObject({ ok: true })
  const personId = await logIn(beside(app, onlyNew), caller.phone)
  const { rows } = await app.ctx.db.pool.query('select person_id from bookings where id = $1', [held.id])
  expect(rows).toEqual([{ person_id: personId }])
})

test('a number on the roster leads to the same row before the change, in the middle of it and after it', async () => {
  const app = await startOld(0)
  const unitId = await plantUnit(app.ctx)
  const before = await plantNumbered(app.ctx, { unitId, phone: '19900000081' })
  const after = await plantNumbered(app.ctx, { unitId, phone: '19900000082' })
  const bound = async (id: string) =>
    (await app.ctx.db.pool.query('select person_id from officials where id = $1', [id])).rows[0].person_id as string
  expect(await logIn(beside(app, both), '19900000081')).toBe(await bound(before))
  expect(await rotateKeys(app.ctx.db, both)).toMatchObject({ ok: true })
  expect(await logIn(beside(app, onlyNew), '19900000082')).toBe(await bound(after))
  const hashes = await app.ctx.db.pool.query('select phone_hash from officials where id = any($1)', [[before, after]])
  expect(hashes.rows.map(({ phone_hash: hash }) => hash).toSorted()).toEqual(
    ['19900000081', '19900000082'].map((phone) => hashPhone(onlyNew, phone)).toSorted(),
  )
})
