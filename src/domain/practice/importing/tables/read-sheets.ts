import type { ReadQuestions } from '../imported-question'
import { meaningWord } from '../settling/complain'
import { sumUp } from '../sum-up'
import { readSheet } from './read-sheet'
import type { Sheet } from '../../../sheets/sheet'

/** The questions of all sheets that have headings; null: none has. */
export function readSheets(sheets: readonly Sheet[]): ReadQuestions | null {
  const all = sheets.map((sheet) => ({ sheet, read: readSheet(sheet) }))
  const read = all.map((one) => one.read).filter((one) => one !== null)
  if (read.length === 0) return null
  const holding = read.filter(({ written }) => written.length > 0)
  const named = (name: string) => (holding.length > 1 ? { sheet: name } : {})
  const passedOver = all
    .filter((one) => one.read === null && one.sheet.rows.length > 0)
    .map((one) => `“${one.sheet.name}”`)
  const notes = [
    ...holding.flatMap((one) => one.notes),
    ...(passedOver.length > 0 ? [`没有题干和答案两列的工作表跳过了：${passedOver.join('、')}。`] : []),
  ]
  const written = holding.flatMap((one) => one.written.map((question) => ({ ...question, ...named(one.name) })))
  const headings = read.flatMap(({ name, columns }) =>
    columns
      .filter(({ heading }) => heading !== '')
      .map(({ heading, meaning }) => ({ ...named(name), heading, meaning: meaning && meaningWord(meaning) })),
  )
  return sumUp(written, headings, notes)
}
