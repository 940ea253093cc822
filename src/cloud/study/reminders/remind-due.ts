import type { Context } from '@/cloud/kernel/context'
import { describeError } from '@/cloud/kernel/log'
import { sendMessage } from '@/cloud/messages/send-message'
import { phoneOf } from '@/cloud/session/people/reach'
import type { Message } from '@/domain/messages/templates'
import { isToRemind, isToTellLate } from '@/domain/study/duties/to-remind'
import { beijingTime } from '@/domain/time/beijing-clock'
import { civilDay } from '@/domain/time/civil-day'
import { civilDayOf } from '@/domain/time/civil-time'
import type { Duty } from '@/contract/study/duties'
import { viewDuties } from '../duties/view-duties'
import { claimReminder, giveBackReminder, selectAsked, type WhoAsked } from './reminders.repo'

export const REMIND_EVERY_MS = 10 * 60_000

/** Nobody is woken: by the clock on the wall, both included. */
const [FROM, TO] = ['09:00', '19:59']
const PAGE = 'features/study/pages/duties/index'

/** What ends soon, and what of before can be caught up with where that is told today; at most 20 characters each. */
function wordReminder(due: readonly Duty[], late: readonly Duty[]): Message {
  const first = (due[0] ?? late[0])!
  const when = `${civilDay(first.dueDay)} 23:59`
  const say = (what: string, note: string): Message => ({
    template: 'study-due',
    words: { what, when, where: first.title, note },
    page: PAGE,
  })
  if (due.length === 0)
    return say('有学法任务可以补', late.length > 1 ? `共 ${late.length} 项，随时可以补` : '随时可以补，点开查看')
  const more = due.length - 1
  const others = [more > 0 ? `${more} 项快到期` : '', late.length > 0 ? `${late.length} 项可以补` : ''].filter(Boolean)
  return say('学法任务快到期', others.length > 0 ? `另有 ${others.join('、')}` : '任何时候都能做，点开查看')
}

/** True when something was sent. */
async function remind(ctx: Context, who: WhoAsked, today: string): Promise<boolean> {
  const { orm } = ctx.db
  const { personId, officialId: id, category, daysBefore, remindedDay, lateDay } = who
  const { duties } = await viewDuties(orm, { id, category }, today)
  const due = duties.filter((duty) => duty.state === 'due' && isToRemind(duty.dueDay, daysBefore, today, remindedDay))
  const catchUp = duties.filter(({ state }) => state === 'catch-up')
  const dueDays = catchUp.map(({ dueDay }) => dueDay)
  const late = isToTellLate(dueDays, today, lateDay) ? catchUp : []
  if (due.length + late.length === 0) return false
  if (!(await claimReminder(orm, who, today, late.length > 0))) return false
  const phone = await phoneOf(orm, ctx.config.secretKey, personId)
  const sent = await sendMessage(ctx, { personId, phone }, wordReminder(due, late), false)
  if (sent === 'later') await giveBackReminder(orm, who)
  return sent === 'wechat' || sent === 'sms'
}

/**
 * Reminds who asked of what ends soon, once a day at most, and of what can be caught up with, once a week at most. Where no way is open today nothing is sent: the list itself
 * says it.
 *
 * @returns how many were reminded
 */
export async function remindDue(ctx: Context): Promise<number> {
  const now = ctx.clock.now()
  const time = beijingTime(now.toISOString())
  if (time < FROM || time > TO) return 0
  const today = civilDayOf(now)
  let count = 0
  for (const who of await selectAsked(ctx.db.orm, today)) {
    try {
      if (await remind(ctx, who, today)) count++
    } catch (error) {
      ctx.log.error('message-not-sent', { kind: 'study-due', ...describeError(error) })
    }
  }
  return count
}
