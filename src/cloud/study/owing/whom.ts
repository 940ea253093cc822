import { eq, isNull } from 'drizzle-orm'
import type { Result } from '@/contract/client'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { unitsSeenBy, unitsUnder } from '../roster/seen-units'
import { units } from '../tables/roster.tables'

export interface Whom {
  /** In the order of the tree, which is that of every list of people. */
  units: string[]
  /** Of the unit asked for; null for all the caller looks after. */
  name: string | null
  /** For the audit log. */
  subject: string
}

const NOT_YOURS = { message: '没有找到这个单位，或者不归您管，请换一个单位。' }

async function everyUnit({ ctx }: Call): Promise<string[]> {
  const tops = await ctx.db.orm.select({ id: units.id }).from(units).where(isNull(units.parentId))
  return unitsUnder(
    ctx.db.orm,
    tops.map(({ id }) => id),
  )
}

/** The units a caller may look at: one with all below it, or everything they look after. */
export async function whomOf(unitId: string | undefined, call: Call): Promise<Result<Whom>> {
  const { orm } = call.ctx.db
  const seen = await unitsSeenBy(orm, call.caller)
  if (!unitId) return ok({ units: seen ?? (await everyUnit(call)), name: null, subject: 'unit:all' })
  const [unit] = await orm.select({ name: units.name }).from(units).where(eq(units.id, unitId))
  if (!unit || (seen !== null && !seen.includes(unitId))) return refuse('not-found', NOT_YOURS)
  return ok({ units: await unitsUnder(orm, [unitId]), name: unit.name, subject: `unit:${unitId}` })
}
