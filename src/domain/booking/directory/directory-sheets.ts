import { languageWord, matterWord } from '../booking-words'
import { COLUMNS, DIRECTORY_SHEETS, SHEET_WORDS } from './directory-columns'

interface NamedThing {
  name: string
}

/** What is exported, whoever asks for it. */
export interface DirectoryContent {
  firms: readonly { name: string; phone: string; promiseHours: number | null }[]
  lawyers: readonly {
    name: string
    firm: string
    fields: readonly string[]
    languages: readonly string[]
    dutyPlace: string
    intro: string
  }[]
  pairings: readonly {
    village: { code: string; name: string }
    firm: NamedThing
    lawyers: readonly NamedThing[]
    fromDay: string
    toDay: string | null
  }[]
}

const joined = (words: readonly string[]): string => words.join('、')

/** The three tables with their headings, as the import reads them; a file that was not touched changes nothing. */
export function directorySheets({ firms, lawyers, pairings }: DirectoryContent) {
  const rows: Record<(typeof DIRECTORY_SHEETS)[number], (string | number)[][]> = {
    firms: firms.map(({ name, phone, promiseHours }) => [name, phone, promiseHours ?? '']),
    lawyers: lawyers.map(({ name, firm, fields, languages, dutyPlace, intro }) => [
      ...[name, firm, joined(fields.map(matterWord)), joined(languages.map(languageWord)), dutyPlace, intro],
    ]),
    pairings: pairings.map(({ village, firm, lawyers: paired, fromDay, toDay }) => [
      ...[village.code, village.name, firm.name, joined(paired.map(({ name }) => name)), fromDay, toDay ?? ''],
    ]),
  }
  return DIRECTORY_SHEETS.map((kind) => ({
    name: SHEET_WORDS[kind],
    widths: Object.values(COLUMNS[kind]).map(() => 24),
    rows: [Object.values(COLUMNS[kind]), ...rows[kind]],
  }))
}
