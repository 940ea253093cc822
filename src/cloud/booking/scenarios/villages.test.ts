import { getMyVillage, getVillage, listSlots, listVillages, setMyVillage } from '@/contract/booking/villages'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith, provePhone } from '@/cloud/session/testing-people'
import { at, book, freshVillage, hold, NINE, plantFirm, TUESDAY } from '../testing-booking'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ sample: false })
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(new Date('2026-11-23T02:00:00Z')))

const slots = async (village: string, lawyer = 'any') => (await app.call(listSlots, { village, lawyer })).body
const dayOf = async (village: string, day: string) => (await slots(village)).days.find((one) => one.day === day)

describe('the list of villages', () => {
  test('has all of the district, by subdistrict, spelled for a search in letters, and says who is paired', async () => {
    const { village } = await plantFirm(app.ctx)
    app.ctx.cache.drop('/api/booking')
    const { subdistricts } = (await app.call(listVillages, {})).body
    const all = subdistricts.flatMap(({ villages }) => villages)
    expect([subdistricts.length, all.length]).toEqual([12, 132])
    expect(all[0]).toEqual({
      code: '500105001001',
      name: '桥北社区',
      spelled: 'qiaobeishequ qbsq',
      paired: true,
      at: null,
    })
    expect(all.filter(({ paired }) => paired).map(({ code }) => code)).toContain(village)
  })
})

describe('a village', () => {
  test('shows its firm, its lawyers in the order of the pairing, and when each is free next', async () => {
    const { village, lawyerIds } = await plantFirm(app.ctx, { lawyers: 2 })
    await hold(app, await app.guest(), { startsAt: at(13 * 60, '2026-11-23'), lawyer: lawyerIds[0]! })
    const { body } = await app.call(getVillage, { code: village })
    expect(body).toMatchObject({
      ...{ code: village, subdistrict: expect.stringMatching(/街道$|镇$/), handOver: null },
      firm: { name: '示例·测试律所', phone: '023-0000-9000', promiseHours: null },
      lawyers: lawyerIds.map((id) => ({ id, dutyPlace: '示例·测试服务站' })),
    })
    // Monday 10:00, two hours ahead: nothing of today is left.
    expect(body.nextFree?.startsAt).toBe(at(NINE))
  })

  test('without a firm shows none; one that is none is not found', async () => {
    const { body } = await app.call(getVillage, { code: await freshVillage(app.ctx) })
    expect(body).toMatchObject({ firm: null, lawyers: [], nextFree: null })
    expect((await app.call(getVillage, { code: '999999999999' })).body.message).toContain('重新选')
    expect((await app.call(listSlots, { village: '999999999999', lawyer: 'any' })).status).toBe(404)
  })

  test('hands over to the city’s platform where it is configured', async () => {
    const { village } = await plantFirm(app.ctx)
    app.ctx.config.cityPlatform = { appId: 'wx0123456789abcdef', path: 'pages/index', name: '重庆村居法务' }
    const { body } = await app.call(getVillage, { code: village })
    expect(body.handOver).toEqual({ appId: 'wx0123456789abcdef', path: 'pages/index', name: '重庆村居法务' })
    app.ctx.config.cityPlatform = null
  })

  test('changes its firm on a day: before it the one, from it the other', async () => {
    const { village } = await plantFirm(app.ctx)
    await app.ctx.db.pool.query(`update village_pairings set to_day = '2026-11-25' where village_code = $1`, [village])
    const next = await plantFirm(app.ctx, { window: { fromMinute: 14 * 60, toMinute: 15 * 60 } })
    await app.ctx.db.pool.query(
      `update village_pairings set village_code = $1, from_day = '2026-11-26' where firm_id = $2`,
      [village, next.firmId],
    )
    expect((await dayOf(village, '2026-11-25'))!.slots[0]!.startsAt).toBe(at(NINE, '2026-11-25'))
    expect((await dayOf(village, '2026-11-26'))!.slots.map(({ startsAt }) => startsAt)).toEqual([
      at(14 * 60, '2026-11-26'),
    ])
    const early = await hold(app, await app.guest(), { village, startsAt: at(14 * 60, '2026-11-25') })
    expect(early.body.code).toBe('slot-closed')
  })
})

