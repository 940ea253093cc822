import { checkRow, refuseTwice } from './check-row'
import { finishSteps } from '../finish-steps'
import { indexOf, matchByName, matchByPhone, type Index } from './match-row'
import { bad, isWithin, type Judged, type Known, type RosterProblem, type Standing, type Wish } from './plan-parts'
import type { RosterRow } from './read-roster'

export const PLANNED_KINDS = ['joined', 'moved', 'changed', 'returned', 'left', 'same'] as const
export type PlannedKind = (typeof PLANNED_KINDS)[number]

/** What is different from the roster. */
export type ChangedField = 'unit' | 'post' | 'category' | 'phone' | 'joined'

export interface Planned {
  kind: PlannedKind
  /** Null for somebody who is new. */
  was: Known | null
  /** Null for somebody who leaves. */
  wish: Wish | null
  fields: ChangedField[]
  /** Since when the duty of the category is theirs. */
  joinedDay: string
  /** Somebody of the same name in another unit of the importer's: it may be the same person. */
  namesake: Known | null
}

export interface RosterPlan {
  planned: Planned[]
  problems: RosterProblem[]
}

/** Since when a duty is somebody's: as the file says; from today in another category or after an absence. */
function joinedOf({ joinedDay, category }: Wish, was: Known | null, today: string): string {
  if (joinedDay !== null) return joinedDay
  return was && was.leftDay === null && was.category === category ? was.joinedDay : today
}

function changesOf(wish: Wish, was: Known, joinedDay: string, hashesOf: Standing['hashesOf']): ChangedField[] {
  const { phone } = wish
  const otherPhone = phone.kind === 'whole' && !hashesOf(phone.phone).includes(was.phoneHash ?? '')
  const differs: [ChangedField, boolean][] = [
    ['unit', wish.unitId !== was.unitId],
    ['post', wish.post !== '' && wish.post !== was.post],
    ['category', wish.category !== was.category],
    ['phone', otherPhone],
    ['joined', joinedDay !== was.joinedDay],
  ]
  return differs.filter(([, is]) => is).map(([field]) => field)
}

/** Of units that the importer does not look after nothing is said. */
const isNamesake = ({ leftDay, unitId }: Known, wish: Wish, standing: Standing): boolean =>
  leftDay === null && unitId !== wish.unitId && isWithin(standing, unitId)

function planned(wish: Wish, was: Known | null, index: Index, standing: Standing): Planned {
  const joinedDay = joinedOf(wish, was, standing.today)
  const others = was ? [] : (index.byName.get(wish.name) ?? [])
  const namesake = others.find((one) => isNamesake(one, wish, standing)) ?? null
  if (!was) return { kind: 'joined', was, wish, fields: [], joinedDay, namesake }
  const fields = changesOf(wish, was, joinedDay, standing.hashesOf)
  const still = fields.length === 0 ? 'same' : fields.includes('unit') ? 'moved' : 'changed'
  return { kind: was.leftDay === null ? still : 'returned', was, wish, fields, joinedDay, namesake: null }
}

/** Two new people of one name in one unit, told apart by their numbers only. */
function refuseTwin(wish: Wish, twins: Map<string, Wish>): ReturnType<typeof bad> | null {
  const key = `${wish.unitId} ${wish.name}`
  const twin = twins.get(key)
  twins.set(key, twin ?? wish)
  if (!twin || (twin.phone.kind === 'whole' && wish.phone.kind === 'whole')) return null
  return bad(
    wish.row,
    'name',
    `第 ${twin.row.row} 行已经有本单位的“${wish.name}”`,
    '一人只写一行；同名的两位都写上手机号',
  )
}

/** Those of the units of the file whom no row names. */
function leaversOf(wishes: readonly Wish[], claimed: ReadonlyMap<string, number>, { officials }: Standing): Planned[] {
  const units = new Set(wishes.map(({ unitId }) => unitId))
  return officials
    .filter(({ id, unitId, leftDay }) => leftDay === null && units.has(unitId) && !claimed.has(id))
    .map((was) => ({ kind: 'left', was, wish: null, fields: [], joinedDay: was.joinedDay, namesake: null }))
}

/** Keeps what is good, and what is wrong with the rest. */
class Sorting {
  readonly problems: RosterProblem[] = []
  take<T>(judged: Judged<T>): T | undefined {
    if (judged.ok) return judged.value
    this.problems.push(judged.problem)
    return undefined
  }
}

/**
 * What a file would change on the roster. A row leads to somebody by their number first, else by name and unit where
 * only one fits; a number that is another name's is a problem, never a change of names. Nobody leaves by being left
 * out, unless the file says that it is the whole roster of its units.
 */
export function planRoster(rows: readonly RosterRow[], standing: Standing, whole: boolean): RosterPlan {
  return finishSteps(planInSteps(rows, standing, whole))
}

/** The same, one row a step: thousands of rows at once would keep a server from everybody else. */
export function* planInSteps(
  rows: readonly RosterRow[],
  standing: Standing,
  whole: boolean,
): Generator<void, RosterPlan> {
  const sorting = new Sorting()
  const seen = new Map<string, number>()
  const index = indexOf(standing.officials)
  const wishes: Wish[] = []
  for (const row of rows) {
    yield
    const wish = sorting.take(checkRow(row, standing))
    const twice = wish && refuseTwice(wish, seen)
    if (twice) sorting.take(twice)
    if (wish && !twice) wishes.push(wish)
  }
  const { matched, claimed } = yield* matchAll(wishes, index, standing, sorting)
  const leavers = whole ? leaversOf(wishes, claimed, standing) : []
  const list: Planned[] = []
  for (const { wish, was } of matched) {
    yield
    list.push(planned(wish, was, index, standing))
  }
  return { planned: [...list, ...leavers], problems: sorting.problems.sort((a, b) => a.row - b.row) }
}

interface Matched {
  matched: { wish: Wish; was: Known | null }[]
  claimed: Map<string, number>
}

/** By number all rows first: a name must not take somebody whom another row names by number. */
function* matchAll(
  wishes: readonly Wish[],
  index: Index,
  standing: Standing,
  sorting: Sorting,
): Generator<void, Matched> {
  const claimed = new Map<string, number>()
  const twins = new Map<string, Wish>()
  const written = new Set<string>()
  const byPhone: (Known | null | undefined)[] = []
  for (const wish of wishes) {
    yield
    const found = sorting.take(matchByPhone(wish, index, standing))
    byPhone.push(found)
    if (found) claimed.set(found.id, wish.row.row)
    if (wish.phone.kind === 'whole') for (const hash of standing.hashesOf(wish.phone.phone)) written.add(hash)
  }
  const matched: Matched['matched'] = []
  for (const [n, wish] of wishes.entries()) {
    yield
    if (byPhone[n] === undefined) continue
    const was = byPhone[n] ?? sorting.take(matchByName(wish, index, standing, { claimed, written }))
    const twin = was === null && refuseTwin(wish, twins)
    if (twin) sorting.take(twin)
    if (was === undefined || twin) continue
    if (was) claimed.set(was.id, wish.row.row)
    matched.push({ wish, was })
  }
  return { matched, claimed }
}
