import { plantExam } from '../../drill/exam/plant'
import { inDatabase } from '../own-database'

const QUESTIONS = 45
const SECONDS = 5400

/** An exam of 45 questions in a server of ours that everybody may sit from now on; its id. */
export async function openExam(dataDir: string): Promise<string> {
  let id = ''
  await inDatabase(dataDir, async (db) => {
    ;({ id } = await plantExam(db, { questions: QUESTIONS, seconds: SECONDS }))
  })
  return id
}

/** What counts on the server of the papers of an exam: by question, the letters of the bank. */
export async function countedIn(dataDir: string, examId: string): Promise<Record<number, string>> {
  const counted: Record<number, string> = {}
  await inDatabase(dataDir, async ({ pool }) => {
    const { rows } = await pool.query<{ question: number; chosen: string }>(
      `select distinct on (a.question) a.question, a.chosen from exam_answers a
       join exam_papers p on p.id = a.paper_id where p.exam_id = $1 and not a.late
       order by a.question, a.epoch desc, a.version desc`,
      [examId],
    )
    for (const { question, chosen } of rows) counted[question] = chosen
  })
  return counted
}

/** When the one paper of an exam ends, by the server; milliseconds. */
export async function deadlineOf(dataDir: string, examId: string): Promise<number> {
  let at = 0
  await inDatabase(dataDir, async ({ pool }) => {
    const { rows } = await pool.query<{ at: Date }>(
      'select deadline_at as at from exam_papers where exam_id = $1 order by started_at desc limit 1',
      [examId],
    )
    at = rows[0]!.at.getTime()
  })
  return at
}

/** Lets the time of an exam's open papers run out in so many seconds; the phones hear of it with their next answer. */
export const letTimeRunOut = (dataDir: string, examId: string, seconds: number): Promise<void> =>
  inDatabase(dataDir, ({ pool }) =>
    pool.query(
      `update exam_papers set deadline_at = now() + make_interval(secs => $2) where exam_id = $1 and state = 'open'`,
      [examId, seconds],
    ),
  )

/** `1:29:58` or `9:05` in milliseconds. */
export const readCountdown = (text: string): number =>
  text
    .replace('约 ', '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0) * 1000

interface KeptOnPhone {
  sitting: { answers: Record<string, { chosen: string; receivedAt: string | null }> }
}

/** What a phone keeps of its paper, by question; from the text of its storage. */
export function answersOn(kept: string): Record<number, string> {
  const { sitting } = JSON.parse(kept) as KeptOnPhone
  return Object.fromEntries(Object.entries(sitting.answers).map(([place, { chosen }]) => [Number(place), chosen]))
}
