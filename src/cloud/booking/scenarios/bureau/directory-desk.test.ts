import { randomUUID } from 'node:crypto'
import { listAudit } from '@/contract/console/console-audit'
import {
  addFirmManager,
  getFirm,
  listFirms,
  removeFirmManager,
  restoreFirm,
  retireFirm,
  saveFirm,
} from '@/contract/console/booking/console-firms'
import {
  bindLawyer,
  listLawyers,
  restoreLawyer,
  retireLawyer,
  saveLawyer,
} from '@/contract/console/booking/console-lawyers'
import {
  getConsoleVillage,
  listConsoleVillages,
  removePairing,
  savePairing,
} from '@/contract/console/booking/console-villages'
import { getPlan } from '@/contract/booking/plan'
import { getFirmWeek } from '@/contract/booking/firm'
import { getMyBooking } from '@/contract/booking/one-of-mine'
import { getVillage } from '@/contract/booking/villages'
import { whoAmI } from '@/contract/session'
import type { Endpoint } from '@/contract/endpoint'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { askWithToken, personWith, provePhone } from '@/cloud/session/testing-people'
import { at, book, findFaults, freeTimes, freshVillage, hold, NINE, plantFirm, TUESDAY } from '../../testing-booking'

const START = new Date('2026-11-23T02:00:00Z')

let app: TestApp
let editor: string
let editorId: string
let resident: string
let firm: Awaited<ReturnType<typeof plantFirm>>

beforeAll(async () => {
  app = await startTestApp({ sample: false })
  const someone = await personWith(app.ctx, 'editor')
  ;[editor, editorId] = [someone.token, someone.personId]
  // Codes are told, as in sample mode, without its people and visits.
  app.ctx.config.sample = true
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(START)
  firm = await plantFirm(app.ctx, { lawyers: 2 })
  resident = (await personWith(app.ctx, 'resident')).token
})
afterEach(async () => expect(await findFaults(app.ctx)).toEqual([]))

const FIRM = { name: '示例·新律师事务所', phone: '023-0000-0099', promiseHours: 24 }
const LAWYER = {
  ...{ name: '示例·冉律师', fields: ['work' as const], languages: ['mandarin' as const, 'chongqing' as const] },
  ...{ dutyPlace: '示例·服务站一楼', intro: '' },
}
const first = () => firm.lawyerIds[0]!
const logOf = async (subject: string) => (await app.call(listAudit, { subject }, editor)).body.entries

const newFirm = async (words: object = {}) => {
  const id = randomUUID()
  return (await app.call(saveFirm, { id, revision: null, ...FIRM, ...words }, editor)).body
}
const newLawyer = async (firmId: string, words: object = {}) =>
  app.call(saveLawyer, { id: randomUUID(), firmId, revision: null, ...LAWYER, ...words }, editor)

describe('what is written', () => {
  const id = randomUUID()
  test.each<[string, Endpoint, object, string]>([
    ['no name', saveFirm, { id, revision: null, ...FIRM, name: ' ' }, 'name'],
    ['a phone that is none', saveFirm, { id, revision: null, ...FIRM, phone: '12' }, 'phone'],
    ['no hours', saveFirm, { id, revision: null, ...FIRM, promiseHours: 0 }, 'promiseHours'],
    ['no language', saveLawyer, { id, firmId: id, revision: null, ...LAWYER, languages: [] }, 'languages'],
    ['no such field', saveLawyer, { id, firmId: id, revision: null, ...LAWYER, fields: ['magic'] }, 'fields.0'],
    ['no such firm', saveLawyer, { id, firmId: randomUUID(), revision: null, ...LAWYER }, 'firmId'],
    ['a landline for log-in', bindLawyer, { id, phone: '023-0000-0001' }, 'phone'],
  ])('%s is refused at its place', async (_, endpoint, input, path) => {
    const { status, body } = await app.call(endpoint, input as never, editor)
    expect([status, body.fields?.map((field) => field.path)]).toEqual([400, [path]])
  })
})

