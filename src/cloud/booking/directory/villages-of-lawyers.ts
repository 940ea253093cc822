import { and, arrayOverlaps, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import { civilDayOf } from '@/domain/time/civil-time'
import { lawyers, villagePairings } from '../tables/directory.tables'
import { nameVillages } from './districts'

export interface BookableLawyer {
  id: string
  name: string
  villages: { code: string; name: string }[]
}

/** Lawyers whom residents can book today, with the villages for which they can; those of no village are left out. */
export async function villagesOfLawyers(ctx: Context, ids: readonly string[]): Promise<BookableLawyer[]> {
  if (ids.length === 0) return []
  const day = civilDayOf(ctx.clock.now())
  const { orm } = ctx.db
  const active = await orm
    .select({ id: lawyers.id, name: lawyers.name })
    .from(lawyers)
    .where(and(inArray(lawyers.id, [...ids]), eq(lawyers.active, true)))
  const pairings = await orm
    .select({ code: villagePairings.villageCode, lawyerIds: villagePairings.lawyerIds })
    .from(villagePairings)
    .where(
      and(
        arrayOverlaps(villagePairings.lawyerIds, [...ids]),
        lte(villagePairings.fromDay, day),
        or(isNull(villagePairings.toDay), gte(villagePairings.toDay, day)),
      ),
    )
    .orderBy(villagePairings.villageCode)
  const name = await nameVillages(ctx.config)
  return ids
    .flatMap((id) => active.find((one) => one.id === id) ?? [])
    .map((lawyer) => ({
      ...lawyer,
      villages: pairings.filter(({ lawyerIds }) => lawyerIds.includes(lawyer.id)).map(({ code }) => name(code)),
    }))
    .filter(({ villages }) => villages.length > 0)
}
