import { and, eq } from 'drizzle-orm'
import type { Result } from '@/contract/client'
import type {
  addSupervisor as adding,
  removeSupervisor as removing,
  UnitDesk,
} from '@/contract/console/study/console-units'
import type { Parsed } from '@/contract/endpoint'
import { accountOf } from '@/cloud/booking/console/accounts'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptPhone } from '@/cloud/kernel/secrets/encryption'
import { grantRole, revokeRole } from '@/cloud/session/people/grant-role'
import { findRecord } from '../roster/officials/officials.repo'
import { unitSupervisors } from '../tables/roster.tables'
import { changeUnit } from './save-unit'

const NO_NUMBER = { message: '名册上没有这个人的手机号，也没有绑定账号。请先在名册上写上号码。' }

/** By number, or the account or else the number of somebody on the roster. */
async function accountNamed(tx: Tx, call: Call, input: Parsed<typeof adding>): Promise<Result<string>> {
  if (input.phone !== undefined) return accountOf(tx, call, input.phone)
  const official = await findRecord(tx, input.officialId!)
  if (!official || official.leftDay !== null) return refuse('not-found')
  if (official.personId) return ok(official.personId)
  if (!official.phoneEncrypted) return refuse('wrong-state', NO_NUMBER)
  return accountOf(tx, call, decryptPhone(call.ctx.config.secretKey, official.phoneEncrypted))
}

/** Looks after the unit and all below it from now on, or from when the number is proven. */
export async function addSupervisor(input: Parsed<typeof adding>, call: Call): Promise<Result<UnitDesk>> {
  const { id } = input
  let added: string | null = null
  const act = { action: 'unit.supervisor', detail: '' }
  const desk = await changeUnit(call, id, act, async (tx, unit) => {
    if (!unit) return refuse('not-found')
    const account = await accountNamed(tx, call, input)
    if (!account.ok) return account
    const personId = (added = account.value)
    act.detail = `添加管理员 person:${personId}`
    await tx.insert(unitSupervisors).values({ unitId: id, personId, since: call.ctx.clock.now() }).onConflictDoNothing()
    await grantRole(tx, personId, 'supervisor')
    return ok(null)
  })
  if (added) call.ctx.tokens.forgetPerson(added)
  return desk
}

export async function removeSupervisor(
  { id, personId }: Parsed<typeof removing>,
  call: Call,
): Promise<Result<UnitDesk>> {
  const act = { action: 'unit.supervisor', detail: `移除管理员 person:${personId}` }
  const desk = await changeUnit(call, id, act, async (tx) => {
    const own = and(eq(unitSupervisors.unitId, id), eq(unitSupervisors.personId, personId))
    if ((await tx.delete(unitSupervisors).where(own)).rowCount === 0) return refuse('not-found')
    const others = await tx.select().from(unitSupervisors).where(eq(unitSupervisors.personId, personId)).limit(1)
    if (others.length === 0) await revokeRole(tx, personId, 'supervisor')
    return ok(null)
  })
  call.ctx.tokens.forgetPerson(personId)
  return desk
}
