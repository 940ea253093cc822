import type { ImportedQuestion, ReadQuestions } from '../imported-question'
import type { Cell, MergedCells, Sheet } from '../../../sheets/sheet'

/** A sheet from rows of cells; '' is an empty cell. Rows count from 1. */
export const sheetOf = (rows: Cell[][], name = 'Sheet1', merged: MergedCells[] = []): Sheet => ({
  name,
  rows: rows
    .map((cells, n) => ({
      row: n + 1,
      cells: new Map(cells.map((cell, at) => [at, cell] as const).filter(([, cell]) => cell !== '')),
    }))
    .filter(({ cells }) => cells.size > 0),
  merged,
})

const sayQuestion = ({ row, sheet, kind, stem, options, answer, ...more }: ImportedQuestion) =>
  [
    `${sheet ? `${sheet}!` : ''}${row} ${kind} ${stem.replaceAll('\n', '⏎')} [${options.join('/')}] ${answer.join('')}`,
    ...(more.caseStem ? [`案例 ${more.caseStem.replaceAll('\n', '⏎')}`] : []),
    ...(more.explanation ? [`解析 ${more.explanation.replaceAll('\n', '⏎')}`] : []),
    ...(more.difficulty ? [`难度 ${more.difficulty}`] : []),
    ...(more.source ? [`来源 ${more.source}`] : []),
  ].join('；')

/** What was read, a line a question, and what was refused, a line a problem. */
export const say = (read: ReadQuestions | null): string[] =>
  read === null
    ? ['没有题目']
    : [
        ...read.questions.map(sayQuestion),
        ...read.problems.map(
          ({ row, sheet, column, problem }) => `${sheet ? `${sheet}!` : ''}${row} ✗ ${column ?? '整行'}：${problem}`,
        ),
      ]
