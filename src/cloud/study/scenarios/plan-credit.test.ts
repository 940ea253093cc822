import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { markSessionPeople } from '@/contract/study/sessions/console-sessions'
import { closePlan, createPlan, publishPlan, savePlan, type PlanItemInput, type PlanView } from '@/contract/study/plans'
import { plantBank, plantExam } from '@/cloud/exams/testing-exams'
import { inTransaction } from '@/cloud/kernel/db'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { creditBy } from '../crediting/credit-by'
import { creditPlan } from '../crediting/credit-plan'
import { excuseFromExam } from '../crediting/excuse-from-exam'
import { plantSession } from '../sessions/testing-sessions'
import { plantPlan } from '../testing-plans'
import { plantOfficial, plantUnit } from '../testing-roster'

let app: TestApp
let [editor, admin, unitId] = ['', '', '']
let officialId: string
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  await plantBank(app.ctx)
  editor = (await personWith(app.ctx, 'editor')).token
  admin = (await personWith(app.ctx, 'admin')).token
  unitId = await plantUnit(app.ctx)
})
beforeEach(async () => {
  app.clock.set(new Date('2026-11-23T02:00:00Z'))
  await app.ctx.db.pool.query('truncate study_plans, study_items, study_done')
  ;({ officialId } = await plantOfficial(app.ctx, { unitId }))
})
afterAll(() => app.close())

const item = (changes: Partial<PlanItemInput>): PlanItemInput => ({
  ...{ id: randomUUID(), kind: 'session', title: '示例演练', teaches: {}, opensDay: '2026-01-01' },
  ...{ dueDay: '2026-12-31', part: 'practice', creditTenths: 20, required: true, questions: 0 },
  ...changes,
})
const dates = (...sessionIds: string[]) => item({ teaches: { sessionIds } })
const NO_TARGETS = { theory: 0, practice: 0, assessment: 0 }
const save = ({ id, revision, title }: PlanView, items: PlanItemInput[]) =>
  app.call(savePlan, { id, revision, title, targets: NO_TARGETS, items }, editor)
const draftOf = async (items: PlanItemInput[], category: PlanView['category'] = 'enforcement-officer') => {
  const plan = { id: randomUUID(), year: 2026, category, empty: true }
  return (await save((await app.call(createPlan, plan, editor)).body, items)).body
}
const publish = ({ id, revision }: PlanView) => app.call(publishPlan, { id, revision }, editor)
const published = async (items: PlanItemInput[]) => (await publish(await draftOf(items))).body
const doneOf = async (who = officialId) =>
  (
    await app.ctx.db.pool.query(
      `select item_id, by, credit_tenths as credit, done_day::text as day, actor_id from study_done
       where official_id = $1 order by item_id`,
      [who],
    )
  ).rows

/** On another day each, so that the day says which one did it. */
const plantDates = async (...days: number[]) => {
  const ids: string[] = []
  for (const day of days) {
    const [startsAt, endsAt] = ['01', '03'].map((hour) => `2026-11-${day}T${hour}:00:00.000Z`) as [string, string]
    ids.push(await plantSession(app, admin, { startsAt, endsAt, seats: 9 }))
  }
  return ids as [string, ...string[]]
}
const mark = async (id: string, state: 'present' | 'absent', day: number) => {
  app.clock.set(new Date(`2026-11-${day}T02:00:00Z`))
  const { status } = await app.call(markSessionPeople, { id, marks: [{ officialId, state }] }, admin)
  expect(status).toBe(200)
}

