import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { decryptPhone } from '@/cloud/kernel/secrets/encryption'

/** A column that its owner reads: by which word, and how the stored value becomes readable. */
export interface ReadableColumn {
  word: string
  /** Instead of the column itself: an expression over the row `t`. */
  sql?: string
  open?: (secretKey: SecretKey, stored: string) => string
}

/** A column that is left out of the export, and why; an encrypted one says how it is opened, for when the key changes. */
export type HiddenColumn = { hidden: string } & Pick<ReadableColumn, 'open'>

/** What one table keeps about somebody, where it is found, and what a deleted account leaves of it. */
export interface PersonalTable {
  title: string
  /** Why it is kept, in the reader's words. */
  why: string
  /** Finds the rows; `$1` is the owner's id: a person's, or a guest's device. */
  where: string
  /** Each column: the words beside its value, or why it is left out of the export. */
  columns: Record<string, string | ReadableColumn | HiddenColumn>
  /** Rows that stay when the account goes, and why they may. */
  kept?: string
}

export const ID = { hidden: 'a number without meaning outside this server' }
export const HASH = { hidden: 'a keyed hash; it says nothing to its owner' }
export const PERSON = 'person_id = $1'
export const OWNER = 'owner_id = $1'

export const phone = (word: string): ReadableColumn => ({ word, open: decryptPhone })
