import * as v from 'valibot'
import { endpoint } from '../../endpoint'
import { isTried, TRY_FIRST, triedFile } from '../../parts/tried-file'
import { Named } from './console-villages'

const bureau = ['editor', 'admin'] as const

/** A whole district is some hundred rows. */
export const DIRECTORY_MAX_BYTES = 5 * 1024 * 1024
/** So many problems are sent; `total` says how many there are. */
export const DIRECTORY_LISTED = 200

const Counts = v.object({ created: v.number(), changed: v.number(), same: v.number() })

export const DirectoryProblem = v.object({
  sheet: v.string(),
  /** As a person sees it in the file. */
  row: v.number(),
  /** The heading; null where the row as a whole is meant. */
  column: v.nullable(v.string()),
  problem: v.string(),
  /** What to write instead. */
  instead: v.string(),
})
export type DirectoryProblem = v.InferOutput<typeof DirectoryProblem>

export const DirectoryReport = v.object({
  /** Send it back to apply: only the file that was tried is written. */
  sha256: v.string(),
  firms: Counts,
  lawyers: Counts,
  pairings: Counts,
  problems: v.object({ total: v.number(), shown: v.array(DirectoryProblem) }),
  notes: v.array(v.string()),
  /** False for a trial. */
  written: v.boolean(),
})
export type DirectoryReport = v.InferOutput<typeof DirectoryReport>

/**
 * Reads firms, lawyers and pairings (.xlsx with up to three sheets, or a .csv of one; the body) and reports row by row.
 * A trial writes nothing; applied, all good rows are written or none. Nobody is retired by being left out.
 * `file-refused` when the file as a whole cannot be read, `too-many` while another is, `stale` when it is another file.
 */
export const importDirectory = endpoint({
  method: 'POST',
  path: '/api/console/booking/directory-imports',
  access: bureau,
  summary: '从表格导入律所、律师和结对，先试后写',
  input: v.pipe(
    v.strictObject(triedFile),
    v.check((input) => isTried(input), TRY_FIRST),
  ),
  bytesMax: DIRECTORY_MAX_BYTES,
  output: DirectoryReport,
})

/** Everything the import reads, for a file that it reads back as itself; those who have left are not in it. */
export const exportDirectory = endpoint({
  method: 'GET',
  path: '/api/console/booking/directory',
  access: bureau,
  summary: '导出律所、律师和结对',
  input: v.strictObject({}),
  output: v.object({
    firms: v.array(v.object({ name: v.string(), phone: v.string(), promiseHours: v.nullable(v.number()) })),
    lawyers: v.array(
      v.object({
        name: v.string(),
        firm: v.string(),
        fields: v.array(v.string()),
        languages: v.array(v.string()),
        dutyPlace: v.string(),
        intro: v.string(),
      }),
    ),
    pairings: v.array(
      v.object({
        village: v.object({ code: v.string(), name: v.string() }),
        firm: Named,
        lawyers: v.array(Named),
        fromDay: v.string(),
        toDay: v.nullable(v.string()),
      }),
    ),
  }),
})
export type Directory = v.InferOutput<typeof exportDirectory.output>
