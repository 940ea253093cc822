import loadHighs, { type Highs, type ModelData } from 'highs'
import type { CoverProgram } from '@/domain/places/siting/cover-program'

export interface CoverAsked {
  program: CoverProgram
  /** Columns of a choice to begin with. */
  start: number[]
  seconds: number
}

export interface CoverSolved {
  /** Columns of the best choice found. */
  columns: number[]
  /** No choice counts more. */
  bound: number
  /** It ended by itself: the choice is the best. */
  solved: boolean
}

/** Weights are whole: what is less than one village better is not better. */
const LESS_THAN_ONE = 0.99
/** Binary fractions may miss a whole number by a hair. */
const HAIR = 1e-6

/** Columns first, then a variable for each group; a group counts no more than its columns allow. */
function modelOf({ choose, columns, groups }: CoverProgram, { constants, infinity }: Highs): ModelData {
  const [sites, all] = [columns.length, columns.length + groups.length]
  const rows = [...groups.map((group, n) => [sites + n, ...group.columns]), columns.map((_, site) => site)]
  const values = rows.flatMap((row, n) => row.map((_, at) => (n < groups.length && at > 0 ? -1 : 1)))
  const starts = [0]
  for (const row of rows) starts.push(starts.at(-1)! + row.length)
  const { continuous, integer } = constants.variableType
  return {
    ...{ numCols: all, numRows: rows.length, sense: constants.objectiveSense.maximize },
    colCost: [...columns.map(() => 0), ...groups.map(({ weight }) => weight)],
    colLower: Array.from({ length: all }, () => 0),
    colUpper: Array.from({ length: all }, () => 1),
    rowLower: rows.map(() => -infinity),
    rowUpper: [...groups.map(() => 0), choose],
    matrix: { format: 'csr', numRows: rows.length, numCols: all, starts, indices: rows.flat(), values },
    integrality: [...columns.map(() => integer), ...groups.map(() => continuous)],
  }
}

/** The best choice, or within the time the best found and what is proved of it. Runs in a program of its own. */
export async function solveCover({ program, start, seconds }: CoverAsked): Promise<CoverSolved> {
  const highs = await loadHighs()
  const { columns, groups } = program
  return highs.withModel(modelOf(program, highs), (model) => {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: LESS_THAN_ONE })
    const begun = new Set(start)
    const counted = groups.map((group) => (group.columns.some((column) => begun.has(column)) ? 1 : 0))
    model.setSolution({ colValue: [...columns.map((_, column) => (begun.has(column) ? 1 : 0)), ...counted] })
    model.run()
    const { colValue } = model.getSolution()
    const chosen = columns.flatMap((_, column) => ((colValue[column] ?? 0) > 0.5 ? [column] : []))
    return {
      columns: chosen.length > 0 ? chosen : start,
      bound: Math.floor(Number(model.info.get('mip_dual_bound')) + HAIR),
      solved: model.getModelStatus() === highs.constants.modelStatus.optimal,
    }
  })
}
