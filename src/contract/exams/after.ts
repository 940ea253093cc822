import * as v from 'valibot'
import {
  APPEAL_COMPLAINTS,
  APPEAL_TEXT,
  EXEMPTION_REASONS,
  FILE_MAX_BYTES,
  PIECE_CHARS,
  PIECES_MAX,
} from '@/domain/exams/after'
import { endpoint } from '../endpoint'
import { OwnId } from '../parts/fields'

const official = ['official'] as const
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

/** `HG2026-04827731-0`; small letters and missing dashes are forgiven by `readNumber` of the domain. */
const TypedNumber = v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(40))

// ── 申诉 ──

export const MyAppeal = v.object({
  id: v.string(),
  paperId: v.string(),
  examTitle: v.string(),
  /** Place on the paper, from 0. */
  question: v.number(),
  stem: v.string(),
  text: v.string(),
  sentAt: v.string(),
  /** open, also while colleagues still sit the exam; fixed: graded anew for everybody; kept: the question stays */
  state: v.string(),
  answer: v.nullable(v.string()),
  answeredAt: v.nullable(v.string()),
})
export type MyAppeal = v.InferOutput<typeof MyAppeal>

/**
 * 申诉 about a question of one's own handed-in paper. Once for each question of a paper: the same id again answers with
 * what was kept, another id is `wrong-state` with a sentence.
 */
export const sendAppeal = endpoint({
  method: 'PUT',
  path: '/api/my/exam-appeals/:id',
  access: official,
  summary: '对考题提出申诉',
  input: v.strictObject({
    id: OwnId,
    paperId: OwnId,
    question: whole(0, 999),
    text: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(APPEAL_TEXT.min, APPEAL_COMPLAINTS.short),
      v.maxLength(APPEAL_TEXT.max, APPEAL_COMPLAINTS.long),
    ),
  }),
  output: MyAppeal,
})

/** Newest first; of one paper, or of all. */
export const listMyAppeals = endpoint({
  method: 'GET',
  path: '/api/my/exam-appeals',
  access: official,
  summary: '我的考题申诉',
  input: v.strictObject({ paperId: v.optional(OwnId) }),
  output: v.object({ appeals: v.array(MyAppeal) }),
})

// ── 免考 ──

export const ExemptionReason = v.picklist(EXEMPTION_REASONS)

export const MyExemption = v.object({
  id: v.string(),
  examId: v.string(),
  examTitle: v.string(),
  /** retiring, maternity, illness, other: `EXEMPTION_REASON_WORDS` */
  reason: v.string(),
  text: v.nullable(v.string()),
  fileName: v.nullable(v.string()),
  /** asked, approved, refused, taken-back */
  state: v.string(),
  /** What the unit says to it. */
  note: v.nullable(v.string()),
  askedAt: v.string(),
  decidedAt: v.nullable(v.string()),
})
export type MyExemption = v.InferOutput<typeof MyExemption>

/** For which exams of mine one may ask now, and what was asked; newest first. */
export const listMyExemptions = endpoint({
  method: 'GET',
  path: '/api/my/exemptions',
  access: official,
  summary: '我的免考申请',
  input: v.strictObject({}),
  output: v.object({
    exams: v.array(v.object({ id: v.string(), title: v.string(), closesAt: v.string() })),
    exemptions: v.array(MyExemption),
  }),
})

/**
 * A piece of the file, before the request itself, any order, again is once. Base64 of the file cut every
 * `PIECE_CHARS` letters: pieces stay below what WeChat Cloud Hosting lets through.
 */
export const putExemptionPiece = endpoint({
  method: 'PUT',
  path: '/api/my/exemptions/:id/file/:part',
  access: official,
  summary: '上传免考材料的一段',
  input: v.strictObject({
    id: OwnId,
    /** From 0. */
    part: v.pipe(
      v.string(),
      v.regex(/^\d{1,3}$/),
      v.transform((text) => Number(text)),
      v.maxValue(PIECES_MAX - 1),
    ),
    piece: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/), v.maxLength(PIECE_CHARS)),
  }),
  output: v.object({}),
})

/**
 * 申请免考. With a file: its name, its bytes and how many pieces were sent; `upload-moved` when one is missing (send
 * them again), `file-refused` when it is no PDF, JPEG or PNG. The same id again answers with what was kept;
 * `wrong-state` where one is open or approved for this exam.
 */
export const askExemption = endpoint({
  method: 'PUT',
  path: '/api/my/exemptions/:id',
  access: official,
  summary: '申请免考',
  input: v.strictObject({
    id: OwnId,
    examId: OwnId,
    reason: ExemptionReason,
    text: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))),
    file: v.optional(
      v.strictObject({
        name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
        bytes: whole(1, FILE_MAX_BYTES),
        pieces: whole(1, PIECES_MAX),
      }),
    ),
  }),
  output: MyExemption,
})

/** Takes back what nobody has decided; its file is forgotten. Again says the same. */
export const takeBackExemption = endpoint({
  method: 'POST',
  path: '/api/my/exemptions/:id/take-back',
  access: official,
  summary: '撤回免考申请',
  input: v.strictObject({ id: OwnId }),
  output: MyExemption,
})

// ── 合格证 ──

export const MyCertificate = v.object({
  number: v.string(),
  examId: v.string(),
  examTitle: v.string(),
  name: v.string(),
  unitName: v.string(),
  /** passed, good, excellent */
  outcome: v.string(),
  issuedDay: v.string(),
  revoked: v.boolean(),
  /** Where anybody checks it: a path on this server, `/c/HG2026-04827731-0`. */
  address: v.string(),
  sample: v.boolean(),
})
export type MyCertificate = v.InferOutput<typeof MyCertificate>

/** Newest first. */
export const listMyCertificates = endpoint({
  method: 'GET',
  path: '/api/my/certificates',
  access: official,
  summary: '我的合格证',
  input: v.strictObject({}),
  output: v.object({ certificates: v.array(MyCertificate) }),
})

/** The certificate as a PDF, base64, below 300 KB; any time. */
export const getMyCertificate = endpoint({
  method: 'GET',
  path: '/api/my/certificates/:number/pdf',
  access: official,
  summary: '下载合格证',
  input: v.strictObject({ number: TypedNumber }),
  output: v.object({ fileName: v.string(), base64: v.string() }),
})

/**
 * Anybody with the number and the name on a certificate. Without the right name the answer is the same as for a number
 * that does not exist: `none`.
 */
export const checkCertificate = endpoint({
  method: 'POST',
  path: '/api/certificates/check',
  access: 'open',
  summary: '核验合格证',
  input: v.strictObject({ number: TypedNumber, name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)) }),
  output: v.object({
    /** none, valid, revoked */
    state: v.string(),
    /** Null unless the name is right. */
    certificate: v.nullable(
      v.object({
        number: v.string(),
        examTitle: v.string(),
        outcome: v.string(),
        issuedDay: v.string(),
        /** First and last letter only. */
        unitMasked: v.string(),
        revokedDay: v.nullable(v.string()),
        sample: v.boolean(),
      }),
    ),
  }),
})
