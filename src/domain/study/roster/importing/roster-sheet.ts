import { CATEGORY_WORDS, type Category } from '../../categories'
import { ROSTER_COLUMNS } from './roster-columns'

export interface RosterLine {
  name: string
  unit: string
  post: string
  category: Category
  /** Part of it hidden: read back, whoever has the number keeps it. */
  phoneMasked: string | null
  joinedDay: string
}

/** The roster as a table with its headings, as the import reads it; a file that was not touched changes nothing. */
export const rosterSheet = (lines: readonly RosterLine[]) => ({
  name: '名册',
  widths: [18, 40, 18, 20, 18, 14],
  rows: [
    Object.values(ROSTER_COLUMNS) as string[],
    ...lines.map(({ name, unit, post, category, phoneMasked, joinedDay }) => [
      ...[name, unit, post, CATEGORY_WORDS[category], phoneMasked ?? '', joinedDay],
    ]),
  ],
})
