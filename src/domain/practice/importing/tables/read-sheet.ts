import type { WrittenQuestion } from '../written-question'
import { isSection } from '../words/sections'
import { readKind } from '../words/kind-words'
import { fillMerged } from './fill-merged'
import type { Column } from './find-headings'
import { findHeadings } from './find-headings'
import { resolveKindCodes } from './kind-codes'
import { placeColumns } from './place-columns'
import { textOf, type Sheet, type SheetRow } from '../../../sheets/sheet'
import { stripNumbers } from './strip-numbers'
import { isUnused, repeatsHeadings, writeRow } from './write-row'

export interface WrittenSheet {
  name: string
  columns: Column[]
  written: WrittenQuestion[]
  notes: string[]
}

/** A row with one text that says 一、单项选择题: the kind of what follows. */
function sectionOf({ cells }: SheetRow): string | null {
  const texts = [...cells.values()].map(textOf).filter((text) => text.trim() !== '')
  return texts.length === 1 && isSection(texts[0]!) ? texts[0]! : null
}

/** The questions of a sheet as they are written; null: no headings that tell a stem and an answer. */
export function readSheet(sheet: Sheet): WrittenSheet | null {
  const headings = findHeadings(sheet.rows)
  if (!headings) return null
  const { columns, next } = headings
  const placed = placeColumns(columns)
  let section = readKind(sheet.name) === 'unknown' ? '' : sheet.name
  const written: WrittenQuestion[] = []
  for (const row of fillMerged({ ...sheet, rows: sheet.rows.slice(next) }, columns)) {
    const begun = sectionOf(row)
    if (begun !== null) section = begun
    if (begun !== null || repeatsHeadings(row, columns)) continue
    const question = writeRow(row, placed)
    if (!isUnused(question)) written.push({ ...question, kind: question.kind.trim() || section })
  }
  return { name: sheet.name, columns, ...resolveKindCodes(stripNumbers(written)) }
}
