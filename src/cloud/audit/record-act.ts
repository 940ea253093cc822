import type { Tx } from '@/cloud/kernel/db'
import { insertAct, type Act } from './audit.repo'

/**
 * Notes an act in the transaction that does it: no act without its note, no note without its act.
 *
 * @param act `detail` names fields or gives a reason; never personal data
 */
export const recordAct = (tx: Tx, act: Act): Promise<void> => insertAct(tx, act)
