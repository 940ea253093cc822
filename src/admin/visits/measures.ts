import type { VisitFigures } from '@/contract/console/booking/visit-figures'
import { modeWord } from '@/domain/booking/booking-words'
import { VISIT_DEFINITIONS, waitWords, type VisitMeasures } from '@/domain/booking/figures/definitions'

export type Measure = keyof VisitMeasures

export const MEASURES = Object.keys(VISIT_DEFINITIONS) as Measure[]

/** A measure as it is read on the page. */
export const measureWord = (measure: Measure, value: number | null): number | string =>
  measure === 'waitHours' ? waitWords(value) : (value ?? 0)

/** A table of the month: what its rows are about, and the measures of each. */
export interface Cut {
  key: string
  title: string
  /** Headings of what says what a row is about. */
  heads: readonly string[]
  rows: readonly (VisitMeasures & { key: string; names: readonly string[] })[]
}

/** The month cut by place, firm and way of meeting; rows in the order of the register or by name, never by figure. */
export function cutsOf({ subdistricts, villages, firms, modes }: VisitFigures): Cut[] {
  return [
    {
      ...{ key: 'subdistricts', title: '按街道、镇', heads: ['街道、镇'] },
      rows: subdistricts.map(({ code, name, ...measures }) => ({ key: code, names: [name], ...measures })),
    },
    {
      ...{ key: 'villages', title: '按村居', heads: ['村居', '街道、镇'] },
      rows: villages.map(({ code, name, subdistrict, ...measures }) => ({
        ...{ key: code, names: [name, subdistrict], ...measures },
      })),
    },
    {
      ...{ key: 'firms', title: '按律所', heads: ['律所'] },
      rows: firms.map(({ id, name, ...measures }) => ({ key: id, names: [name], ...measures })),
    },
    {
      ...{ key: 'modes', title: '按方式', heads: ['方式'] },
      rows: modes.map(({ mode, ...measures }) => ({ key: mode, names: [modeWord(mode)], ...measures })),
    },
  ]
}
