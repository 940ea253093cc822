import { eq } from 'drizzle-orm'
import type { Result } from '@/contract/client'
import type { Duties } from '@/contract/study/duties'
import { ok, type Call } from '@/cloud/kernel/route'
import { civilDayOf } from '@/domain/time/civil-time'
import { units } from '../tables/roster.tables'
import { myOfficial } from './my-official'
import { viewDuties } from './view-duties'

/** My list; nobody else is told that I looked at it. */
export async function listDuties(_: object, call: Call): Promise<Result<Duties>> {
  const { ctx } = call
  const mine = await myOfficial(call)
  if (!mine.ok) return mine
  const { name, category, unitId } = mine.value
  const today = civilDayOf(ctx.clock.now())
  const [unit] = await ctx.db.orm.select({ name: units.name }).from(units).where(eq(units.id, unitId))
  return ok({ today, name, unit: unit?.name ?? '', category, ...(await viewDuties(ctx.db.orm, mine.value, today)) })
}
