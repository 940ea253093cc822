import type { Result } from '@/contract/client'
import type { CallToMake, listCalls as listing, markCalled as marking } from '@/contract/booking/duty'
import type { Output, Parsed } from '@/contract/endpoint'
import type { Context } from '@/cloud/kernel/context'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptPhone, decryptText } from '@/cloud/kernel/secrets/encryption'
import { wordCall } from '@/domain/booking/course/message-words'
import { findBooking } from '../changing/bookings.repo'
import { findFirmOf, findLawyerOf } from '../directory/directory.repo'
import { nameVillages } from '../directory/districts'
import { markRows, selectCalls, type CallRow, type Whose } from './calls.repo'

/** A manager sees the firm's list, their own visits in it; anybody else who is a lawyer their own. */
async function whoseCalls({ ctx, caller }: Call): Promise<Whose | null> {
  const firm = caller.roles.includes('firm') ? await findFirmOf(ctx.db.orm, caller.personId) : null
  if (firm) return { firmId: firm.id }
  const lawyer = await findLawyerOf(ctx.db.orm, caller.personId)
  return lawyer ? { lawyerId: lawyer.id } : null
}

async function viewCall(ctx: Context, { id, version, kinds, since }: CallRow): Promise<CallToMake[]> {
  const row = await findBooking(ctx.db.orm, id)
  if (!row) return []
  const { secretKey } = ctx.config
  const nameVillage = await nameVillages(ctx.config)
  return [
    {
      ...{ id, version, village: nameVillage(row.villageCode), lawyer: { id: row.lawyerId, name: row.lawyerName } },
      startsAt: row.startsAt.toISOString(),
      name: decryptText(secretKey, row.nameEncrypted),
      phone: decryptPhone(secretKey, row.phoneEncrypted),
      tell: [...new Set(kinds.map(wordCall))],
      since: new Date(since).toISOString(),
    },
  ]
}

async function show(ctx: Context, whose: Whose) {
  const rows = await selectCalls(ctx.db.orm, whose, ctx.clock.now())
  return ok({ calls: (await Promise.all(rows.map((row) => viewCall(ctx, row)))).flat() })
}

const UNBOUND = { message: '您的账号还没有绑定律师或律所，请联系司法局管理员。' }

export async function listCalls(_: object, call: Call): Promise<Result<Output<typeof listing>>> {
  const whose = await whoseCalls(call)
  return whose ? show(call.ctx, whose) : refuse('not-found', UNBOUND)
}

/** Somebody of the list has been telephoned; one of another firm's changes nothing. */
export async function markCalled(
  { id, version }: Parsed<typeof marking>,
  call: Call,
): Promise<Result<Output<typeof marking>>> {
  const whose = await whoseCalls(call)
  if (!whose || !call.caller.personId) return refuse('not-found', UNBOUND)
  const row = await findBooking(call.ctx.db.orm, id)
  const mine = row && ('lawyerId' in whose ? row.lawyerId === whose.lawyerId : row.firmId === whose.firmId)
  if (!mine) return refuse('not-found')
  await markRows(call.ctx.db.orm, whose, id, version, call.caller.personId)
  return show(call.ctx, whose)
}
