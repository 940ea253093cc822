import { bad, good, isWithin, plainName, type Judged, type Known, type Standing, type Wish } from './plan-parts'

/** The people of a roster by what a row can name them with; made once for a whole file. */
export interface Index {
  byHash: ReadonlyMap<string, readonly Known[]>
  byName: ReadonlyMap<string, readonly Known[]>
}

const grouped = (officials: readonly Known[], keyOf: (one: Known) => string | null): Map<string, Known[]> => {
  const groups = new Map<string, Known[]>()
  for (const one of officials) {
    const key = keyOf(one)
    const group = key === null ? undefined : groups.get(key)
    if (group) group.push(one)
    else if (key !== null) groups.set(key, [one])
  }
  return groups
}

export const indexOf = (officials: readonly Known[]): Index => ({
  byHash: grouped(officials, ({ phoneHash }) => phoneHash),
  byName: grouped(officials, ({ name }) => plainName(name)),
})

const isActive = ({ leftDay }: Known): boolean => leftDay === null

const OTHERS = '先改掉名册上那一位的号码，或先登记其调离；如果是同一人改了名字，请先在名册页改名'
const ELSEWHERE = '请核对号码；如果是调入本单位，请司法局在名册上办理'

/** Somebody with this number; null when the number leads to nobody. Of other units it says that alone. */
export function matchByPhone(wish: Wish, { byHash }: Index, standing: Standing): Judged<Known | null> {
  if (wish.phone.kind !== 'whole') return good(null)
  const held = standing.hashesOf(wish.phone.phone).flatMap((hash) => byHash.get(hash) ?? [])
  const isSame = ({ name }: Known) => plainName(name) === wish.name
  const active = held.filter(isActive)
  const holders = active.length > 0 ? active : held.filter(isSame)
  if (holders.some(({ unitId }) => !isWithin(standing, unitId)))
    return bad(wish.row, 'phone', '这个号码在别的单位的名册上', ELSEWHERE)
  const [match, more] = holders.filter(isSame)
  if (more) return bad(wish.row, 'phone', '名册上有几个人都是这个姓名和号码', '先在名册页改正其中一位')
  if (!match && holders[0]) return bad(wish.row, 'phone', `名册上这个号码是“${holders[0].name}”的`, OTHERS)
  return good(match ?? null)
}

/** Of several the active ones, of these the ones of the same unit. */
function narrowed(found: readonly Known[], unitId: string): readonly Known[] {
  const active = found.some(isActive) ? found.filter(isActive) : found
  const here = active.filter((one) => one.unitId === unitId)
  return here.length > 0 ? here : active
}

/** Somebody with this name whose number looks as the row has it; it is theirs, in whichever unit. */
function matchByMask(wish: Wish, masked: string, named: readonly Known[]): Judged<Known | null> {
  const found = narrowed(
    named.filter(({ phoneMasked }) => phoneMasked === masked),
    wish.unitId,
  )
  if (found.length === 1) return good(found[0]!)
  const problem = found.length === 0 ? `名册上没有号码是 ${masked} 的“${wish.name}”` : '名册上有几个人都合得上'
  return bad(wish.row, 'phone', problem, '写全 11 位手机号，没有就空着')
}

/** What rows have named by number: people, and under which hashes the numbers of the file lie. */
export interface Claims {
  claimed: ReadonlyMap<string, number>
  written: ReadonlySet<string>
}

/** Somebody who has left is brought back only where it is plain that it is them, and with a number of their own. */
function backOf(wish: Wish, was: Known | null, { byHash }: Index, { written }: Claims): Judged<Known | null> {
  if (!was || isActive(was)) return good(was)
  if (wish.phone.kind === 'whole') {
    const number = was.phoneHash === null ? '没有留号码' : '号码不同'
    const instead = '是同一人就先在名册页登记回来，不是就请在名册页添加'
    return bad(wish.row, 'phone', `本单位有一位同名的人已经调离，${number}`, instead)
  }
  const hash = was.phoneHash
  const isTaken = hash !== null && (written.has(hash) || byHash.get(hash)?.some(isActive))
  return isTaken ? bad(wish.row, 'phone', '这个人原来的号码现在是别人的', '写上现在的号码') : good(was)
}

/**
 * Somebody with this name in this unit, whom no other row has named by number. A row without a number and two of that
 * name cannot be told apart.
 */
export function matchByName(wish: Wish, index: Index, standing: Standing, claims: Claims): Judged<Known | null> {
  const named = (index.byName.get(wish.name) ?? []).filter(
    ({ id, unitId }) => !claims.claimed.has(id) && isWithin(standing, unitId),
  )
  if (wish.phone.kind === 'masked') {
    const masked = matchByMask(wish, wish.phone.masked, named)
    return masked.ok ? backOf(wish, masked.value, index, claims) : masked
  }
  const here = narrowed(
    named.filter(({ unitId }) => unitId === wish.unitId),
    wish.unitId,
  )
  if (here.length > 1)
    return bad(wish.row, 'name', `本单位有 ${here.length} 位“${wish.name}”`, '写上手机号，才知道是哪一位')
  return backOf(wish, here[0] ?? null, index, claims)
}
