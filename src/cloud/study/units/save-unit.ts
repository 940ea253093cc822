import type { Result } from '@/contract/client'
import type {
  restoreUnit as restoring,
  retireUnit as retiring,
  saveUnit as saving,
  UnitDesk,
} from '@/contract/console/study/console-units'
import type { Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { allOrNothing } from '@/cloud/booking/changing/take-back'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { refuseMove, treeOrder, type MoveRefusal } from '@/domain/study/roster/unit-tree'
import { countByUnit, insertUnit, lockTree, placeUnits, updateUnit, type UnitRecord } from './units.repo'
import { viewUnit } from './view-units'

const WORDS: Record<MoveRefusal, string> = {
  'under-itself': '不能移到它自己的下级单位里，请另选上级单位。',
  'too-deep': '这样就超过 8 级了，请另选上级单位。',
  'no-parent': '上级单位已经不在了，请刷新后另选。',
  'same-name': '同一上级下已有叫这个名称的单位，请换一个名称。',
}

/** Changes the tree behind its lock, notes it as `act` says by then, and answers with the unit as it is then. */
export const changeUnit = (
  { ctx, caller }: Call,
  id: string,
  act: { action: string; detail: string },
  change: (tx: Tx, unit: UnitRecord | undefined, units: UnitRecord[]) => Promise<Result<unknown>>,
): Promise<Result<UnitDesk>> =>
  allOrNothing(ctx.db, async (tx) => {
    const units = await lockTree(tx)
    const done = await change(
      tx,
      units.find((unit) => unit.id === id),
      units,
    )
    if (!done.ok) return done
    await recordAct(tx, { ...act, at: ctx.clock.now(), actorId: caller.personId, subject: `unit:${id}` })
    return ok((await viewUnit(tx, id))!)
  })

/** The siblings in their order, with this one where it is wished. */
function inOrder(units: readonly UnitRecord[], id: string, parentId: string | null, after?: string | null): string[] {
  const siblings = treeOrder(
    units.filter((unit) => unit.parentId === parentId).map((unit) => ({ ...unit, parentId: null })),
  )
  const ids = siblings.map((unit) => unit.id)
  if (after === undefined) return ids.includes(id) ? ids : [...ids, id]
  const others = ids.filter((other) => other !== id)
  const at = after === null ? 0 : others.indexOf(after) + 1
  return [...others.slice(0, at), id, ...others.slice(at)]
}

/** A new unit, another name, or another place in the tree. */
export function saveUnit(input: Parsed<typeof saving>, call: Call): Promise<Result<UnitDesk>> {
  const { id, revision, name, parentId, after } = input
  const act = revision === null ? { action: 'unit.create', detail: name } : { action: 'unit.save', detail: name }
  return changeUnit(call, id, act, async (tx, unit, units) => {
    if ((unit?.revision ?? null) !== revision) return refuse('stale')
    const refused = refuseMove(units, { id, parentId, name })
    if (refused) return refuse('wrong-state', { message: WORDS[refused] })
    const parent = units.find((one) => one.id === parentId)
    const isNewHere = !unit || unit.parentId !== parentId
    if (parent && !parent.active && isNewHere) return refuse('wrong-state', { message: '上级单位已停用，请另选。' })
    const { sample } = call.ctx.config
    if (unit) await updateUnit(tx, id, { name, parentId })
    else await insertUnit(tx, { id, name, parentId, place: 0, revision: 1, sample })
    await placeUnits(tx, inOrder(units, id, parentId, after))
    return ok(null)
  })
}

/** Nobody may be left on a roster that no one looks at. */
export const retireUnit = ({ id, revision }: Parsed<typeof retiring>, call: Call): Promise<Result<UnitDesk>> =>
  changeUnit(call, id, { action: 'unit.retire', detail: '' }, async (tx, unit, units) => {
    if (!unit) return refuse('not-found')
    if (unit.revision !== revision) return refuse('stale')
    const below = units.filter(({ parentId, active }) => parentId === id && active)
    if (below.length > 0)
      return refuse('wrong-state', { message: `下面还有 ${below.length} 个单位，请先停用或移走它们。` })
    const people = (await countByUnit(tx)).get(id)?.people ?? 0
    if (people > 0)
      return refuse('wrong-state', { message: `名册上还有 ${people} 人，请先把他们调到别的单位或登记调离。` })
    await updateUnit(tx, id, { active: false })
    return ok(null)
  })

export const restoreUnit = ({ id, revision }: Parsed<typeof restoring>, call: Call): Promise<Result<UnitDesk>> =>
  changeUnit(call, id, { action: 'unit.restore', detail: '' }, async (tx, unit, units) => {
    if (!unit) return refuse('not-found')
    if (unit.revision !== revision) return refuse('stale')
    const parent = units.find((one) => one.id === unit.parentId)
    if (parent && !parent.active) return refuse('wrong-state', { message: '上级单位还停用着，请先恢复上级单位。' })
    await updateUnit(tx, id, { active: true })
    return ok(null)
  })
