import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { Reminder, setReminder as setting } from '@/contract/study/duties'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { deleteReminder, findReminder, putReminder } from './reminders.repo'

const USUAL_DAYS = 3

export async function getReminder(_: object, { ctx, caller }: Call): Promise<Result<Reminder>> {
  if (!caller.personId) return refuse('not-logged-in')
  const asked = await findReminder(ctx.db.orm, caller.personId)
  return ok({ on: asked !== null, daysBefore: asked?.daysBefore ?? USUAL_DAYS })
}

/** Nobody is reminded who has not asked here; switched off, nothing of it is kept. */
export async function setReminder(
  { on, daysBefore }: Parsed<typeof setting>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<Reminder>> {
  if (!personId) return refuse('not-logged-in')
  if (on) await putReminder(ctx.db.orm, { personId, daysBefore, askedAt: ctx.clock.now() })
  else await deleteReminder(ctx.db.orm, personId)
  return ok({ on, daysBefore })
}
