import type { Result } from '@/contract/client'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import type { Tx } from '@/cloud/kernel/db'
import { grantRole, revokeRole } from '@/cloud/session/people/grant-role'
import { personBehind } from '@/cloud/session/people/person-behind'
import type { Role } from '@/domain/session/roles'

const OWN = { message: '不能绑定自己的账号，请换一位同事来操作。' }

/** Whose number it is, or will be; never the caller's own: nobody lets themselves read what people come about. */
export async function accountOf(tx: Tx, { ctx, caller }: Call, phone: string): Promise<Result<string>> {
  const personId = await personBehind(tx, ctx.config.secretKey, phone, ctx.clock.now())
  return personId === caller.personId ? refuse('same-person', OWN) : ok(personId)
}

/** What an account may do follows what it is bound to. */
export async function fitRole(tx: Tx, personId: string, role: Role, bound: boolean): Promise<void> {
  await (bound ? grantRole : revokeRole)(tx, personId, role)
}
