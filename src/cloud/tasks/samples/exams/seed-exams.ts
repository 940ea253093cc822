import { sql } from 'drizzle-orm'
import { afterPassed } from '@/cloud/exams/after/after-passed'
import { readFrozen } from '@/cloud/exams/bank/frozen-exam'
import { readBodies } from '@/cloud/exams/bank/question-bodies'
import { lockHandedIn } from '@/cloud/exams/grading/papers.repo'
import { publishExam } from '@/cloud/exams/publishing/publish-exam'
import { examBlueprints, exams, examTimes } from '@/cloud/exams/tables/exams.tables'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import { instantOn, dayAfter } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { fillTable } from '../booking/fill-table'
import { SAMPLE_OFFICIALS } from '../study/sample-officials'
import { SAMPLE_UNITS, SUPERVISED_UNIT } from '../study/sample-units'
import { answerRows, eventRows, gradingRow, paperRow } from './paper-rows'
import { seedAfter } from './seed-after'
import { officeDay, officeDayAfter } from '../office-days'
import { EXAM_OVER, SAMPLE_BLUEPRINTS, SAMPLE_EXAMS, type SampleExam } from './sample-exams'
import { samplePaper, type SamplePaper } from './sample-papers'

const ADMIN = SAMPLE_PEOPLE.find(({ persona }) => persona === 'admin')!.id
const [NINE, TWO, HALF_PAST_FIVE] = [9 * 60, 14 * 60, 17 * 60 + 30]
const SEATS = 4
/** Of those the sample supervisor looks after every fourth did not sit the exam that is over; of others these few did. */
const MISSED = 4
const OTHERS = 8

/** Those of the samples that are not there yet, as drafts. */
async function addDrafts(tx: Tx, now: Date): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from exams where sample`)
  const fresh = SAMPLE_EXAMS.filter(({ id }) => rows.every((row) => row.id !== id))
  const common = { revision: 1, savedById: ADMIN, sample: true }
  await tx
    .insert(examBlueprints)
    .values(
      SAMPLE_BLUEPRINTS.map((blueprint) => ({ ...blueprint, ...common, state: 'ready' as const, updatedAt: now })),
    )
    .onConflictDoNothing()
  const today = civilDayOf(now)
  for (const { blueprint, attempts, days, times = [], ...exam } of fresh) {
    const { id: blueprintId, body } = SAMPLE_BLUEPRINTS[blueprint]!
    const window = {
      opensAt: instantOn(officeDay(dayAfter(today, days[0]), 'before'), NINE),
      closesAt: instantOn(officeDay(dayAfter(today, days[1]), 'after'), HALF_PAST_FIVE),
    }
    await tx
      .insert(exams)
      .values({
        ...exam,
        ...window,
        ...common,
        blueprintId,
        blueprint: body,
        rules: { attempts, leaveLimit: null },
        seed: exam.id,
        state: 'draft',
      })
      .onConflictDoNothing()
    const sittings = times.flatMap((n) => [NINE, TWO].map((minutes) => instantOn(officeDayAfter(today, n), minutes)))
    for (const startsAt of sittings)
      await tx.insert(examTimes).values({ examId: exam.id, startsAt, seats: SEATS }).onConflictDoNothing()
  }
}

/** What is still to be done, also after a start that was cut short. */
async function selectTodo({ db }: Context) {
  const { rows } = await db.orm.execute<{ drafts: string[]; papers: boolean }>(sql`
    select coalesce(array_agg(id::text) filter (where state = 'draft'), '{}') as drafts,
      exists (select from exam_papers where exam_id = ${EXAM_OVER}::uuid) as papers
    from exams where sample`)
  return rows[0]!
}

/** An exam that is over was published before it began. */
async function publish(ctx: Context, { id, days }: SampleExam, today: string): Promise<void> {
  const before = instantOn(dayAfter(officeDay(dayAfter(today, Math.min(days[0], -1)), 'before'), -1), NINE)
  const clock = { now: () => (days[1] <= 0 ? before : ctx.clock.now()) }
  await publishExam({ db: ctx.db, clock }, { examId: id, revision: 1, actorId: ADMIN })
}

/** The units of the sample supervisor, two levels below and more. */
const LOOKED_AFTER = SAMPLE_UNITS.reduce(
  (below, { id, parentId }) => (parentId && below.has(parentId) ? below.add(id) : below),
  new Set<string>([SUPERVISED_UNIT]),
)

async function drawPapers(ctx: Context, tx: Tx, today: string): Promise<SamplePaper[]> {
  const exam = await readFrozen(ctx.db, tx, EXAM_OVER)
  if (!exam) return []
  const pool = [
    ...new Map(
      exam.pool.sections.flatMap(({ questions }) => [...questions.values()].flat()).map((one) => [one.questionId, one]),
    ).values(),
  ]
  const bodies = await readBodies(ctx.db, tx, pool)
  const byId = new Map(pool.map(({ questionId }, n) => [questionId, bodies[n]!]))
  const sat = SAMPLE_OFFICIALS.filter(
    ({ category, left, joined }) => category === 'enforcement-officer' && !left && !joined,
  )
  const [mine, others] = [true, false].map((looked) => sat.filter(({ unitId }) => LOOKED_AFTER.has(unitId) === looked))
  const sitters = [...mine!.filter((_, n) => n % MISSED !== MISSED - 1), ...others!.slice(0, OTHERS)]
  return sitters.map((official, n) => {
    const day = officeDay(dayAfter(today, -39 + (n % 8)), 'after')
    const startedAt = instantOn(day, NINE + n * 7).getTime()
    return samplePaper(exam, official, {
      n,
      startedAt,
      bodiesOf: (all) => all.map(({ questionId }) => byId.get(questionId)!),
    })
  })
}

/** The papers of the exam that is over, with what followed from those that passed. */
async function addPapers(ctx: Context, tx: Tx, today: string): Promise<void> {
  const papers = await drawPapers(ctx, tx, today)
  await fillTable(tx, 'exam_papers', papers.map(paperRow))
  await fillTable(tx, 'exam_answers', papers.flatMap(answerRows))
  await fillTable(tx, 'exam_gradings', papers.map(gradingRow))
  await fillTable(tx, 'paper_events', papers.flatMap(eventRows))
  for (const { id, outcome } of papers) {
    const paper = outcome === 'failed' ? null : await lockHandedIn(tx, id)
    if (paper) await afterPassed(tx, paper, paper.handedInAt)
  }
}

/**
 * Three blueprints, and exams of each kind. An exam that the bank does not fill stays a draft. Safe at every start and in
 * several processes at once.
 */
export async function seedExams(ctx: Context): Promise<void> {
  const now = ctx.clock.now()
  await inTransaction(ctx.db, (tx) => addDrafts(tx, now))
  const { drafts } = await selectTodo(ctx)
  const today = civilDayOf(now)
  for (const exam of SAMPLE_EXAMS) if (drafts.includes(exam.id)) await publish(ctx, exam, today)
}

/** One exam is over, with papers in all states. After the plans: who passed it has done what asks for it. */
export async function seedExamPapers(ctx: Context): Promise<void> {
  const { papers } = await selectTodo(ctx)
  const today = civilDayOf(ctx.clock.now())
  if (!papers) await inTransaction(ctx.db, (tx) => addPapers(ctx, tx, today))
  await seedAfter(ctx)
}
