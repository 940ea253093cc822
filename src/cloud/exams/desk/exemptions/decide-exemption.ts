import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type * as contract from '@/contract/exams/desk-after'
import { recordAct } from '@/cloud/audit/record-act'
import type { Caller } from '@/cloud/kernel/caller'
import { inTransaction, type Queryable } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { excuseFromExam } from '@/cloud/study/crediting/excuse-from-exam'
import { maySeeUnit, unitsSeenBy } from '@/cloud/study/roster/seen-units'
import { civilDayOf } from '@/domain/time/civil-time'
import {
  countOpenIn,
  findExemption,
  findPiece,
  hasPaper,
  lockExemption,
  lockOfficial,
  selectExemptionsIn,
  updateExemption,
  type Exemption,
} from '../../after/exemptions/exemptions.repo'
import { findPerson } from '../people/candidates.repo'
import { viewExemption, viewRow } from './view-exemption'

const PAGE = 50
const OWN = refuse('same-person', { message: '自己的免考申请要由另一位管理人员来审批。' })
const BEGUN = refuse('wrong-state', {
  message: '本人已经开始作答这场考试，不能再同意免考。请选“不同意”并写明原因。',
})
const MOVED = refuse('stale', { message: '这份申请刚刚有了变化，请载入后再看，您写的意见不会丢。' })

/** Whether the caller looks after the unit in which that person is now: who moved takes the request along. */
async function sees(db: Queryable, caller: Caller, { officialId }: Exemption): Promise<boolean> {
  const person = await findPerson(db, officialId)
  return person !== null && maySeeUnit(db, caller, person.unitId)
}

/** The file is for who looks after the unit, not for whoever administers the program. */
async function looksAfter(db: Queryable, caller: Caller, exemption: Exemption): Promise<boolean> {
  return sees(db, { ...caller, roles: caller.roles.filter((role) => role === 'supervisor') }, exemption)
}

const act = ({ ctx, caller }: Call, action: string, { id, officialId }: Exemption, detail: string) => ({
  at: ctx.clock.now(),
  actorId: caller.personId!,
  action: `exemption.${action}`,
  subject: `official:${officialId}`,
  detail: `免考申请 ${id}：${detail}`,
})

export async function listExemptions(
  { state, after }: Parsed<typeof contract.listExemptions>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract.listExemptions>>> {
  const db = ctx.db.orm
  const units = await unitsSeenBy(db, caller)
  const last = after === undefined ? null : await findExemption(db, after)
  const rows = await selectExemptionsIn(db, units, state, last?.exemption ?? null, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const exemptions = []
  for (const row of page) exemptions.push(await viewRow(db, row))
  return ok({
    exemptions,
    open: await countOpenIn(db, units),
    nextAfter: rows.length > PAGE ? (page.at(-1)?.exemption.id ?? null) : null,
  })
}

async function view(db: Queryable, { ctx, caller }: Call, id: string): Promise<Result<contract.DeskExemption>> {
  const titled = await findExemption(db, id)
  if (!titled) return refuse('not-found')
  const reader = { personId: caller.personId!, mayOpenFile: await looksAfter(db, caller, titled.exemption) }
  return ok(await viewExemption(ctx, db, titled, reader))
}

export async function getExemption({ id }: { id: string }, call: Call): Promise<Result<contract.DeskExemption>> {
  return inTransaction(call.ctx.db, async (tx) => {
    const titled = await findExemption(tx, id)
    if (!titled || !(await sees(tx, call.caller, titled.exemption))) return refuse('not-found')
    await recordAct(tx, act(call, 'look', titled.exemption, '查看'))
    return view(tx, call, id)
  })
}

export async function getExemptionPiece(
  { id, part }: Parsed<typeof contract.getExemptionPiece>,
  call: Call,
): Promise<Result<{ piece: string }>> {
  return inTransaction(call.ctx.db, async (tx) => {
    const titled = await findExemption(tx, id)
    if (!titled || !(await looksAfter(tx, call.caller, titled.exemption))) return refuse('not-found')
    const piece = await findPiece(tx, id, part)
    if (piece === null) return refuse('not-found')
    await recordAct(tx, act(call, 'file', titled.exemption, `打开材料第 ${part + 1} 段`))
    return ok({ piece: decryptText(call.ctx.config.secretKey, piece) })
  })
}

/** Approves or refuses, once; whoever asked reads the note. */
export async function decideExemption(
  { id, state, note }: Parsed<typeof contract.decideExemption>,
  call: Call,
): Promise<Result<contract.DeskExemption>> {
  const { ctx, caller } = call
  return inTransaction(ctx.db, async (tx) => {
    const asked = await findExemption(tx, id)
    // No paper of theirs begins meanwhile.
    if (asked) await lockOfficial(tx, asked.exemption.officialId)
    const row = asked && (await lockExemption(tx, id))
    if (!row || !(await sees(tx, caller, row))) return refuse('not-found')
    const person = await findPerson(tx, row.officialId)
    if (person?.personId === caller.personId) return OWN
    if (row.state !== 'asked') return MOVED
    if (state === 'approved' && (await hasPaper(tx, row.officialId, row.examId))) return BEGUN
    const [at, actorId] = [ctx.clock.now(), caller.personId!]
    await updateExemption(tx, id, { state, note, decidedAt: at, decidedById: actorId })
    const { officialId, examId } = row
    if (state === 'approved') await excuseFromExam(tx, { officialId, examId, day: civilDayOf(at), at, actorId })
    await recordAct(tx, act(call, 'decide', row, state === 'approved' ? '同意' : '不同意'))
    return view(tx, call, id)
  })
}
