import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { getOwingSheet as contract, OwingSheet } from '@/contract/study/owing'
import { ok, type Call } from '@/cloud/kernel/route'
import { civilDayOf } from '@/domain/time/civil-time'
import { owingOf, viewPerson } from './list-owing'
import { noteLook } from './note-look'
import { selectPeople } from './owing.repo'

/** More than a district has officials. */
const MOST = 20_000
const ALL_UNITS = '所管的全部单位'

/** Everybody of a list that is printed and signed. */
export async function getOwingSheet(input: Parsed<typeof contract>, call: Call): Promise<Result<OwingSheet>> {
  const found = await owingOf(input, call)
  if (!found.ok) return found
  const { plan, items, whom, asked } = found.value
  const day = civilDayOf(call.ctx.clock.now())
  await noteLook(call, 'study-owing.sheet', whom.subject, `${plan.year} ${plan.category}`)
  const { people } = await selectPeople(call.ctx.db.orm, asked, { offset: 0, limit: MOST, owingOn: null })
  return ok({
    plan: { title: plan.title, year: plan.year },
    ...{ unit: whom.name ?? ALL_UNITS, day, sample: plan.sample },
    items: items.map(({ title, dueDay }) => ({ title, dueDay })),
    people: people.map((row) => viewPerson(row, items, day)),
  })
}
