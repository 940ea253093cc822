import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Caller } from '@/cloud/kernel/caller'
import type { Context } from '@/cloud/kernel/context'
import type { Queryable } from '@/cloud/kernel/db'
import { finishInTurns, inTurns } from '@/cloud/kernel/reading/in-turns'
import { readRosterPhone } from '@/domain/study/roster/roster-phone'
import { newUnitsInSteps } from '@/domain/study/roster/importing/new-units'
import type { Known, Standing } from '@/domain/study/roster/importing/plan-parts'
import { planInSteps, type RosterPlan } from '@/domain/study/roster/importing/plan-roster'
import type { RosterRow } from '@/domain/study/roster/importing/read-roster'
import { pathOf, unitFinder, type TreeUnit } from '@/domain/study/roster/unit-tree'
import { civilDayOf } from '@/domain/time/civil-time'
import { selectUnits } from '../../units/units.repo'
import { hashesOf } from '../officials/save-official'
import { unitsSeenBy } from '../seen-units'

type KnownRow = Known & { [column: string]: unknown }

async function readKnown(db: Queryable): Promise<Known[]> {
  const { rows } = await db.execute<KnownRow>(sql`
    select id, unit_id as "unitId", name, post, category, phone_hash as "phoneHash", phone_masked as "phoneMasked",
      joined_day::text as "joinedDay", left_day::text as "leftDay", person_id is not null as bound
    from officials order by unit_id, place, id`)
  return rows
}

/** The hashes of every number of a file, made with room for others in between. */
async function hashAll(ctx: Context, rows: readonly RosterRow[]): Promise<Standing['hashesOf']> {
  const hashes = new Map<string, string[]>()
  for await (const { texts } of inTurns(rows)) {
    const phone = readRosterPhone(texts.phone)
    if (phone.kind === 'whole') hashes.set(phone.phone, hashesOf(ctx, phone.phone))
  }
  return (phone) => hashes.get(phone) ?? hashesOf(ctx, phone)
}

export interface Wanted {
  whole: boolean
  newUnits: boolean
}

export interface MadePlan extends RosterPlan {
  /** Units that the file brings, parents first. */
  made: TreeUnit[]
  /** The path of a unit, one that is made included. */
  pathOf(unitId: string): string
}

/** Compares a file with the roster as it stands. */
export async function makePlan(
  db: Queryable,
  ctx: Context,
  caller: Caller,
  rows: readonly RosterRow[],
  wanted: Wanted,
): Promise<MadePlan> {
  const within = await unitsSeenBy(db, caller)
  const tree = await selectUnits(db)
  const units: TreeUnit[] = tree.filter(({ active }) => active)
  const made =
    wanted.newUnits && within === null ? await finishInTurns(newUnitsInSteps(rows, units, () => randomUUID())) : []
  const standing: Standing = {
    findUnit: unitFinder([...units, ...made]),
    officials: await readKnown(db),
    hashesOf: await hashAll(ctx, rows),
    within: within && new Set(within),
    today: civilDayOf(ctx.clock.now()),
  }
  const byId = new Map([...tree, ...made].map((unit): [string, TreeUnit] => [unit.id, unit]))
  return { ...(await finishInTurns(planInSteps(rows, standing, wanted.whole))), made, pathOf: (id) => pathOf(byId, id) }
}
