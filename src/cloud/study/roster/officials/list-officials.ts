import type { Result } from '@/contract/client'
import {
  OFFICIALS_PAGE,
  type getOfficial as getting,
  type listOfficials as listing,
  type OfficialDesk,
} from '@/contract/console/study/console-officials'
import type { Output, Parsed } from '@/contract/endpoint'
import type { Queryable } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findNames } from '@/cloud/session/people/find-names'
import { wayTo } from '@/domain/study/roster/unit-tree'
import { selectUnits } from '../../units/units.repo'
import { selectAlerts } from '../alerts/list-alerts'
import { unitsInScope } from '../roster-scope'
import { maySeeUnit } from '../seen-units'
import { findRecord, selectListing, selectSteps } from './officials.repo'

/** A page of the roster, in its order. */
export async function listOfficials(
  { unit, page = '1', ...wanted }: Parsed<typeof listing>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof listing>>> {
  const db = ctx.db.orm
  const units = await unitsInScope(db, caller, unit)
  if (!units) return refuse('not-found')
  const offset = (Number(page) - 1) * OFFICIALS_PAGE
  return ok(await selectListing(db, { units, ...wanted }, { limit: OFFICIALS_PAGE, offset }))
}

/** Null when there is nobody of that id. */
export async function viewOfficial(db: Queryable, id: string): Promise<OfficialDesk | null> {
  const row = await findRecord(db, id)
  if (!row) return null
  const units = new Map((await selectUnits(db)).map((unit) => [unit.id, unit]))
  const nameOfUnit = (unitId: string) => units.get(unitId)?.name ?? ''
  const steps = await selectSteps(db, id)
  const nameOf = await findNames(
    db,
    steps.map(({ actorId }) => actorId),
  )
  return {
    ...{ id, unitId: row.unitId, unitName: nameOfUnit(row.unitId), name: row.name, post: row.post },
    ...{ category: row.category, phoneMasked: row.phoneMasked, bound: row.personId !== null },
    ...{ joinedDay: row.joinedDay, leftDay: row.leftDay, sample: row.sample, revision: row.revision },
    unitPath: wayTo(units, row.unitId).map(({ name }) => name),
    boundAt: row.boundAt?.toISOString() ?? null,
    steps: steps.map(({ revision, step, unitId, category, day, actorId }) => ({
      ...{ revision, step, unitName: nameOfUnit(unitId), category, day, actorName: actorId && nameOf(actorId) },
    })),
    alerts: await selectAlerts(db, null, { officialId: id }),
  }
}

export async function getOfficial(
  { id }: Parsed<typeof getting>,
  { ctx, caller }: Call,
): Promise<Result<OfficialDesk>> {
  const desk = await viewOfficial(ctx.db.orm, id)
  return desk && (await maySeeUnit(ctx.db.orm, caller, desk.unitId)) ? ok(desk) : refuse('not-found')
}
