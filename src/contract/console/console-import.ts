import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { isTried, TRY_FIRST, triedFile } from '../parts/tried-file'
import { QUESTION_AUDIENCES, QuestionAudience, QuestionTopic } from '../practice/question'

const editors = ['editor', 'admin'] as const

/** A file of questions as people have them: 10,000 rows are about 2 MB. */
export const IMPORT_MAX_BYTES = 20 * 1024 * 1024

/** So many of each list are sent; `total` says how many there are. */
export const IMPORT_LISTED = 200
export const IMPORT_PREVIEW = 20

/** What all questions of one file carry in the bank: the first 16 digits of its `sha256`. */
export const ImportMark = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))

const QueryDifficulty = v.pipe(
  v.picklist(['1', '2', '3', '4', '5']),
  v.transform((text) => Number(text)),
)

/** Codes with commas between them; an address carries no lists. */
const QueryAudiences = v.pipe(
  v.string(),
  v.maxLength(200),
  v.transform((text) => text.split(',').filter(Boolean)),
  v.array(QuestionAudience),
  v.minLength(1, '请选择给谁做。'),
  v.maxLength(QUESTION_AUDIENCES.length),
)

/** As a person sees it in the file; `sheet` only where more than one holds questions. */
const place = { row: v.number(), sheet: v.optional(v.string()) }

const listed = <S extends v.GenericSchema>(item: S) => v.object({ total: v.number(), shown: v.array(item) })

export const ImportProblem = v.object({
  ...place,
  /** How the question begins, for finding it again. */
  begins: v.optional(v.string()),
  /** The heading as the file has it; null where the row as a whole is meant. */
  column: v.nullable(v.string()),
  problem: v.string(),
  /** What to write instead. */
  instead: v.string(),
})
export type ImportProblem = v.InferOutput<typeof ImportProblem>

/** The same case, question and set of options, but for white space, width and punctuation. */
export const ImportDuplicate = v.object({
  ...place,
  stem: v.string(),
  /** What it equals: a question of the bank (`id`), or an earlier row of this file (`row`). */
  same: v.object({
    id: v.nullable(v.string()),
    row: v.nullable(v.number()),
    sheet: v.optional(v.string()),
    stem: v.string(),
  }),
})
export type ImportDuplicate = v.InferOutput<typeof ImportDuplicate>

/** Goes in, and waits in the list of what has to be looked at again: it names laws that are repealed. */
export const ImportFlagged = v.object({ ...place, stem: v.string(), names: v.array(v.string()) })
export type ImportFlagged = v.InferOutput<typeof ImportFlagged>

/** Goes in; only a hint that the bank may ask the same in other words. Likeness from 0.6 to 1. */
export const ImportAlike = v.object({
  ...place,
  stem: v.string(),
  to: v.object({ id: v.string(), stem: v.string() }),
  likeness: v.number(),
})
export type ImportAlike = v.InferOutput<typeof ImportAlike>

/** A question as it will stand in the bank, as a draft. */
export const ImportPreview = v.object({
  ...place,
  kind: v.string(),
  caseStem: v.optional(v.string()),
  stem: v.string(),
  options: v.array(v.string()),
  answer: v.array(v.string()),
  explanation: v.string(),
  difficulty: v.number(),
  topic: v.string(),
  source: v.optional(v.string()),
  examOnly: v.boolean(),
})
export type ImportPreview = v.InferOutput<typeof ImportPreview>

export const ImportReport = v.object({
  /** Send it back to apply: only the file that was tried is written. */
  sha256: v.string(),
  /** Questions good to write. */
  read: v.number(),
  /** Rows that are not: with a problem, or a duplicate. */
  refused: v.number(),
  problems: listed(ImportProblem),
  duplicates: listed(ImportDuplicate),
  flagged: listed(ImportFlagged),
  alike: listed(ImportAlike),
  /** What each column was taken for; null: it was not read. */
  headings: v.array(v.object({ sheet: v.optional(v.string()), heading: v.string(), meaning: v.nullable(v.string()) })),
  /** Sentences about the file as a whole. */
  notes: v.array(v.string()),
  /** The first 20 of what is good to write. */
  preview: v.array(ImportPreview),
  /** How many drafts were written; null for a trial. Applied again it is 0: by then all are duplicates. */
  written: v.nullable(v.number()),
  /** Finds them in the list (`imported`), also those of an earlier time. */
  mark: v.string(),
})
export type ImportReport = v.InferOutput<typeof ImportReport>

/**
 * Reads a file of questions (.xlsx, .csv, .docx; the body) and reports row by row. A trial writes nothing; applied,
 * all good rows become drafts of the caller, or none does. `file-refused` when the file as a whole cannot be read;
 * `too-many` while another file is being read; `stale` when `sha256` is not of the file sent.
 */
export const importQuestions = endpoint({
  method: 'POST',
  path: '/api/console/question-imports',
  access: editors,
  summary: '从文件导入题目，先试后写',
  input: v.pipe(
    v.strictObject({
      ...triedFile,
      /** For rows whose chapter names none of ours. */
      topic: QuestionTopic,
      audiences: QueryAudiences,
      /** For rows that say nothing of it. */
      difficulty: v.optional(QueryDifficulty, '3'),
      /** 仅考试用, for rows that say nothing of it. */
      examOnly: v.optional(v.picklist(['true', 'false'])),
    }),
    v.check((input) => isTried(input), TRY_FIRST),
  ),
  bytesMax: IMPORT_MAX_BYTES,
  output: ImportReport,
})
