import type { SheetRow } from '../../../sheets/sheet'

/** A paragraph, or a table with its cells; `row` counts paragraphs, from 1. */
export type Block = { row: number; text: string } | { row: number; table: SheetRow[] }
