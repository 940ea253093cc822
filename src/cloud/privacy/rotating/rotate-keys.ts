import { rehashCallers } from '@/cloud/booking/rehash-callers'
import type { Db } from '@/cloud/kernel/db'
import { keyIdOf, type SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { rehashPhones } from '@/cloud/session/people/rehash-phones'
import { rehashRoster } from '@/cloud/study/roster/binding/rehash-roster'
import { replaceSealed, selectPrimaryKey, selectSealed, type SealedCell } from './sealed.repo'
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns'

const AT_ONCE = 500

/** What happened to one column. */
export interface Rotated {
  title: string
  table: string
  column: string
  /** Encrypted anew. */
  changed: number
  /** Written with an old key meanwhile, by a server that still does. */
  left: number
}

export type Rotation =
  | { ok: true; columns: Rotated[] }
  | { ok: false; unreadable: (SealedColumn & { count: number })[] }

/** Walks through whatever of a column the newest key has not written, some hundred texts at a time. */
async function walk(
  db: Db,
  column: SealedColumn,
  secretKey: SecretKey,
  visit: (cells: SealedCell[], key: Awaited<ReturnType<typeof selectPrimaryKey>>) => Promise<number>,
): Promise<number> {
  const key = await selectPrimaryKey(db, column.table)
  const newest = `${keyIdOf(secretKey.writing)}.`
  let [after, sum]: [string[] | null, number] = [null, 0]
  for (;;) {
    const cells = await selectSealed(db, column, key, { newest, after, limit: AT_ONCE })
    if (cells.length > 0) sum += await visit(cells, key)
    if (cells.length < AT_ONCE) return sum
    after = cells.at(-1)!.key
  }
}

function isReadable({ open }: SealedColumn, secretKey: SecretKey, sealed: string): boolean {
  try {
    open(secretKey, sealed)
    return true
  } catch {
    return false
  }
}

/** Texts that none of the keys reads, by column; while there are any, nothing is changed. */
async function findUnreadable(db: Db, secretKey: SecretKey) {
  const found: (SealedColumn & { count: number })[] = []
  for (const column of SEALED_COLUMNS) {
    const count = await walk(db, column, secretKey, async (cells) =>
      cells.reduce((sum, { sealed }) => sum + (isReadable(column, secretKey, sealed) ? 0 : 1), 0),
    )
    if (count > 0) found.push({ ...column, count })
  }
  return found
}

type Rotate = (db: Db, secretKey: SecretKey, told: (changed: number) => void) => Promise<number>

/** Tables that find a number by its hash under the secret: hash and text change together. */
const REHASHED = new Map<string, Rotate>([
  ['phones', rehashPhones],
  ['officials', rehashRoster],
])

const rotateColumn = (db: Db, column: SealedColumn, secretKey: SecretKey, told: (changed: number) => void) =>
  walk(db, column, secretKey, async (cells, key) => {
    const fresh = cells.map((cell) => ({ ...cell, fresh: column.seal(secretKey, column.open(secretKey, cell.sealed)) }))
    const changed = await replaceSealed(db, column, key, fresh)
    told(changed)
    return changed
  })

/**
 * Encrypts everything anew that the writing key has not written, and hashes phone numbers anew. Each step changes some
 * hundred rows and only what is still as it was read: it may be killed and begun again, and servers that know both keys
 * go on working.
 *
 * @param told after each step, how many texts it changed
 * @returns not ok when some text cannot be read with any of the keys; then nothing has been changed
 */
export async function rotateKeys(
  db: Db,
  secretKey: SecretKey,
  told: (column: SealedColumn, changed: number) => void = () => {},
): Promise<Rotation> {
  const unreadable = await findUnreadable(db, secretKey)
  if (unreadable.length > 0) return { ok: false, unreadable }
  await rehashCallers(db, secretKey)
  const columns: Rotated[] = []
  for (const column of SEALED_COLUMNS) {
    const tell = (changed: number) => told(column, changed)
    const rehash = REHASHED.get(column.table)
    const changed = await (rehash ? rehash(db, secretKey, tell) : rotateColumn(db, column, secretKey, tell))
    const left = await walk(db, column, secretKey, async (cells) => cells.length)
    columns.push({ title: column.title, table: column.table, column: column.column, changed, left })
  }
  return { ok: true, columns }
}
