import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type * as contract from '@/contract/exams/desk'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { unitsSeenBy } from '@/cloud/study/roster/seen-units'
import { selectBlueprints } from '../blueprints/blueprints.repo'
import { selectUnitTree, unitsAbove } from '../units'
import { findExam, selectExams, selectFormals } from './exams.repo'
import { viewExam } from './view-exam'

/** Who makes exams sees all; a supervisor sees those that somebody of the units below may sit, and no mock. */
export async function listExams(_: object, { ctx, caller }: Call): Promise<Result<Output<typeof contract.listExams>>> {
  const db = ctx.db.orm
  const makes = caller.roles.includes('admin') || caller.roles.includes('editor')
  const tree = await selectUnitTree(db)
  const names = new Map(tree.map(({ id, name }) => [id, name]))
  const seen = makes ? [] : ((await unitsSeenBy(db, caller)) ?? [])
  const near = new Set(seen.flatMap((id) => unitsAbove(tree, id)))
  const concerns = (unitId: string | null) => seen.length > 0 && (unitId === null || near.has(unitId))
  const rows = (await selectExams(db)).filter(
    (row) => makes || (row.state !== 'draft' && row.kind !== 'mock' && concerns(row.unitId)),
  )
  return ok({
    serverNow: ctx.clock.now().toISOString(),
    exams: rows.map(({ unitId, opensAt, closesAt, ...row }) => ({
      ...row,
      unitName: (unitId && names.get(unitId)) ?? null,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    })),
  })
}

export async function getExam(
  { id }: Parsed<typeof contract.getExam>,
  { ctx }: Call,
): Promise<Result<contract.DeskExam>> {
  const row = await findExam(ctx.db.orm, id)
  return row ? ok(await viewExam(ctx.db.orm, row)) : refuse('not-found')
}

export async function listExamChoices(
  _: object,
  { ctx }: Call,
): Promise<Result<Output<typeof contract.listExamChoices>>> {
  const db = ctx.db.orm
  const blueprints = (await selectBlueprints(db)).filter(({ row }) => row.state === 'ready')
  return ok({
    blueprints: blueprints.map(({ row: { id, title, category } }) => ({ id, title, category })),
    units: (await selectUnitTree(db)).map(({ id, name, depth }) => ({ id, name, depth })),
    formals: await selectFormals(db),
  })
}
