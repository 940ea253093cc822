import type { SignRow } from '../sign-row'

export interface SignFilters {
  kind: string
  subdistrict: string
  /** Words of the name, letters of it (`qiaobei`, `qb`), or the code. */
  text: string
}

/** The signs that match every filter that is set, in the order they came in. */
export function filterSigns(rows: readonly SignRow[], { kind, subdistrict, text }: SignFilters): SignRow[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return rows
    .filter((row) => !kind || row.kind === kind)
    .filter((row) => !subdistrict || row.subdistrict === subdistrict)
    .filter((row) => {
      const searched = `${row.subdistrict}${row.name} ${row.code} ${row.spelled}`.toLowerCase()
      return words.every((word) => searched.includes(word))
    })
}
