import { randomUUID } from 'node:crypto'
import { holdForCaller } from '@/contract/booking/desk'
import { holdSlot } from '@/contract/booking/holds'
import { confirmBooking } from '@/contract/booking/one-of-mine'
import { listSlots } from '@/contract/booking/villages'
import type { Context } from '@/cloud/kernel/context'
import type { TestApp } from '@/cloud/kernel/testing'
import { instantOn } from '@/domain/time/civil-days'
import type { Mode } from '@/domain/booking/booking-words'
import { readVillages } from './directory/districts'
import { lawFirms, firmMembers, lawyerPlans, lawyers, villagePairings } from './tables/directory.tables'

/** How many villages tests have paired; each gets one of its own, so that a file shares one database. */
let used = 0
/** The village a test planted last: where its residents book unless told otherwise. */
let here = ''

/** A village of the district that nobody is paired with yet. */
export async function freshVillage({ config }: Context): Promise<string> {
  const codes = [...(await readVillages(config)).keys()]
  return codes[used++]!
}

/** Tuesday of the test clock's week; the clock stands at Monday 10:00. */
export const TUESDAY = '2026-11-24'
/** Nine in the morning is 9 * 60 minutes. */
export const at = (minute: number, day = TUESDAY): string => instantOn(day, minute).toISOString()
export const NINE = 9 * 60

interface Planted {
  village: string
  firmId: string
  lawyerIds: string[]
}

interface Firm {
  village?: string
  lawyers?: number
  /** Accounts of the lawyers, in their order. */
  people?: (string | null)[]
  managerId?: string
  modes?: Mode[]
  /** 9:00, 9:45, 10:30, 11:15 unless told otherwise. */
  window?: { fromMinute: number; toMinute: number; slotMinutes?: number; bufferMinutes?: number }
}

/** A firm with lawyers on duty every day, paired with a village. */
export async function plantFirm(ctx: Context, firm: Firm = {}): Promise<Planted> {
  const { db } = ctx
  const village = firm.village ?? (await freshVillage(ctx))
  here = village
  const { lawyers: count = 1, people = [], managerId, modes = ['on-site', 'phone'] } = firm
  const { fromMinute = NINE, toMinute = 12 * 60, slotMinutes = 30, bufferMinutes = 15 } = firm.window ?? {}
  const firmId = randomUUID()
  const lawyerIds = Array.from({ length: count }, () => randomUUID())
  await db.orm.insert(lawFirms).values({ id: firmId, name: '示例·测试律所', phone: '023-0000-9000' })
  if (managerId) await db.orm.insert(firmMembers).values({ personId: managerId, firmId })
  await db.orm.insert(lawyers).values(
    lawyerIds.map((id, n) => ({
      ...{ id, firmId, personId: people[n] ?? null, name: `示例·律师${n + 1}`, fields: [], languages: [] },
      ...{ dutyPlace: '示例·测试服务站', intro: '' },
    })),
  )
  await db.orm.insert(villagePairings).values({ villageCode: village, fromDay: '2026-01-01', firmId, lawyerIds })
  const weekdays = [1, 2, 3, 4, 5, 6, 7]
  await db.orm.insert(lawyerPlans).values(
    lawyerIds.flatMap((lawyerId) =>
      weekdays.map((weekday) => ({
        ...{ lawyerId, weekday, fromMinute, toMinute, slotMinutes, bufferMinutes, modes, fromDay: '2026-01-01' },
      })),
    ),
  )
  return { village, firmId, lawyerIds }
}

/** What a resident fills in. */
export const FORM = {
  mode: 'on-site',
  matter: 'work',
  name: '示例·王',
  phone: '13900000000',
  description: '示例：拖欠工资三个月',
} as const

interface Wanted {
  startsAt?: string
  village?: string
  lawyer?: string
  id?: string
  /** For whoever stands at the desk. */
  desk?: boolean
}

export const hold = (app: TestApp, token: string | undefined, wanted: Wanted = {}) =>
  app.call(
    wanted.desk ? holdForCaller : holdSlot,
    {
      ...{ id: wanted.id ?? randomUUID(), village: wanted.village ?? here, lawyer: wanted.lawyer ?? 'any' },
      startsAt: wanted.startsAt ?? at(NINE),
    },
    token,
  )

/** Holds and confirms; a test that only needs a booking. */
export async function book(app: TestApp, token: string, wanted: Wanted = {}) {
  const held = await hold(app, token, wanted)
  if (held.status !== 200) throw new Error(`a hold of a test answered ${held.status} ${held.body.code}`)
  const made = await app.call(confirmBooking, { id: held.body.id, ...FORM }, token)
  if (made.status !== 200) throw new Error(`a booking of a test answered ${made.status} ${made.body.code}`)
  return made.body
}

/** What is free on a day, as times of the clock. */
export async function freeTimes(app: TestApp, day = TUESDAY, lawyer = 'any', village = here) {
  const { body } = await app.call(listSlots, { village, lawyer })
  return body.days.find((one) => one.day === day)?.slots.map(({ startsAt }) => startsAt) ?? []
}

/** The database's clock cannot be turned: what should have run out has its end moved into the past. */
export const runOut = ({ db }: Context, id: string) =>
  Promise.all([
    db.pool.query(`update booking_holds set until = now() - interval '1 second' where id = $1`, [id]),
    db.pool.query(
      `update lawyer_cells set until = now() - interval '1 second' where booking_id = $1 and until is not null`,
      [id],
    ),
    db.pool.query(
      `update person_cells set until = now() - interval '1 second' where booking_id = $1 and until is not null`,
      [id],
    ),
    db.pool.query(`update booking_waiting set offer_until = now() - interval '1 second' where id = $1`, [id]),
  ])

interface Fault {
  fault: string
}

/**
 * Everything that must hold of claims at any moment: no visit that stands lacks a cell or shares one, and nothing that
 * is off keeps one. Empty when all is well.
 */
export async function findFaults({ db }: Context): Promise<string[]> {
  const { rows } = await db.pool.query<Fault>(`
    with standing as (
      select id, lawyer_id, person_id, extract(epoch from starts_at)::int / 900 as cell,
        (minutes + buffer_minutes - 1) / 15 + 1 as lawyers, (minutes - 1) / 15 + 1 as persons
      from bookings where state in ('booked', 'substitute-offered'))
    select 'lawyer cells of ' || id as fault from standing s where lawyers <> (select count(*) from lawyer_cells c
      where c.lawyer_id = s.lawyer_id and c.booking_id = s.id and c.until is null
        and c.cell between s.cell and s.cell + s.lawyers - 1)
    union all select 'person cells of ' || id from standing s where persons <> (select count(*) from person_cells c
      where c.person_id = s.person_id and c.booking_id = s.id and c.until is null
        and c.cell between s.cell and s.cell + s.persons - 1)
    union all select 'cells of a visit that is off: ' || b.id from bookings b
      where state in ('cancelled', 'moved', 'called-off') and exists (select from lawyer_cells c where c.booking_id = b.id)
    union all select 'person cells of a visit that is off: ' || b.id from bookings b
      where state in ('cancelled', 'moved', 'called-off') and exists (select from person_cells c where c.booking_id = b.id)
    union all select 'booked cell of nothing: ' || c.booking_id from lawyer_cells c
      where c.until is null and not exists (select from bookings b where b.id = c.booking_id and b.lawyer_id = c.lawyer_id)
    union all select 'events and version of ' || b.id from bookings b
      where b.version <> (select count(*) from booking_events e where e.booking_id = b.id)`)
  return rows.map(({ fault }) => fault)
}
