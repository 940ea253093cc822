import type { Queryable } from '@/cloud/kernel/db'
import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { Official } from '@/cloud/study/roster/find-official'
import type { BlueprintBody } from '@/contract/exams/blueprint'
import type { ExamRules } from '@/contract/exams/exam-shapes'
import type { Outcome } from '@/domain/exams/paper'

export interface PaperRow {
  id: string
  attempt: number
  state: 'open' | 'handed-in'
  startedAt: string
  handedInAt: string | null
  scoreTenths: number | null
  maxTenths: number
  outcome: Outcome | null
  /** The one that sits. */
  deviceId: string
}

export interface MyExamRow {
  id: string
  title: string
  kind: 'mock' | 'formal' | 'makeup'
  opensAt: Date
  closesAt: Date
  rules: ExamRules
  blueprint: BlueprintBody
  cancelled: boolean
  chosenAt: Date | null
  extraMinutes: number
  largePrint: boolean
  exempt: boolean
  /** Newest first. */
  papers: PaperRow[]
  times: { startsAt: string; free: number }[]
  certificate: string | null
}

/** A mock may have been sat any number of times. */
export const PAPERS_SHOWN = 20

const PAPERS = `
  coalesce((select json_agg(json_build_object('id', p.id, 'attempt', p.attempt, 'state', p.state,
      'startedAt', p.started_at, 'handedInAt', p.handed_in_at, 'scoreTenths', p.score_tenths,
      'maxTenths', p.max_tenths, 'outcome', p.outcome,
      'deviceId', p.device_id) order by p.attempt desc)
    from (select * from exam_papers mine where mine.exam_id = e.id and mine.official_id = $1
      order by mine.attempt desc limit ${PAPERS_SHOWN}) p), '[]') as papers`

const TIMES = `
  coalesce((select json_agg(json_build_object('startsAt', t.starts_at, 'free', greatest(0, t.seats -
      (select count(*) from exam_candidates k where k.exam_id = e.id and k.chosen_at = t.starts_at)))
      order by t.starts_at)
    from exam_times t where t.exam_id = e.id), '[]') as times`

/** A make-up is for whoever did not pass the exam that it makes good, was not let off it and sat no other make-up of it. */
const MAKES_GOOD = `
  (e.makes_up_id is null or not exists (select from exam_papers passed where passed.exam_id = e.makes_up_id
      and passed.official_id = $1 and passed.outcome <> 'failed')
    and not exists (select from exemptions x where x.exam_id = e.makes_up_id
      and x.official_id = $1 and x.state = 'approved')
    and not exists (select from exams other join exam_papers sat on sat.exam_id = other.id and sat.official_id = $1
      where other.makes_up_id = e.makes_up_id and other.id <> e.id))`

/** Of official $1 in unit $2 and category $3 at $4; exams end on the list a year after their window. */
const select = (which: string) => `
  with recursive up as (
    select u.id, u.parent_id, 1 as depth from units u where u.id = $2
    union all
    select u.id, u.parent_id, up.depth + 1 from units u join up on u.id = up.parent_id where up.depth < 20)
  select e.id, e.title, e.kind, e.opens_at as "opensAt", e.closes_at as "closesAt", e.rules, e.blueprint,
    e.state = 'cancelled' as cancelled, c.chosen_at as "chosenAt",
    coalesce(c.extra_minutes, 0) as "extraMinutes", coalesce(c.large_print, false) as "largePrint",
    exists (select from exemptions x where x.exam_id = e.id and x.official_id = $1 and x.state = 'approved') as exempt,
    ${PAPERS}, ${TIMES},
    (select n.number from certificates n where n.exam_id = e.id and n.official_id = $1
      and n.revoked_at is null order by n.issued_day desc limit 1) as certificate
  from exams e left join exam_candidates c on c.exam_id = e.id and c.official_id = $1
  where e.state <> 'draft' ${which}
    and (exists (select from exam_papers p where p.exam_id = e.id and p.official_id = $1)
      or e.state = 'published' and e.category in ($3, 'all') and (e.unit_id is null or e.unit_id in (select up.id from up))
        and e.closes_at > $4::timestamptz - interval '1 year' and ${MAKES_GOOD})
  order by e.closes_at, e.id`

const TEXT = { all: select(''), one: select('and e.id = $5') }

/** Exams of somebody's category and units, published; and those of which they have a paper, whatever they are now. */
export function selectMyExams(
  db: Queryable,
  { id, unitId, category }: Pick<Official, 'id' | 'unitId' | 'category'>,
  now: Date,
  examId?: string,
): Promise<MyExamRow[]> {
  const values = [id, unitId, category, now.toISOString()]
  return examId
    ? runNamed(db, { name: 'exams-mine-one', text: TEXT.one, values: [...values, examId] })
    : runNamed(db, { name: 'exams-mine', text: TEXT.all, values })
}
