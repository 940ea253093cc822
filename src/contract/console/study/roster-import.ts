import * as v from 'valibot'
import { CATEGORIES } from '@/domain/study/categories'
import { endpoint } from '../../endpoint'
import { isTried, TRY_FIRST, triedFile } from '../../parts/tried-file'
import { ROSTER_READERS, UnitId } from './console-units'

/** Five thousand people are half a megabyte. */
export const ROSTER_MAX_BYTES = 5 * 1024 * 1024
/** So many problems, and so many people of each kind of change, are sent; `total` says how many there are. */
export const ROSTER_LISTED = 200

export const ROSTER_CHANGES = ['joined', 'moved', 'changed', 'returned', 'left'] as const
export type RosterChange = (typeof ROSTER_CHANGES)[number]

export const RosterImportProblem = v.object({
  sheet: v.string(),
  /** As a person sees it in the file. */
  row: v.number(),
  /** The heading; null where the row as a whole is meant. */
  column: v.nullable(v.string()),
  problem: v.string(),
  /** What to write instead. */
  instead: v.string(),
})
export type RosterImportProblem = v.InferOutput<typeof RosterImportProblem>

/** What happens to one person: each thing that is different as it was and as it will be. */
export const RosterImportChange = v.object({
  /** Null for somebody who leaves. */
  row: v.nullable(v.number()),
  name: v.string(),
  unit: v.string(),
  differences: v.array(v.object({ field: v.string(), before: v.nullable(v.string()), after: v.string() })),
  /** The unit of somebody else of this name: it may be the same person. */
  namesakeUnit: v.nullable(v.string()),
  /** An account is bound; the change of the number alerts the supervisor. */
  bound: v.boolean(),
})
export type RosterImportChange = v.InferOutput<typeof RosterImportChange>

const Group = v.object({ total: v.number(), shown: v.array(RosterImportChange) })

export const RosterReport = v.object({
  /** Send it back to apply: only the file that was tried is written. */
  sha256: v.string(),
  joined: Group,
  moved: Group,
  changed: Group,
  returned: Group,
  left: Group,
  /** Stands for who leaves; send it back to apply: nobody else is let go. */
  leaversKey: v.string(),
  same: v.number(),
  /** Paths of units that are made. */
  newUnits: v.array(v.string()),
  problems: v.object({ total: v.number(), shown: v.array(RosterImportProblem) }),
  notes: v.array(v.string()),
  /** False for a trial. */
  written: v.boolean(),
})
export type RosterReport = v.InferOutput<typeof RosterReport>

const flag = v.optional(v.picklist(['true', 'false']))

/**
 * Reads a roster (.xlsx or .csv; the body) and reports what changes. A trial writes nothing; applied, all good rows are
 * written or none. `whole` says that the file is the whole roster of the units it names: whoever is not in it leaves,
 * and a row that is not good then refuses the file (`wrong-state`). `newUnits` makes units that are not there, for the
 * bureau only. `file-refused` when the file as a whole cannot be read, `too-many` while another is, `stale` when it is
 * another file than the one tried, or others would leave by now.
 */
export const importRoster = endpoint({
  method: 'POST',
  path: '/api/console/roster-imports',
  access: ROSTER_READERS,
  summary: '从表格导入名册，先试后写',
  input: v.pipe(
    v.strictObject({
      ...triedFile,
      whole: flag,
      /** Of the trial's report; needed to apply a whole roster that lets people leave. */
      leaversKey: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
      newUnits: flag,
    }),
    v.check((input) => isTried(input), TRY_FIRST),
  ),
  bytesMax: ROSTER_MAX_BYTES,
  output: RosterReport,
})

/** Everything the import reads, for a file that it reads back as itself; those who have left are not in it. */
export const exportRoster = endpoint({
  method: 'GET',
  path: '/api/console/roster',
  access: ROSTER_READERS,
  summary: '导出名册',
  input: v.strictObject({ unit: v.optional(UnitId) }),
  output: v.object({
    people: v.array(
      v.object({
        name: v.string(),
        unit: v.string(),
        post: v.string(),
        category: v.picklist(CATEGORIES),
        phoneMasked: v.nullable(v.string()),
        joinedDay: v.string(),
      }),
    ),
  }),
})
