import * as v from 'valibot'
import { PLAN_CATEGORIES } from '@/domain/study/categories'
import { endpoint } from '../endpoint'
import { Instant, OwnId } from '../parts/fields'
import { BlueprintBody } from './blueprint'
import { ExamRules } from './exam-shapes'

const editors = ['editor', 'admin'] as const
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
const Title = v.pipe(v.string(), v.trim(), v.minLength(2, '请写名称，至少 2 个字。'), v.maxLength(60, '最多 60 字。'))
const Category = v.picklist(PLAN_CATEGORIES)
const Revision = whole(1, 1_000_000)
const one = v.strictObject({ id: OwnId })

// ── 组卷蓝图 ──

const blueprintHead = {
  id: v.string(),
  title: v.string(),
  category: v.string(),
  /** draft, ready, retired */
  state: v.string(),
  revision: v.number(),
  savedBy: v.string(),
  updatedAt: v.string(),
  sample: v.boolean(),
}

export const BlueprintRow = v.object({
  ...blueprintHead,
  questions: v.number(),
  maxTenths: v.number(),
  minutes: v.number(),
  pass: v.number(),
  /** Exams made from it. */
  exams: v.number(),
})
export type BlueprintRow = v.InferOutput<typeof BlueprintRow>

export const DeskBlueprint = v.object({ ...blueprintHead, body: BlueprintBody })
export type DeskBlueprint = v.InferOutput<typeof DeskBlueprint>

/** Newest first. */
export const listBlueprints = endpoint({
  method: 'GET',
  path: '/api/console/exam-blueprints',
  access: editors,
  summary: '组卷蓝图',
  input: v.strictObject({}),
  output: v.object({ blueprints: v.array(BlueprintRow) }),
})

export const getBlueprint = endpoint({
  method: 'GET',
  path: '/api/console/exam-blueprints/:id',
  access: editors,
  summary: '一份组卷蓝图',
  input: one,
  output: DeskBlueprint,
})

/** A new one, from a preset or empty; the same id again gives what was made. */
export const createBlueprint = endpoint({
  method: 'POST',
  path: '/api/console/exam-blueprints',
  access: editors,
  summary: '新建组卷蓝图',
  input: v.strictObject({ id: OwnId, title: Title, category: Category, body: BlueprintBody }),
  output: DeskBlueprint,
})

/** `stale` when a colleague has saved since. What exams were made from stays in them as it was. */
export const saveBlueprint = endpoint({
  method: 'PUT',
  path: '/api/console/exam-blueprints/:id',
  access: editors,
  summary: '保存组卷蓝图',
  input: v.strictObject({ id: OwnId, revision: Revision, title: Title, category: Category, body: BlueprintBody }),
  output: DeskBlueprint,
})

/** What the bank holds for it now: by section, and in sentences what cannot be drawn and why. Changes nothing. */
export const checkBlueprint = endpoint({
  method: 'POST',
  path: '/api/console/exam-blueprints/check',
  access: editors,
  summary: '试算能不能组卷',
  input: v.strictObject({ category: Category, body: BlueprintBody }),
  output: v.object({
    sections: v.array(v.object({ wanted: v.number(), questions: v.number(), families: v.number() })),
    /** Empty when every paper can be drawn. */
    reasons: v.array(v.string()),
  }),
})

/** A retired one stays with its exams and is offered for no new one; it may come back. */
export const setBlueprintState = endpoint({
  method: 'PUT',
  path: '/api/console/exam-blueprints/:id/state',
  access: editors,
  summary: '停用或恢复组卷蓝图',
  input: v.strictObject({ id: OwnId, revision: Revision, state: v.picklist(['ready', 'retired']) }),
  output: DeskBlueprint,
})

// ── 考试 ──

export const ExamKind = v.picklist(['mock', 'formal', 'makeup'])

/** A time to sit and its seats. */
const Time = v.strictObject({ startsAt: Instant, seats: whole(1, 5000) })

