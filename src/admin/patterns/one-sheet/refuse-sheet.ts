import { sizeWord } from '../words/size-word'

export const SHEETS_ACCEPTED = '.xlsx,.csv'

/** What can be said of a table before anything is sent; null when it is worth trying. The server looks inside. */
export const refuseSheet =
  (maxBytes: number) =>
  ({ name, size }: Pick<File, 'name' | 'size'>): string | null => {
    if (/\.(xls|et)$/i.test(name)) return '这是旧的表格格式。请在 Excel 或 WPS 里另存为 .xlsx，再选一次。'
    if (!/\.(xlsx|csv)$/i.test(name)) return '只能导入 .xlsx 或 .csv 文件，请在 Excel 或 WPS 里另存为其中一种。'
    if (size === 0) return '这个文件是空的，请核对以后再选。'
    return size > maxBytes ? `文件有 ${sizeWord(size)}，最多 ${sizeWord(maxBytes)}。` : null
  }
