import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { Queryable } from '@/cloud/kernel/db'
import { cellsFrom, type CellRange } from '@/domain/booking/slots/cells'

/** Whether this person has a visit within these minutes, with whichever lawyer; what they only hold is let go of. */
export async function isBusy(db: Queryable, personId: string, cell: number, minutes: number): Promise<boolean> {
  const { first, last } = cellsFrom(cell, minutes)
  const rows = await runNamed(db, {
    name: 'person-busy',
    text: `select 1 from person_cells where person_id = $1 and cell between $2 and $3 and until is null limit 1`,
    values: [personId, first, last],
  })
  return rows.length > 0
}

/** Which visit of this person's has which of these cells; of a guest's there is none. */
export async function selectVisitCells(
  db: Queryable,
  personId: string | null,
  { first, last }: CellRange,
): Promise<ReadonlyMap<number, string>> {
  if (!personId) return new Map()
  const rows = await runNamed<{ cell: number; id: string }>(db, {
    name: 'visit-cells',
    text: `select cell, booking_id as id from person_cells
      where person_id = $1 and cell between $2 and $3 and until is null`,
    values: [personId, first, last],
  })
  return new Map(rows.map(({ cell, id }) => [cell, id]))
}

/** Each person's visits and holds within these cells. */
export async function selectBusy(
  db: Queryable,
  people: readonly { personId: string }[],
  { first, last }: CellRange,
): Promise<Map<string, CellRange[]>> {
  const rows = await runNamed<{ id: string; cells: number[] }>(db, {
    name: 'people-busy',
    text: `
      select person_id as id, array_agg(cell) as cells from person_cells
      where person_id = any($1::uuid[]) and cell between $2 and $3 and (until is null or until > now())
      group by person_id`,
    values: [people.map(({ personId }) => personId), first, last],
  })
  return new Map(rows.map(({ id, cells }) => [id, cells.map((cell) => ({ first: cell, last: cell }))]))
}