describe('firms', () => {
  test('are made, changed and found again; two pages do not overwrite one another', async () => {
    const made = await newFirm()
    expect(made).toMatchObject({ ...FIRM, revision: 0, active: true, sample: true, lawyers: [], managers: [] })
    const { id } = made
    const change = { id, revision: 0, ...FIRM, phone: '023-0000-0100' }
    expect((await app.call(saveFirm, change, editor)).body).toMatchObject({ revision: 1, phone: '023-0000-0100' })
    expect(await app.call(saveFirm, change, editor)).toMatchObject({ status: 409, body: { code: 'stale' } })
    expect(await app.call(saveFirm, { ...change, revision: null }, editor)).toMatchObject({ body: { code: 'stale' } })
    expect((await app.call(listFirms, {}, editor)).body.firms).toContainEqual(
      expect.objectContaining({ id, lawyers: 0, villages: 0 }),
    )
    expect((await logOf(id)).map(({ action, detail }) => [action, detail])).toEqual([
      ['firm.save', 'phone'],
      ['firm.create', FIRM.name],
    ])
  })

  test('are not retired while a village has them or a lawyer works, and the answer names them', async () => {
    const retire = () => app.call(retireFirm, { id: firm.firmId, reason: '示例：合同到期' }, editor)
    const name = (await app.call(getVillage, { code: firm.village })).body.name
    expect(await retire()).toMatchObject({
      status: 409,
      body: { code: 'wrong-state', message: `还结对着${name}，请先给这些村居换律所。` },
    })
    await app.ctx.db.pool.query('delete from village_pairings where village_code = $1', [firm.village])
    expect((await retire()).body.message).toBe('示例·律师1、示例·律师2还在岗，请先停用这些律师。')
    for (const id of firm.lawyerIds)
      expect((await app.call(retireLawyer, { id }, editor)).body).toMatchObject({ saved: true })
    expect((await retire()).body).toMatchObject({ active: false, villages: [] })
    expect((await app.call(getConsoleVillage, { code: firm.village }, editor)).body.firms).not.toContainEqual(
      expect.objectContaining({ id: firm.firmId }),
    )
    expect(await app.call(restoreLawyer, { id: first() }, editor)).toMatchObject({ status: 409 })
    expect((await app.call(restoreFirm, { id: firm.firmId }, editor)).body.active).toBe(true)
    expect((await app.call(restoreLawyer, { id: first() }, editor)).body.active).toBe(true)
    expect((await logOf(firm.firmId)).map(({ action }) => action)).toEqual(['firm.restore', 'firm.retire'])
  })

  test('have managers by their numbers, also those that nobody has proven yet', async () => {
    const known = await provePhone(app, '13900000001')
    const add = (phone: string) => app.call(addFirmManager, { id: firm.firmId, phone }, editor)
    expect((await add('13900000001')).body.managers).toMatchObject([
      { id: known.person.id, phoneMasked: '139****0001' },
    ])
    expect((await add('13900000001')).status).toBe(200)
    await add('13900000002')
    const { managers } = (await app.call(getFirm, { id: firm.firmId }, editor)).body
    expect(managers.filter(({ name }) => name === null)).toHaveLength(1)
    expect((await askWithToken(app, known.token)).body.person?.roles).toContain('firm')
    const later = await provePhone(app, '13900000002')
    expect(later.person.roles).toContain('firm')
    expect((await app.call(getFirmWeek, {}, later.token)).body.firm.id).toBe(firm.firmId)
    const other = await plantFirm(app.ctx)
    expect(await app.call(addFirmManager, { id: other.firmId, phone: '13900000002' }, editor)).toMatchObject({
      status: 409,
    })
    const gone = { id: firm.firmId, personId: later.person.id }
    expect((await app.call(removeFirmManager, gone, editor)).status).toBe(200)
    expect((await app.call(removeFirmManager, gone, editor)).status).toBe(404)
    expect((await askWithToken(app, later.token)).body.person?.roles).not.toContain('firm')
  })
})

