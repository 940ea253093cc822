import type { LawyerRow } from '@/contract/console/booking/console-lawyers'
import { matterWord } from '@/domain/booking/booking-words'

interface Filters {
  /** A firm's id. */
  firm: string
  account: string
  text: string
}

/** Lawyers who fit all filters; each word of the text stands somewhere in the row. */
export const filterLawyers = (rows: readonly LawyerRow[], { firm, account, text }: Filters): LawyerRow[] => {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const words = [row.name, row.firm.name, row.dutyPlace, ...row.fields.map(matterWord)].join(' ').toLowerCase()
    return (
      (!firm || row.firm.id === firm) &&
      (!account || row.account === account) &&
      wanted.every((word) => words.includes(word))
    )
  })
}
