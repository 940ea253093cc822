import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { importMinutes as contract } from '@/contract/places/console-import'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, type Call } from '@/cloud/kernel/route'
import {
  MINUTE_COLUMNS,
  readMinuteRow,
  type MinuteColumn,
  type WrittenMinutes,
} from '@/domain/places/importing/read-minutes'
import type { RowProblem } from '@/domain/places/importing/table'
import { paceWord } from '@/domain/places/words'
import { civilDayOf } from '@/domain/time/civil-time'
import { closeBook } from '../place-book'
import { selectAllPlaces, type PlaceRow } from '../places.repo'
import { replaceMinutes, type NewMinutes } from '../reach/minutes.repo'
import { UNKNOWN_VILLAGE, villageFinder, type FindVillage } from './find-village'
import { reportOf, takeTable } from './take-table'

const UNKNOWN_PLACE = { problem: '没有这个地点。', instead: '请写地点的码或全名；没有的先在地点列表里新增。' }

const TWO_PLACES = { problem: '有两个同名的地点。', instead: '请写地点的码，码在地点列表里。' }

/** Id of a place by its code or its name; null where two go by that name. Those in use come before retired ones. */
function placesByName(rows: readonly PlaceRow[]): Map<string, string | null> {
  const named = new Map<string, string | null>()
  for (const retired of [false, true]) {
    const those = new Map<string, string | null>()
    for (const { id, body } of rows.filter((row) => row.retired === retired))
      those.set(body.name, those.has(body.name) ? null : id)
    for (const [name, id] of those) if (!named.has(name)) named.set(name, id)
  }
  for (const { id } of rows) named.set(id, id)
  return named
}

/** Rows by village, place and pace; the last word on one counts. */
function settle(read: readonly WrittenMinutes[], find: FindVillage, rows: readonly PlaceRow[]) {
  const idOf = placesByName(rows)
  const problems: RowProblem[] = []
  const good = new Map<string, NewMinutes>()
  for (const { row, village: written, subdistrict, place: named, pace, minutes } of read) {
    const [village, place] = [find(written, subdistrict), idOf.get(named)]
    if (!village) problems.push({ row, column: null, ...UNKNOWN_VILLAGE })
    else if (!place) problems.push({ row, column: named || null, ...(place === null ? TWO_PLACES : UNKNOWN_PLACE) })
    else good.set(`${village} ${place} ${pace}`, { village, place, pace, minutes })
  }
  return { good: [...good.values()], problems }
}

/** Tries a file of minutes, or writes one that was tried before; the paces it names lose what they had. */
export async function importMinutes(
  { provider, ...asked }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<Output<typeof contract>>> {
  const taken = await takeTable<MinuteColumn>(call, asked, MINUTE_COLUMNS, ['village'])
  if (!taken.ok) return taken
  const { ctx, caller } = call
  const { table, sha256, write } = taken.value
  const read = table.rows.map((row) => readMinuteRow(row, table))
  const found = settle(
    read.flatMap(({ minutes }) => minutes),
    await villageFinder(ctx.config),
    await selectAllPlaces(ctx.db.orm),
  )
  const problems = [...read.flatMap((one) => one.problems), ...found.problems].sort((a, b) => a.row - b.row)
  const at = ctx.clock.now()
  const paces = [...new Set(found.good.map(({ pace }) => paceWord(pace)))]
  if (write && found.good.length > 0) {
    const detail = `${provider}：${found.good.length} 条，${paces.join('、')}`
    await inTransaction(ctx.db, async (tx) => {
      await replaceMinutes(tx, found.good, provider, civilDayOf(at))
      const act = { actorId: caller.personId!, action: 'place.minutes', subject: sha256.slice(0, 16), detail }
      await recordAct(tx, { at, ...act })
    })
    closeBook(ctx)
  }
  const notes = paces.length > 0 ? [`写入后，${paces.join('、')}以前导入的分钟数会被换掉。`] : []
  const report = reportOf(taken.value, problems, MINUTE_COLUMNS)
  return ok({ ...report, read: found.good.length, notes, written: write ? found.good.length : null })
}
