import { randomUUID } from 'node:crypto'
import type { Db } from '@/cloud/kernel/db'
import { openSession, registerDevice } from '@/cloud/session/open-session'
import { insertPerson } from '@/cloud/session/people/people.repo'
import { listSlots } from '@/contract/booking/villages'
import { civilDayOf } from '@/domain/time/civil-time'
import { callerOf } from '../call'

export const VILLAGE = '500105001001'
/** From 8:00 to 20:00 in half hours. */
const SLOTS_A_DAY = 24

export interface Person {
  id: string
  token: string
}

export interface Slot {
  lawyerId: string
  startsAt: string
}

/** One firm whose lawyers are on duty every day of the week, paired with one village. */
async function plantLawyers({ pool }: Db, count: number): Promise<string[]> {
  const firmId = randomUUID()
  const ids = Array.from({ length: count }, () => randomUUID())
  const today = civilDayOf(new Date(Date.now() - 86_400_000))
  await pool.query(`insert into law_firms (id, name, phone) values ($1, '示例·演练律所', '023-0000-9000')`, [firmId])
  await pool.query(
    `insert into lawyers (id, firm_id, name, fields, languages, duty_place, intro)
     select id, $1, '示例·律师' || n, '{}', '{}', '示例·演练服务站', '' from unnest($2::uuid[]) with ordinality l(id, n)`,
    [firmId, ids],
  )
  await pool.query(
    `insert into lawyer_plans (lawyer_id, weekday, from_minute, to_minute, slot_minutes, buffer_minutes, modes, from_day)
     select id, weekday, 480, 1200, 30, 0, '{on-site,phone}', $2 from unnest($1::uuid[]) id, generate_series(1, 7) weekday`,
    [ids, today],
  )
  await pool.query(
    'insert into village_pairings (village_code, from_day, firm_id, lawyer_ids) values ($1, $2, $3, $4)',
    [VILLAGE, today, firmId, ids],
  )
  return ids
}

async function plantPeople(db: Db, count: number): Promise<Person[]> {
  const now = new Date()
  const people: Person[] = []
  for (let n = 0; n < count; n++) {
    const id = randomUUID()
    await insertPerson(db.orm, { id, displayName: '示例·演练', roles: ['resident'] }, now)
    people.push({ id, token: await openSession(db.orm, await registerDevice(db.orm, now), id, now) })
  }
  return people
}

/** What the server itself says is free, of one lawyer after the other, so many in all. */
async function findSlots(origin: string, lawyerIds: readonly string[], count: number): Promise<Slot[]> {
  const call = callerOf(origin)
  const slots: Slot[] = []
  for (const lawyerId of lawyerIds) {
    const { days } = await call(listSlots, { village: VILLAGE, lawyer: lawyerId })
    slots.push(...days.flatMap((day) => day.slots.map(({ startsAt }) => ({ lawyerId, startsAt }))))
  }
  if (slots.length < count) throw new Error(`Only ${slots.length} of ${count} slots are free.`)
  return slots.slice(0, count)
}

/** Whoever takes part, and what they fight for. */
export async function plant(db: Db, origin: string, { people, slots }: { people: number; slots: number }) {
  // Eight of the fourteen days are working days even around the longest holiday.
  const lawyerIds = await plantLawyers(db, Math.ceil(slots / (5 * SLOTS_A_DAY)))
  return { people: await plantPeople(db, people), slots: await findSlots(origin, lawyerIds, slots) }
}
