import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { OwnId } from '../parts/fields'

/** Results of people are their unit's and the bureau's administrator's; editors make exams and see none. */
const seers = ['supervisor', 'admin'] as const
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

export const Candidate = v.object({
  officialId: v.string(),
  name: v.string(),
  unitId: v.string(),
  unitName: v.string(),
  /** not-begun, sitting, handed-in, missed, exempt, asked (an exemption waits) */
  state: v.string(),
  /** Of the paper that counts: the best. */
  paperId: v.nullable(v.string()),
  attempts: v.number(),
  scoreTenths: v.nullable(v.number()),
  maxTenths: v.nullable(v.number()),
  outcome: v.nullable(v.string()),
  handedInAt: v.nullable(v.string()),
  chosenAt: v.nullable(v.string()),
  extraMinutes: v.number(),
  largePrint: v.boolean(),
  /** Answers that came after the deadline, of all papers; and whether they were decided to count. */
  late: v.number(),
  lateCounts: v.boolean(),
  /** Answered impossibly fast; told to the unit, fails nobody. */
  tooFast: v.boolean(),
})
export type Candidate = v.InferOutput<typeof Candidate>

/** Who sits an exam, of the caller's units, in the order of the roster. The look is in the audit log. */
export const listCandidates = endpoint({
  method: 'GET',
  path: '/api/console/exams/:id/candidates',
  access: seers,
  summary: '一场考试的考生（留记录）',
  input: v.strictObject({ id: OwnId, unitId: v.optional(OwnId) }),
  output: v.object({
    serverNow: v.string(),
    exam: v.object({
      id: v.string(),
      title: v.string(),
      kind: v.string(),
      category: v.string(),
      opensAt: v.string(),
      closesAt: v.string(),
      state: v.string(),
      attempts: v.number(),
      sample: v.boolean(),
    }),
    /** To choose from, in the order of the tree. */
    units: v.array(v.object({ id: v.string(), name: v.string() })),
    people: v.array(Candidate),
  }),
})

/** Extra time and large print; counts for papers that are opened from now on. */
export const grantCandidate = endpoint({
  method: 'PUT',
  path: '/api/console/exams/:id/candidates/:officialId',
  access: seers,
  summary: '给一位考生延长时间、大字试卷',
  input: v.strictObject({ id: OwnId, officialId: OwnId, extraMinutes: whole(0, 240), largePrint: v.boolean() }),
  output: v.object({ extraMinutes: v.number(), largePrint: v.boolean() }),
})

export const CandidatePaper = v.object({
  id: v.string(),
  attempt: v.number(),
  state: v.string(),
  startedAt: v.string(),
  deadlineAt: v.string(),
  handedInAt: v.nullable(v.string()),
  /** person, deadline, leave-limit */
  handedInBy: v.nullable(v.string()),
  scoreTenths: v.nullable(v.number()),
  maxTenths: v.number(),
  outcome: v.nullable(v.string()),
  lateCounts: v.boolean(),
  late: v.array(v.object({ question: v.number(), chosen: v.string(), receivedAt: v.string() })),
  /** left, taken-over, too-fast …; `amount` as the event has it. */
  events: v.array(v.object({ event: v.string(), at: v.string(), amount: v.nullable(v.number()) })),
  gradings: v.array(v.object({ at: v.string(), why: v.string(), scoreTenths: v.number(), outcome: v.string() })),
  answered: v.number(),
  questions: v.number(),
})
export type CandidatePaper = v.InferOutput<typeof CandidatePaper>

/** Papers of one person: when, what happened, what it came to. Each look is in the audit log. */
export const lookAtCandidate = endpoint({
  method: 'POST',
  path: '/api/console/exams/:id/candidates/:officialId/look',
  access: seers,
  summary: '查看一位考生的试卷（留记录）',
  input: v.strictObject({ id: OwnId, officialId: OwnId }),
  output: v.object({ name: v.string(), unitName: v.string(), papers: v.array(CandidatePaper) }),
})

/** Whether late answers of a paper count; grades it anew. Not of one's own paper. */
export const decideLate = endpoint({
  method: 'PUT',
  path: '/api/console/exam-papers/:id/late',
  access: seers,
  summary: '决定迟到的答案算不算',
  input: v.strictObject({
    id: OwnId,
    counts: v.boolean(),
    reason: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200)),
  }),
  output: v.object({ lateCounts: v.boolean(), scoreTenths: v.nullable(v.number()), outcome: v.nullable(v.string()) }),
})

/** Notes that the list was taken along as a file. */
export const noteExport = endpoint({
  method: 'POST',
  path: '/api/console/exams/:id/export',
  access: seers,
  summary: '导出成绩表（留记录）',
  input: v.strictObject({ id: OwnId, unitId: v.optional(OwnId) }),
  output: v.object({}),
})
