import { sql } from 'drizzle-orm'
import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { notePaperLeft as contract } from '@/contract/exams/sitting'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { closePaper } from '../../grading/close-paper'
import { deviceOf } from '../own-official'
import { settledPaper } from '../paper/get-paper'
import { findMyPaper } from '../paper/papers.repo'

/** Beyond any limit; a script fills no disk. */
const KEPT = 500

/** Notes each leave of the device that sits once, while the paper is open; tells how often by now. */
async function noteLeaves(call: Call, { id, events }: Parsed<typeof contract>): Promise<number> {
  const { ctx, arrivedAt } = call
  const leaves = JSON.stringify(events)
  await ctx.db.orm.execute(sql`
    insert into paper_events (paper_id, id, event, at, amount)
    select p.id, l.id, 'left', ${arrivedAt.toISOString()}::timestamptz, l."awaySeconds"
    from exam_papers p, jsonb_to_recordset(${leaves}::jsonb) as l(id uuid, "awaySeconds" int)
    where p.id = ${id}::uuid and p.state = 'open' and p.device_id = ${deviceOf(call)}::uuid
      and (select count(*) from paper_events v where v.paper_id = p.id and v.event = 'left') < ${KEPT}
    on conflict do nothing`)
  const { rows } = await ctx.db.orm.execute<{ times: number }>(sql`
    select count(*)::int as times from paper_events where paper_id = ${id}::uuid and event = 'left'`)
  return rows[0]!.times
}

/** Fails nobody, unless the rules that were shown before the start set a limit: then the paper is handed in as it is. */
export async function notePaperLeft(
  input: Parsed<typeof contract>,
  call: Call,
): Promise<Result<Output<typeof contract>>> {
  const { ctx, caller, arrivedAt } = call
  const paper = await settledPaper(call, input.id)
  if (!paper) return refuse('not-found')
  const times = await noteLeaves(call, input)
  const { leaveLimit } = paper.rules
  if (leaveLimit === null || times <= leaveLimit || paper.state !== 'open') return ok({ times, state: paper.state })
  await closePaper(ctx, input.id, 'leave-limit', arrivedAt)
  const after = await findMyPaper(ctx.db, input.id, caller.personId!)
  return ok({ times, state: after?.state ?? paper.state })
}
