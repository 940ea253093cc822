import ICAL from 'ical.js'
import { instantOn } from '@/domain/time/civil-days'
import { joinStretches, type TimeStretch } from '@/domain/booking/plan/join-stretches'

const DAY_MS = 86_400_000
/** Nobody can book further ahead by far. */
const AHEAD_DAYS = 60
/** A row that repeats each minute for ever is no diary. */
const MOST_REPEATS = 5000
/** Zones of China without an entry of their own in the file; their clocks are those of Chongqing. */
const CHINESE_ZONES =
  /^(Asia\/(Shanghai|Chongqing|Chungking|Urumqi|Hong_Kong|Taipei|Macau)|China Standard Time|PRC|CST)$/

export interface ReadDiary {
  stretches: { startsAt: string; endsAt: string }[]
  notes: string[]
}

export type DiaryRead = { ok: true; diary: ReadDiary } | { ok: false; message: string }

/** A time without a zone, and a whole day, are meant as the clock in Chongqing shows them. */
function instantOf(time: ICAL.Time): Date {
  const { zone } = time
  if (!time.isDate && zone && zone !== ICAL.Timezone.localTimezone) return time.toJSDate()
  const two = (n: number) => String(n).padStart(2, '0')
  return instantOn(`${time.year}-${two(time.month)}-${two(time.day)}`, time.isDate ? 0 : time.hour * 60 + time.minute)
}

/** An entry that takes no time, or that is off. */
const isFree = (event: ICAL.Component): boolean =>
  /^transparent$/i.test(String(event.getFirstPropertyValue('transp') ?? '')) ||
  /^cancelled$/i.test(String(event.getFirstPropertyValue('status') ?? ''))

/** What we gave to the other diary ourselves (`diary-file.ts`): our own visits are no reason to be away. */
const OURS = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@booking$/

const uidOf = (event: ICAL.Component): string => String(event.getFirstPropertyValue('uid') ?? '')

/** One occurrence of a row, with something of its own. The row tells of it, when it is in the file. */
const isOccurrence = (event: ICAL.Component): boolean => event.hasProperty('recurrence-id')

/** A zone that is neither in the file nor China's: its entry would be read at the wrong hour. */
function strangeZone(event: ICAL.Component, known: ReadonlySet<string>): string | null {
  const zone = event.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  return zone && !known.has(zone) && !CHINESE_ZONES.test(zone) ? zone : null
}

/** Each time an entry takes place before `until`; a row of its own says so when one was moved. */
function* timesOf(event: ICAL.Event, until: Date): Generator<TimeStretch> {
  if (!event.isRecurring()) {
    yield { from: instantOf(event.startDate), until: instantOf(event.endDate) }
    return
  }
  const times = event.iterator()
  for (let n = 0; n < MOST_REPEATS; n++) {
    const next = times.next()
    if (!next || instantOf(next) > until) return
    const { startDate, endDate, item } = event.getOccurrenceDetails(next)
    if (!isFree(item.component)) yield { from: instantOf(startDate), until: instantOf(endDate) }
  }
  throw new Error('an entry repeats without an end')
}

function parse(text: string): ICAL.Component | null {
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF/, ''))
    const calendar = new ICAL.Component(parsed as ConstructorParameters<typeof ICAL.Component>[0])
    return calendar.name === 'vcalendar' ? calendar : null
  } catch {
    return null
  }
}

/**
 * When somebody is busy by an .ics file (RFC 5545), rows that repeat included; never with what. A file that is none is
 * refused, an entry that cannot be read is left out and said so. A hostile file holds it for hours: the server has it
 * done by a program of its own (`readDiaryFile`).
 */
export function readDiary(text: string, now: Date): DiaryRead {
  const calendar = parse(text)
  if (!calendar) return { ok: false, message: '这不是 .ics 日历文件，请从日历软件里重新导出。' }
  const until = new Date(now.getTime() + AHEAD_DAYS * DAY_MS)
  const zones = new Set(
    calendar.getAllSubcomponents('vtimezone').map((zone) => String(zone.getFirstPropertyValue('tzid'))),
  )
  const events = calendar.getAllSubcomponents('vevent')
  const rows = new Set(events.filter((event) => !isOccurrence(event)).map(uidOf))
  const all = events.filter(
    (event) => !isFree(event) && !OURS.test(uidOf(event)) && !(isOccurrence(event) && rows.has(uidOf(event))),
  )
  const strange = new Set(all.filter((event) => strangeZone(event, zones)))
  const found: TimeStretch[] = []
  let unread = 0
  for (const component of all) {
    if (strange.has(component)) continue
    try {
      found.push(...timesOf(new ICAL.Event(component), until))
    } catch {
      unread++
    }
  }
  const notes = [
    strange.size > 0 ? `${strange.size} 条用的是不认识的时区，没有读入。` : null,
    unread > 0 ? `${unread} 条读不懂，没有读入，请手工登记。` : null,
  ].filter((note) => note !== null)
  const stretches = joinStretches(found, { from: now, until }).map(({ from, until: to }) => ({
    ...{ startsAt: from.toISOString(), endsAt: to.toISOString() },
  }))
  return { ok: true, diary: { stretches, notes } }
}
