import type { Result } from '@/contract/client'
import {
  DIRECTORY_LISTED,
  type DirectoryReport,
  type importDirectory as contract,
} from '@/contract/console/booking/directory-import'
import type { Parsed } from '@/contract/endpoint'
import { inTransaction } from '@/cloud/kernel/db'
import { readSheetFile } from '@/cloud/kernel/reading/read-sheets'
import { oneAtATime, refuseUnseen, sha256Of } from '@/cloud/kernel/reading/tried-file'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { SHEET_WORDS } from '@/domain/booking/directory/directory-columns'
import { readDirectory, type WrittenDirectory } from '@/domain/booking/directory/read-directory'
import type { Fate } from './plan-parts'
import { planDirectory, readStanding, writeDirectory, type DirectoryPlan } from './write-directory'

const inTurn = oneAtATime('表格')
const NO_TABLE = {
  message: `没有找到要导入的表。每张表第一行写列名：${Object.values(SHEET_WORDS).join('、')}各一张。请先导出一份照着填。`,
}

const countsOf = (rows: readonly { fate: Fate }[]) => {
  const many = (fate: Fate) => rows.filter((row) => row.fate === fate).length
  return { created: many('created'), changed: many('changed'), same: many('same') }
}

function reportOf(sha256: string, plan: DirectoryPlan, notes: string[], written: boolean): DirectoryReport {
  const problems = [...plan.firms.problems, ...plan.lawyers.problems, ...plan.pairings.problems]
  return {
    ...{ sha256, notes, written },
    firms: countsOf(plan.firms.good),
    lawyers: countsOf(plan.lawyers.good),
    pairings: countsOf(plan.pairings.good),
    problems: { total: problems.length, shown: problems.slice(0, DIRECTORY_LISTED) },
  }
}

const isEmpty = ({ firms, lawyers, pairings }: WrittenDirectory) =>
  firms.length + lawyers.length + pairings.length === 0

async function importBytes(
  input: Parsed<typeof contract>,
  bytes: Buffer,
  { ctx, caller }: Call,
): Promise<Result<DirectoryReport>> {
  const sha256 = sha256Of(bytes)
  const unseen = refuseUnseen(sha256, input)
  if (unseen) return unseen
  const reading = await readSheetFile({ name: input.name, bytes })
  if (!reading.ok) return refuse('file-refused', { message: reading.message })
  const written = readDirectory(reading.read)
  if (isEmpty(written)) return refuse('file-refused', NO_TABLE)
  if (input.apply !== 'true' || !caller.personId) {
    const plan = planDirectory(written, await readStanding(ctx.db.orm, ctx))
    return ok(reportOf(sha256, plan, written.notes, false))
  }
  const by = { actorId: caller.personId, mark: sha256.slice(0, 16) }
  const plan = await inTransaction(ctx.db, (tx) => writeDirectory(tx, ctx, written, by))
  ctx.cache.drop('/api/booking')
  return ok(reportOf(sha256, plan, written.notes, true))
}

/** Tries a file of the directory, or writes one that was tried before: all of its good rows or none. */
export const importDirectory = (input: Parsed<typeof contract>, call: Call): Promise<Result<DirectoryReport>> =>
  inTurn(call, (bytes) => importBytes(input, bytes, call))
