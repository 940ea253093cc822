const BEIJING_MS = 8 * 3_600_000

/** An instant as a field of date and time has it, on the bureau's clock: `2026-11-30T09:00`. */
export const toField = (instant: string): string => {
  const at = Date.parse(instant)
  return Number.isNaN(at) ? '' : new Date(at + BEIJING_MS).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)
}

/** Back again; an unfinished field is an empty word, which the server refuses. */
export const toInstant = (field: string): string => {
  const at = Date.parse(`${field}:00+08:00`)
  return Number.isNaN(at) ? '' : new Date(at).toISOString()
}