describe('lawyers', () => {
  test('are made for a firm, changed, and stay with it', async () => {
    const { id: firmId } = await newFirm()
    const made = (await newLawyer(firmId)).body
    expect(made).toMatchObject({ ...LAWYER, firm: { id: firmId }, sample: true, account: { state: 'none' }, ahead: 0 })
    const { id } = made
    const change = { id, firmId, revision: 0, ...LAWYER, dutyPlace: '示例·二楼', intro: '示例简介' }
    expect((await app.call(saveLawyer, change, editor)).body).toMatchObject({ revision: 1, dutyPlace: '示例·二楼' })
    expect(await app.call(saveLawyer, change, editor)).toMatchObject({ status: 409, body: { code: 'stale' } })
    const moved = { ...change, revision: 1, firmId: firm.firmId }
    expect((await app.call(saveLawyer, moved, editor)).body.fields).toMatchObject([{ path: 'firmId' }])
    expect((await app.call(listLawyers, {}, editor)).body.lawyers).toContainEqual(
      expect.objectContaining({ id, villages: 0, account: 'none' }),
    )
    expect((await logOf(id))[0]).toMatchObject({ action: 'lawyer.save', detail: 'dutyPlace, intro' })
  })

  test('are bound by number: somebody known at once, somebody else when they prove it, never twice', async () => {
    const known = await provePhone(app, '13900000011')
    const bind = (id: string, phone: string | null) => app.call(bindLawyer, { id, phone }, editor)
    expect((await bind(first(), '13900000011')).body.account).toMatchObject({
      state: 'bound',
      phoneMasked: '139****0011',
    })
    expect((await askWithToken(app, known.token)).body.person?.roles).toContain('lawyer')
    expect((await app.call(getPlan, {}, known.token)).body.lawyer.id).toBe(first())
    expect(await bind(firm.lawyerIds[1]!, '13900000011')).toMatchObject({ status: 409 })

    expect((await bind(firm.lawyerIds[1]!, '13900000012')).body.account).toMatchObject({ state: 'waiting', name: null })
    const later = await provePhone(app, '13900000012')
    expect(later.person.roles).toContain('lawyer')
    expect((await app.call(getPlan, {}, later.token)).body.lawyer.id).toBe(firm.lawyerIds[1])

    expect((await bind(first(), null)).body.account.state).toBe('none')
    expect((await askWithToken(app, known.token)).body.person?.roles).not.toContain('lawyer')
    const details = (await logOf(first())).map(({ action, detail }) => `${action} ${detail}`)
    expect(details).toEqual(['lawyer.account 解除绑定', 'lawyer.account 绑定手机号'])
    expect(JSON.stringify(details)).not.toContain('139')
  })

  test('nobody binds themselves', async () => {
    const me = await provePhone(app, '13900000013')
    await app.ctx.db.pool.query(`insert into person_roles (person_id, role) values ($1, 'admin')`, [me.person.id])
    expect((await askWithToken(app, me.token)).body.person?.roles).toContain('admin')
    for (const answer of [
      await app.call(bindLawyer, { id: first(), phone: '13900000013' }, me.token),
      await app.call(addFirmManager, { id: firm.firmId, phone: '13900000013' }, me.token),
    ])
      expect(answer).toMatchObject({ status: 409, body: { code: 'same-person' } })
    expect((await app.call(whoAmI, {}, editor)).body.person?.id).toBe(editorId)
  })
})

describe('retiring a lawyer', () => {
  const visit = (startsAt = at(NINE)) => book(app, resident, { lawyer: first(), startsAt })
  const retire = (input: object = {}) => app.call(retireLawyer, { id: first(), ...input }, editor)

  test('lists the visits ahead, saves nothing, and hands them over once each has an answer', async () => {
    const kept = await visit()
    const off = await visit(at(NINE + 90))
    const asked = (await retire({ dryRun: true })).body
    expect(asked).toMatchObject({ saved: false, lawyer: { active: true, ahead: 2 } })
    expect(asked.breaks.map(({ id, substitutes }) => [id, substitutes.map((one) => one.id)])).toEqual([
      [kept.id, [firm.lawyerIds[1]]],
      [off.id, [firm.lawyerIds[1]]],
    ])
    const [a, b] = asked.breaks as [(typeof asked.breaks)[0], (typeof asked.breaks)[0]]
    const hand = { id: a.id, version: a.version, fate: 'substitute' as const, substitute: firm.lawyerIds[1]! }
    const call = { id: b.id, version: b.version, fate: 'call-off' as const }
    expect((await retire({ settled: [hand], reason: '调走' })).body.saved).toBe(false)
    expect((await retire({ settled: [hand, { ...call, fate: 'keep' }], reason: '调走' })).body.saved).toBe(false)
    expect((await retire({ settled: [hand, call] })).body.code).toBe('bad-input')
    const held = await hold(app, (await personWith(app.ctx, 'resident')).token, {
      lawyer: first(),
      startsAt: at(NINE + 135),
    })
    expect(held.status).toBe(200)
    const done = (await retire({ settled: [hand, call], reason: '调走' })).body
    expect(done).toMatchObject({ saved: true, breaks: [], lawyer: { active: false, ahead: 0 } })
    const mine = async (id: string) => (await app.call(getMyBooking, { id }, resident)).body
    expect(await mine(kept.id)).toMatchObject({ state: 'substitute-offered', lawyer: { id: firm.lawyerIds[1] } })
    expect(await mine(off.id)).toMatchObject({ state: 'called-off', reason: '调走' })
    expect(await freeTimes(app, TUESDAY)).toHaveLength(3)
    expect((await logOf(first()))[0]).toMatchObject({ action: 'lawyer.retire', detail: '2 个预约受影响' })
    expect((await retire()).body.saved).toBe(true)
    expect((await app.call(getVillage, { code: firm.village })).body.lawyers.map(({ id }) => id)).toEqual([
      firm.lawyerIds[1],
    ])
  })

  test('is refused while a village would have nobody left', async () => {
    expect((await app.call(retireLawyer, { id: firm.lawyerIds[1]! }, editor)).body.saved).toBe(true)
    expect(await retire()).toMatchObject({ status: 409, body: { message: expect.stringContaining('就没有律师了') } })
  })
})

