import { readDay } from '@/domain/booking/directory/read-directory'
import { isFor, type Category, type PlanCategory } from '../categories'
import { pathOf, unitFinder, type TreeUnit } from '../roster/unit-tree'
import { isCivilDay } from '@/domain/time/civil-days'

/** A row of the file as somebody wrote it. */
export interface WrittenResult {
  row: number
  unit: string
  name: string
  item: string
  day: string
}

export interface KnownPerson {
  id: string
  unitId: string
  name: string
  category: Category
}

export interface KnownItem {
  id: string
  title: string
  opensDay: string
}

export interface ResultsStanding {
  category: PlanCategory
  items: readonly KnownItem[]
  units: readonly TreeUnit[]
  /** Units that the importer looks after; null for the bureau: all. */
  within: ReadonlySet<string> | null
  people: readonly KnownPerson[]
  /** `official item` of what is done. */
  done: ReadonlySet<string>
  today: string
}

/** A result as the trial shows it: the unit with its whole way, so that two of one name are told apart. */
export interface ToldResult {
  unit: string
  name: string
  item: string
  day: string
}

export interface GoodResult {
  officialId: string
  itemId: string
  day: string
  /** Done before, in the file or on the server: it counts once. */
  same: boolean
  told: ToldResult
}

export interface RowFault {
  row: number
  column: string | null
  problem: string
  instead: string
}

/** Names are compared as people read them: full-width and half-width, with and without spaces are the same. */
export const plainName = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

export const keyOf = (officialId: string, itemId: string): string => `${officialId} ${itemId}`

type Judged<T> = { good: T } | { fault: Omit<RowFault, 'row'> }

const fault = (column: string | null, problem: string, instead: string) => ({ fault: { column, problem, instead } })

/** What rows are looked up in; made once for a whole file. */
interface Book {
  standing: ResultsStanding
  findUnit: ReturnType<typeof unitFinder>
  pathOf(unitId: string): string
  people: ReadonlyMap<string, readonly KnownPerson[]>
  items: ReadonlyMap<string, KnownItem>
}

const placeOf = (unitId: string, name: string): string => `${unitId} ${plainName(name)}`

function bookOf(standing: ResultsStanding): Book {
  const people = new Map<string, KnownPerson[]>()
  for (const one of standing.people) {
    const place = placeOf(one.unitId, one.name)
    const there = people.get(place)
    if (there) there.push(one)
    else people.set(place, [one])
  }
  const byId = new Map(standing.units.map((unit) => [unit.id, unit]))
  return {
    ...{ standing, people },
    findUnit: unitFinder(standing.units.map((unit) => ({ ...unit, name: plainName(unit.name) }))),
    pathOf: (unitId) => pathOf(byId, unitId),
    // Of two of one title the first counts.
    items: new Map([...standing.items].reverse().map((item) => [plainName(item.title), item])),
  }
}

function unitOf({ unit }: WrittenResult, { findUnit, standing: { within } }: Book): Judged<string> {
  const found = findUnit(plainName(unit))
  if (found.ok && (within === null || within.has(found.id))) return { good: found.id }
  if (found.ok || found.reason === 'missing')
    return fault('单位', `没有找到“${unit}”，或者不归您管`, '写名册上的单位全称')
  return fault('单位', `有几个单位叫“${unit}”`, `写全，例如“${found.paths.slice(0, 2).join('”或“')}”`)
}

function personOf(written: WrittenResult, book: Book): Judged<KnownPerson> {
  const { unit, name } = written
  const unitId = unitOf(written, book)
  if (!('good' in unitId)) return unitId
  const [person, ...more] = book.people.get(placeOf(unitId.good, name)) ?? []
  if (!person) return fault('姓名', `${unit}的名册上没有“${name}”`, '写名册上的姓名；刚调来的先更新名册')
  if (more.length > 0) return fault('姓名', `${unit}有 ${more.length + 1} 位“${name}”`, '先在名册上把姓名区分开')
  if (isFor(book.standing.category, person.category)) return { good: person }
  return fault('姓名', `${name}的类别不在这份计划里`, '换成这个人所属类别的计划再导入')
}

function dayOf({ day }: WrittenResult, item: KnownItem, today: string): Judged<string> {
  const read = readDay(day)
  if (!read || !isCivilDay(read)) return fault('日期', `“${day}”不是日期`, '写成 2026-03-01 这样')
  if (read > today) return fault('日期', `${read} 还没有到`, '写实际完成的日期')
  if (read < item.opensDay) return fault('日期', `这项任务 ${item.opensDay} 才开始`, '写开始以后的日期')
  return { good: read }
}

function judgeRow(written: WrittenResult, book: Book): Judged<Omit<GoodResult, 'same'>> {
  const item = book.items.get(plainName(written.item))
  if (!item) return fault('任务', `计划里没有“${written.item}”`, '写计划里任务的名称，一个字也不差')
  const person = personOf(written, book)
  if (!('good' in person)) return person
  const day = dayOf(written, item, book.standing.today)
  if (!('good' in day)) return day
  const { id, unitId, name } = person.good
  const told = { unit: book.pathOf(unitId), name, item: item.title, day: day.good }
  return { good: { officialId: id, itemId: item.id, day: day.good, told } }
}

/** Judges offline results row by row: what counts, what counted before, and what is wrong with the others. */
export function judgeResults(
  rows: readonly WrittenResult[],
  standing: ResultsStanding,
): { good: GoodResult[]; faults: RowFault[] } {
  const [good, faults]: [GoodResult[], RowFault[]] = [[], []]
  const done = new Set(standing.done)
  const book = bookOf(standing)
  for (const written of rows) {
    const judged = judgeRow(written, book)
    if (!('good' in judged)) {
      faults.push({ row: written.row, ...judged.fault })
      continue
    }
    const key = keyOf(judged.good.officialId, judged.good.itemId)
    good.push({ ...judged.good, same: done.has(key) })
    done.add(key)
  }
  return { good, faults }
}
