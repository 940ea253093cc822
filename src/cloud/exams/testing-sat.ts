import { randomUUID } from 'node:crypto'
import { hashToken } from '@/cloud/kernel/auth'
import type { TestApp } from '@/cloud/kernel/testing'
import { handIn, openPaper } from '@/contract/exams/sitting'
import { bankQuestionsOf } from './testing-exams'

interface Sat {
  id: string
  questions: { id: string; version: number }[]
}

/** Opens a paper, answers its first questions and hands it in; the planted bank's answer is always B. */
export async function sit(app: TestApp, token: string, examId: string, chosen: readonly string[] = []): Promise<Sat> {
  const opened = await app.call(openPaper, { id: examId, paperId: randomUUID() }, token)
  if (opened.status !== 200) throw new Error(`a paper was not opened: ${JSON.stringify(opened.body)}`)
  const { id, epoch } = opened.body
  const answers = chosen.map((letters, question) => ({ question, version: 1, chosen: letters }))
  const handed = await app.call(handIn, { id, epoch, answers }, token)
  if (handed.status !== 200) throw new Error(`a paper was not handed in: ${JSON.stringify(handed.body)}`)
  return { id, questions: await bankQuestionsOf(app.ctx, id) }
}

/** An official looks after their own unit as well. */
export async function superviseToo({ ctx }: TestApp, unitId: string, who: { personId: string; token: string }) {
  const { pool } = ctx.db
  await pool.query('insert into unit_supervisors (unit_id, person_id, since) values ($1, $2, now())', [
    unitId,
    who.personId,
  ])
  await pool.query(`insert into person_roles (person_id, role) values ($1, 'supervisor')`, [who.personId])
  ctx.tokens.forget(hashToken(who.token))
}
