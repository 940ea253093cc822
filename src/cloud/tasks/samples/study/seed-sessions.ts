import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { encryptText } from '@/cloud/kernel/secrets/encryption'
import { newSecret } from '@/cloud/study/sessions/session-codes'
import { dayAfter, instantOn } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { officeDay } from '../office-days'
import { fillTable } from '../booking/fill-table'
import { personaId, SAMPLE_SESSIONS, seatsOf, type SampleSession } from './sample-sessions'

const TRAINER = '示例·主讲老师'
const REASON = '示例：当天出庭应诉'
const MINUTES_15 = 15 * 60_000
const TEN = 10 * 60
/** Minutes after midnight between which it is day. */
const [DAY_FROM, DAY_UNTIL] = [8 * 60, 20 * 60]
const LASTS_MS = 2 * 3_600_000

/** On the quarter of an hour, as sessions begin. */
const startOf = ({ starts }: SampleSession, now: Date): Date =>
  starts
    ? instantOn(officeDay(dayAfter(civilDayOf(now), starts.days), starts.days < 0 ? 'before' : 'after'), starts.minutes)
    : new Date(Math.floor((now.getTime() - 1) / MINUTES_15) * MINUTES_15)

const isNight = (at: Date): boolean => {
  const today = civilDayOf(at)
  return at < instantOn(today, DAY_FROM) || at >= instantOn(today, DAY_UNTIL)
}

const sessionRow = (ctx: Context, session: SampleSession, now: Date) => {
  const { id, title, nightTitle = title, venue, category, unitId, state, seats, madeBy } = session
  const startsAt = startOf(session, now)
  return {
    ...{
      id,
      title: isNight(startsAt) ? nightTitle : title,
      venue,
      trainer: TRAINER,
      category,
      unit_id: unitId,
      seats,
      state,
      revision: 1,
      sample: true,
    },
    ...{ starts_at: startsAt, ends_at: new Date(startsAt.getTime() + LASTS_MS) },
    ...{ secret_encrypted: newSecret(ctx), created_by_id: personaId(madeBy) },
  }
}

function seatRows({ config }: Context, session: SampleSession, now: Date) {
  const startsAt = startOf(session, now)
  // What lies ahead was signed up for yesterday; what was, is known since it began.
  const at = startsAt > now ? instantOn(dayAfter(civilDayOf(now), -1), TEN) : startsAt
  return seatsOf(session).map(({ officialId, state }, n) => ({
    ...{ session_id: session.id, official_id: officialId, state, at },
    by: state === 'present' ? (n % 4 === 3 ? 'list' : 'code') : null,
    reason_encrypted: state === 'excused' ? encryptText(config.secretKey, REASON) : null,
    actor_id: state === 'present' && n % 4 === 3 ? personaId(session.madeBy) : null,
  }))
}

/** Puts the invented sessions in, with who has a seat and who came; safe at every start and in several processes at once. */
export async function seedSessions(ctx: Context): Promise<void> {
  const now = ctx.clock.now()
  await inTransaction(ctx.db, async (tx) => {
    const rows = SAMPLE_SESSIONS.map((session) => sessionRow(ctx, session, now))
    const added = new Set((await fillTable(tx, 'offline_sessions', rows)).map(({ id }) => id))
    const fresh = SAMPLE_SESSIONS.filter(({ id }) => added.has(id))
    await fillTable(
      tx,
      'session_seats',
      fresh.flatMap((session) => seatRows(ctx, session, now)),
    )
  })
}
