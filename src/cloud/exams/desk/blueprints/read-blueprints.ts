import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type * as contract from '@/contract/exams/desk'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findNames } from '@/cloud/session/people/find-names'
import { checkBlueprint as checkByBank } from '../../publishing/check-blueprint'
import { findBlueprint, selectBlueprints } from './blueprints.repo'
import { viewBlueprint, viewBlueprintRow } from './view-blueprint'

export async function listBlueprints(
  _: object,
  { ctx }: Call,
): Promise<Result<Output<typeof contract.listBlueprints>>> {
  const found = await selectBlueprints(ctx.db.orm)
  const nameOf = await findNames(
    ctx.db.orm,
    found.map(({ row }) => row.savedById),
  )
  return ok({ blueprints: found.map(({ row, exams }) => viewBlueprintRow(row, exams, nameOf)) })
}

export async function getBlueprint(
  { id }: Parsed<typeof contract.getBlueprint>,
  { ctx }: Call,
): Promise<Result<contract.DeskBlueprint>> {
  const row = await findBlueprint(ctx.db.orm, id)
  if (!row) return refuse('not-found')
  return ok(viewBlueprint(row, await findNames(ctx.db.orm, [row.savedById])))
}

/** What the bank holds for a blueprint at this moment. */
export async function checkBlueprint(
  { body }: Parsed<typeof contract.checkBlueprint>,
  { ctx }: Call,
): Promise<Result<Output<typeof contract.checkBlueprint>>> {
  const { sections, sentences } = await checkByBank(ctx.db.orm, body)
  return ok({ sections, reasons: sentences })
}
