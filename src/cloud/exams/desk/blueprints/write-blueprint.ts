import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type * as contract from '@/contract/exams/desk'
import type { BlueprintBody } from '@/contract/exams/blueprint'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findNames } from '@/cloud/session/people/find-names'
import { blueprintFault } from '@/domain/exams/blueprint/blueprint-fault'
import { findBlueprint, insertBlueprint, lockBlueprint, updateBlueprint, type Blueprint } from './blueprints.repo'
import { viewBlueprint } from './view-blueprint'

type Answer = Promise<Result<contract.DeskBlueprint>>

function faultOf(body: BlueprintBody) {
  const message = blueprintFault(body)
  return message === null ? null : refuse('bad-input', { message })
}

export async function createBlueprint(input: Parsed<typeof contract.createBlueprint>, { ctx, caller }: Call): Answer {
  const fault = faultOf(input.body)
  if (fault) return fault
  const [savedById, updatedAt] = [caller.personId!, ctx.clock.now()]
  return inTransaction(ctx.db, async (tx) => {
    const made = await insertBlueprint(tx, { ...input, state: 'ready', revision: 1, savedById, updatedAt })
    const act = { at: updatedAt, actorId: savedById, action: 'blueprint.create', subject: input.id, detail: '新建' }
    if (made) await recordAct(tx, act)
    const row = await findBlueprint(tx, input.id)
    return ok(viewBlueprint(row!, await findNames(tx, [row!.savedById])))
  })
}

type Change = Partial<Pick<Blueprint, 'title' | 'category' | 'body' | 'state'>>

async function change(
  { ctx, caller }: Call,
  was: { id: string; revision: number },
  to: Change,
  detail: string,
): Answer {
  const [savedById, updatedAt] = [caller.personId!, ctx.clock.now()]
  return inTransaction(ctx.db, async (tx) => {
    const row = await lockBlueprint(tx, was.id)
    if (!row) return refuse('not-found')
    if (row.revision !== was.revision) return refuse('stale')
    const kept = await updateBlueprint(tx, was.id, { ...to, savedById, updatedAt, revision: row.revision + 1 })
    await recordAct(tx, { at: updatedAt, actorId: savedById, action: 'blueprint.save', subject: was.id, detail })
    return ok(viewBlueprint(kept, await findNames(tx, [savedById])))
  })
}

export async function saveBlueprint(input: Parsed<typeof contract.saveBlueprint>, call: Call): Answer {
  const { id, revision, title, category, body } = input
  return faultOf(body) ?? change(call, { id, revision }, { title, category, body }, '修改')
}

export const setBlueprintState = (input: Parsed<typeof contract.setBlueprintState>, call: Call): Answer =>
  change(call, input, { state: input.state }, input.state === 'retired' ? '停用' : '恢复使用')