describe('pairings', () => {
  const look = async (code: string) => (await app.call(getConsoleVillage, { code }, editor)).body
  const pair = async (code: string, change: object) =>
    app.call(
      savePairing,
      {
        ...{ code, fromDay: '2026-11-23', toDay: null, firmId: firm.firmId, lawyerIds: firm.lawyerIds },
        ...{ mark: (await look(code)).mark, ...change },
      },
      editor,
    )

  test('a village without a firm gets one, and residents see it at once', async () => {
    const code = await freshVillage(app.ctx)
    expect(await look(code)).toMatchObject({ pairings: [], outside: 0, today: '2026-11-23' })
    const { body } = await pair(code, {})
    expect(body.pairings).toMatchObject([{ fromDay: '2026-11-23', toDay: null, firm: { id: firm.firmId } }])
    expect((await app.call(getVillage, { code })).body.lawyers.map(({ id }) => id)).toEqual(firm.lawyerIds)
    expect((await logOf(code))[0]).toMatchObject({
      ...{ action: 'pairing.save', detail: '2026-11-23 至 长期，示例·测试律所，2 位律师' },
    })
  })

  test('the firm changes from a day on, the history stays; visits that were booked stand and are counted', async () => {
    const visit = await book(app, resident, { lawyer: first(), startsAt: at(NINE, '2026-11-26') })
    const next = await plantFirm(app.ctx)
    const change = { fromDay: '2026-11-25', firmId: next.firmId, lawyerIds: next.lawyerIds }
    const { body } = await pair(firm.village, change)
    expect(body.pairings.map(({ fromDay, toDay, firm: { id } }) => [fromDay, toDay, id])).toEqual([
      ['2026-11-25', null, next.firmId],
      ['2026-01-01', '2026-11-24', firm.firmId],
    ])
    expect(body.outside).toBe(1)
    expect((await app.call(getMyBooking, { id: visit.id }, resident)).body.state).toBe('booked')
    const row = (await app.call(listConsoleVillages, {}, editor)).body.villages.find(
      ({ code }) => code === firm.village,
    )
    expect(row).toMatchObject({ now: { firm: { id: firm.firmId } }, next: { firm: { id: next.firmId } } })
    const mark = body.mark
    expect(await app.call(removePairing, { code: firm.village, fromDay: '2026-01-01', mark }, editor)).toMatchObject({
      status: 409,
      body: { message: '已经开始的结对不能取消，请给它填最后一天。' },
    })
    const parted = (await app.call(removePairing, { code: firm.village, fromDay: '2026-11-25', mark }, editor)).body
    expect(parted.pairings).toHaveLength(1)
  })

  test('an overlap is refused with a sentence that names what is in the way', async () => {
    await pair(firm.village, { fromDay: '2027-01-01' })
    const { status, body } = await pair(firm.village, { fromDay: '2026-12-01' })
    expect([status, body.fields]).toEqual([
      400,
      [
        {
          path: 'fromDay',
          message: '和2026年1月1日到2026年12月31日的示例·测试律所重叠，请把日期和它错开，或先改那一段。',
        },
      ],
    ])
  })

  test.each<[string, () => object, string]>([
    ['a lawyer of another firm', () => ({ lawyerIds: [randomUUID()] }), 'lawyerIds'],
    ['one twice', () => ({ lawyerIds: [first(), first()] }), 'lawyerIds'],
    ['a firm that is none', () => ({ firmId: randomUUID() }), 'firmId'],
    ['a day that is none', () => ({ fromDay: '2027-02-31' }), 'fromDay'],
    ['the past', () => ({ fromDay: '2026-06-01' }), 'fromDay'],
  ])('%s is refused at its place', async (_, change, path) => {
    const { status, body } = await pair(firm.village, change())
    expect([status, body.fields?.map((field) => field.path)]).toEqual([400, [path]])
  })

  test('two editors: the second learns that the first was faster; a village that is none is not found', async () => {
    const { mark } = await look(firm.village)
    const change = { mark, fromDay: '2026-12-01', lawyerIds: [first()] }
    expect((await pair(firm.village, change)).status).toBe(200)
    expect(await pair(firm.village, change)).toMatchObject({ status: 409, body: { code: 'stale' } })
    expect(await app.call(getConsoleVillage, { code: '999999999999' }, editor)).toMatchObject({ status: 404 })
  })
})
