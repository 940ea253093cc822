import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { importVillagePoints as contract } from '@/contract/places/console-import'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, type Call } from '@/cloud/kernel/route'
import { POINT_COLUMNS, readPointRow, type PointColumn, type WrittenPoint } from '@/domain/places/importing/read-points'
import type { RowProblem } from '@/domain/places/importing/table'
import { closeBook } from '../place-book'
import { upsertVillagePoints } from '../places.repo'
import { openRoads } from '../roads/open-roads'
import { compareDatums, toWgs84 } from './datum-fit'
import { UNKNOWN_VILLAGE, villageFinder, type FindVillage } from './find-village'
import { reportOf, takeTable } from './take-table'

function sortOut(read: readonly (WrittenPoint | RowProblem[])[], find: FindVillage, column: string | null) {
  const problems: RowProblem[] = []
  const good = new Map<string, WrittenPoint>()
  for (const one of read) {
    if (Array.isArray(one)) {
      problems.push(...one)
      continue
    }
    const code = find(one.village, one.subdistrict)
    if (code) good.set(code, one)
    else problems.push({ row: one.row, column, ...UNKNOWN_VILLAGE })
  }
  return { good, problems }
}

/** Tries a file of villages' points, or writes one that was tried before. */
export async function importVillagePoints(
  { datum, ...asked }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<Output<typeof contract>>> {
  const taken = await takeTable<PointColumn>(call, asked, POINT_COLUMNS, ['village', 'lon', 'lat'])
  if (!taken.ok) return taken
  const { ctx, caller } = call
  const { table, sha256, write } = taken.value
  const column = table.headings.find(({ meaning }) => meaning === 'village')?.heading ?? null
  const { good, problems } = sortOut(table.rows.map(readPointRow), await villageFinder(ctx.config), column)
  const points = [...good.values()].map(({ point }) => point)
  const fit = compareDatums(points, datum, await openRoads(ctx), [])
  const rows = [...good].map(([villageCode, { point }]) => ({ villageCode, ...toWgs84(point, datum), sample: false }))
  if (write) {
    const at = ctx.clock.now()
    const act = { action: 'place.points', subject: sha256.slice(0, 16), detail: `写入 ${rows.length} 个村居的位置` }
    await inTransaction(ctx.db, async (tx) => {
      await upsertVillagePoints(tx, rows)
      await recordAct(tx, { at, actorId: caller.personId!, ...act })
    })
    closeBook(ctx)
    ctx.cache.drop('/api/booking/villages')
  }
  const report = reportOf(taken.value, problems, POINT_COLUMNS)
  return ok({ ...report, read: good.size, notes: [], written: write ? rows.length : null, ...fit })
}
