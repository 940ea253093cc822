import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { getOwingPerson as contract } from '@/contract/study/owing'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { civilDayOf } from '@/domain/time/civil-time'
import { viewDuties } from '../duties/view-duties'
import { maySeeUnit } from '../roster/seen-units'
import { noteLook } from './note-look'
import { findOfficialRow } from './owing.repo'

/** One person's duties, for whoever looks after their unit. */
export async function getOwingPerson(
  { officialId }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<Output<typeof contract>>> {
  const { orm } = call.ctx.db
  const row = await findOfficialRow(orm, officialId)
  if (!row || !(await maySeeUnit(orm, call.caller, row.unitId))) return refuse('not-found')
  await noteLook(call, 'study-owing.person', `official:${officialId}`, '')
  const { id: _id, unitId: _unit, ...words } = row
  return ok({ ...words, ...(await viewDuties(orm, row, civilDayOf(call.ctx.clock.now()))) })
}
