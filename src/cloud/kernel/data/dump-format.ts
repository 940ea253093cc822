/**
 * A backup is one gzip file of lines: the header, then for each table its name and one line of text per row, then
 * the footer. The footer's hash covers every line before it, so a file that was cut short or changed is recognised.
 */
export interface Header {
  kind: 'xiaojiang-backup'
  format: 1
  /** When the snapshot was taken; UTC. */
  at: string
  /** The newest migration of the database it came from. */
  schema: string
}

export interface TableStart {
  table: string
  columns: string[]
}

export interface Footer {
  end: true
  /** Rows per table. */
  rows: Record<string, number>
  /** SHA-256 in hex. */
  hash: string
}

/** A row is an array of texts as Postgres prints them (null for NULL), in the order of the table's columns. */
export type Row = (string | null)[]
export type Line = Header | TableStart | Row | Footer

export const isRow = (line: Line): line is Row => Array.isArray(line)
export const isFooter = (line: Line): line is Footer => 'end' in line
export const isTableStart = (line: Line): line is TableStart => 'table' in line
