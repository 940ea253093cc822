import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import { findOfficial } from '@/cloud/study/roster/find-official'
import { unitsUnder } from '@/cloud/study/roster/seen-units'
import { CATEGORIES } from '@/domain/study/categories'
import { SAMPLE_OFFICIALS, SAMPLE_OFFICIAL_COUNT, sampleOfficialId } from './sample-officials'
import { OFFICIALS_UNIT, SAMPLE_BUREAU, SAMPLE_UNITS, SUPERVISED_UNIT } from './sample-units'
import { seedRoster } from './seed-roster'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const query = async <T>(text: string) => (await app.ctx.db.pool.query(text)).rows as T[]
const idOf = (persona: string) => SAMPLE_PEOPLE.find((person) => person.persona === persona)!.id

describe('the invented roster', () => {
  test('is a bureau, 14 units that enforce and what is below them; every name says that it is a sample', () => {
    const tops = SAMPLE_UNITS.filter(({ parentId }) => parentId === null)
    expect([tops[0]!.id, tops.length - 1]).toEqual([SAMPLE_BUREAU, 14])
    for (const { name } of [...SAMPLE_UNITS, ...SAMPLE_OFFICIALS]) expect(name).toMatch(/^示例·/)
    expect(SAMPLE_OFFICIALS.length).toBe(SAMPLE_OFFICIAL_COUNT)
    expect(new Set(SAMPLE_OFFICIALS.map(({ id }) => id)).size).toBe(SAMPLE_OFFICIAL_COUNT)
  })

  test('has every category in every number of units, no number twice, and two people of one name', () => {
    for (const category of CATEGORIES) {
      const units = new Set(SAMPLE_OFFICIALS.filter((one) => one.category === category).map(({ unitId }) => unitId))
      expect(units.size).toBeGreaterThan(3)
    }
    const phones = SAMPLE_OFFICIALS.flatMap(({ phone }) => phone ?? [])
    expect(new Set(phones).size).toBe(phones.length)
    for (const phone of phones) expect(phone).toMatch(/^138000[01]\d{4}$/)
    expect(new Set(SAMPLE_OFFICIALS.map(({ name }) => name)).size).toBe(SAMPLE_OFFICIAL_COUNT - 1)
  })

  test('has somebody in every state', () => {
    const some = (is: (one: (typeof SAMPLE_OFFICIALS)[number]) => unknown) => SAMPLE_OFFICIALS.filter(is).length
    expect(some(({ joined }) => joined === '07-01')).toBeGreaterThan(5)
    expect(some(({ moved }) => moved)).toBeGreaterThan(5)
    expect(some(({ left, returned }) => left && !returned)).toBeGreaterThan(5)
    expect([some(({ returned }) => returned), some(({ personId }) => personId)]).toEqual([1, 5])
    expect(some(({ phone }) => phone === null)).toBeGreaterThan(5)
    for (const { moved, unitId } of SAMPLE_OFFICIALS) if (moved) expect(moved.fromUnitId).not.toBe(unitId)
  })
})

test('the last step of everybody is what their row says', async () => {
  const odd = await query(`
    select o.id from officials o join official_steps s on s.official_id = o.id and s.revision = o.revision
    where s.unit_id <> o.unit_id or s.category <> o.category or (o.left_day is not null) <> (s.step = 'left')`)
  expect(odd).toEqual([])
  const behind = await query(`
    select a.official_id from official_steps a join official_steps b
      on b.official_id = a.official_id and b.revision = a.revision + 1 and b.day < a.day`)
  expect(behind).toEqual([])
})

test('the sample official and the sample supervisor are bound, and the one is in the other’s units', async () => {
  const official = await findOfficial(app.ctx.db, idOf('official'))
  expect(official).toMatchObject({ id: sampleOfficialId(1), unitId: OFFICIALS_UNIT, category: 'enforcement-officer' })
  expect((await findOfficial(app.ctx.db, idOf('supervisor')))!.id).toBe(sampleOfficialId(2))
  expect(await unitsUnder(app.ctx.db.orm, [SUPERVISED_UNIT])).toContain(OFFICIALS_UNIT)
})

test('seeding again, and in four processes at once, changes nothing; what somebody changed stays', async () => {
  await query(`update officials set post = '示例新职务', revision = revision + 1 where id = '${sampleOfficialId(5)}'`)
  const dump = async () =>
    Promise.all(
      ['units', 'officials', 'official_steps', 'roster_alerts', 'unit_supervisors'].map((table) =>
        query(`select md5(string_agg(t::text, '|' order by t::text)) from ${table} t`),
      ),
    )
  const before = await dump()
  await Promise.all([1, 2, 3, 4].map(() => seedRoster(app.ctx)))
  expect(await dump()).toEqual(before)
})

test('in January nothing lies ahead of today', async () => {
  const early = await startTestApp({ now: new Date('2026-01-02T02:00:00Z') })
  const { rows } = await early.ctx.db.pool.query(`select 1 from official_steps where day > '2026-01-02'`)
  expect(rows).toEqual([])
  await early.close()
})
