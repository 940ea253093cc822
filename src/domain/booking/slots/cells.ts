/** A slot is claimed as cells of a grid, so that visits of unequal lengths cannot overlap either. */
export const CELL_MINUTES = 15
const CELL_MS = CELL_MINUTES * 60_000

/** Cells from `first` to `last`, both included. */
export interface CellRange {
  first: number
  last: number
}

/** The cell in which an instant lies: quarters of an hour since 1970, which are those of the clock in Chongqing too. */
export const cellOf = (instant: Date): number => Math.floor(instant.getTime() / CELL_MS)

/** The instant at which a cell begins. */
export const instantOf = (cell: number): Date => new Date(cell * CELL_MS)

/** True for an instant at which a slot may begin. */
export const onGrid = (instant: Date): boolean => instant.getTime() % CELL_MS === 0

/**
 * The cells that so many minutes from a cell on touch.
 *
 * @example cellsFrom(100, 45) // { first: 100, last: 102 }
 */
export const cellsFrom = (first: number, minutes: number): CellRange => ({
  first,
  last: first + Math.max(1, Math.ceil(minutes / CELL_MINUTES)) - 1,
})

/**
 * Whose visit lies within so many minutes from a cell on; null when none does.
 *
 * @param visits who has which cell
 */
export function visitWithin(visits: ReadonlyMap<number, string>, cell: number, minutes: number): string | null {
  const { first, last } = cellsFrom(cell, minutes)
  for (let one = first; one <= last; one++) if (visits.has(one)) return visits.get(one)!
  return null
}

/** The cells that a stretch of time touches; its end is not part of it. */
export const cellsBetween = (startsAt: Date, endsAt: Date): CellRange => ({
  first: cellOf(startsAt),
  last: Math.ceil(endsAt.getTime() / CELL_MS) - 1,
})

/**
 * Of several visits the first that lies at the same time as this one; null when none does.
 *
 * @param visits this one may be among them
 */
export function visitBeside<V extends { id: string; startsAt: Date; minutes: number }>(
  one: V,
  visits: readonly V[],
): V | null {
  const rangeOf = ({ startsAt, minutes }: V) => cellsFrom(cellOf(startsAt), minutes)
  return visits.find((other) => other.id !== one.id && overlap(rangeOf(one), rangeOf(other))) ?? null
}

export const overlap = (a: CellRange, b: CellRange): boolean => a.first <= b.last && b.first <= a.last
