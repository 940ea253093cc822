import type { TableColumnsType } from 'antd'

/** Eight characters beside the edges of a cell. */
const ROOM = 144

/**
 * On a 1024 px screen the widths of a table's columns may add up to more than there is. Then those with a width give
 * way, and a column without one keeps room for a few words instead of one character a line. For `tableLayout="auto"`.
 */
export const withRoom = <Row>(columns: TableColumnsType<Row>): TableColumnsType<Row> =>
  columns.map((column) => (column.width === undefined ? { minWidth: ROOM, ...column } : column))
