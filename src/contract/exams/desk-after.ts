import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { OwnId } from '../parts/fields'

const editors = ['editor', 'admin'] as const
const one = v.strictObject({ id: OwnId })

// ── 申诉 ──

export const DeskAppealRow = v.object({
  id: v.string(),
  examId: v.string(),
  examTitle: v.string(),
  questionId: v.string(),
  version: v.number(),
  stem: v.string(),
  text: v.string(),
  sentAt: v.string(),
  /** open, fixed, kept */
  state: v.string(),
  answer: v.nullable(v.string()),
  answeredAt: v.nullable(v.string()),
  answeredBy: v.nullable(v.string()),
})
export type DeskAppealRow = v.InferOutput<typeof DeskAppealRow>

export const DeskAppeal = v.object({
  ...DeskAppealRow.entries,
  question: v.object({
    kind: v.string(),
    caseStem: v.nullable(v.string()),
    options: v.array(v.object({ letter: v.string(), text: v.string() })),
    /** The bank's letters, `AC`. */
    right: v.string(),
    explanation: v.string(),
  }),
  /** How many papers of this exam have the question. */
  papers: v.number(),
  /** Others who appeal about the same question of the same exam and have no answer. */
  others: v.number(),
  /** How the question is graded by now; null as the bank has it. */
  fix: v.nullable(
    v.object({
      fix: v.string(),
      letters: v.nullable(v.string()),
      reason: v.string(),
      at: v.string(),
      /** Everybody has been graded anew. */
      done: v.boolean(),
    }),
  ),
})
export type DeskAppeal = v.InferOutput<typeof DeskAppeal>

/** Open ones oldest first, answered ones newest first; 50 a page. Who appealed is not told: it says nothing about the question. */
export const listAppeals = endpoint({
  method: 'GET',
  path: '/api/console/exam-appeals',
  access: editors,
  summary: '考题申诉列表',
  input: v.strictObject({ state: v.picklist(['open', 'answered']), after: v.optional(OwnId) }),
  output: v.object({ appeals: v.array(DeskAppealRow), open: v.number(), nextAfter: v.nullable(v.string()) }),
})

export const getAppeal = endpoint({
  method: 'GET',
  path: '/api/console/exam-appeals/:id',
  access: editors,
  summary: '一条考题申诉',
  input: one,
  output: DeskAppeal,
})

/**
 * Answers it, and with `others` everybody who appeals about the same question of the exam. `fix`: 作废 (full marks for
 * everybody) or 认可 (these letters are right as well): all papers of the exam are graded anew, with history. Answered
 * already: `stale`.
 */
export const answerAppeal = endpoint({
  method: 'PUT',
  path: '/api/console/exam-appeals/:id/answer',
  access: editors,
  summary: '答复考题申诉',
  input: v.strictObject({
    id: OwnId,
    answer: v.pipe(v.string(), v.trim(), v.minLength(5, '请至少写 5 个字。'), v.maxLength(1000, '最多 1000 字。')),
    others: v.boolean(),
    decision: v.variant('kind', [
      v.strictObject({ kind: v.literal('kept') }),
      v.strictObject({ kind: v.literal('void') }),
      v.strictObject({ kind: v.literal('accept'), letters: v.pipe(v.string(), v.regex(/^[A-H]{1,8}$/)) }),
    ]),
  }),
  output: DeskAppeal,
})

// ── 免考 ──

/** Asked of the unit: those who look after it, and the administrator. */
const seers = ['supervisor', 'admin'] as const

export const DeskExemption = v.object({
  id: v.string(),
  officialId: v.string(),
  name: v.string(),
  unitName: v.string(),
  examId: v.string(),
  examTitle: v.string(),
  reason: v.string(),
  text: v.nullable(v.string()),
  /** Whether there is a file; only who looks after the unit opens it. */
  fileName: v.nullable(v.string()),
  pieces: v.number(),
  mayOpenFile: v.boolean(),
  /** asked, approved, refused, taken-back */
  state: v.string(),
  note: v.nullable(v.string()),
  askedAt: v.string(),
  decidedAt: v.nullable(v.string()),
  decidedBy: v.nullable(v.string()),
  /** The caller asked for it: somebody else decides. */
  mine: v.boolean(),
})
export type DeskExemption = v.InferOutput<typeof DeskExemption>

export const DeskExemptionRow = v.pick(DeskExemption, [
  'id',
  'name',
  'unitName',
  'examTitle',
  'reason',
  'state',
  'askedAt',
  'decidedAt',
])
export type DeskExemptionRow = v.InferOutput<typeof DeskExemptionRow>

/** Of the caller's units. Open ones oldest first, decided ones newest first; 50 a page. */
export const listExemptions = endpoint({
  method: 'GET',
  path: '/api/console/exemptions',
  access: seers,
  summary: '免考申请列表',
  input: v.strictObject({ state: v.picklist(['open', 'decided']), after: v.optional(OwnId) }),
  output: v.object({ exemptions: v.array(DeskExemptionRow), open: v.number(), nextAfter: v.nullable(v.string()) }),
})

/** Why somebody asks may tell of an illness: the look is in the audit log. */
export const getExemption = endpoint({
  method: 'GET',
  path: '/api/console/exemptions/:id',
  access: seers,
  summary: '一份免考申请（留记录）',
  input: one,
  output: DeskExemption,
})

/** A piece of its file in base64, from 0; opening the first is in the audit log. Only for who looks after the unit. */
export const getExemptionPiece = endpoint({
  method: 'GET',
  path: '/api/console/exemptions/:id/file/:part',
  access: ['supervisor'],
  summary: '打开免考材料（留记录）',
  input: v.strictObject({
    id: OwnId,
    part: v.pipe(
      v.string(),
      v.regex(/^\d{1,3}$/),
      v.transform((text) => Number(text)),
    ),
  }),
  output: v.object({ piece: v.string() }),
})

/** `stale` when it was decided or taken back meanwhile; `same-person` for one's own. */
export const decideExemption = endpoint({
  method: 'PUT',
  path: '/api/console/exemptions/:id/decision',
  access: seers,
  summary: '审批免考申请',
  input: v.strictObject({
    id: OwnId,
    state: v.picklist(['approved', 'refused']),
    note: v.pipe(v.string(), v.trim(), v.minLength(2, '请写意见，至少 2 个字。'), v.maxLength(500, '最多 500 字。')),
  }),
  output: DeskExemption,
})
