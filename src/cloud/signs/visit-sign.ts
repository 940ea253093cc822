import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { visitSign as contract } from '@/contract/signs'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { keyedHash } from '@/cloud/kernel/secrets/keyed-hash'
import { checkLimit } from '@/cloud/session/outside/limits'
import { civilDayOf } from '@/domain/time/civil-time'
import { nameOfSign } from './name-of-sign'
import { countVisit } from './signs.repo'

/** Counts an arrival for the village or group; who came is not kept. */
export async function visitSign(
  { code, episodeId = '' }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> {
  // The device's number, logged in or not: a household's phone counts once a day however often its people change.
  const deviceId = caller.deviceId!
  const limited = await checkLimit(ctx, 'signs-of-owner', deviceId)
  if (limited) return limited
  const sign = await nameOfSign(ctx, code)
  if (!sign) return refuse('not-found', { message: '这个二维码不是本区的，节目照常可以看。' })
  const day = civilDayOf(ctx.clock.now())
  // Marks that a device came through a sign on a day; tells nobody which device it was.
  const claim = keyedHash(ctx.config.secretKey, 'sign-visit', `${deviceId} ${code} ${day}`)
  if (sign.counted) await countVisit(ctx.db.orm, { code, day, claim, episodeId })
  return ok({ name: sign.name })
}
