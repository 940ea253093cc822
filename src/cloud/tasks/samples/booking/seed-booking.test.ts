import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { DistrictFile } from '@/contract/district'
import { LawyersFile } from '@/contract/content/lawyers-file'
import { getDutyDay } from '@/contract/booking/duty'
import { listDeskBookings } from '@/contract/booking/desk'
import { getFirmWeek } from '@/contract/booking/firm'
import { getVillage, listSlots, listVillages } from '@/contract/booking/villages'
import { findFaults } from '@/cloud/booking/testing-booking'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { seedBooking } from './seed-booking'

const DISTRICT = join(__dirname, '../../../../content/districts/jiangbei')
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(DISTRICT, name), 'utf8'))

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe('the file of firms and lawyers', () => {
  const { firms } = v.parse(LawyersFile, readJson('lawyers.json'))
  const lawyers = firms.flatMap((firm) => firm.lawyers)

  test('has 20 firms, 52 lawyers and every village once, and all of it says that it is a sample', () => {
    const district = v.parse(DistrictFile, readJson('district.json'))
    const villages = district.subdistricts.flatMap((subdistrict) => subdistrict.villages.map(({ code }) => code))
    expect([firms.length, lawyers.length]).toEqual([20, 52])
    expect(firms.flatMap((firm) => firm.villages).toSorted()).toEqual(villages.toSorted())
    for (const { name } of [...firms, ...lawyers]) expect(name).toMatch(/^示例·/)
    for (const { dutyPlace } of lawyers) expect(dutyPlace).toMatch(/^示例·/)
    for (const { phone } of firms) expect(phone).toMatch(/^023-0000-\d{4}$/)
    expect(new Set([...firms, ...lawyers].flatMap(({ id, name }) => [id, name])).size).toBe(2 * 72)
  })
})

const dump = async () => {
  const tables = [
    'law_firms',
    'lawyers',
    'village_pairings',
    'lawyer_plans',
    'bookings',
    'lawyer_cells',
    'person_cells',
  ]
  const rows = await Promise.all(
    tables.map((table) =>
      app.ctx.db.pool.query(`select md5(string_agg(t::text, '|' order by t::text)) from ${table} t`),
    ),
  )
  return rows.map(({ rows: [row] }) => row.md5)
}

test('seeding again, and in four processes at once, changes nothing', async () => {
  const before = await dump()
  await Promise.all([1, 2, 3, 4].map(() => seedBooking(app.ctx)))
  expect(await dump()).toEqual(before)
})

test('every village can be booked within two weeks; some days are full, some have room', async () => {
  const { subdistricts } = (await app.call(listVillages, {})).body
  const villages = subdistricts.flatMap((subdistrict) => subdistrict.villages)
  expect(villages.every(({ paired }) => paired)).toBe(true)
  const strips = await Promise.all(
    villages
      .filter((_, n) => n % 6 === 0)
      .map(async ({ code }) => (await app.call(listSlots, { village: code, lawyer: 'any' })).body.days),
  )
  for (const days of strips) expect(days.some(({ slots }) => slots.length > 0)).toBe(true)
  expect(strips.flat().some(({ full }) => full)).toBe(true)
  const { body } = await app.call(getVillage, { code: villages[0]!.code })
  expect(body).toMatchObject({
    firm: { name: '示例·嘉陵律师事务所', promiseHours: 2, sample: true },
    nextFree: { minutes: 30 },
  })
})

test('the sample lawyer, manager and clerk find their own', async () => {
  const [lawyer, firm, clerk] = [await app.as('lawyer'), await app.as('firm'), await app.as('clerk')]
  const duty = (await app.call(getDutyDay, {}, lawyer)).body
  expect(duty.lawyer.name).toBe('示例·陈律师')
  expect(duty.ahead.some(({ bookings }) => bookings > 0)).toBe(true)
  expect((await app.call(getFirmWeek, {}, firm)).body.lawyers.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['示例·陈律师', '示例·赵律师', '示例·刘律师']),
  )
  expect((await app.call(listDeskBookings, {}, clerk)).body.villages).toHaveLength(3)
})

test('a new day brings its visits, and never where somebody has booked already', async () => {
  const count = async () => (await app.ctx.db.pool.query(`select count(*)::int as n from bookings`)).rows[0].n as number
  const before = await count()
  app.clock.advance(7 * 86_400_000)
  // Every quarter of an hour of the coming weeks but a few is taken by somebody.
  await app.ctx.db.pool.query(
    `insert into lawyer_cells select id, cell, gen_random_uuid(), now() + interval '1 hour' from lawyers,
     generate_series($1::int, $1::int + 96 * 14) cell where id::text like '%-00000000000[2-9]' on conflict do nothing`,
    [Math.floor(app.clock.now().getTime() / 900_000)],
  )
  await seedBooking(app.ctx)
  expect(await count()).toBeGreaterThan(before)
  expect((await findFaults(app.ctx)).filter((fault) => /cells/.test(fault))).toEqual([])
})

test('a district without such a file has no invented firms', async () => {
  const other = await startTestApp({ config: { district: 'liangjiang' } })
  expect((await other.ctx.db.pool.query('select 1 from lawyers')).rows).toEqual([])
  await other.close()
})
