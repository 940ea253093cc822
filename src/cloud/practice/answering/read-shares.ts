import { SMALLEST_SHOWN } from '@/domain/counts/small-numbers'
import { LETTERS } from '@/domain/practice/letters'
import type { Db } from '@/cloud/kernel/db'

/** Whole percents of all who answered this version, as of the last time they were added up; null below ten. */
export async function readShares({ pool }: Db, id: string, version: number, options: number) {
  const { rows } = await pool.query<{ answers: number; chosen: number[] }>({
    name: 'question-shares',
    text: 'select answers, chosen from question_sums where question_id = $1 and version = $2',
    values: [id, version],
  })
  const sums = rows[0]
  if (!sums || sums.answers < SMALLEST_SHOWN) return null
  return LETTERS.slice(0, options).map((letter, n) => ({
    letter,
    percent: Math.round(((sums.chosen[n] ?? 0) / sums.answers) * 100),
  }))
}
