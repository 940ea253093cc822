import { randomUUID } from 'node:crypto'
import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type * as contract from '@/contract/exams/desk'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findBlueprint } from '../blueprints/blueprints.repo'
import { examFault } from './check-exam'
import { findExam, insertExam, lockExam, replaceTimes, updateExam, type Exam } from './exams.repo'
import { viewExam } from './view-exam'

type Answer = Promise<Result<contract.DeskExam>>

const NO_BLUEPRINT = refuse('wrong-state', { message: '这份蓝图已经停用，请另选一份蓝图。' })
const OVER = refuse('wrong-state', { message: '考试已经结束，成绩都有效，不能再取消。' })
const NO_DRAFT = refuse('wrong-state', { message: '考试已经发布或取消，不能再改，请刷新后再看。' })

const columns = ({ title, kind, category, unitId, makesUpId, rules, opensAt, closesAt }: contract.ExamBody) => ({
  ...{ title, kind, category, unitId, makesUpId, rules },
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
})

export async function createExam(input: Parsed<typeof contract.createExam>, { ctx, caller }: Call): Answer {
  const [savedById, at] = [caller.personId!, ctx.clock.now()]
  const { id, blueprintId, ...body } = input
  return inTransaction(ctx.db, async (tx) => {
    const known = await findExam(tx, id)
    if (known) return ok(await viewExam(tx, known))
    const blueprint = await findBlueprint(tx, blueprintId)
    if (blueprint?.state !== 'ready') return NO_BLUEPRINT
    const fault = await examFault(tx, id, body)
    if (fault) return fault
    const made = { id, blueprintId, blueprint: blueprint.body, seed: randomUUID(), revision: 1, savedById }
    await insertExam(tx, { ...columns(body), ...made, state: 'draft' })
    await replaceTimes(tx, id, body.times)
    await recordAct(tx, { at, actorId: savedById, action: 'exam.create', subject: id, detail: '新建' })
    return ok(await viewExam(tx, (await findExam(tx, id))!))
  })
}

interface Work {
  tx: Tx
  row: Exam
  actorId: string
  at: Date
}

/** One change of the revision that was read, with its note. */
export async function changeExam(
  { ctx, caller }: Call,
  was: { id: string; revision: number },
  action: { name: string; detail: string },
  change: (work: Work) => Promise<Partial<Exam> | ReturnType<typeof refuse>>,
): Answer {
  const [actorId, at] = [caller.personId!, ctx.clock.now()]
  return inTransaction(ctx.db, async (tx) => {
    const row = await lockExam(tx, was.id)
    if (!row) return refuse('not-found')
    if (row.revision !== was.revision) return refuse('stale')
    const to = await change({ tx, row, actorId, at })
    if ('ok' in to) return to
    const kept = await updateExam(tx, was.id, { ...to, savedById: actorId, revision: row.revision + 1 })
    await recordAct(tx, { at, actorId, action: action.name, subject: was.id, detail: action.detail })
    return ok(await viewExam(tx, kept))
  })
}

export const saveExam = ({ revision, ...input }: Parsed<typeof contract.saveExam>, call: Call): Answer =>
  changeExam(call, { id: input.id, revision }, { name: 'exam.save', detail: '修改' }, async ({ tx, row }) => {
    if (row.state !== 'draft') return NO_DRAFT
    const fault = await examFault(tx, row.id, input)
    if (fault) return fault
    await replaceTimes(tx, row.id, input.times)
    return columns(input)
  })

export const cancelExam = ({ id, revision, reason }: Parsed<typeof contract.cancelExam>, call: Call): Answer =>
  changeExam(call, { id, revision }, { name: 'exam.cancel', detail: reason }, async ({ row, at }) => {
    if (row.state === 'cancelled') return refuse('wrong-state')
    return row.state === 'published' && row.closesAt <= at ? OVER : { state: 'cancelled' }
  })
