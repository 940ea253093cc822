import { TransactionRollbackError } from 'drizzle-orm'
import type { Result } from '@/contract/client'
import type { Problem } from '@/contract/problem'
import { inTransaction, type Db, type Tx } from '@/cloud/kernel/db'

interface Refusal {
  ok: false
  problem: Problem
}

/** Carries a refusal out of a transaction that has already written something. */
class TakenBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.problem.code)
  }
}

/** Refuses, and takes back everything this transaction has done. */
export const takeBack = (refusal: Refusal): never => {
  throw new TakenBack(refusal)
}

/** A transaction that leaves nothing behind when it is refused half-way by `takeBack`. */
export async function allOrNothing<T>(db: Db, act: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await inTransaction(db, act)
  } catch (error) {
    if (error instanceof TakenBack) return error.refusal
    throw error
  }
}

/** Runs one try inside a transaction; when it comes back false, nothing of it stays and the transaction goes on. */
export async function orNothing(tx: Tx, attempt: (inner: Tx) => Promise<boolean>): Promise<boolean> {
  try {
    return await tx.transaction(async (inner) => (await attempt(inner)) || inner.rollback())
  } catch (error) {
    if (error instanceof TransactionRollbackError) return false
    throw error
  }
}
