import type { Result } from '@/contract/client'
import type { getMyVillage as getting, setMyVillage as setting } from '@/contract/booking/villages'
import type { Output, Parsed } from '@/contract/endpoint'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findMyVillage, saveMyVillage } from './directory.repo'
import { readVillages } from './districts'

export async function getMyVillage(_: object, { ctx, caller }: Call): Promise<Result<Output<typeof getting>>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const code = await findMyVillage(ctx.db.orm, owner)
  const village = code === null ? undefined : (await readVillages(ctx.config)).get(code)
  return ok({ village: village ? { code: village.code, name: village.name } : null })
}

export async function setMyVillage(
  { code }: Parsed<typeof setting>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof setting>>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const village = (await readVillages(ctx.config)).get(code)
  if (!village) return refuse('not-found')
  await saveMyVillage(ctx.db.orm, owner, code, ctx.clock.now())
  return ok({ village: { code, name: village.name } })
}
