import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { isTried, TRY_FIRST, triedFile } from '../parts/tried-file'
import { OwnId } from '../parts/fields'

/** Some thousand rows. */
export const RESULTS_MAX_BYTES = 5 * 1024 * 1024
/** So many problems and fresh results are sent; `total` says how many there are. */
export const RESULTS_LISTED = 200

export const ResultsProblem = v.object({
  /** As a person sees it in the file. */
  row: v.number(),
  /** The heading; null where the row as a whole is meant. */
  column: v.nullable(v.string()),
  problem: v.string(),
  instead: v.string(),
})
export type ResultsProblem = v.InferOutput<typeof ResultsProblem>

/** A result that would count, or does. */
export const ResultsLine = v.object({
  /** With all above it. */
  unit: v.string(),
  name: v.string(),
  item: v.string(),
  day: v.string(),
})
export type ResultsLine = v.InferOutput<typeof ResultsLine>

export const ResultsReport = v.object({
  /** Send it back to apply: only the file that was tried is written. */
  sha256: v.string(),
  /** Results that count from now on. */
  fresh: v.number(),
  /** The first of them, to be read before they are written. */
  results: v.array(ResultsLine),
  /** Done before, here or by another way: they stay as they are. */
  same: v.number(),
  problems: v.object({ total: v.number(), shown: v.array(ResultsProblem) }),
  written: v.boolean(),
})
export type ResultsReport = v.InferOutput<typeof ResultsReport>

/**
 * Reads offline results (.xlsx or .csv with 单位, 姓名, 任务, 日期; the body) of a published plan and reports row by row.
 * A trial writes nothing; applied, all good rows count as done, each once. Supervisors for their own units only.
 */
export const importResults = endpoint({
  method: 'POST',
  path: '/api/study/results-imports',
  access: ['supervisor', 'admin'],
  summary: '导入线下成绩，先试后写',
  input: v.pipe(
    v.strictObject({
      planId: OwnId,
      ...triedFile,
    }),
    v.check((input) => isTried(input), TRY_FIRST),
  ),
  bytesMax: RESULTS_MAX_BYTES,
  output: ResultsReport,
})

/**
 * An imported result was a mistake: the item is owed again. `not-found` of somebody in another unit, `wrong-state` where
 * nothing imported stands: what somebody has done in another way stays.
 */
export const takeBackResult = endpoint({
  method: 'POST',
  path: '/api/study/results/take-back',
  access: ['supervisor', 'admin'],
  summary: '撤回一项导入的线下成绩',
  input: v.strictObject({ officialId: OwnId, itemId: OwnId }),
  output: v.object({}),
})
