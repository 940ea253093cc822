import writeExcelFile from 'write-excel-file/node'

/** One person as a clerk writes them down. */
export interface RosterLine {
  name: string
  unit: string
  post?: string
  category: string
  phone?: string
  joined?: string
}

const HEADINGS = ['姓名', '单位', '职务', '类别', '手机号', '列入日期']

/** A roster as a workbook, as a browser uploads it. */
export async function rosterFile(name: string, lines: readonly RosterLine[]) {
  const rows = lines.map(({ name: who, unit, post = '', category, phone = '', joined = '' }) => [
    ...[who, unit, post, category, phone, joined],
  ])
  const data = [HEADINGS, ...rows].map((row) => row.map((value) => ({ value, type: String })))
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeExcelFile([{ sheet: '名册', data }]).toBuffer(),
  }
}
