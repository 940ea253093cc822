import type { ReadHeading, ReadQuestions } from '../imported-question'
import { meaningWord } from '../settling/complain'
import { sumUp } from '../sum-up'
import { readSheet } from '../tables/read-sheet'
import { textOf, type Sheet } from '../../../sheets/sheet'
import { tidy } from '../words/tidy'
import type { WrittenQuestion } from '../written-question'
import type { Block } from './block'
import { splitLines } from './read-line'
import { LineWriter } from './line-writer'

/** A line of a document is only a question if it has something that questions have. */
const isQuestion = ({ letters, answer, stem, kind }: WrittenQuestion) =>
  letters.length > 0 || answer !== '' || kind !== '' || /[(（]\s*[^)）]{0,4}\s*[)）]/u.test(stem)

/**
 * Questions pasted into a document: numbered stems, lettered options, marked answers, in parts with headings. A table
 * with headings is read as a sheet, any other as lines. Null: nothing in it looks like a question.
 */
export function readDocument(blocks: readonly Block[]): ReadQuestions | null {
  const writer = new LineWriter()
  const tabled: WrittenQuestion[] = []
  const headings: ReadHeading[] = []
  const notes: string[] = []
  for (const block of blocks) {
    const sheet = 'table' in block ? readSheet({ name: '', rows: block.table, merged: [] }) : null
    const texts = 'table' in block ? block.table.flatMap(({ cells }) => [...cells.values()].map(textOf)) : [block.text]
    if (!sheet) for (const line of texts.flatMap((text) => splitLines(tidy(text)))) writer.write(block.row, line)
    else {
      tabled.push(...sheet.written)
      notes.push(...sheet.notes)
      headings.push(
        ...sheet.columns.map(({ heading, meaning }) => ({ heading, meaning: meaning && meaningWord(meaning) })),
      )
    }
  }
  const written = [...tabled, ...writer.finish().filter(isQuestion)].sort((a, b) => a.row - b.row)
  return written.length === 0 ? null : sumUp(written, headings, notes)
}

/** Sheets without headings may hold a pasted paper, a line a row. */
export const readSheetsAsDocument = (sheets: readonly Sheet[]): ReadQuestions | null =>
  readDocument(
    sheets.flatMap(({ rows }) =>
      rows.map(({ row, cells }) => ({ row, text: [...cells.values()].map(textOf).join('\n') })),
    ),
  )
