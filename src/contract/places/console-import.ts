import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { isTried, TRY_FIRST, triedFile } from '../parts/tried-file'
import { PLACE_EDITORS } from './console-places'
import { SentPoint } from './shapes'

export const PLACE_IMPORT_MAX_BYTES = 5 * 1024 * 1024

/** In which system a file's coordinates are: GPS, 高德/腾讯, 百度. */
export const DATUMS = ['WGS84', 'GCJ02', 'BD09'] as const

/** So many of each list are sent; `total` says how many there are. */
export const PLACE_IMPORT_LISTED = 200

const listed = <S extends v.GenericSchema>(item: S) => v.object({ total: v.number(), shown: v.array(item) })

export const RowProblem = v.object({
  row: v.number(),
  /** The heading as the file has it; null where the row as a whole is meant. */
  column: v.nullable(v.string()),
  problem: v.string(),
  instead: v.string(),
})
export type RowProblem = v.InferOutput<typeof RowProblem>

const report = {
  sha256: v.string(),
  /** Rows good to write. */
  read: v.number(),
  refused: v.number(),
  problems: listed(RowProblem),
  /** What each column was taken for; null: it was not read. */
  headings: v.array(v.object({ heading: v.string(), meaning: v.nullable(v.string()) })),
  notes: v.array(v.string()),
  /** How many were written; null for a trial. */
  written: v.nullable(v.number()),
}

/** The file's points, read in one datum, beside what we know of roads and settlements. */
export const DatumFit = v.object({
  datum: v.string(),
  /** Median distance to the nearest road and to the nearest village; null where none is known. */
  roadMetres: v.nullable(v.number()),
  villageMetres: v.nullable(v.number()),
  /** Some of the points as WGS-84, for a map. */
  points: v.array(SentPoint),
})
export type DatumFit = v.InferOutput<typeof DatumFit>

/**
 * Reads a file of places (.xlsx, .csv; the body) and reports row by row; a trial writes nothing. A row with the name
 * and subdistrict of a place we have changes it, every other row adds one. `likely` is the datum whose points lie
 * nearest to roads and settlements; when it is another than the one stated, `warning` says so.
 */
export const importPlaces = endpoint({
  method: 'POST',
  path: '/api/console/place-imports',
  access: PLACE_EDITORS,
  summary: '从文件导入地点，先试后写',
  input: v.pipe(
    v.strictObject({ ...triedFile, datum: v.picklist(DATUMS) }),
    v.check((input) => isTried(input), TRY_FIRST),
  ),
  bytesMax: PLACE_IMPORT_MAX_BYTES,
  output: v.object({
    ...report,
    added: v.number(),
    changed: v.number(),
    datums: v.array(DatumFit),
    likely: v.nullable(v.string()),
    warning: v.nullable(v.string()),
  }),
})

/** Points of villages: 村居代码 or 镇街 and 村居, 经度, 纬度. The same report. */
export const importVillagePoints = endpoint({
  method: 'POST',
  path: '/api/console/village-point-imports',
  access: PLACE_EDITORS,
  summary: '从文件导入村居位置，先试后写',
  input: v.pipe(
    v.strictObject({ ...triedFile, datum: v.picklist(DATUMS) }),
    v.check((input) => isTried(input), TRY_FIRST),
  ),
  bytesMax: PLACE_IMPORT_MAX_BYTES,
  output: v.object({
    ...report,
    datums: v.array(DatumFit),
    likely: v.nullable(v.string()),
    warning: v.nullable(v.string()),
  }),
})

/** Minutes from villages to places from a licensed provider: 村居, 地点, 方式, 分钟. They take the place of older ones. */
export const importMinutes = endpoint({
  method: 'POST',
  path: '/api/console/minute-imports',
  access: PLACE_EDITORS,
  summary: '从文件导入村居到地点的分钟数，先试后写',
  input: v.pipe(
    v.strictObject({
      ...triedFile,
      /** Whom residents read as the source. */
      provider: v.pipe(v.string(), v.trim(), v.minLength(2, '请写分钟数是谁提供的。'), v.maxLength(40)),
    }),
    v.check((input) => isTried(input), TRY_FIRST),
  ),
  bytesMax: PLACE_IMPORT_MAX_BYTES,
  output: v.object(report),
})
