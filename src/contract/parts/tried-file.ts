import * as v from 'valibot'

/** What is said of a file that is tried first: it is written only once its report has been seen. */
export const triedFile = {
  /** With its ending. */
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  apply: v.optional(v.picklist(['true', 'false'])),
  /** Of the trial's report; needed to apply. */
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
}

/** What is applied has been tried before, and somebody has read the report. */
export const isTried = ({ apply, sha256 }: { apply?: string | undefined; sha256?: string | undefined }): boolean =>
  apply !== 'true' || sha256 !== undefined

export const TRY_FIRST = '请先试导入，看过报告再写入。'
