import type { Queryable, Tx } from '@/cloud/kernel/db'
import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { PaperQuestion, PaperRules } from '@/contract/exams/exam-shapes'
import type { Fix } from '@/domain/exams/grading/grade-paper'
import type { LoggedAnswer } from '@/domain/exams/grading/counted-answers'
import type { Outcome } from '@/domain/exams/paper'

/** A paper that is handed in, as grading wants it. */
export interface GradedPaper {
  id: string
  examId: string
  officialId: string
  unitId: string
  kind: 'mock' | 'formal' | 'makeup'
  title: string
  questions: PaperQuestion[]
  rules: PaperRules
  startedAt: Date
  handedInAt: Date
  handedInBy: HandedInBy
  /** Late answers count that had come by then, in ms; null when none does. */
  lateUntil: number | null
  outcome: Outcome | null
  scoreTenths: number | null
}

export type HandedInBy = 'person' | 'deadline' | 'leave-limit'

/**
 * Of a paper `p` of an exam `e`: what had come when the unit decided that late answers count, and before the key was told
 * (the window over, the last paper in). What comes after that counts never, whatever is graded anew.
 */
export const LATE_UNTIL = `case when p.late_counts then (extract(epoch from least(
  (select max(v.at) from paper_events v where v.paper_id = p.id and v.event = 'late-counted' and v.amount = 1),
  (select greatest(e.closes_at, max(coalesce(o.handed_in_at, o.deadline_at))) from exam_papers o where o.exam_id = e.id)
)) * 1000)::float8 end`

const COLUMNS = `
  p.id, p.exam_id as "examId", p.official_id as "officialId", p.unit_id as "unitId", e.kind, e.title, p.questions,
  p.rules, p.started_at as "startedAt", p.handed_in_at as "handedInAt", p.handed_in_by as "handedInBy",
  ${LATE_UNTIL} as "lateUntil", p.outcome, p.score_tenths as "scoreTenths"`

/** Whose word hands a paper in: of the device that sits it, in the epoch of that moment. */
export interface Hand {
  epoch: number
  deviceId: string
}

export interface Closing {
  by: HandedInBy
  /** Null hands it in at its deadline. */
  at: Date | null
  /** Null for the server's own doing. */
  hand: Hand | null
}

/**
 * Closes an open paper; null when somebody has closed it already, or when another device took it over since the hand
 * was looked at. Waits for answers that are being saved right now, and those that come after it see that it is closed.
 */
export async function closeRow(tx: Tx, id: string, { by, at, hand }: Closing): Promise<GradedPaper | null> {
  const [row] = await runNamed<GradedPaper>(tx, {
    name: 'exam-close',
    text: `
      with p as (
        update exam_papers set state = 'handed-in', handed_in_by = $2,
          handed_in_at = coalesce($3::timestamptz, deadline_at)
        where id = $1 and state = 'open' and ($4::int is null or epoch = $4 and device_id = $5::uuid) returning *)
      select ${COLUMNS} from p join exams e on e.id = p.exam_id`,
    values: [id, by, at?.toISOString() ?? null, hand?.epoch ?? null, hand?.deviceId ?? null],
  })
  return row ?? null
}

/** A paper that is handed in, locked; null while it is open, or when there is none. */
export async function lockHandedIn(tx: Tx, id: string): Promise<GradedPaper | null> {
  const lock = 'select from exam_papers where id = $1 for update'
  await runNamed(tx, { name: 'exam-lock-paper', text: lock, values: [id] })
  const [row] = await runNamed<GradedPaper>(tx, {
    name: 'exam-handed-in',
    text: `select ${COLUMNS} from exam_papers p join exams e on e.id = p.exam_id where p.id = $1 and p.state = 'handed-in'`,
    values: [id],
  })
  return row ?? null
}

export type Arrived = LoggedAnswer

/** Everything that arrived for a paper. */
export const selectLog = (db: Queryable, paperId: string): Promise<Arrived[]> =>
  runNamed(db, {
    name: 'exam-log',
    text: `
      select question, epoch, version, chosen, late, (extract(epoch from received_at) * 1000)::float8 as "receivedAt"
      from exam_answers where paper_id = $1 order by received_at, question, epoch, version`,
    values: [paperId],
  })

interface FixRow {
  questionId: string
  version: number
  fix: Fix['fix']
  answer: string | null
}

/** A fix as its row says it. */
export const asFix = (fix: Fix['fix'], answer: string | null): Fix =>
  fix === 'void' ? { fix } : { fix, answer: answer ?? '' }

/** Questions of an exam that are graded otherwise, by `version questionId`. */
export async function selectFixes(db: Queryable, examId: string): Promise<Map<string, Fix>> {
  const rows = await runNamed<FixRow>(db, {
    name: 'exam-fixes',
    text: 'select question_id as "questionId", version, fix, answer from exam_fixes where exam_id = $1',
    values: [examId],
  })
  return new Map(rows.map(({ questionId, version, fix, answer }) => [`${version} ${questionId}`, asFix(fix, answer)]))
}

export type Why = 'handed-in' | 'question-fixed' | 'late-counted' | 'leave-limit'

export interface Grading {
  scoreTenths: number
  outcome: Outcome
  why: Why
  at: Date
  actorId: string | null
}

/** Writes a grading as the newest of its paper. */
export async function insertGrading(tx: Tx, paperId: string, grading: Grading): Promise<void> {
  const { scoreTenths, outcome, why, at, actorId } = grading
  await runNamed(tx, {
    name: 'exam-grading',
    text: `
      with graded as (
        update exam_papers set score_tenths = $2, outcome = $3 where id = $1 returning id)
      insert into exam_gradings (paper_id, n, score_tenths, outcome, why, at, actor_id)
      select id, (select coalesce(max(n), 0) + 1 from exam_gradings where paper_id = $1), $2, $3, $4, $5, $6 from graded`,
    values: [paperId, scoreTenths, outcome, why, at.toISOString(), actorId],
  })
}
