import type { Sheet } from './sheet'

const WIDTH = 16

/** A workbook; its library is fetched only when somebody asks for one. */
export async function toWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  return writeExcelFile(
    sheets.map(({ name, rows, widths = [] }) => ({
      sheet: name,
      data: rows.map((row, at) =>
        row.map((value) => ({
          value,
          // Typed, so that a text that looks like a formula stays a text.
          type: typeof value === 'number' ? Number : String,
          ...(at === 0 ? { fontWeight: 'bold' as const } : {}),
        })),
      ),
      columns: (rows[0] ?? []).map((_, at) => ({ width: widths[at] ?? WIDTH })),
    })),
  ).toBlob()
}
