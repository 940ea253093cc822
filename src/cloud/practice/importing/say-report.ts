import type { ImportReport } from '@/contract/console/console-import'

interface Line {
  row: number
  sheet?: string | undefined
  text: string
}

const quote = (stem: string) => `“${stem.length > 24 ? `${stem.slice(0, 24)}…` : stem}”`

const placeWord = ({ row, sheet }: Omit<Line, 'text'>) => `${sheet ? `“${sheet}”` : ''}第 ${row} 行`

const problemLines = ({ problems }: ImportReport): Line[] =>
  problems.shown.map(({ column, problem, instead, begins, ...place }) => ({
    ...place,
    text: `${column ? `“${column}”` : ''}${begins ? `（${begins}）` : ''}：${problem}。改为：${instead}`,
  }))

const duplicateLines = ({ duplicates }: ImportReport): Line[] =>
  duplicates.shown.map(({ stem, same, ...place }) => {
    const other = same.id ? `题库里的 ${same.id} ` : `本文件${placeWord({ row: same.row ?? 0, sheet: same.sheet })}`
    return { ...place, text: `：和${other}相同，没有读入：${quote(stem)}` }
  })

const hintLines = ({ flagged, alike }: ImportReport): Line[] => [
  ...flagged.shown.map(({ names, stem, ...place }) => ({
    ...place,
    text: `：提到已废止的${names.map((name) => `《${name}》`).join('')}，读入后标为待复核：${quote(stem)}`,
  })),
  ...alike.shown.map(({ row, sheet, to, likeness }) => ({
    ...{ row, sheet },
    text: `：和题库里的 ${to.id} 相近（${Math.round(likeness * 100)}%），请看看是不是同一道题：${quote(to.stem)}`,
  })),
]

function headingLines({ headings, notes }: ImportReport): string[] {
  const named = headings.map(
    ({ sheet, heading, meaning }) => `${sheet ? `“${sheet}”` : ''}“${heading}”${meaning ? `当作${meaning}` : '没有读'}`,
  )
  return [...(named.length > 0 ? [`列：${named.join('，')}`] : []), ...notes]
}

/** In the order of the file: sheets as they come, rows within them. */
function inOrder(lines: Line[]): Line[] {
  const sheets = [...new Set(lines.map(({ sheet }) => sheet))]
  return lines.sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row)
}

/** A report for the terminal, row by row; the last line is the sum, in the words that programs look for. */
export function sayReport(report: ImportReport): string[] {
  const { read, refused, written, mark } = report
  const rows = inOrder([...problemLines(report), ...duplicateLines(report), ...hintLines(report)])
  return [
    ...headingLines(report),
    ...rows.map(({ text, ...place }) => placeWord(place) + text),
    written === null
      ? '这次是试读，没有写入；确认无误后加 --apply 写入。'
      : `已写入 ${written} 道草稿，在管理后台打开 /admin/questions?imported=${mark} 可以一起找到；要由另一位同事审核发布。`,
    `${read} questions read, ${refused} rows refused`,
  ]
}
