import type { Queryable } from '@/cloud/kernel/db'
import type { Caller } from '@/cloud/kernel/caller'
import { findFirmOf, findLawyer, findLawyerOf, type LawyerRow } from '../directory/directory.repo'

export interface Planned {
  lawyer: LawyerRow
  /** The lawyer, or somebody who decides for the firm. */
  actor: 'lawyer' | 'firm'
}

/**
 * Whose plan the caller may see and change: a lawyer their own, a firm's manager those of the firm, the bureau all.
 * Nobody else finds it.
 */
export async function findPlanned(db: Queryable, caller: Caller, id: string | undefined): Promise<Planned | null> {
  const own = await findLawyerOf(db, caller.personId)
  if (id === undefined || own?.id === id) return own && { lawyer: own, actor: 'lawyer' }
  const lawyer = await findLawyer(db, id)
  if (!lawyer) return null
  const ofBureau = caller.roles.some((role) => role === 'editor' || role === 'admin')
  const ofFirm = ofBureau || (await findFirmOf(db, caller.personId))?.id === lawyer.firmId
  return ofFirm ? { lawyer, actor: 'firm' } : null
}
