import { isCivilDay } from '@/domain/time/civil-days'
import { readDay, wordsIn, type WrittenRow } from '@/domain/booking/directory/read-directory'
import { sayPairingRefusal } from '@/domain/booking/pairing/pairing-words'
import { placePairing, type Pairing } from '@/domain/booking/pairing/place-pairing'
import type { NamedVillage } from '../directory/districts'
import { firmFinder } from './plan-lawyers'
import {
  problemAt,
  sortRows,
  type Judged,
  type PlannedFirm,
  type PlannedLawyer,
  type PlannedPairing,
  type Standing,
} from './plan-parts'

interface Known {
  standing: Standing
  findFirm: (name: string) => string | null
  findLawyer: (firmId: string, name: string) => string | null
  firmName: (id: string) => string
  /** Pairings by village, as they will be after the rows so far. */
  placed: Map<string, readonly Pairing[]>
}

/** By its code, or by a name that only one village has. */
function villageOf({ villages }: Standing, code: string, name: string): NamedVillage | null {
  const found = code ? villages.filter((one) => one.code === code) : villages.filter((one) => one.name === name)
  return found.length === 1 ? found[0]! : null
}

type Refuse = (key: string | null, problem: string, instead: string) => { problem: ReturnType<typeof problemAt> }

/** What a row wishes, or what is wrong with it. */
function wishOf({ texts }: WrittenRow, known: Known, refuse: Refuse): Judged<Pairing> {
  const { firm = '', lawyers = '', fromDay = '', toDay = '' } = texts
  const firmId = known.findFirm(firm)
  if (!firmId) return refuse('firm', `没有叫“${firm}”的律所`, '写后台已有的律所，或者先在律所表里写上它')
  const names = wordsIn(lawyers)
  const ids = names.map((name) => known.findLawyer(firmId, name))
  const missing = names[ids.indexOf(null)]
  if (missing !== undefined)
    return refuse('lawyers', `${firm}没有叫“${missing}”的律师`, '写这家律所在岗的律师，用顿号隔开')
  if (ids.length === 0) return refuse('lawyers', '没有写律师', '至少写一位，用顿号隔开')
  const [from, to] = [fromDay === '' ? known.standing.today : readDay(fromDay), toDay === '' ? null : readDay(toDay)]
  if (!from || !isCivilDay(from)) return refuse('fromDay', `“${fromDay}”不是日期`, '写成 2026-01-01 这样')
  if (toDay !== '' && toDay !== '长期' && (!to || !isCivilDay(to)))
    return refuse('toDay', `“${toDay}”不是日期`, '写成 2026-12-31 这样，长期的空着')
  return { good: { fromDay: from, toDay: to, firmId, lawyerIds: [...new Set(ids.filter((id) => id !== null))] } }
}

const sameAs = (wish: Pairing) => (one: Pairing) =>
  one.fromDay === wish.fromDay &&
  one.toDay === wish.toDay &&
  one.firmId === wish.firmId &&
  one.lawyerIds.join() === wish.lawyerIds.join()

function judge(row: WrittenRow, known: Known): Judged<PlannedPairing> {
  const refuse: Refuse = (key, problem, instead) => ({ problem: problemAt('pairings', row, key, problem, instead) })
  const { code = '', village: named = '' } = row.texts
  const village = villageOf(known.standing, code, named)
  if (!village)
    return refuse(code ? 'code' : 'village', `没有找到“${code || named}”`, '写 12 位村居编号，名称要和后台一样')
  const wished = wishOf(row, known, refuse)
  if (!('good' in wished)) return wished
  const wish = wished.good
  const now = known.placed.get(village.code) ?? known.standing.pairings.get(village.code) ?? []
  if (now.some(sameAs(wish))) return { good: { village: village.code, fate: 'same', wish } }
  const placed = placePairing(now, wish, known.standing.today)
  if (!placed.ok) {
    const { path, message } = sayPairingRefusal(placed, known.firmName)
    return refuse(
      path === 'firmId' ? 'firm' : path,
      `${village.name}：日期或律所和已有的结对冲突`,
      message.replace(/。$/, ''),
    )
  }
  known.placed.set(village.code, placed.pairings)
  const fate = now.some(({ fromDay }) => fromDay === wish.fromDay) ? 'changed' : 'created'
  return { good: { village: village.code, fate, wish } }
}

/** Pairings in the order of the days they begin, so that a change of firm in one file finds the one before. */
export function planPairings(
  rows: readonly WrittenRow[],
  standing: Standing,
  firms: readonly PlannedFirm[],
  lawyers: readonly PlannedLawyer[],
) {
  const working = standing.lawyers.filter(({ active }) => active)
  const ids = new Map(working.map(({ firmId, name, id }) => [`${firmId} ${name}`, id]))
  for (const { firmId, words, id } of lawyers) ids.set(`${firmId} ${words.name}`, id)
  const names = new Map([
    ...standing.firms.map(({ id, name }) => [id, name] as const),
    ...firms.map(({ id, words }) => [id, words.name] as const),
  ])
  const known: Known = {
    standing,
    findFirm: firmFinder(standing, firms),
    findLawyer: (firmId, name) => ids.get(`${firmId} ${name}`) ?? null,
    firmName: (id) => names.get(id) ?? '',
    placed: new Map(),
  }
  const begins = ({ texts }: WrittenRow) => readDay(texts.fromDay ?? '') ?? standing.today
  const inOrder = [...rows].sort((a, b) => (begins(a) < begins(b) ? -1 : begins(a) > begins(b) ? 1 : a.row - b.row))
  const sorted = sortRows(inOrder, (row) => judge(row, known))
  return { ...sorted, problems: sorted.problems.sort((a, b) => a.row - b.row), placed: known.placed }
}
