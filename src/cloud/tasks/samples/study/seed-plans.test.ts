import { getPlan, listPlans } from '@/contract/study/plans'
import { listDuties } from '@/contract/study/duties'
import { getOwingScope, listOwing } from '@/contract/study/owing'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { CATEGORIES } from '@/domain/study/categories'
import { samplePlanId } from './sample-plans'
import { seedPlans } from './seed-plans'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

test('a published plan for each category, each of which could be published as it is, but for what has no media here', async () => {
  const editor = await app.as('editor')
  const { plans } = (await app.call(listPlans, {}, editor)).body
  expect(plans.map(({ category }) => category).sort()).toEqual([...CATEGORIES].sort())
  for (const { id, title } of plans) {
    expect(title).toMatch(/^示例·2026/)
    const { obstacles, items } = (await app.call(getPlan, { id }, editor)).body
    const episodes = items.filter(({ kind }) => kind === 'episode').map((item) => item.id)
    expect(obstacles.filter(({ itemId }) => !episodes.includes(itemId ?? ''))).toEqual([])
  }
})

test('the sample official has duties in all states, and some credit', async () => {
  const { duties, years } = (await app.call(listDuties, {}, await app.as('official'))).body
  expect(new Set(duties.map(({ state }) => state))).toEqual(new Set(['catch-up', 'due', 'coming', 'done']))
  expect(years[0]!.parts[0]!.grantedTenths).toBeGreaterThan(0)
  expect(years[0]!.parts[0]!.targetTenths).toBeGreaterThanOrEqual(years[0]!.parts[0]!.grantedTenths)
})

test('the sample supervisor sees who has done what, who owes, and who joined too late for it', async () => {
  const supervisor = await app.as('supervisor')
  expect((await app.call(getOwingScope, {}, supervisor)).body.units.length).toBeGreaterThan(2)
  const planId = samplePlanId('enforcement-officer', 2026)
  const states = (await app.call(listOwing, { planId }, supervisor)).body.people.flatMap((person) => person.states)
  for (const state of ['done', 'owing', 'coming']) expect(states).toContain(state)
  const all = (await app.call(listOwing, { planId }, await app.as('admin'))).body
  expect(all.items.some(({ notOwed }) => notOwed > 0)).toBe(true)
})

test('seeding again, and in three processes at once, changes nothing', async () => {
  const dump = async () =>
    (await app.ctx.db.pool.query(`select count(*)::int as n, sum(credit_tenths)::int as sum from study_done`)).rows
  const before = await dump()
  await Promise.all([1, 2, 3].map(() => seedPlans(app.ctx)))
  expect(await dump()).toEqual(before)
})
