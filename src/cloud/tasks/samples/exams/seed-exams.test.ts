import { regradePaper } from '@/cloud/exams/grading/regrade-papers'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { listMyAppeals, listMyCertificates } from '@/contract/exams/after'
import { getPaperResult, listMyExams } from '@/contract/exams/sitting'
import { seedSamples } from '../seed-samples'
import { sampleOfficialId } from '../study/sample-officials'
import { EXAM_OVER, SAMPLE_EXAMS } from './sample-exams'
import { seedExamPapers, seedExams } from './seed-exams'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const query = async (text: string, ...values: unknown[]) => (await app.ctx.db.pool.query(text, values)).rows

test('every exam is published on the program’s own bank; seeding again, or in several processes, adds nothing', async () => {
  const counts = () =>
    query('select (select count(*)::int from exam_papers) as p, (select count(*)::int from exam_answers) as a')
  const before = await counts()
  await Promise.all([1, 2, 3].map(() => seedExams(app.ctx)))
  await Promise.all([1, 2, 3].map(() => seedExamPapers(app.ctx)))
  await seedSamples(app.ctx)
  expect(await counts()).toEqual(before)
  expect(await query(`select count(*)::int as n from exams where sample and state = 'published'`)).toEqual([
    { n: SAMPLE_EXAMS.length },
  ])
})

test('the exam that is over has papers in every state', async () => {
  const outcomes = await query(
    'select outcome, count(*)::int as n from exam_papers where exam_id = $1 group by 1',
    EXAM_OVER,
  )
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['excellent', 'failed', 'good', 'passed'])
  const [found] = await query(`select count(*) filter (where handed_in_by = 'deadline')::int as closed,
    count(*) filter (where exists (select from exam_answers a where a.paper_id = id and a.late))::int as late,
    count(*) filter (where exists (select from paper_events e where e.paper_id = p.id and e.event = 'left'))::int as left,
    count(*) filter (where exists (select from paper_events e where e.paper_id = p.id and e.event = 'too-fast'))::int
      as fast,
    count(*) filter (where epoch = 2)::int as moved from exam_papers p`)
  for (const [name, n] of Object.entries(found)) expect([name, Number(n) > 0]).toEqual([name, true])
  const passed = await query(`select from exam_papers where outcome <> 'failed'`)
  expect(passed.length).toBeGreaterThan(6)
})

test('the sample official finds one to practise, one that is open, and a result to read', async () => {
  const token = await app.as('official')
  const { exams } = (await app.call(listMyExams, {}, token)).body
  expect(exams.map(({ title, state }) => [title, state])).toEqual([
    ['示例·行政执法人员年度考试', 'open'],
    ['示例·行政执法人员模拟考试', 'open'],
    ['示例·行政执法人员上期考试', 'done'],
  ])
  const [paper] = await query('select id from exam_papers where official_id = $1', sampleOfficialId(1))
  const { status, body } = await app.call(getPaperResult, { id: paper.id }, token)
  expect([status, body.open, body.outcome]).toEqual([200, true, 'excellent'])
  expect(body.questions.every(({ explanation }) => explanation)).toBe(true)
})

test('the graded papers are what the log says', async () => {
  for (const { id } of await query('select id from exam_papers'))
    expect(await regradePaper(app.ctx, id, { why: 'question-fixed', actorId: null })).toBe(false)
})

test('what came after: a certificate for each who passed, appeals and exemptions in all states', async () => {
  const [found] = await query(
    `select (select count(*)::int from exam_papers where outcome <> 'failed') as passed,
      (select count(*)::int from certificates where revoked_at is null and sample) as certificates,
      (select array_agg(distinct coalesce(decision, 'open') order by coalesce(decision, 'open')) from exam_appeals) as appeals,
      (select array_agg(distinct state order by state) from exemptions) as exemptions,
      (select count(*)::int from exemption_files) as files`,
  )
  expect(found).toEqual({
    ...{ passed: found.certificates, certificates: found.certificates, files: 1 },
    ...{ appeals: ['kept', 'open'], exemptions: ['approved', 'asked', 'refused'] },
  })
  expect(found.certificates).toBeGreaterThan(6)
  const token = await app.as('official')
  const { certificates } = (await app.call(listMyCertificates, {}, token)).body
  expect(certificates).toMatchObject([{ name: '示例·李科长', sample: true, revoked: false }])
  // The sample official may still appeal against anything on their paper.
  expect((await app.call(listMyAppeals, {}, token)).body.appeals).toEqual([])
})
