import { createHash } from 'node:crypto'
import type { Result } from '@/contract/client'
import {
  DIRECTORY_LISTED,
  type DirectoryReport,
  type importDirectory as contract,
} from '@/contract/console/booking/directory-import'
import type { Parsed } from '@/contract/endpoint'
import { inTransaction } from '@/cloud/kernel/db'
import { readSheetFile } from '@/cloud/kernel/reading/read-sheets'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { SHEET_WORDS } from '@/domain/booking/directory/directory-columns'
import { readDirectory, type WrittenDirectory } from '@/domain/booking/directory/read-directory'
import type { Fate } from './plan-parts'
import { planDirectory, readStanding, writeDirectory, type DirectoryPlan } from './write-directory'

/** Reading a file takes memory: one at a time in this process, and the next is told at once. */
let busy = false

const BUSY = { message: '正在读另一份表格，请稍等一会儿再试。', retryAfterSeconds: 10 }
const OTHER_FILE = { message: '这个文件和试导入的不是同一份，请重新试导入，看过报告再写入。' }
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
  { name, apply, sha256: tried }: Parsed<typeof contract>,
  bytes: Buffer,
  { ctx, caller }: Call,
): Promise<Result<DirectoryReport>> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (apply === 'true' && tried !== sha256) return refuse('stale', OTHER_FILE)
  const reading = await readSheetFile({ name, bytes })
  if (!reading.ok) return refuse('file-refused', { message: reading.message })
  const written = readDirectory(reading.read)
  if (isEmpty(written)) return refuse('file-refused', NO_TABLE)
  if (apply !== 'true' || !caller.personId) {
    const plan = planDirectory(written, await readStanding(ctx.db.orm, ctx))
    return ok(reportOf(sha256, plan, written.notes, false))
  }
  const by = { actorId: caller.personId, mark: sha256.slice(0, 16) }
  const plan = await inTransaction(ctx.db, (tx) => writeDirectory(tx, ctx, written, by))
  ctx.cache.drop('/api/booking')
  return ok(reportOf(sha256, plan, written.notes, true))
}

/** Tries a file of the directory, or writes one that was tried before: all of its good rows or none. */
export async function importDirectory(input: Parsed<typeof contract>, call: Call): Promise<Result<DirectoryReport>> {
  // A slow line must not keep everybody else from importing.
  const body = await call.bytes()
  if (!body.ok) return body
  if (busy) return refuse('too-many', BUSY)
  busy = true
  try {
    return await importBytes(input, body.value, call)
  } finally {
    busy = false
  }
}
