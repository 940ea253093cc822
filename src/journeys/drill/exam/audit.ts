import type { Db } from '@/cloud/kernel/db'
import type { Acked, Books, PersonBook } from './books'

export interface Verdict {
  papers: number
  lost: string[]
  unclosed: string[]
  mismatch: string[]
}

interface Row {
  id: string
  official_id: string
  state: string
  score_tenths: number | null
  handed_in_by: string
  questions: { questionId: string; version: number; marksTenths: number }[]
  log: { q: number; e: number; v: number; c: string; late: boolean }[]
}

const READ = `
  select p.id, p.official_id, p.state, p.score_tenths, p.handed_in_by, p.questions,
    coalesce((select json_agg(json_build_object('q', a.question, 'e', a.epoch, 'v', a.version, 'c', a.chosen,
      'late', a.late)) from exam_answers a where a.paper_id = p.id), '[]') as log
  from exam_papers p`

/** The newest in time of each question; reckoned here anew, so that a mistake in the server's rule would show. */
function newest(log: readonly Row['log'][number][]): Map<number, string> {
  const best = new Map<number, string>()
  const ranked = log.filter(({ late }) => !late).sort((a, b) => a.e - b.e || a.v - b.v)
  for (const { q, c } of ranked) best.set(q, c)
  return best
}

const scoreOf = ({ questions }: Row, chosen: ReadonlyMap<number, string>, keys: ReadonlyMap<string, string>) =>
  questions.reduce((sum, { questionId, marksTenths }, n) => {
    return sum + (chosen.get(n) === keys.get(questionId) ? marksTenths : 0)
  }, 0)

const logOf = (acked: readonly Acked[]) =>
  acked.map(({ question, epoch, version, chosen, late }) => ({ q: question, e: epoch, v: version, c: chosen, late }))

function auditPerson(row: Row, book: PersonBook, keys: ReadonlyMap<string, string>, verdict: Verdict): void {
  const has = new Map(row.log.map((one) => [`${one.q} ${one.e} ${one.v}`, one.c]))
  for (const { question, epoch, version, chosen } of book.acked)
    if (has.get(`${question} ${epoch} ${version}`) !== chosen) verdict.lost.push(`${row.id} ${question} ${version}`)
  if (row.state !== 'handed-in') verdict.unclosed.push(row.id)
  const told = scoreOf(row, newest(logOf(book.acked)), keys)
  const logged = scoreOf(row, newest(row.log), keys)
  // What was never acknowledged may be there or not; then only the log can say.
  if (row.score_tenths !== logged || (book.unsure.length === 0 && row.score_tenths !== told))
    verdict.mismatch.push(`${row.id} graded ${row.score_tenths}, by the log ${logged}, by the phones ${told}`)
}

/** What the phones were told, held against what the database has. */
export async function audit({ pool }: Db, books: Books): Promise<Verdict> {
  const { rows } = await pool.query<Row>(READ)
  const bank = await pool.query<{ id: string; key: string }>(
    `select question_id as id, body->'answer'->>0 as key from question_versions`,
  )
  const keys = new Map(bank.rows.map(({ id, key }) => [id, key]))
  const verdict: Verdict = { papers: rows.length, lost: [], unclosed: [], mismatch: [] }
  const byOfficial = new Map(rows.map((row) => [row.official_id, row]))
  for (const book of books.people) {
    const row = byOfficial.get(book.officialId)
    if (row) auditPerson(row, book, keys, verdict)
    else verdict.lost.push(`the paper of ${book.officialId}`)
  }
  const { rows: graded } = await pool.query<{ n: number }>(
    'select count(*)::int as n from exam_gradings g where n = 1 group by paper_id having count(*) <> 1',
  )
  verdict.mismatch.push(...graded.map(() => 'a paper was handed in twice'))
  return verdict
}
