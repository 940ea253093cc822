import type { Result } from '@/contract/client'
import type { exportRoster as contract } from '@/contract/console/study/roster-import'
import type { Output, Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { pathOf, plainPath, unitFinder } from '@/domain/study/roster/unit-tree'
import { selectUnits } from '../../units/units.repo'
import { selectListing } from '../officials/officials.repo'
import { unitsInScope } from '../roster-scope'

/** More than any district has. */
const EVERYBODY = 100_000

/** Everybody who has not left, in the order of the roster; part of each number hidden. */
export function exportRoster(
  { unit }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> {
  return inTransaction(ctx.db, async (tx) => {
    const units = await unitsInScope(tx, caller, unit)
    if (!units) return refuse('not-found')
    const tree = await selectUnits(tx)
    const find = unitFinder(tree.filter(({ active }) => active))
    const byId = new Map(tree.map((one) => [one.id, one]))
    const { officials } = await selectListing(tx, { units }, { limit: EVERYBODY, offset: 0 })
    const subject = unit ? `unit:${unit}` : 'roster'
    const detail = `${officials.length} 人`
    await recordAct(tx, { action: 'roster.export', subject, detail, at: ctx.clock.now(), actorId: caller.personId })
    return ok({
      people: officials.map(({ name, unitId, post, category, phoneMasked, joinedDay }) => ({
        ...{ name, unit: plainPath(find, pathOf(byId, unitId), unitId), post, category, phoneMasked, joinedDay },
      })),
    })
  })
}
