import type { DirectoryProblem } from '@/contract/console/booking/directory-import'
import type { Pairing } from '@/domain/booking/pairing/place-pairing'
import { COLUMNS, type DirectorySheet } from '@/domain/booking/directory/directory-columns'
import type { WrittenRow } from '@/domain/booking/directory/read-directory'
import type { FirmRow, FirmWords } from '../console/firms/firms.repo'
import type { LawyerRow, LawyerWords } from '../console/lawyers/lawyers.repo'
import type { NamedVillage } from '../directory/districts'

/** What stands in the tables when a file is compared with them. */
export interface Standing {
  firms: readonly FirmRow[]
  lawyers: readonly LawyerRow[]
  pairings: ReadonlyMap<string, readonly Pairing[]>
  villages: readonly NamedVillage[]
  today: string
}

/** How a row compares with what stands. */
export type Fate = 'created' | 'changed' | 'same'

export interface PlannedFirm {
  id: string
  fate: Fate
  words: FirmWords
}

export interface PlannedLawyer {
  id: string
  firmId: string
  fate: Fate
  words: LawyerWords
}

export interface PlannedPairing {
  village: string
  fate: Fate
  wish: Pairing
}

/** A problem at a place of a row; `key` is the column's. */
export function problemAt(
  kind: DirectorySheet,
  { sheet, row }: WrittenRow,
  key: string | null,
  problem: string,
  instead: string,
): DirectoryProblem {
  const words: Readonly<Record<string, string>> = COLUMNS[kind]
  return { sheet, row, column: key === null ? null : (words[key] ?? key), problem, instead }
}

/** What was good of the rows, and what was not. */
export interface Sorted<T> {
  good: T[]
  problems: DirectoryProblem[]
}

export type Judged<T> = { good: T } | { problem: DirectoryProblem }

/** Judges row after row; a later row may rest on an earlier one. */
export function sortRows<T>(rows: readonly WrittenRow[], judge: (row: WrittenRow) => Judged<T>): Sorted<T> {
  const sorted: Sorted<T> = { good: [], problems: [] }
  for (const row of rows) {
    const judged = judge(row)
    if ('good' in judged) sorted.good.push(judged.good)
    else sorted.problems.push(judged.problem)
  }
  return sorted
}

export const sameWords = (a: object, b: object): boolean =>
  Object.entries(b).every(([key, value]) => JSON.stringify(a[key as keyof typeof a]) === JSON.stringify(value))
