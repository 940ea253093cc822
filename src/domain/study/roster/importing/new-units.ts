import { finishSteps } from '../finish-steps'
import type { RosterRow } from './read-roster'
import { isFromTop, pathParts, TREE_DEPTH, unitBook, type TreeUnit, type UnitBook } from '../unit-tree'

export const UNIT_NAME_MAX = 60

/** The unit that a path begins with, as far as there is one, and the names that are still to be made below it. */
function begunBy(parts: readonly string[], fromTop: boolean, { find }: UnitBook) {
  for (let known = parts.length; known > 0; known--) {
    const found = find((fromTop ? '/' : '') + parts.slice(0, known).join('/'))
    if (found.ok) return { parentId: found.id, missing: parts.slice(known) }
    if (found.reason === 'several') return null
  }
  return { parentId: null, missing: parts }
}

/**
 * Units that rows name and that are not there yet, parents first: a name alone stands at the top, a path below whatever
 * of it is there. A path that begins with a stroke begins at the top.
 *
 * @param idOf the id that a new unit gets, by its path
 */
export const newUnits = (...of: Parameters<typeof newUnitsInSteps>): TreeUnit[] => finishSteps(newUnitsInSteps(...of))

/** The same, one path a step: a file with a column in the wrong place names thousands. */
export function* newUnitsInSteps(
  rows: readonly RosterRow[],
  units: readonly TreeUnit[],
  idOf: (path: string) => string,
): Generator<void, TreeUnit[]> {
  const book = unitBook(units)
  const made: TreeUnit[] = []
  for (const written of new Set(rows.map(({ texts }) => texts.unit))) {
    yield
    const parts = pathParts(written)
    const begun = parts.length > 0 ? begunBy(parts, isFromTop(written), book) : null
    if (!begun || begun.missing.some((name) => name.length > UNIT_NAME_MAX)) continue
    const above = begun.parentId ? book.pathOf(begun.parentId) : ''
    if (pathParts(above).length + begun.missing.length > TREE_DEPTH) continue
    let [parentId, path] = [begun.parentId, above]
    for (const name of begun.missing) {
      path = path ? `${path}/${name}` : name
      const unit = { id: idOf(path), parentId, name }
      made.push(unit)
      book.add(unit)
      parentId = unit.id
    }
  }
  return made
}
