import type { Result } from '@/contract/client'
import type { PrivacyState } from '@/contract/privacy'
import { ok, type Call } from '@/cloud/kernel/route'
import { guardianOf } from '@/cloud/session/people/guardian-of'
import { findConsent, findDeletion, upsertConsent } from './privacy.repo'

export async function getPrivacyState(_: object, { ctx, caller }: Call): Promise<Result<PrivacyState>> {
  const { personId, deviceId } = caller
  const db = ctx.db.orm
  const consentVersion = await findConsent(db, (personId ?? deviceId)!)
  if (!personId) return ok({ consentVersion, deletionDueAt: null, guardian: null })
  const dueAt = await findDeletion(db, personId)
  return ok({ consentVersion, deletionDueAt: dueAt?.toISOString() ?? null, guardian: await guardianOf(db, personId) })
}

/** Notes that the caller has agreed to the privacy notice of that day. */
export async function giveConsent(
  { version }: { version: string },
  { ctx, caller }: Call,
): Promise<Result<{ version: string }>> {
  await upsertConsent(ctx.db.orm, (caller.personId ?? caller.deviceId)!, version, ctx.clock.now())
  return ok({ version })
}
