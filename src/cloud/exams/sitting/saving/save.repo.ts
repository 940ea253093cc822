import type { Db, Queryable } from '@/cloud/kernel/db'
import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { AnswerSent } from '@/contract/exams/sitting'
import { GRACE_MS, LATE_PER_QUESTION } from '@/domain/exams/sitting/deadline'

export interface Saving {
  paperId: string
  personId: string
  deviceId: string
  epoch: number
  answers: readonly AnswerSent[]
  /** When the API had them in its hands. */
  receivedAt: Date
}

export interface Saved {
  epoch: number
  state: 'open' | 'handed-in'
  deadlineAt: Date
  handedInAt: Date | null
  /** It came from an older epoch, or from another device than the one that sits. */
  takenOver: boolean
  saved: { question: number; version: number; late: boolean }[]
  /** Some came late, and were not kept: as many late ones lie there as a paper may have. */
  lateFull: boolean
  /**
   * The paper was handed in before they got here, and they came in time, or the unit counts late ones: they have to be
   * kept and graded together.
   */
  behind: number
}

/** Whether what arrived at $7 is late: the rule of `isLate`. One that its deadline closed has no other hand-in. */
const LATE = `$7::timestamptz > p.deadline_at + interval '${GRACE_MS} ms'
  or coalesce(p.handed_in_by <> 'deadline' and $7::timestamptz > p.handed_in_at, false)`

/** Whether epoch $3 of device $8 is not the one that sits; of a paper that is handed in the epoch alone tells. */
const TAKEN_OVER = "$3::int < p.epoch or (p.state = 'open' and p.device_id <> $8)"

/** Whether there is room for a late answer; in time there always is. */
const FITS = '(not p.late or s.n <= (select late from room))'

/** Of a paper that is handed in: what came in time, or is late and counts, waits for the one that grades it. */
const WAITS = "(p.state <> 'open' and (not p.late or p.late_counts))"

/**
 * One statement, so that an answer is kept or it is not. It holds the paper's row shared: saves do not wait for each
 * other, and a hand-in waits for those under way, so that it grades all that was kept before it. Sent again, even at the
 * same moment, it stays as it was first kept: the update changes nothing, and says what is there. Where that has other
 * letters, `saved` does not name it.
 *
 * What another device sends under the epoch of the active one goes below it: it fills gaps, as older phones do.
 *
 * Of late ones `LATE_PER_QUESTION` times the paper's questions are kept in all, give or take what arrives at one moment;
 * one that lies there already is told as kept all the same.
 *
 * @param closed also keeps what came in time for a paper that is handed in; whoever asks for it grades the paper anew
 */
const save = (closed: boolean) => `
  with p as materialized (
    select p.id, p.epoch, p.state, p.deadline_at, p.handed_in_at, p.device_id, p.late_counts,
      ${LATE} as late, ${TAKEN_OVER} as older,
      case when p.state = 'open' and p.device_id <> $8 then least($3::int, p.epoch - 1) else $3::int end as counted_in,
      jsonb_array_length(p.questions) as places
    from exam_papers p
    where p.id = $1 and exists (select from officials o where o.id = p.official_id and o.person_id = $2)
    for share of p),
  room as materialized (
    select case when p.late then ${LATE_PER_QUESTION} * p.places
      - (select count(*) from exam_answers l where l.paper_id = p.id and l.late) end as late from p),
  sent as (
    select s.*, row_number() over (order by s.question, s.version) as n from p, unnest($4::int[], $5::int[], $6::text[]) s(question, version, chosen)
    where s.question < p.places and $3::int <= p.epoch),
  kept as (
    insert into exam_answers as a (paper_id, question, epoch, version, chosen, received_at, late, device_id)
    select p.id, s.question, p.counted_in, s.version, s.chosen, $7, p.late, $8 from p, sent s
    where ${closed ? 'true' : `not ${WAITS}`} and (${FITS} or exists (
      select from exam_answers e where e.paper_id = p.id and e.question = s.question and e.epoch = p.counted_in
        and e.version = s.version)) order by s.question, s.version
    on conflict (paper_id, question, epoch, version) do update set chosen = a.chosen
    returning question, version, chosen, late)
  select p.epoch, p.state, p.deadline_at as "deadlineAt", p.handed_in_at as "handedInAt", p.older as "takenOver",
    coalesce((select json_agg(json_build_object('question', k.question, 'version', k.version, 'late', k.late))
      from kept k join sent s using (question, version) where k.chosen = s.chosen), '[]') as saved,
    p.late${closed ? '' : ` and not ${WAITS}`} and (select count(*) from kept) < (select count(*) from sent) as "lateFull",
    ${closed ? '0' : `case when ${WAITS} then (select count(*)::int from sent) else 0 end`} as behind
  from p`

const TEXT = { open: save(false), closed: save(true) }

/** The letters in the bank's order, each once. */
const inOrder = (chosen: string) => [...new Set(chosen)].sort().join('')

/** One count names one answer: the first that the request has. */
const onceEach = (answers: readonly AnswerSent[]): AnswerSent[] => {
  const named = new Set<string>()
  return answers.filter(({ question, version }) => {
    const name = `${question} ${version}`
    return !named.has(name) && named.add(name)
  })
}

/** Null when there is no such paper, or it is somebody else's. */
export async function insertAnswers(db: Queryable, saving: Saving, of: 'open' | 'closed'): Promise<Saved | null> {
  const { paperId, personId, epoch, receivedAt, deviceId } = saving
  const answers = onceEach(saving.answers)
  const sent = [answers.map((a) => a.question), answers.map((a) => a.version), answers.map((a) => inOrder(a.chosen))]
  const values = [paperId, personId, epoch, ...sent, receivedAt.toISOString(), deviceId]
  const [row] = await runNamed<Saved>(db, { name: `exam-save-${of}`, text: TEXT[of], values })
  return row ?? null
}

/** Which places are marked for later; an older phone's marks change nothing. */
export async function updateMarks({ pool }: Db, id: string, epoch: number, marked: readonly number[]): Promise<void> {
  await pool.query({
    name: 'exam-marks',
    text: `update exam_papers set marked = $3::jsonb
      where id = $1 and state = 'open' and epoch = $2 and marked <> $3::jsonb`,
    values: [id, epoch, JSON.stringify([...new Set(marked)].sort((a, b) => a - b))],
  })
}

/** How many of a paper's questions have an answer that came late. */
export async function countLate({ pool }: Db, id: string): Promise<number> {
  const { rows } = await pool.query<{ late: number }>({
    name: 'exam-late-count',
    text: 'select count(distinct question)::int as late from exam_answers where paper_id = $1 and late',
    values: [id],
  })
  return rows[0]!.late
}