describe('several dates of one session', () => {
  test('whoever comes to any of them has done it, once', async () => {
    const [first, second, third] = await plantDates(24, 25, 26)
    const asked = dates(first, second!, third!)
    await published([asked])
    await mark(second!, 'present', 25)
    const done = { item_id: asked.id, by: 'session', credit: 20, day: '2026-11-25' }
    expect(await doneOf()).toMatchObject([done])
    await mark(third!, 'present', 26)
    expect(await doneOf()).toMatchObject([done])
  })

  test('put right again, what another date has done stays; without one it is owed again', async () => {
    const [first, second] = await plantDates(24, 25)
    await published([dates(first, second!)])
    await mark(first, 'present', 24)
    await mark(second!, 'present', 25)
    await mark(first, 'absent', 25)
    expect(await doneOf()).toMatchObject([{ by: 'session', credit: 20, day: '2026-11-25' }])
    await mark(second!, 'absent', 25)
    expect(await doneOf()).toEqual([])
  })

  test('what was attended before counts, and so does a date that is added later', async () => {
    const [first, second, third] = await plantDates(24, 25, 26)
    await mark(first, 'present', 24)
    await mark(second!, 'present', 25)
    const asked = dates(first, second!)
    const late = dates(third!)
    const plan = await published([asked, late])
    expect(await doneOf()).toMatchObject([{ item_id: asked.id, day: '2026-11-24', credit: 20 }])
    const [fourth] = await plantDates(27)
    await mark(fourth, 'present', 27)
    await save(plan, [asked, { ...late, teaches: { sessionIds: [third!, fourth] } }])
    expect(await doneOf()).toContainEqual(expect.objectContaining({ item_id: late.id, day: '2026-11-27', credit: 20 }))
  })

  test('a date that a closed plan has credited grants nothing again; one that it did not ask for does', async () => {
    const [first, second, third] = await plantDates(24, 25, 26)
    const old = await published([dates(first, second!)])
    await mark(first, 'present', 24)
    await mark(third!, 'present', 26)
    await app.call(closePlan, { id: old.id, revision: old.revision }, editor)
    const [again, other] = [dates(first), dates(second!, third!)]
    await published([again, other])
    expect(await doneOf()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ item_id: again.id, credit: 0 }),
        expect.objectContaining({ item_id: other.id, credit: 20, day: '2026-11-26' }),
      ]),
    )
  })

  test.each(['before', 'after'])(
    'a date that no plan gave hours for gives them, attended %s publishing',
    async (when) => {
      const [first, second] = await plantDates(24, 25)
      const old = await published([dates(first, second!)])
      await mark(first, 'present', 24)
      await app.call(closePlan, { id: old.id, revision: old.revision }, editor)
      const again = dates(second!)
      if (when === 'before') await mark(second!, 'present', 25)
      await published([again])
      if (when === 'after') await mark(second!, 'present', 25)
      const credited = expect.objectContaining({ item_id: again.id, credit: 20, day: '2026-11-25' })
      expect(await doneOf()).toContainEqual(credited)
    },
  )

  test.each(['before', 'after'])(
    'taken back after a newer plan has credited the other date, marked %s it was published, no date gives hours twice',
    async (when) => {
      const [first, second] = await plantDates(24, 25)
      const old = dates(first, second!)
      const { id, revision } = await published([old])
      await mark(first, 'present', 24)
      await app.call(closePlan, { id, revision }, editor)
      const again = dates(second!)
      if (when === 'before') await mark(second!, 'present', 25)
      await published([again])
      if (when === 'after') await mark(second!, 'present', 25)
      await mark(first, 'absent', 25)
      expect(await doneOf()).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ item_id: again.id, credit: 20, day: '2026-11-25' }),
          expect.objectContaining({ item_id: old.id, credit: 0, day: '2026-11-25' }),
        ]),
      )
    },
  )

  test('taken back, an item that had no hours because another plan gave them gets those of its own other date', async () => {
    const [first, second, third] = await plantDates(24, 25, 26)
    const old = dates(first, second!)
    const { id, revision } = await published([old])
    await mark(first, 'present', 24)
    await app.call(closePlan, { id, revision }, editor)
    const again = dates(first, second!, third!)
    await published([again])
    await mark(second!, 'present', 25)
    await mark(third!, 'present', 26)
    await mark(first, 'absent', 26)
    expect(await doneOf()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ item_id: old.id, credit: 20, day: '2026-11-25' }),
        expect.objectContaining({ item_id: again.id, credit: 20, day: '2026-11-26' }),
      ]),
    )
  })

  test.each(['before', 'after'])(
    'the same dates published anew: the second gives its hours, attended %s publishing',
    async (when) => {
      const [first, second] = await plantDates(24, 25)
      const { id, revision } = await published([dates(first, second!)])
      await mark(first, 'present', 24)
      await app.call(closePlan, { id, revision }, editor)
      const again = dates(first, second!)
      if (when === 'before') await mark(second!, 'present', 25)
      await published([again])
      if (when === 'after') await mark(second!, 'present', 25)
      const credited = { item_id: again.id, by: 'session', credit: 20, day: '2026-11-25' }
      expect(await doneOf()).toContainEqual(expect.objectContaining(credited))
      await mark(second!, 'absent', 25)
      expect(await doneOf()).toContainEqual(expect.objectContaining({ item_id: again.id, credit: 0 }))
    },
  )

  test.each(['before', 'after'])(
    'of plans of two years one gives hours for a date, attended %s publishing',
    async (when) => {
      const [first] = await plantDates(24)
      const asked = dates(first)
      await published([asked])
      const next = { kind: 'session' as const, teaches: { sessionIds: [first] }, part: 'practice' as const }
      if (when === 'before') await mark(first, 'present', 24)
      const { planId, items } = await plantPlan(app.ctx, { year: 2027, items: [next] })
      await inTransaction(app.ctx.db, (tx) => creditPlan(tx, planId, app.clock.now()))
      if (when === 'after') await mark(first, 'present', 24)
      const done = await doneOf()
      expect(done).toHaveLength(2)
      expect(done).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ item_id: asked.id, credit: 20 }),
          expect.objectContaining({ item_id: items[0], credit: 0 }),
        ]),
      )
    },
  )

  test('a plan can be published while one date takes place and everybody may come to one', async () => {
    const messages = async (items: PlanItemInput[], category?: PlanView['category']) =>
      (await draftOf(items, category)).obstacles.map(({ message }) => message)
    const [open] = await plantDates(24)
    const gone = await plantSession(app, admin)
    await app.ctx.db.pool.query(`update offline_sessions set state = 'cancelled' where id = $1`, [gone])
    const ofUnit = await plantSession(app, admin, { unitId })
    const leaders = await plantSession(app, admin, { category: 'leader' })
    expect(await messages([dates(gone)])).toEqual([expect.stringContaining('都已经取消')])
    expect(await messages([dates(gone, open, ofUnit, leaders)])).toEqual([])
    expect(await messages([dates(ofUnit)])).toEqual([expect.stringContaining('只给一个单位')])
    expect(await messages([dates(open, leaders)], 'all')).toEqual([expect.stringContaining('有的人去不了')])
    const others = await Promise.all(
      (['new-leader', 'new-civil-servant'] as const).map((category) => plantSession(app, admin, { category })),
    )
    expect(await messages([dates(open, leaders, ...others)], 'all')).toEqual([])
  })

  test('no two plans of the same people share a date', async () => {
    const [first, second] = await plantDates(24, 25)
    await published([dates(first, second!)])
    const all = await plantSession(app, admin, { category: 'all' })
    const clash = await publish(await draftOf([dates(all, second!)], 'all'))
    expect(clash.body).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('两次') })
    expect((await publish(await draftOf([dates(all)], 'all'))).status).toBe(200)
  })
})

