import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db, Queryable, Tx } from '@/cloud/kernel/db'
import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { PaperQuestion, PaperRules } from '@/contract/exams/exam-shapes'

export interface Paper {
  id: string
  examId: string
  officialId: string
  attempt: number
  questions: PaperQuestion[]
  rules: PaperRules
  startedAt: Date
  deadlineAt: Date
  epoch: number
  deviceId: string
  marked: number[]
  state: 'open' | 'handed-in'
  handedInAt: Date | null
}

const COLUMNS = `p.id, p.exam_id as "examId", p.official_id as "officialId", p.attempt, p.questions, p.rules,
  p.started_at as "startedAt", p.deadline_at as "deadlineAt", p.epoch, p.device_id as "deviceId", p.marked, p.state,
  p.handed_in_at as "handedInAt"`

/** A paper of whoever has bound its official; somebody else's is not there. */
export async function findMyPaper({ pool }: Db, id: string, personId: string): Promise<Paper | null> {
  const { rows } = await pool.query<Paper>({
    name: 'exam-my-paper',
    text: `select ${COLUMNS} from exam_papers p join officials o on o.id = p.official_id
      where p.id = $1 and o.person_id = $2`,
    values: [id, personId],
  })
  return rows[0] ?? null
}

/** What one person begins comes one after the other: two phones that start at once get one paper. */
export async function lockOfficial(tx: Tx, officialId: string): Promise<void> {
  await runNamed(tx, {
    name: 'exam-lock-official',
    text: 'select from officials where id = $1 for no key update',
    values: [officialId],
  })
}

export interface Taken {
  id: string
  examId: string
  officialId: string
  state: 'open' | 'handed-in'
}

/** The paper of this id, and the open one of this person in the exam. */
export const selectTaken = (tx: Tx, examId: string, officialId: string, id: string): Promise<Taken[]> =>
  runNamed(tx, {
    name: 'exam-taken',
    text: `
      select id, exam_id as "examId", official_id as "officialId", state from exam_papers where id = $1
      union
      select id, exam_id, official_id, state from exam_papers
      where exam_id = $2 and official_id = $3 and state = 'open'`,
    values: [id, examId, officialId],
  })

interface Visit {
  /** Of `visitIdOf`; null for a phone that names none. */
  id: string | null
  deviceId: string
  at: Date
}

/**
 * The visit of a page on one device, as an event's id. The device is part of it: a retry that was held up until another
 * device had taken over is known for what it is and takes nothing back; another device is another visit, whatever it
 * calls it.
 */
export function visitIdOf(visit: string | undefined, deviceId: string): string | null {
  if (!visit) return null
  const digest = createHash('sha256').update(`${visit} ${deviceId}`).digest('hex')
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * Notes that the paper is looked at again. Another device, or a new visit of the page, counts its answers in an epoch
 * of its own; the same visit again changes nothing. Visits count by their id, each once; without one, where the device
 * is another.
 */
export async function resumePaper(db: Queryable, paperId: string, { id, deviceId, at }: Visit): Promise<void> {
  const noted = id
    ? sql`insert into paper_events (paper_id, id, event, at)
        select p.id, ${id}::uuid, case when p.device_id = ${deviceId}::uuid then 'resumed' else 'taken-over' end,
          ${at.toISOString()}::timestamptz from exam_papers p where p.id = ${paperId}::uuid and p.state = 'open'
        on conflict do nothing returning paper_id`
    : sql`insert into paper_events (paper_id, id, event, at)
        select p.id, gen_random_uuid(), 'taken-over', ${at.toISOString()}::timestamptz
        from exam_papers p where p.id = ${paperId}::uuid and p.state = 'open' and p.device_id <> ${deviceId}::uuid
        returning paper_id`
  await db.execute(sql`
    with noted as (${noted})
    update exam_papers p set epoch = p.epoch + 1, device_id = ${deviceId}::uuid
    from noted where p.id = noted.paper_id and p.state = 'open'`)
}

export interface SavedAnswer {
  question: number
  version: number
  chosen: string
  receivedAt: Date
}

/** Of each question what counts so far. The version is the newest that the server has seen of it, in whatever epoch. */
export async function selectSaved({ pool }: Db, paperId: string): Promise<SavedAnswer[]> {
  const { rows } = await pool.query<SavedAnswer>({
    name: 'exam-saved-answers',
    text: `
      select distinct on (a.question) a.question, max(a.version) over (partition by a.question) as version, a.chosen,
        a.received_at as "receivedAt"
      from exam_answers a where a.paper_id = $1 and not a.late order by a.question, a.epoch desc, a.version desc`,
    values: [paperId],
  })
  return rows
}
