import type { Result } from '@/contract/client'
import type {
  getUnit as getting,
  listUnits as listing,
  UnitDesk,
  UnitRow,
} from '@/contract/console/study/console-units'
import type { Output, Parsed } from '@/contract/endpoint'
import type { Queryable } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findPeople } from '@/cloud/session/people/find-names'
import { treeOrder, wayTo } from '@/domain/study/roster/unit-tree'
import { maySeeUnit, unitsSeenBy } from '../roster/seen-units'
import { countByUnit, selectSupervisors, selectUnits, type UnitCounts, type UnitRecord } from './units.repo'

const rowOf = (unit: UnitRecord, counts: UnitCounts | undefined): UnitRow => ({
  ...{ id: unit.id, parentId: unit.parentId, name: unit.name, place: unit.place, active: unit.active },
  ...{ sample: unit.sample, revision: unit.revision, people: counts?.people ?? 0 },
  ...{ supervisors: counts?.supervisors ?? 0, alerts: counts?.alerts ?? 0 },
})

export async function listUnits(_: object, { ctx, caller }: Call): Promise<Result<Output<typeof listing>>> {
  const db = ctx.db.orm
  const seen = await unitsSeenBy(db, caller)
  const inSight = seen && new Set(seen)
  const shown = (await selectUnits(db)).filter(({ id }) => !inSight || inSight.has(id))
  const known = new Set(shown.map(({ id }) => id))
  const counts = await countByUnit(db)
  const units = treeOrder(shown).map((unit) => ({
    ...rowOf(unit, counts.get(unit.id)),
    parentId: unit.parentId && known.has(unit.parentId) ? unit.parentId : null,
  }))
  return ok({ units, all: seen === null })
}

/** Null when there is no such unit. */
export async function viewUnit(db: Queryable, id: string): Promise<UnitDesk | null> {
  const byId = new Map((await selectUnits(db)).map((unit) => [unit.id, unit]))
  const unit = byId.get(id)
  if (!unit) return null
  const supervisors = await selectSupervisors(db, id)
  const known = await findPeople(
    db,
    supervisors.map(({ personId }) => personId),
  )
  return {
    ...rowOf(unit, (await countByUnit(db)).get(id)),
    path: wayTo(byId, id).map(({ name }) => name),
    supervisorList: supervisors.map(({ personId, since }) => ({
      ...{ id: personId, ...(known.get(personId) ?? { name: null, phoneMasked: null }) },
      since: since.toISOString(),
    })),
  }
}

export async function getUnit({ id }: Parsed<typeof getting>, { ctx, caller }: Call): Promise<Result<UnitDesk>> {
  if (!(await maySeeUnit(ctx.db.orm, caller, id))) return refuse('not-found')
  const unit = await viewUnit(ctx.db.orm, id)
  return unit ? ok(unit) : refuse('not-found')
}