const examBody = {
  title: Title,
  kind: ExamKind,
  category: Category,
  /** Only this unit and those below it; null for all of the category. */
  unitId: v.nullable(OwnId),
  /** Of a make-up, the formal exam that it makes good. */
  makesUpId: v.nullable(OwnId),
  opensAt: Instant,
  closesAt: Instant,
  rules: ExamRules,
  /** Times one chooses from; none: any time in the window. */
  times: v.pipe(v.array(Time), v.maxLength(200)),
}
export const ExamBody = v.strictObject(examBody)
export type ExamBody = v.InferOutput<typeof ExamBody>

export const DeskExam = v.object({
  id: v.string(),
  ...examBody,
  kind: v.string(),
  category: v.string(),
  opensAt: v.string(),
  closesAt: v.string(),
  times: v.array(v.object({ startsAt: v.string(), seats: v.number(), taken: v.number() })),
  unitName: v.nullable(v.string()),
  makesUpTitle: v.nullable(v.string()),
  blueprintId: v.string(),
  blueprintTitle: v.string(),
  blueprint: BlueprintBody,
  /** draft, published, cancelled */
  state: v.string(),
  revision: v.number(),
  savedBy: v.string(),
  publishedAt: v.nullable(v.string()),
  sample: v.boolean(),
})
export type DeskExam = v.InferOutput<typeof DeskExam>

export const ExamRow = v.object({
  id: v.string(),
  title: v.string(),
  kind: v.string(),
  category: v.string(),
  unitName: v.nullable(v.string()),
  opensAt: v.string(),
  closesAt: v.string(),
  state: v.string(),
  sample: v.boolean(),
})
export type ExamRow = v.InferOutput<typeof ExamRow>

/** For the bureau all of them; for a supervisor those that are published and concern the units below. Newest first. */
export const listExams = endpoint({
  method: 'GET',
  path: '/api/console/exams',
  access: ['supervisor', 'editor', 'admin'],
  summary: '考试列表',
  input: v.strictObject({}),
  output: v.object({ serverNow: v.string(), exams: v.array(ExamRow) }),
})

export const getExam = endpoint({
  method: 'GET',
  path: '/api/console/exams/:id',
  access: editors,
  summary: '一场考试',
  input: one,
  output: DeskExam,
})

/** What a form of an exam offers: blueprints that are ready, units in the order of the tree, formal exams to make up. */
export const listExamChoices = endpoint({
  method: 'GET',
  path: '/api/console/exam-choices',
  access: editors,
  summary: '新建考试时的选项',
  input: v.strictObject({}),
  output: v.object({
    blueprints: v.array(v.object({ id: v.string(), title: v.string(), category: v.string() })),
    units: v.array(v.object({ id: v.string(), name: v.string(), depth: v.number() })),
    /** Formal exams that are over, or will be, and have no make-up yet. */
    formals: v.array(v.object({ id: v.string(), title: v.string(), category: v.string(), closesAt: v.string() })),
  }),
})

const BlueprintId = v.pipe(v.string(), v.uuid('请选一份组卷蓝图。'))

/** A draft from a blueprint that is ready; the blueprint's body is copied and the same id again gives what was made. */
export const createExam = endpoint({
  method: 'POST',
  path: '/api/console/exams',
  access: editors,
  summary: '新建考试',
  input: v.strictObject({ id: OwnId, blueprintId: BlueprintId, ...examBody }),
  output: DeskExam,
})

/** While it is a draft. */
export const saveExam = endpoint({
  method: 'PUT',
  path: '/api/console/exams/:id',
  access: editors,
  summary: '保存考试草稿',
  input: v.strictObject({ id: OwnId, revision: Revision, ...examBody }),
  output: DeskExam,
})

/** Freezes blueprint and questions; `wrong-state` with the sentences of the feasibility check when papers cannot be drawn. */
export const publishExamDraft = endpoint({
  method: 'POST',
  path: '/api/console/exams/:id/publish',
  access: editors,
  summary: '发布考试',
  input: v.strictObject({ id: OwnId, revision: Revision }),
  output: DeskExam,
})

/** Papers under way stay and are graded; nobody begins another one. */
export const cancelExam = endpoint({
  method: 'POST',
  path: '/api/console/exams/:id/cancel',
  access: editors,
  summary: '取消考试',
  input: v.strictObject({
    id: OwnId,
    revision: Revision,
    reason: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200)),
  }),
  output: DeskExam,
})
