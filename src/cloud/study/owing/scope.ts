import { inArray } from 'drizzle-orm'
import type { Result } from '@/contract/client'
import type { OwingScope } from '@/contract/study/owing'
import { ok, type Call } from '@/cloud/kernel/route'
import { selectPlans } from '../plans/plans.repo'
import { units } from '../tables/roster.tables'
import { whomOf } from './whom'

/** What a caller may choose from: their units with how deep each lies below the first seen, and published plans. */
export async function getOwingScope(_: object, call: Call): Promise<Result<OwingScope>> {
  const { orm } = call.ctx.db
  const whom = await whomOf(undefined, call)
  if (!whom.ok) return whom
  const rows = await orm
    .select({ id: units.id, parentId: units.parentId, name: units.name })
    .from(units)
    .where(inArray(units.id, whom.value.units))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const depthOf = (id: string): number => {
    const parent = byId.get(id)?.parentId
    return parent && byId.has(parent) ? 1 + depthOf(parent) : 0
  }
  const plans = (await selectPlans(orm)).filter(({ state }) => state !== 'draft')
  return ok({
    units: whom.value.units.map((id) => ({ id, name: byId.get(id)?.name ?? '', depth: depthOf(id) })),
    plans: plans.map(({ id, title, year, category }) => ({ id, title, year, category })),
  })
}
