import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type * as contract from '@/contract/exams/candidates'
import { recordAct } from '@/cloud/audit/record-act'
import type { Caller } from '@/cloud/kernel/caller'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { closeDue } from '../../grading/close-due'
import type { Exam } from '../exams/exams.repo'
import { selectUnitTree, unitsAbove, type UnitRow } from '../units'
import { selectCandidates, type CandidateRow } from './candidates.repo'
import { seenExam } from './seen-people'

const iso = (instant: string | null) => instant && new Date(instant).toISOString()

function stateOf(row: CandidateRow, over: boolean): string {
  if (row.sitting) return 'sitting'
  if (row.exemption === 'approved') return 'exempt'
  if (row.attempts > 0) return 'handed-in'
  if (over) return 'missed'
  return row.exemption === 'asked' ? 'asked' : 'not-begun'
}

function viewCandidate({ exemption, sitting, ...row }: CandidateRow, over: boolean): contract.Candidate {
  const dates = { handedInAt: iso(row.handedInAt), chosenAt: iso(row.chosenAt) }
  return { ...row, ...dates, state: stateOf({ ...row, exemption, sitting }, over) }
}

const viewExam = ({ id, title, kind, category, state, rules, sample, opensAt, closesAt }: Exam) => ({
  ...{ id, title, kind, category, state, sample, attempts: rules.attempts },
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
})

/** A unit among those that are seen with what is below it; null for one that is not among them. */
function narrowed(units: readonly UnitRow[], tree: readonly UnitRow[], unitId: string | undefined) {
  if (unitId === undefined) return units
  if (!units.some(({ id }) => id === unitId)) return null
  return units.filter(({ id }) => unitsAbove(tree, id).includes(unitId))
}

interface Looked {
  id: string
  unitId?: string | undefined
}

/** Who looked at the list of which unit, or of all that they see, goes into the audit log. */
const noteLook = (tx: Tx, action: string, { id, unitId }: Looked, at: Date, { personId }: Caller): Promise<void> =>
  recordAct(tx, {
    ...{ at, actorId: personId!, action },
    subject: unitId ? `unit:${unitId}` : `exam:${id}`,
    detail: `考试 ${id}`,
  })

export async function listCandidates(
  { id, unitId }: Parsed<typeof contract.listCandidates>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract.listCandidates>>> {
  const now = ctx.clock.now()
  // Whoever looks sees no paper whose time is long over as open.
  await closeDue(ctx)
  return inTransaction(ctx.db, async (tx) => {
    const seen = await seenExam(tx, caller, id)
    if (!seen.ok) return seen
    const units = narrowed(seen.units, await selectUnitTree(tx), unitId)
    if (!units) return refuse('not-found')
    const ids = units.map((unit) => unit.id)
    const rows = await selectCandidates(tx, seen.exam, ids, seen.inScope)
    await noteLook(tx, 'exam.candidates', { id, unitId }, now, caller)
    const over = seen.exam.closesAt <= now || seen.exam.state === 'cancelled'
    return ok({
      serverNow: now.toISOString(),
      exam: viewExam(seen.exam),
      units: seen.units.map((unit) => ({ id: unit.id, name: unit.name })),
      people: rows.map((row) => viewCandidate(row, over)),
    })
  })
}

export async function noteExport(
  { id, unitId }: Parsed<typeof contract.noteExport>,
  { ctx, caller }: Call,
): Promise<Result<object>> {
  return inTransaction(ctx.db, async (tx) => {
    const seen = await seenExam(tx, caller, id)
    if (!seen.ok) return seen
    if (!narrowed(seen.units, await selectUnitTree(tx), unitId)) return refuse('not-found')
    await noteLook(tx, 'exam.export', { id, unitId }, ctx.clock.now(), caller)
    return ok({})
  })
}
