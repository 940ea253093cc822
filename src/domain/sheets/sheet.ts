/** Why a cell holds no text: an error (#REF!), a formula whose result was not saved, more text than any cell needs. */
export type CellFault = 'error' | 'formula' | 'too-long'

/** The text of a cell, numbers and dates as Excel would show them plainly; or why it has none. */
export type Cell = string | { fault: CellFault }

/** Only rows and cells that hold something; columns count from 0. */
export interface SheetRow {
  row: number
  cells: ReadonlyMap<number, Cell>
}

/** Rows and columns from and to, both included; rows as a person counts, columns from 0. */
export interface MergedCells {
  top: number
  bottom: number
  left: number
  right: number
}

export interface Sheet {
  name: string
  rows: SheetRow[]
  merged: MergedCells[]
}

export const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '')