test('an item of before several dates were possible names its one date as they do', async () => {
  const { id } = await draftOf([dates(randomUUID())])
  const { pool } = app.ctx.db
  await pool.query(`update study_items set teaches = '{"sessionId": "s1"}' where plan_id = $1`, [id])
  const file = join(__dirname, '../../migrations/0018_study-gaps.sql')
  const statements = readFileSync(file, 'utf8').split('--> statement-breakpoint')
  await pool.query(statements.at(-1)!)
  const { rows } = await pool.query('select teaches from study_items where plan_id = $1', [id])
  expect(rows).toEqual([{ teaches: { sessionIds: ['s1'] } }])
})

describe('who was let off an exam', () => {
  const exempt = (examId: string, state: string, decidedAt = '2026-03-02T16:30:00Z', who = officialId) =>
    app.ctx.db.pool.query(
      `insert into exemptions (id, official_id, unit_id, exam_id, reason, state, asked_at, decided_at, decided_by_id)
       values (gen_random_uuid(), $1, $2, $3, 'maternity', $4, '2026-03-01', $5, $2)`,
      [who, unitId, examId, state, decidedAt],
    )
  const asks = (examId: string) => item({ kind: 'exam', title: '示例考试', teaches: { examId }, part: 'assessment' })

  test('before the plan asked for it owes it no more: as of the day of the decision, without credit', async () => {
    const [examId, refused, other] = [await plantExam(app.ctx), await plantExam(app.ctx), await plantExam(app.ctx)]
    await exempt(examId, 'approved')
    await exempt(refused, 'refused')
    const leader = await plantOfficial(app.ctx, { unitId, category: 'leader' })
    await exempt(examId, 'approved', '2026-03-02T16:30:00Z', leader.officialId)
    const asked = asks(examId)
    const plan = await published([asked, asks(refused)])
    const done = { item_id: asked.id, by: 'exemption', credit: 0, day: '2026-03-03', actor_id: unitId }
    expect(await doneOf()).toEqual([done])
    expect(await doneOf(leader.officialId)).toEqual([])
    await exempt(other, 'approved')
    await save(plan, [asked, asks(refused), asks(other)])
    expect(await doneOf()).toHaveLength(2)
  })

  test('passed all the same, it is done by the exam', async () => {
    const examId = await plantExam(app.ctx)
    await exempt(examId, 'approved')
    await app.ctx.db.pool.query(
      `insert into exam_papers (id, exam_id, official_id, attempt, unit_id, questions, rules, started_at, deadline_at,
         epoch, device_id, state, handed_in_at, max_tenths, outcome)
       values (gen_random_uuid(), $1, $2, 1, $2, '[]', '{}', now(), now(), 1, $2, 'handed-in', now(), 10, 'passed')`,
      [examId, officialId],
    )
    await published([asks(examId)])
    expect(await doneOf()).toMatchObject([{ by: 'exam', credit: 20 }])
  })

  test('while the plan is being published counts, whichever comes first', async () => {
    const examId = await plantExam(app.ctx)
    const draft = await draftOf([asks(examId)])
    const approve = () =>
      inTransaction(app.ctx.db, async (tx) => {
        await exempt(examId, 'approved')
        const excuse = { officialId, examId, day: '2026-11-23', at: app.clock.now(), actorId: unitId }
        await excuseFromExam(tx, excuse)
      })
    await Promise.all([publish(draft), approve()])
    expect(await doneOf()).toMatchObject([{ by: 'exemption' }])
  })
})

