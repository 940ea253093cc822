import { sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { Exam } from '../exams/exams.repo'

export interface CandidateRow extends Record<string, unknown> {
  officialId: string
  name: string
  unitId: string
  unitName: string
  exemption: 'asked' | 'approved' | null
  sitting: boolean
  attempts: number
  paperId: string | null
  scoreTenths: number | null
  maxTenths: number | null
  outcome: string | null
  handedInAt: string | null
  chosenAt: string | null
  extraMinutes: number
  largePrint: boolean
  late: number
  lateCounts: boolean
  tooFast: boolean
}

/** Of a make-up: those who did not pass the formal exam, were not let off it and sat no other make-up; else everybody. */
const isDue = (id: string, makesUpId: string | null) =>
  makesUpId === null
    ? sql`true`
    : sql`not exists (select from exam_papers f where f.exam_id = ${makesUpId}::uuid and f.official_id = o.id
          and f.outcome <> 'failed')
        and not exists (select from exemptions x where x.exam_id = ${makesUpId}::uuid and x.official_id = o.id
          and x.state = 'approved')
        and not exists (select from exams m join exam_papers s on s.exam_id = m.id and s.official_id = o.id
          where m.makes_up_id = ${makesUpId}::uuid and m.id <> ${id}::uuid)`

const ofExam = ({ id, category, makesUpId }: Exam, inScope: readonly string[]) => sql`
  (exists (select from exam_papers p where p.exam_id = ${id}::uuid and p.official_id = o.id)
    or o.left_day is null and ${category} in (o.category, 'all')
      and o.unit_id = any(${sql.param(inScope)}::uuid[]) and ${isDue(id, makesUpId)})`

/**
 * Who sits an exam, of `units`, in their order and that of the roster.
 *
 * @param inScope the units that the exam is for
 */
export async function selectCandidates(
  db: Queryable,
  exam: Exam,
  units: readonly string[],
  inScope: readonly string[],
): Promise<CandidateRow[]> {
  const { rows } = await db.execute<CandidateRow>(sql`
    select o.id as "officialId", o.name, o.unit_id as "unitId", u.name as "unitName",
      (select x.state from exemptions x where x.official_id = o.id and x.exam_id = ${exam.id}::uuid
        and x.state in ('asked', 'approved') order by x.state limit 1) as exemption,
      coalesce(p.sitting, false) as sitting, coalesce(p.attempts, 0) as attempts, p.best as "paperId",
      b.score_tenths as "scoreTenths", b.max_tenths as "maxTenths", b.outcome, b.handed_in_at as "handedInAt",
      c.chosen_at as "chosenAt", coalesce(c.extra_minutes, 0) as "extraMinutes",
      coalesce(c.large_print, false) as "largePrint", coalesce(p.late, 0) as late,
      coalesce(p.late_counts, false) as "lateCounts", coalesce(p.too_fast, false) as "tooFast"
    from officials o
      join unnest(${sql.param(units)}::uuid[]) with ordinality seen(id, n) on seen.id = o.unit_id
      join units u on u.id = o.unit_id
      left join exam_candidates c on c.exam_id = ${exam.id}::uuid and c.official_id = o.id
      left join (
        select q.official_id, count(*)::int as attempts, bool_or(q.state = 'open') as sitting,
          (array_agg(q.id order by q.score_tenths desc nulls last, q.attempt) filter (where q.state = 'handed-in'))[1]
            as best,
          bool_or(q.late_counts) as late_counts,
          sum((select count(distinct a.question) from exam_answers a where a.paper_id = q.id and a.late))::int as late,
          bool_or(exists (select from paper_events v where v.paper_id = q.id and v.event = 'too-fast')) as too_fast
        from exam_papers q where q.exam_id = ${exam.id}::uuid group by q.official_id
      ) p on p.official_id = o.id
      left join exam_papers b on b.id = p.best
    where ${ofExam(exam, inScope)}
    order by seen.n, o.place, o.id`)
  return rows
}

export interface Person extends Record<string, unknown> {
  id: string
  name: string
  unitId: string
  unitName: string
  personId: string | null
}

export async function findPerson(db: Queryable, officialId: string): Promise<Person | null> {
  const { rows } = await db.execute<Person>(sql`
    select o.id, o.name, o.unit_id as "unitId", u.name as "unitName", o.person_id as "personId"
    from officials o join units u on u.id = o.unit_id where o.id = ${officialId}::uuid`)
  return rows[0] ?? null
}

export async function upsertGrant(
  tx: Tx,
  grant: { examId: string; officialId: string; extraMinutes: number; largePrint: boolean; actorId: string },
): Promise<void> {
  await tx.execute(sql`
    insert into exam_candidates (exam_id, official_id, extra_minutes, large_print, granted_by_id)
    values (${grant.examId}::uuid, ${grant.officialId}::uuid, ${grant.extraMinutes}, ${grant.largePrint},
      ${grant.actorId}::uuid)
    on conflict (exam_id, official_id) do update set extra_minutes = excluded.extra_minutes,
      large_print = excluded.large_print, granted_by_id = excluded.granted_by_id`)
}
