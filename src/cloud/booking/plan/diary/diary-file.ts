import { createEvents } from 'ics'
import type { Result } from '@/contract/client'
import type { getDutyCalendar as writing, readBusy as reading } from '@/contract/booking/plan'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { modeWord } from '@/domain/booking/booking-words'
import { findLawyerOf } from '../../directory/directory.repo'
import { nameVillages } from '../../directory/districts'
import { NO_LAWYER } from '../change-plan'
import { readDiary } from './read-diary'
import { selectVisitsAhead } from '../visits-ahead'

const EMPTY = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:xiaojiang/booking\r\nEND:VCALENDAR\r\n'

/** A lawyer's visits ahead for another diary: when, where and how; nothing of who comes, nor why. */
export async function getDutyCalendar(
  _: Parsed<typeof writing>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof writing>>> {
  const lawyer = await findLawyerOf(ctx.db.orm, caller.personId)
  if (!lawyer) return refuse('not-found', NO_LAWYER)
  const visits = await selectVisitsAhead(ctx.db.orm, lawyer.id, ctx.clock.now())
  const fileName = 'village-visits.ics'
  if (visits.length === 0) return ok({ fileName, text: EMPTY })
  const nameVillage = await nameVillages(ctx.config)
  const { error, value } = createEvents(
    visits.map((row) => ({
      ...{ uid: `${row.id}@booking`, sequence: row.version, productId: 'xiaojiang/booking', method: 'PUBLISH' },
      ...{ start: row.startsAt.getTime(), startOutputType: 'utc', duration: { minutes: row.minutes } },
      title: `村居法律咨询（${modeWord(row.mode)}）${nameVillage(row.villageCode).name}`,
      // The address of a home visit is the resident's own.
      ...(row.mode === 'on-site' ? { location: row.dutyPlace } : {}),
      ...{ status: 'CONFIRMED', busyStatus: 'BUSY' },
    })),
  )
  if (error || !value) throw error ?? new Error('no calendar')
  return ok({ fileName, text: value })
}

/** Busy times out of a file of another diary; nothing of the file is kept. */
export async function readBusy(_: object, { ctx, bytes }: Call): Promise<Result<Output<typeof reading>>> {
  const body = await bytes()
  if (!body.ok) return body
  const read = readDiary(body.value.toString('utf8'), ctx.clock.now())
  return read.ok ? ok(read.diary) : refuse('bad-input', { message: read.message })
}
