import type { Category } from '../../categories'
import type { RosterRow } from './read-roster'
import { ROSTER_COLUMNS, type RosterColumn } from './roster-columns'
import type { RosterPhone } from '../roster-phone'
import type { FoundUnit } from '../unit-tree'

/** Somebody who is on the roster, or was. */
export interface Known {
  id: string
  unitId: string
  name: string
  post: string
  category: Category
  phoneHash: string | null
  phoneMasked: string | null
  joinedDay: string
  leftDay: string | null
  /** An account has proven the number. */
  bound: boolean
}

/** What a file is compared with. */
export interface Standing {
  findUnit(written: string): FoundUnit
  officials: readonly Known[]
  /** Under which a number may lie, the newest first. */
  hashesOf(phone: string): readonly string[]
  /** Units that the importer looks after; null for the bureau: all. */
  within: ReadonlySet<string> | null
  today: string
}

/** A row that is good by itself. */
export interface Wish {
  row: RosterRow
  name: string
  unitId: string
  post: string
  category: Category
  phone: RosterPhone
  /** Null: the file does not say. */
  joinedDay: string | null
}

export interface RosterProblem {
  sheet: string
  row: number
  /** The heading; null where the row as a whole is meant. */
  column: string | null
  problem: string
  /** What to write instead. */
  instead: string
}

export type Judged<T> = { ok: true; value: T } | { ok: false; problem: RosterProblem }

export const good = <T>(value: T): Judged<T> => ({ ok: true, value })

export const bad = (
  { sheet, row }: RosterRow,
  column: RosterColumn | null,
  problem: string,
  instead: string,
): { ok: false; problem: RosterProblem } => ({
  ok: false,
  problem: { sheet, row, column: column && ROSTER_COLUMNS[column], problem, instead },
})

/** Names are compared without white space: 王 二 is 王二. */
export const plainName = (name: string): string => name.replace(/[\s\u3000]/g, '')

export const isWithin = ({ within }: Pick<Standing, 'within'>, unitId: string): boolean =>
  within === null || within.has(unitId)
