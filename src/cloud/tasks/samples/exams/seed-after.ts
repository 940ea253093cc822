import { sql } from 'drizzle-orm'
import { settleCertificate } from '@/cloud/exams/after/certificates/settle-certificate'
import { lockHandedIn } from '@/cloud/exams/grading/papers.repo'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { encryptText } from '@/cloud/kernel/secrets/encryption'
import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import type { PaperQuestion } from '@/contract/exams/exam-shapes'
import type { ExemptionReason } from '@/domain/exams/after'
import { dayAfter, instantOn } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { fillTable } from '../booking/fill-table'
import { SAMPLE_OFFICIALS } from '../study/sample-officials'
import { OFFICIALS_UNIT, SUPERVISED_UNIT } from '../study/sample-units'
import { officeDay } from '../office-days'
import { EXAM_OPEN, EXAM_OVER, samplePaperId } from './sample-exams'

const SUPERVISOR = SAMPLE_PEOPLE.find(({ persona }) => persona === 'supervisor')!.id
const EDITOR = SAMPLE_PEOPLE.find(({ persona }) => persona === 'editor')!.id
const idOf = (kind: string, n: number): string => `00000000-0000-4000-8${kind}0-${String(n).padStart(12, '0')}`
/** A picture of one point: what a sample proves is nothing. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const APPEALS = [
  { paper: 3, question: 0, daysAgo: 3, text: '示例：选项里的期限和条文对不上，请核对。', answer: null },
  { paper: 4, question: 2, daysAgo: 2, text: '示例：题干少写了一个条件，两个选项都说得通。', answer: null },
  {
    paper: 2,
    question: 5,
    daysAgo: 20,
    text: '示例：我认为应当选另一项。',
    answer: '示例：已经对照条文核实，题目没有错，维持原题。',
  },
] as const

/** Ten o'clock of so many days ago, or of the office day before. */
const morningOf = (clock: Context['clock']) => (days: number) =>
  instantOn(officeDay(dayAfter(civilDayOf(clock.now()), -days), 'before'), 10 * 60).toISOString()

interface Sat extends Record<string, unknown> {
  id: string
  officialId: string
  questions: PaperQuestion[]
}

async function appealRows({ config, clock }: Context, tx: Tx) {
  const { rows } = await tx.execute<Sat>(sql`
    select id, official_id as "officialId", questions from exam_papers where exam_id = ${EXAM_OVER}::uuid`)
  const before = morningOf(clock)
  return APPEALS.flatMap(({ paper, question, daysAgo, text, answer }, n) => {
    const sat = rows.find(({ id }) => id === samplePaperId(paper))
    const place = sat?.questions[question]
    if (!sat || !place) return []
    return {
      ...{ id: idOf('a0', n + 1), paper_id: sat.id, official_id: sat.officialId, exam_id: EXAM_OVER, question },
      ...{ question_id: place.questionId, version: place.version, sent_at: before(daysAgo) },
      ...{ text_encrypted: encryptText(config.secretKey, text), decision: answer && 'kept', answer },
      ...{ answered_at: answer && before(daysAgo - 2), answered_by_id: answer && EDITOR },
    }
  })
}

const EXEMPTIONS: readonly { state: string; reason: ExemptionReason; text: string; note: string | null }[] = [
  { state: 'asked', reason: 'illness', text: '示例：住院治疗，材料见附件。', note: null },
  { state: 'asked', reason: 'retiring', text: '示例：明年三月退休。', note: null },
  { state: 'approved', reason: 'maternity', text: '示例：休产假。', note: '示例：情况属实，同意。' },
  { state: 'refused', reason: 'other', text: '示例：外出学习。', note: '示例：学习在考试期前结束，请按时参加。' },
]

/** Of people in the sample supervisor's units, others than the two with an account. */
function exemptionRows({ config, clock }: Context) {
  const people = SAMPLE_OFFICIALS.filter(
    ({ unitId, category, left, n }) =>
      n > 2 && !left && category === 'enforcement-officer' && [SUPERVISED_UNIT, OFFICIALS_UNIT].includes(unitId),
  )
  const before = morningOf(clock)
  return EXEMPTIONS.flatMap(({ state, reason, text, note }, n) => {
    const official = people[n]
    if (!official) return []
    return {
      ...{
        id: idOf('b0', n + 1),
        official_id: official.id,
        unit_id: official.unitId,
        exam_id: EXAM_OPEN,
        reason,
        state,
      },
      ...{ text_encrypted: encryptText(config.secretKey, text), file_name: n === 0 ? '示例证明.png' : null, note },
      ...{ asked_at: before(3 + n), decided_at: note && before(1), decided_by_id: note && SUPERVISOR },
    }
  })
}

/** What came after the exam that is over, and who asks to be let off the one that is open. Once; safe at every start. */
export async function seedAfter(ctx: Context): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.execute(sql`select from exams where id = ${EXAM_OVER}::uuid for update`)
    const { rows } = await tx.execute(sql`select from exam_appeals where exam_id = ${EXAM_OVER}::uuid limit 1`)
    if (rows.length > 0) return
    const passed = await tx.execute<{ id: string }>(sql`
      select id from exam_papers where exam_id = ${EXAM_OVER}::uuid and outcome <> 'failed' order by id`)
    for (const { id } of passed.rows) {
      const paper = await lockHandedIn(tx, id)
      if (paper) await settleCertificate(tx, paper, paper.handedInAt)
    }
    await fillTable(tx, 'exam_appeals', await appealRows(ctx, tx))
    const asked = exemptionRows(ctx)
    await fillTable(tx, 'exemptions', asked)
    const [first] = asked
    if (!first) return
    const piece = { exemption_id: first.id, part: 0, official_id: first.official_id }
    await fillTable(tx, 'exemption_files', [{ ...piece, piece_encrypted: encryptText(ctx.config.secretKey, POINT) }])
  })
}
