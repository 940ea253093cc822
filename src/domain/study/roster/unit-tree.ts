/** A unit as its place in the tree needs it. */
export interface TreeUnit {
  id: string
  parentId: string | null
  name: string
}

/** Deeper than any bureau is; a longer way would be a ring. */
export const TREE_DEPTH = 8

const SEPARATOR = '/'

/** 上级/下级 as people write it, with a stroke of either width. */
export const pathParts = (written: string): string[] =>
  written
    .split(/[/／]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** Written from the top: `/江岸所` is the 江岸所 that stands at the top, whatever has that name further down. */
export const isFromTop = (written: string): boolean => /^\s*[/／]/.test(written)

/** The units above one, topmost first, itself last. */
export function wayTo<T extends TreeUnit>(units: ReadonlyMap<string, T>, id: string): T[] {
  const way: T[] = []
  for (let at = units.get(id); at && way.length < TREE_DEPTH * 2; at = units.get(at.parentId ?? '')) way.unshift(at)
  return way
}

/** @example 示例·市场监管局/示例·执法支队 */
export const pathOf = (units: ReadonlyMap<string, TreeUnit>, id: string): string =>
  wayTo(units, id)
    .map(({ name }) => name)
    .join(SEPARATOR)

/** A path as it leads back to its unit: from the top where its end alone would lead to several or to another. */
export function plainPath(find: (written: string) => FoundUnit, path: string, id: string): string {
  const found = find(path)
  return found.ok && found.id === id ? path : SEPARATOR + path
}

export type FoundUnit =
  | { ok: true; id: string }
  | { ok: false; reason: 'missing' }
  /** Several units fit; their paths. */
  | { ok: false; reason: 'several'; paths: string[] }

const endsWith = (path: readonly string[], end: readonly string[]): boolean =>
  end.length <= path.length && end.every((part, n) => part === path[path.length - end.length + n])

/** One name alone stands at the top: it is told from those further down by its stroke. */
const pathAmong = (names: readonly string[]): string =>
  names.length === 1 ? SEPARATOR + names[0] : names.join(SEPARATOR)

const highestFirst = <T extends { names: readonly string[] }>(units: readonly T[]): T[] =>
  [...units].sort((a, b) => a.names.length - b.names.length)

/** Every unit with the names on the way to it, made once for a whole file; it takes more while the file is read. */
export interface UnitBook {
  find(written: string): FoundUnit
  /** The unit above it, if there is one, is there already. */
  add(unit: TreeUnit): void
  pathOf(id: string): string
}

export function unitBook(units: readonly TreeUnit[]): UnitBook {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const byName = new Map<string, { id: string; names: string[] }[]>()
  const list = ({ id, name }: TreeUnit) => {
    const listed = { id, names: wayTo(byId, id).map((unit) => unit.name) }
    const same = byName.get(name)
    if (same) same.push(listed)
    else byName.set(name, [listed])
  }
  for (const unit of units) list(unit)
  return {
    find: (written) => findAmong(byName, written),
    add: (unit) => {
      byId.set(unit.id, unit)
      list(unit)
    },
    pathOf: (id) => pathOf(byId, id),
  }
}

function findAmong(
  byName: ReadonlyMap<string, readonly { id: string; names: string[] }[]>,
  written: string,
): FoundUnit {
  const parts = pathParts(written)
  const fitting = (byName.get(parts.at(-1) ?? '') ?? []).filter(({ names }) => endsWith(names, parts))
  const exact = fitting.filter(({ names }) => names.length === parts.length)
  const found = isFromTop(written) || (fitting.length > 1 && parts.length > 1) ? exact : fitting
  if (found.length === 1) return { ok: true, id: found[0]!.id }
  if (fitting.length === 0 || isFromTop(written)) return { ok: false, reason: 'missing' }
  return { ok: false, reason: 'several', paths: highestFirst(fitting).map(({ names }) => pathAmong(names)) }
}

export const unitFinder = (units: readonly TreeUnit[]): UnitBook['find'] => unitBook(units).find

export type MoveRefusal = 'under-itself' | 'too-deep' | 'no-parent' | 'same-name'

/**
 * Whether a unit may stand there: not below itself, not too deep with all below it, and no sibling has its name.
 * Null when it may.
 */
export function refuseMove(units: readonly TreeUnit[], { id, parentId, name }: TreeUnit): MoveRefusal | null {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  if (parentId !== null && !byId.has(parentId)) return 'no-parent'
  const above = parentId === null ? [] : wayTo(byId, parentId)
  if (above.some((unit) => unit.id === id)) return 'under-itself'
  if (above.length + heightOf(units, id) > TREE_DEPTH) return 'too-deep'
  const twin = units.some((unit) => unit.id !== id && unit.parentId === parentId && unit.name === name)
  return twin ? 'same-name' : null
}

/** How many levels a unit is with all below it; 1 alone. */
function heightOf(units: readonly TreeUnit[], id: string, depth = 1): number {
  if (depth > TREE_DEPTH) return depth
  const below = units.filter(({ parentId }) => parentId === id).map((unit) => heightOf(units, unit.id, depth + 1))
  return below.length === 0 ? 1 : 1 + Math.max(...below)
}

/** The units in the order of the tree: parents first, siblings by their place. With how deep each stands, from 0. */
export function treeOrder<T extends TreeUnit & { place: number }>(units: readonly T[]): (T & { depth: number })[] {
  const ids = new Set(units.map(({ id }) => id))
  const below = new Map<string | null, T[]>()
  for (const unit of units) {
    const under = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null
    below.set(under, [...(below.get(under) ?? []), unit])
  }
  const walk = (parent: string | null, depth: number): (T & { depth: number })[] =>
    [...(below.get(parent) ?? [])]
      .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
      .flatMap((unit) => [{ ...unit, depth }, ...walk(unit.id, depth + 1)])
  return walk(null, 0)
}
