import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { LATE_UNTIL, type HandedInBy } from '../../grading/papers.repo'

interface Row extends Record<string, unknown> {
  title: string
  kind: 'mock' | 'formal' | 'makeup'
  closesAt: string
  handedInBy: HandedInBy
  scoreTenths: number
  maxTenths: number
  outcome: string
  lateUntil: number | null
  left: { times: number; seconds: number }
  gradings: { at: string; why: string; scoreTenths: number; outcome: string }[]
  appeals: { question: number; decision: string | null; answer: string | null }[]
  certificate: string | null
}

/**
 * Of these exams those whose keys are told, since nobody can use them any more: mocks at once, others when the window is
 * over and all papers are in.
 */
export async function selectTold(db: Queryable, examIds: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select e.id from exams e where e.id = any(${sql.param(examIds)}::uuid[])
      and (e.kind = 'mock' or e.closes_at <= ${now.toISOString()}::timestamptz
        and not exists (select from exam_papers o where o.exam_id = e.id and o.state = 'open'))`)
  return new Set(rows.map(({ id }) => id))
}

/** What a paper's result says beside its answers. */
export async function selectResult(db: Queryable, paperId: string): Promise<Row> {
  const { rows } = await db.execute<Row>(sql`
    select e.title, e.kind, e.closes_at as "closesAt", p.handed_in_by as "handedInBy", p.score_tenths as "scoreTenths",
      p.max_tenths as "maxTenths", p.outcome, ${sql.raw(LATE_UNTIL)} as "lateUntil",
      (select json_build_object('times', count(*), 'seconds', coalesce(sum(v.amount), 0))
        from paper_events v where v.paper_id = p.id and v.event = 'left') as left,
      coalesce((select json_agg(json_build_object('at', g.at, 'why', g.why, 'scoreTenths', g.score_tenths,
        'outcome', g.outcome) order by g.n) from exam_gradings g where g.paper_id = p.id), '[]') as gradings,
      coalesce((select json_agg(json_build_object('question', a.question, 'decision', a.decision, 'answer', a.answer)
        order by a.sent_at) from exam_appeals a where a.official_id = p.official_id and a.paper_id = p.id), '[]')
        as appeals,
      (select c.number from certificates c where c.official_id = p.official_id and c.paper_id = p.id
        and c.revoked_at is null limit 1) as certificate
    from exam_papers p join exams e on e.id = p.exam_id where p.id = ${paperId}::uuid`)
  return rows[0]!
}

export type ResultRow = Row
