import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { listSignMonths as contract } from '@/contract/signs'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { civilMonthOf, monthsUpTo } from '@/domain/time/civil-time'
import { nameOfSign } from './name-of-sign'
import { selectVisitsByMonth } from './signs.repo'

const MONTHS = 12

/** One sign's year; a month in which nobody came is there with nought. */
export async function listSignMonths(
  { code }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<Output<typeof contract>>> {
  if (!(await nameOfSign(ctx, code))) return refuse('not-found', { message: '没有这个二维码，请回到列表重新选择。' })
  const months = monthsUpTo(civilMonthOf(ctx.clock.now()), MONTHS)
  const visits = await selectVisitsByMonth(ctx.db.orm, code, months[0]!)
  return ok({ months: months.map((month) => ({ month, visits: visits.get(month) ?? 0 })) })
}