describe('for whoever has a visit', () => {
  test('the earliest time is one at which they are not elsewhere; the others say so; a desk asks for somebody else', async () => {
    const { village, lawyerIds } = await plantFirm(app.ctx, { lawyers: 2 })
    const { token } = await personWith(app.ctx, 'clerk')
    const { id } = await book(app, token, { lawyer: lawyerIds[0]! })
    const of = async (who?: string, desk?: '1') => (await app.call(getVillage, { code: village, desk }, who)).body
    const mine = await of(token)
    expect(mine.nextFree?.startsAt).toBe(at(585))
    expect(mine.lawyers.map(({ nextFree }) => nextFree?.startsAt)).toEqual([at(585), at(585)])
    for (const other of [await of(token, '1'), await of(await app.guest()), await of()])
      expect(other.nextFree?.startsAt).toBe(at(NINE))
    const { days } = (await app.call(listSlots, { village, lawyer: 'any' }, token)).body
    const tuesday = days.find(({ day }) => day === TUESDAY)!
    expect(tuesday.slots.map(({ startsAt, mine: own }) => [startsAt, own]).slice(0, 2)).toEqual([
      [at(NINE), id],
      [at(585), null],
    ])
    const refused = await hold(app, token)
    expect(refused.body).toMatchObject({ code: 'already-busy', times: [at(585), at(630), at(675)] })
  })
})

describe('free slots', () => {
  test('are the next 14 civil days of Chongqing, today included', async () => {
    const { village } = await plantFirm(app.ctx)
    app.clock.set(new Date('2026-11-23T16:00:00Z'))
    const { days } = await slots(village)
    expect(days.map(({ day }) => day)).toHaveLength(14)
    expect([days[0]!.day, days.at(-1)!.day]).toEqual([TUESDAY, '2026-12-07'])
  })

  test('on public holidays and the days worked instead', async () => {
    const { village } = await plantFirm(app.ctx)
    await app.ctx.db.pool.query(
      `delete from lawyer_plans where weekday in (6, 7) and lawyer_id in
       (select unnest(lawyer_ids) from village_pairings where village_code = $1)`,
      [village],
    )
    app.clock.set(new Date('2026-09-29T02:00:00Z'))
    expect(await dayOf(village, '2026-09-30')).toMatchObject({ note: null, full: false, slots: { length: 4 } })
    expect(await dayOf(village, '2026-10-01')).toEqual({
      day: '2026-10-01',
      note: '国庆节放假',
      slots: [],
      full: false,
    })
    expect(await dayOf(village, '2026-10-10')).toMatchObject({ note: '国庆节调休上班', slots: { length: 4 } })
    expect(await dayOf(village, '2026-10-11')).toMatchObject({ note: null, slots: [] })
  })

  test('not in court, not of a lawyer who left, no video without a link', async () => {
    const { village, lawyerIds } = await plantFirm(app.ctx, { lawyers: 2, modes: ['phone', 'video'] })
    const [court, left] = lawyerIds as [string, string]
    await app.ctx.db.pool.query(`insert into plan_exceptions values ($1, gen_random_uuid(), $2, $3, 'court', 'own')`, [
      court,
      at(NINE),
      at(600),
    ])
    await app.ctx.db.pool.query(`update lawyers set active = false where id = $1`, [left])
    expect((await dayOf(village, TUESDAY))!.slots.map(({ startsAt }) => startsAt)).toEqual([at(630), at(675)])
    expect((await dayOf(village, TUESDAY))!.slots[0]!.modes).toEqual(['phone'])
    expect((await app.call(listSlots, { village, lawyer: left })).status).toBe(404)
    await app.ctx.db.pool.query(`update lawyers set video_link = 'https://meeting.example.cn/x' where id = $1`, [court])
    expect((await dayOf(village, TUESDAY))!.slots[0]!.modes).toEqual(['phone', 'video'])
  })

  test('a full day says so; a day without duty is not full', async () => {
    const { village } = await plantFirm(app.ctx, { window: { fromMinute: NINE, toMinute: NINE + 30 } })
    expect((await hold(app, await app.guest())).status).toBe(200)
    expect(await dayOf(village, TUESDAY)).toMatchObject({ slots: [], full: true })
    await app.ctx.db.pool.query(
      `delete from lawyer_plans where weekday = 3 and lawyer_id in
      (select unnest(lawyer_ids) from village_pairings where village_code = $1)`,
      [village],
    )
    expect(await dayOf(village, '2026-11-25')).toMatchObject({ slots: [], full: false })
  })
})

describe('the village somebody chose', () => {
  test('is remembered for a guest and goes with them into the account; the later choice stays', async () => {
    const [first, second] = ['500105001001', '500105001002']
    app.ctx.config.sample = true
    const guest = await app.guest()
    expect((await app.call(getMyVillage, {}, guest)).body.village).toBeNull()
    await app.call(setMyVillage, { code: first }, guest)
    const { token } = await provePhone(app, '19900000041', guest)
    expect((await app.call(getMyVillage, {}, token)).body.village).toEqual({ code: first, name: '桥北社区' })
    app.clock.advance(1000)
    const another = await app.guest()
    await app.call(setMyVillage, { code: second }, another)
    const again = await provePhone(app, '19900000041', another)
    expect((await app.call(getMyVillage, {}, again.token)).body.village?.code).toBe(second)
    expect((await app.call(setMyVillage, { code: '999999999999' }, again.token)).status).toBe(404)
  })
})
