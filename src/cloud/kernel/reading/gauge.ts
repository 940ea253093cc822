import type { Cell } from '@/domain/sheets/sheet'
import { FILE_LIMITS } from './limits'
import { refuseFile } from './refused-file'

/** Counts what has been read of a file, over all its sheets, and stops reading when it is too much. */
export interface Gauge {
  row(): void
  /** The cell as it is kept: one that is too long keeps none of its text. */
  cell(cell: Cell): Cell
}

/** Title and heading rows come on top of the rows that hold something. */
const ROWS_ABOVE = 100

/** @throws {RefusedFile} by its methods */
export function openGauge(): Gauge {
  let rows = 0
  let cells = 0
  let text = 0
  return {
    row() {
      rows += 1
      if (rows > FILE_LIMITS.rows + ROWS_ABOVE) refuseFile('文件超过 10,000 行。请分成几个文件，分别导入。')
    },
    cell(cell) {
      cells += 1
      if (cells > FILE_LIMITS.cells)
        refuseFile('文件里的单元格太多。请只留下要导入的内容，删去其他工作表和列，再导入。')
      if (typeof cell !== 'string') return cell
      if (cell.length > FILE_LIMITS.cell) return { fault: 'too-long' }
      text += cell.length
      if (text > FILE_LIMITS.text) refuseFile('文件里的文字太多。请分成几个文件，分别导入。')
      return cell
    },
  }
}
