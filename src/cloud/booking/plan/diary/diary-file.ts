import { createEvents } from 'ics'
import type { Result } from '@/contract/client'
import type { getDutyCalendar as writing, readBusy as busyReading } from '@/contract/booking/plan'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { modeWord } from '@/domain/booking/booking-words'
import { findLawyerOf } from '../../directory/directory.repo'
import { nameVillages } from '../../directory/districts'
import { NO_LAWYER } from '../change-plan'
import { readDiaryFile } from './read-diary-file'
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

/** Whose files are being read now: each takes a process for as long. */
const reading = new Set<string>()
const AT_ONCE = 4
const BUSY = { message: '正在读另一个日历文件，请过几秒再试。', retryAfterSeconds: 5 }

/** Busy times out of a file of another diary; nothing of the file is kept. */
export async function readBusy(_: object, { ctx, caller, bytes }: Call): Promise<Result<Output<typeof busyReading>>> {
  // A slow line must not keep everybody else from reading theirs.
  const body = await bytes()
  if (!body.ok) return body
  const whose = caller.personId ?? ''
  if (reading.has(whose) || reading.size >= AT_ONCE) return refuse('too-many', BUSY)
  reading.add(whose)
  try {
    const read = await readDiaryFile(body.value, ctx.clock.now())
    return read.ok ? ok(read.diary) : refuse('bad-input', { message: read.message })
  } finally {
    reading.delete(whose)
  }
}
