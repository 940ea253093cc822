import { WRITTEN_LETTERS, type ColumnMeaning } from '../written-question'
import type { Column } from './find-headings'
import type { Cell, Sheet, SheetRow } from '../../../sheets/sheet'

/** A kind, a case or a chapter merged over several rows belongs to each of them; a merged stem would be one question. */
const SHARED: ReadonlySet<ColumnMeaning> = new Set(['kind', 'caseStem', 'difficulty', 'source'])

/** Rows in which each cell merged downwards is repeated; work is bounded by rows × columns, whatever the file claims. */
export function fillMerged({ rows, merged }: Sheet, columns: readonly Column[]): SheetRow[] {
  const filled = rows.map(({ row, cells }) => ({ row, cells: new Map(cells) }))
  for (const { at, meaning } of columns) {
    if (meaning === null || !SHARED.has(meaning) || WRITTEN_LETTERS.includes(meaning as never)) continue
    const spans = merged.filter(({ left }) => left === at).sort((a, b) => a.top - b.top)
    fillColumn(filled, at, spans)
  }
  return filled
}

function fillColumn(rows: { row: number; cells: Map<number, Cell> }[], at: number, spans: Sheet['merged']): void {
  let span = 0
  let carried: Cell | undefined
  for (const { row, cells } of rows) {
    while (span < spans.length && spans[span]!.bottom < row) {
      span += 1
      carried = undefined
    }
    const within = spans[span]
    if (!within || row < within.top) continue
    carried = row === within.top ? cells.get(at) : carried
    if (carried !== undefined && !cells.has(at)) cells.set(at, carried)
  }
}
