import type { ConsolePlace } from '@/contract/places/console-places'
import type { Queryable } from '@/cloud/kernel/db'
import { findNames } from '@/cloud/session/people/find-names'
import { countOpenReports, type PlaceRow } from '../places.repo'
import { viewPlace } from '../view-place'

/** Rows as editors read them. */
export async function viewForConsole(db: Queryable, rows: readonly PlaceRow[]): Promise<ConsolePlace[]> {
  const [only] = rows
  const reports = await countOpenReports(db, rows.length === 1 ? only?.id : undefined)
  const nameOf = await findNames(
    db,
    rows.map(({ updatedById }) => updatedById),
  )
  return rows.map((row) => ({
    ...viewPlace(row),
    people: row.body.people,
    revision: row.revision,
    retired: row.retired,
    reports: reports.get(row.id) ?? 0,
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedById && nameOf(row.updatedById),
  }))
}
