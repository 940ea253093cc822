import type { VillageRow } from '@/contract/console/booking/console-villages'

/** In the address, for villages without a firm. */
export const NO_FIRM = 'none'

interface Filters {
  subdistrict: string
  /** A firm's name. */
  firm: string
  text: string
}

const holds = ({ code, name, spelled, subdistrict, now }: VillageRow, word: string) =>
  [code, name, spelled, subdistrict, ...(now?.lawyers ?? []).map((lawyer) => lawyer.name)].some((text) =>
    text.toLowerCase().includes(word),
  )

/** Villages that fit all filters; each word of the text stands somewhere in the row. */
export const filterVillages = (rows: readonly VillageRow[], { subdistrict, firm, text }: Filters): VillageRow[] => {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      (!subdistrict || row.subdistrict === subdistrict) &&
      (!firm || (firm === NO_FIRM ? row.now === null : row.now?.firm.name === firm)) &&
      wanted.every((word) => holds(row, word)),
  )
}
