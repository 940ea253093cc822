import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import { placeLink, type getPlace as contract, type PlaceDetail } from '@/contract/places/places'
import { villagesOfLawyers } from '@/cloud/booking/directory/villages-of-lawyers'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findPlace } from '../places.repo'
import { viewPlace } from '../view-place'
import { daysAhead } from './special-days'

/** A place with who is there when, and whom of them residents can book. */
export async function getPlace({ id }: Parsed<typeof contract>, { ctx }: Call): Promise<Result<PlaceDetail>> {
  const row = await findPlace(ctx.db.orm, id)
  if (!row) return refuse('not-found', { message: '没有找到这个地点，请看看附近别的地点。' })
  if (row.retired) return refuse('not-found', { message: '这个地点已经停用，请看看附近别的地点。' })
  const { people } = row.body
  const lawyers = await villagesOfLawyers(ctx, [...new Set(people.flatMap(({ lawyerId }) => lawyerId ?? []))])
  return ok({
    ...viewPlace(row),
    people: people.map(({ name, role, times }) => ({ name, role, times })),
    lawyers,
    link: ctx.config.publicUrl && placeLink(ctx.config.publicUrl, id),
    calendar: daysAhead(ctx.clock.now()),
  })
}
