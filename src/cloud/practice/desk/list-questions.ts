import type { Result } from '@/contract/client'
import type { listQuestions as contract } from '@/contract/console/console-questions'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { SMALLEST_SHOWN } from '@/domain/counts/small-numbers'
import { countBankRows, selectBankRows } from './bank-rows.repo'

const PAGE = 50

/** `2026-11-24T01:02:03.004Z some-id` */
function readCursor(after: string): { at: Date; id: string } | null {
  const [at = '', id = ''] = after.split(' ')
  const time = Date.parse(at)
  return Number.isNaN(time) || !/^[a-z0-9-]{1,60}$/.test(id) ? null : { at: new Date(time), id }
}

export async function listQuestions(
  { after, ...filter }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<Output<typeof contract>>> {
  const from = after === undefined ? null : readCursor(after)
  if (after !== undefined && !from) return refuse('bad-input')
  const rows = await selectBankRows(ctx.db.orm, filter, from, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return ok({
    questions: page.map(({ rights, updatedAt, ...row }) => ({
      ...row,
      right: row.answers >= SMALLEST_SHOWN ? rights / row.answers : null,
      updatedAt: updatedAt.toISOString(),
    })),
    total: await countBankRows(ctx.db.orm, filter),
    next: rows.length > PAGE && last ? `${last.updatedAt.toISOString()} ${last.id}` : null,
  })
}
