import { randomInt } from 'node:crypto'
import type { Result } from '@/contract/client'
import { inTransaction } from '@/cloud/kernel/db'
import { recordAct } from '@/cloud/audit/record-act'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { insertGroupSign, retireSign } from './signs.repo'

/** Without 0 1 i l o: read aloud and typed without a mistake. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const newCode = () => `g${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`
const TRIES = 5

/** A sign for a chat group; its figures are the group's, never a person's. */
export async function createGroupSign(
  { name }: { name: string },
  { ctx, caller }: Call,
): Promise<Result<{ code: string; name: string }>> {
  const now = ctx.clock.now()
  const createdById = caller.personId!
  const code = await inTransaction(ctx.db, async (tx) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const fresh = newCode()
      if (!(await insertGroupSign(tx, { code: fresh, name, createdById, createdAt: now }))) continue
      await recordAct(tx, { at: now, actorId: createdById, action: 'sign.create', subject: fresh, detail: name })
      return fresh
    }
    throw new Error('no free code for a sign')
  })
  return ok({ code, name })
}

export async function retireGroupSign({ code }: { code: string }, { ctx, caller }: Call): Promise<Result<object>> {
  const now = ctx.clock.now()
  const retired = await inTransaction(ctx.db, async (tx) => {
    if (!(await retireSign(tx, code))) return false
    await recordAct(tx, { at: now, actorId: caller.personId!, action: 'sign.retire', subject: code, detail: '' })
    return true
  })
  return retired ? ok({}) : refuse('not-found', { message: '没有这个群二维码，或者已经停用。' })
}