test('an exam that is being graded while the plan is published counts: either sees the other', async () => {
  const examId = await plantExam(app.ctx)
  const asked = item({ kind: 'exam', title: '示例考试', teaches: { examId }, part: 'assessment' })
  const draft = await draftOf([asked])
  const { pool } = app.ctx.db
  const somebodyWaits = async () => {
    const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    while ((await pool.query(waits)).rows.length === 0);
  }
  let publishing: ReturnType<typeof publish> | undefined
  await inTransaction(app.ctx.db, async (tx) => {
    await tx.execute(sql`
      insert into exam_papers (id, exam_id, official_id, attempt, unit_id, questions, rules, started_at, deadline_at,
        epoch, device_id, state, handed_in_at, max_tenths, outcome)
      values (gen_random_uuid(), ${examId}, ${officialId}, 1, ${unitId}, '[]', '{}', now(), now(), 1, ${unitId},
        'handed-in', now(), 10, 'passed')`)
    await creditBy(tx, { officialId, by: 'exam', thingId: examId, day: '2026-11-23', at: app.clock.now() })
    publishing = publish(draft)
    await Promise.race([publishing, somebodyWaits()])
  })
  expect((await publishing!).status).toBe(200)
  expect(await doneOf()).toMatchObject([{ item_id: asked.id, by: 'exam', credit: 20 }])
})
