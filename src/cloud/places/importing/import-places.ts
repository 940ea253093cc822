import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { importPlaces as contract } from '@/contract/places/console-import'
import type { PlaceBody } from '@/contract/places/console-places'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, type Call } from '@/cloud/kernel/route'
import { metresBetween } from '@/domain/places/distance-standard'
import { PLACE_COLUMNS, readPlaceRow, type PlaceColumn, type WrittenPlace } from '@/domain/places/importing/read-places'
import type { RowProblem } from '@/domain/places/importing/table'
import type { Point } from '@/domain/places/words'
import { describeChange } from '../desk/describe-change'
import { placeIdOf } from '../desk/place-id'
import { closeBook, openBook } from '../place-book'
import { insertPlace, lockPlace, selectAllPlaces, updatePlace, type PlaceRow } from '../places.repo'
import { openRoads } from '../roads/open-roads'
import { compareDatums, toWgs84, type Datum } from './datum-fit'
import { reportOf, takeTable } from './take-table'

const NEEDED: readonly PlaceColumn[] = ['name', 'carrier', 'services', 'lon', 'lat', 'address', 'hours']

/** Of two with one key the one that is not retired. */
const byKey = (rows: readonly PlaceRow[]): Map<string, PlaceRow> =>
  new Map([...rows].sort((a, b) => Number(b.retired) - Number(a.retired)).map((row) => [keyOf(row.body), row]))

const keyOf = ({ name, subdistrict }: { name: string; subdistrict: string }) => `${subdistrict} ${name}`

/** What the file says, over what we have and the file has no column for. */
function bodyOf(
  { row: _row, point, ...written }: WrittenPlace,
  datum: Datum,
  before: PlaceBody | undefined,
): PlaceBody {
  const kept = { exceptions: [], holidays: 'closed' as const, photo: null, people: [] }
  return { ...kept, ...before, ...written, point: toWgs84(point, datum) }
}

/** Rows that can be written, and what is wrong with the others; the second of two with one name is wrong as well. */
function sortOut(read: readonly (WrittenPlace | RowProblem[])[]) {
  const problems: RowProblem[] = []
  const good = new Map<string, WrittenPlace>()
  for (const one of read) {
    if (Array.isArray(one)) problems.push(...one)
    else if (good.has(keyOf(one)))
      problems.push({
        ...{ row: one.row, column: null, problem: '前面已有同一镇街、同一名称的一行。' },
        instead: '请删掉一行，或者改成不同的名称。',
      })
    else good.set(keyOf(one), one)
  }
  return { good: [...good.values()], problems }
}

/** A district is not so wide between two villages: a digit of the coordinates is wrong. */
const ELSEWHERE_METRES = 20_000
const ROWS_NAMED = 10

/** Rows whose points lie nowhere near, to be looked at before they are written. */
function noteElsewhere(good: readonly WrittenPlace[], datum: Datum, villages: readonly Point[]): string[] {
  const isElsewhere = ({ point }: WrittenPlace) => {
    const here = toWgs84(point, datum)
    return villages.every((village) => metresBetween(here, village) > ELSEWHERE_METRES)
  }
  const rows = villages.length === 0 ? [] : good.filter(isElsewhere).map(({ row }) => row)
  if (rows.length === 0) return []
  const named = `第 ${rows.slice(0, ROWS_NAMED).join('、')} 行${rows.length > ROWS_NAMED ? `等 ${rows.length} 行` : ''}`
  return [`${named}的位置离最近的村居${rows.length > 1 ? '都' : ''}超过 20 公里，请核对经纬度。`]
}

interface Writing {
  datum: Datum
  at: Date
  actorId: string
  sha256: string
}

async function write(
  tx: Tx,
  good: readonly WrittenPlace[],
  known: Map<string, PlaceRow>,
  by: Writing,
): Promise<number> {
  const stamp = { updatedAt: by.at, updatedById: by.actorId }
  let written = 0
  for (const one of good) {
    const id = known.get(keyOf(one))?.id
    const row = id === undefined ? null : await lockPlace(tx, id)
    const body = bodyOf(one, by.datum, row?.body)
    if (row && !row.retired && describeChange(row.body, body) === '') continue
    if (row) await updatePlace(tx, row.id, { body, retired: false, sample: false, ...stamp })
    else await insertPlace(tx, { id: placeIdOf(`${by.sha256} ${keyOf(one)}`), revision: 1, body, ...stamp })
    written += 1
  }
  const detail = `写入 ${written} 个地点，坐标按 ${by.datum}`
  await recordAct(tx, {
    at: by.at,
    actorId: by.actorId,
    action: 'place.import',
    subject: by.sha256.slice(0, 16),
    detail,
  })
  return written
}

/** Tries a file of places, or writes one that was tried before: all good rows, or none. */
export async function importPlaces(
  { datum, ...asked }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<Output<typeof contract>>> {
  const taken = await takeTable(call, asked, PLACE_COLUMNS, NEEDED)
  if (!taken.ok) return taken
  const { ctx, caller } = call
  const { good, problems } = sortOut(taken.value.table.rows.map(readPlaceRow))
  const known = byKey(await selectAllPlaces(ctx.db.orm))
  const villages = [...(await openBook(ctx)).villages.values()].map(({ point }) => point)
  const fit = compareDatums(
    good.map(({ point }) => point),
    datum,
    await openRoads(ctx),
    villages,
  )
  const by = { datum, at: ctx.clock.now(), actorId: caller.personId!, sha256: taken.value.sha256 }
  const written = taken.value.write ? await inTransaction(ctx.db, (tx) => write(tx, good, known, by)) : null
  if (written !== null) closeBook(ctx)
  const changed = good.filter((one) => known.has(keyOf(one))).length
  return ok({
    ...reportOf(taken.value, problems, PLACE_COLUMNS),
    ...{
      read: good.length,
      added: good.length - changed,
      changed,
      notes: noteElsewhere(good, datum, villages),
      written,
      ...fit,
    },
  })
}
