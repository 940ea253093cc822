import { sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { CandidatePaper } from '@/contract/exams/candidates'

const iso = (instant: string) => new Date(instant).toISOString()

type Row = CandidatePaper & Record<string, unknown>

/** Papers of one person in an exam with what happened around them, newest first. */
export async function selectPapersOf(db: Queryable, examId: string, officialId: string): Promise<CandidatePaper[]> {
  const { rows } = await db.execute<Row>(sql`
    select p.id, p.attempt, p.state, p.started_at as "startedAt", p.deadline_at as "deadlineAt",
      p.handed_in_at as "handedInAt", p.handed_in_by as "handedInBy", p.score_tenths as "scoreTenths",
      p.max_tenths as "maxTenths", p.outcome, p.late_counts as "lateCounts", jsonb_array_length(p.questions) as questions,
      (select count(distinct a.question)::int from exam_answers a where a.paper_id = p.id and not a.late) as answered,
      coalesce((select json_agg(json_build_object('question', a.question, 'chosen', a.chosen,
        'receivedAt', a.received_at) order by a.received_at, a.question)
        from exam_answers a where a.paper_id = p.id and a.late), '[]') as late,
      coalesce((select json_agg(json_build_object('event', v.event, 'at', v.at, 'amount', v.amount) order by v.at)
        from paper_events v where v.paper_id = p.id), '[]') as events,
      coalesce((select json_agg(json_build_object('at', g.at, 'why', g.why, 'scoreTenths', g.score_tenths,
        'outcome', g.outcome) order by g.n) from exam_gradings g where g.paper_id = p.id), '[]') as gradings
    from exam_papers p where p.exam_id = ${examId}::uuid and p.official_id = ${officialId}::uuid
    order by p.attempt desc`)
  return rows.map((row) => ({
    ...row,
    startedAt: iso(row.startedAt),
    deadlineAt: iso(row.deadlineAt),
    handedInAt: row.handedInAt && iso(row.handedInAt),
    late: row.late.map((one) => ({ ...one, receivedAt: iso(one.receivedAt) })),
    events: row.events.map((one) => ({ ...one, at: iso(one.at) })),
    gradings: row.gradings.map((one) => ({ ...one, at: iso(one.at) })),
  }))
}

interface PaperOf extends Record<string, unknown> {
  examId: string
  officialId: string
  state: string
  lateCounts: boolean
}

/** Locked until the transaction ends. */
export async function lockPaper(tx: Tx, id: string): Promise<PaperOf | null> {
  const { rows } = await tx.execute<PaperOf>(sql`
    select exam_id as "examId", official_id as "officialId", state, late_counts as "lateCounts"
    from exam_papers where id = ${id}::uuid for update`)
  return rows[0] ?? null
}

export async function updateLateCounts(tx: Tx, id: string, counts: boolean): Promise<void> {
  await tx.execute(sql`update exam_papers set late_counts = ${counts} where id = ${id}::uuid`)
}

export async function selectScore(db: Queryable, id: string) {
  const { rows } = await db.execute<{ lateCounts: boolean; scoreTenths: number | null; outcome: string | null }>(sql`
    select late_counts as "lateCounts", score_tenths as "scoreTenths", outcome from exam_papers where id = ${id}::uuid`)
  return rows[0]!
}
