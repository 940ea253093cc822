import { sql } from 'drizzle-orm'
import type { LawyersFile } from '@/contract/content/lawyers-file'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import type { Role } from '@/domain/session/roles'
import { fillTable } from './fill-table'
import { readLawyers } from './read-lawyers'
import { planOf } from './sample-plans'
import { seedVisits, type SampleLawyer } from './seed-visits'

const FROM_DAY = '2026-01-01'

/** The sample lawyer is the first, the sample manager the second of the same firm. */
const ACCOUNTS: readonly Role[] = ['lawyer', 'firm']

const idOf = (persona: Role): string => SAMPLE_PEOPLE.find((person) => person.persona === persona)!.id

const firmRows = (firms: LawyersFile['firms']) =>
  firms.map(({ id, name, phone, promiseHours }) => ({
    ...{ id, name, phone, promise_hours: promiseHours, active: true, sample: true },
    revision: 0,
  }))

const lawyerRows = (firms: LawyersFile['firms']) =>
  firms
    .flatMap((firm) => firm.lawyers.map((lawyer) => ({ ...lawyer, firmId: firm.id })))
    .map(({ firmId, dutyPlace, videoLink, ...lawyer }, n) => ({
      ...{ ...lawyer, firm_id: firmId, duty_place: dutyPlace, video_link: videoLink, photo: null },
      ...{ person_id: ACCOUNTS[n] ? idOf(ACCOUNTS[n]) : null, active: true, plan_revision: 0, sample: true },
      revision: 0,
    }))

const pairingRows = (firms: LawyersFile['firms']) =>
  firms.flatMap(({ id, villages, lawyers }) =>
    villages.map((code) => ({
      ...{ village_code: code, from_day: FROM_DAY, to_day: null, firm_id: id },
      lawyer_ids: lawyers.map((lawyer) => lawyer.id),
    })),
  )

const withPlans = (firms: LawyersFile['firms']): SampleLawyer[] =>
  firms
    .flatMap(({ id: firmId, villages, lawyers }) =>
      lawyers.map(({ id, videoLink }) => ({ id, firmId, village: villages[0]!, video: videoLink !== null })),
    )
    .map(({ video, ...lawyer }, n) => ({ ...lawyer, plan: planOf(n, video) }))

const planRows = (lawyers: readonly SampleLawyer[]) =>
  lawyers.flatMap(({ id, plan }) =>
    plan.map((window) => ({
      ...{ lawyer_id: id, weekday: window.weekday, from_minute: window.fromMinute, to_minute: window.toMinute },
      ...{ slot_minutes: window.slotMinutes, buffer_minutes: window.bufferMinutes, modes: window.modes },
      ...{ from_day: window.fromDay, to_day: window.toDay },
    })),
  )

/** Any number, the same in every process of ours. */
const LOCK = 7_164_237

/**
 * Puts the invented firms and lawyers in, with plans and some visits, and ties the sample persons to them: lawyer,
 * manager, clerk. One statement for each table, safe at every start; what somebody changed since stays.
 */
export async function seedBooking(ctx: Context): Promise<void> {
  const firms = await readLawyers(ctx.config)
  const [first] = firms
  if (!first) return
  const lawyers = withPlans(firms)
  await inTransaction(ctx.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    // Once a plan was saved by hand, the sample's windows would come back beside it.
    const known = await fillTable(tx, 'lawyers', lawyerRows(firms))
    const fresh = new Set(known.map(({ id }) => id))
    await fillTable(tx, 'law_firms', firmRows(firms))
    await fillTable(tx, 'village_pairings', fresh.size > 0 ? pairingRows(firms) : [])
    await fillTable(tx, 'lawyer_plans', planRows(lawyers.filter(({ id }) => fresh.has(id))))
    await fillTable(tx, 'firm_members', fresh.size > 0 ? [{ person_id: idOf('firm'), firm_id: first.id }] : [])
    const clerk = fresh.size > 0 ? first.villages.slice(0, 3) : []
    await fillTable(
      tx,
      'village_clerks',
      clerk.map((code) => ({ person_id: idOf('clerk'), village_code: code })),
    )
    await seedVisits(tx, ctx, lawyers)
  })
}
