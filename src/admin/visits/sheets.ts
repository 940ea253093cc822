import type { VisitFigures } from '@/contract/console/booking/visit-figures'
import { VISIT_DEFINITIONS, type VisitMeasures } from '@/domain/booking/figures/definitions'
import type { Cell, Sheet } from '../patterns/download/sheet'
import { visitStateWord } from './state-words'
import { cutsOf, MEASURES, type Cut } from './measures'

/** The median wait goes into files in hours, so that it can be reckoned with; nobody seen leaves it empty. */
const HEADS = MEASURES.map((measure) =>
  measure === 'waitHours' ? `${VISIT_DEFINITIONS[measure].word}（小时）` : VISIT_DEFINITIONS[measure].word,
)

const hours = (value: number | null): Cell => (value === null ? '' : Math.round(value * 10) / 10)

const cellsOf = (row: VisitMeasures): Cell[] =>
  MEASURES.map((measure) => (measure === 'waitHours' ? hours(row.waitHours) : row[measure]))

const sheetOf = ({ title, heads, rows }: Cut): Sheet => ({
  name: title.replace('、', '和'),
  widths: [...heads.map(() => 24), ...MEASURES.map(() => 14)],
  rows: [[...heads, ...HEADS], ...rows.map((row) => [...row.names, ...cellsOf(row)])],
})

/** The month as files: villages alone go into the CSV, everything with its definitions into the workbook. */
export function visitSheets(figures: VisitFigures): Sheet[] {
  const [subdistricts, villages, ...others] = cutsOf(figures)
  return [
    sheetOf(villages!),
    sheetOf(subdistricts!),
    ...others.map(sheetOf),
    {
      name: '合计',
      widths: [20, 16],
      rows: [['项目', figures.month], ...HEADS.map((head, at): Cell[] => [head, cellsOf(figures.total)[at]!])],
    },
    {
      name: '按状态',
      widths: [24, 12],
      rows: [
        ['状态', '次数'],
        ...figures.states.map(({ state, bookings }): Cell[] => [visitStateWord(state), bookings]),
      ],
    },
    {
      name: '说明',
      widths: [20, 80],
      rows: [['项目', '怎么算'], ...Object.values(VISIT_DEFINITIONS).map(({ word, means }): Cell[] => [word, means])],
    },
  ]
}
