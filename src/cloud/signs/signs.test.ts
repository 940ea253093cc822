import { createGroupSign, listSignMonths, listSigns, retireGroupSign, signLink, visitSign } from '@/contract/signs'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { forgetLimits } from '@/cloud/session/testing-people'
import { forgetSignClaims } from './forget-claims'

const DAY_MS = 86_400_000

let app: TestApp
let village: { code: string; name: string }
beforeAll(async () => {
  app = await startTestApp()
  const { body } = await app.call(listSigns, { month: '2026-11' }, await app.as('clerk'))
  village = body.subdistricts[0]!.villages[0]!
})
afterAll(() => app.close())
beforeEach(() => forgetLimits(app.ctx))

const figures = async (code: string, month = '2026-11') => {
  const { body } = await app.call(listSigns, { month }, await app.as('clerk'))
  const all = [...body.subdistricts.flatMap(({ villages }) => villages), ...body.groups]
  const sign = all.find((s) => s.code === code)
  return sign && [sign.month, sign.total]
}

test('the list has every village of the district', async () => {
  const { body } = await app.call(listSigns, { month: '2026-11' }, await app.as('clerk'))
  expect(body.subdistricts).toHaveLength(12)
  const villages = body.subdistricts.flatMap((subdistrict) => subdistrict.villages)
  expect(villages).toHaveLength(132)
  expect(villages.find(({ name }) => name === '桥北社区居民委员会')?.spelled).toBe('qiaobeishequ qbsq')
  expect(villages.filter(({ spelled }) => !/^[a-z]+ [a-z]+$/.test(spelled))).toEqual([])
})

test('what a sign says leads to the front page, with the sign', async () => {
  const answer = await app.app.inject({ url: signLink('', village.code) })
  expect([answer.statusCode, answer.headers.location]).toEqual([302, `/pages/home/index?sign=${village.code}`])
})

test('one device counts once a day for a village, however often and however hurried; the next day it counts again', async () => {
  const [one, other] = [await app.guest(), await app.guest()]
  const visits = Array.from({ length: 6 }, () => app.call(visitSign, { code: village.code }, one))
  for (const { status, body } of await Promise.all(visits)) {
    expect(status).toBe(200)
    expect(body.name).toContain(village.name)
  }
  await app.call(visitSign, { code: village.code, episodeId: 'ceiling-leak' }, other)
  expect(await figures(village.code)).toEqual([2, 2])
  app.clock.advance(DAY_MS)
  await app.call(visitSign, { code: village.code }, one)
  expect(await figures(village.code)).toEqual([3, 3])
  expect(await figures(village.code, '2026-10')).toEqual([0, 3])
})

test('a sign tells its year month by month, quiet months too; one that nobody has made tells nothing', async () => {
  const clerk = await app.as('clerk')
  const { body } = await app.call(listSignMonths, { code: village.code }, clerk)
  expect(body.months).toHaveLength(12)
  expect(body.months.slice(-2)).toEqual([
    { month: '2026-10', visits: 0 },
    { month: '2026-11', visits: 3 },
  ])
  expect((await app.call(listSignMonths, { code: '999999999999' }, clerk)).status).toBe(404)
})

test('what is kept of an arrival says nothing about who came, and the mark is gone two days later', async () => {
  const { rows } = await app.ctx.db.pool.query('select * from sign_claims')
  expect(rows.length).toBeGreaterThan(0)
  const devices = await app.ctx.db.pool.query<{ id: string }>('select id from devices')
  for (const { id } of devices.rows) expect(JSON.stringify(rows)).not.toContain(id)
  app.clock.advance(2 * DAY_MS)
  expect(await forgetSignClaims(app.ctx)).toBe(rows.length)
})

test('a group’s sign is made, counted and retired; afterwards it still names the group', async () => {
  const clerk = await app.as('clerk')
  const made = await app.call(createGroupSign, { name: '桥北村业主群' }, clerk)
  expect(made.body.code).toMatch(/^g[a-z2-9]{8}$/)
  const { code } = made.body
  await app.call(visitSign, { code }, await app.guest())
  expect((await app.call(retireGroupSign, { code }, clerk)).status).toBe(200)
  expect((await app.call(retireGroupSign, { code }, clerk)).status).toBe(404)
  const late = await app.call(visitSign, { code }, await app.guest())
  expect(late.body.name).toBe('桥北村业主群')
  expect((await figures(code))?.[1]).toBe(1)
})

test.each(['999999999999', 'gzzzzzzzz'])('a code nobody has made is told so: %s', async (code) => {
  const answer = await app.call(visitSign, { code }, await app.guest())
  expect(answer).toMatchObject({ status: 404, body: { message: '这个二维码不是本区的，节目照常可以看。' } })
})

test.each(['', '500105', "1' or 1=1--", '../../etc', 'g0000000O'])(
  'a code that is none is refused: %j',
  async (code) => {
    const { status } = await app.call(visitSign, { code: code || 'x' }, await app.guest())
    expect(status).toBe(400)
  },
)

test('sixty arrivals an hour from one device, then it has to wait', async () => {
  const guest = await app.guest()
  for (let i = 0; i < 60; i++) await app.call(visitSign, { code: village.code }, guest)
  expect((await app.call(visitSign, { code: village.code }, guest)).body).toMatchObject({ code: 'too-many' })
})
