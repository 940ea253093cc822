import { createHash } from 'node:crypto'

/** Without 0 1 i l o: read aloud and typed without a mistake. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 7

/** The id of a place that is added with this key; the same key is the same place. Example: `pk3m9x2q`. */
export function placeIdOf(key: string): string {
  const bytes = createHash('sha256').update(key).digest()
  return `p${Array.from({ length: LENGTH }, (_, n) => LETTERS[bytes[n]! % LETTERS.length]).join('')}`
}
