import type { Result } from '@/contract/client'
import type { Output } from '@/contract/endpoint'
import type { listPlacesForConsole as contract } from '@/contract/places/console-places'
import { ok, type Call } from '@/cloud/kernel/route'
import { selectAllPlaces } from '../places.repo'
import { viewForConsole } from './view-for-console'

export async function listPlacesForConsole(_: object, { ctx }: Call): Promise<Result<Output<typeof contract>>> {
  const rows = await selectAllPlaces(ctx.db.orm)
  return ok({ places: await viewForConsole(ctx.db.orm, rows), origin: ctx.config.publicUrl })
}
