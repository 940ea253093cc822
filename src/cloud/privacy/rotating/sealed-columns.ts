import { decryptPhone, decryptText, encryptPhone, encryptText } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { PERSONAL } from '../catalogue/personal-data'

type Turn = (secretKey: SecretKey, text: string) => string

/** A column of encrypted texts, by the words of the catalogue. */
export interface SealedColumn {
  table: string
  column: string
  title: string
  open: Turn
  seal: Turn
}

const SEAL = new Map<Turn, Turn>([
  [decryptPhone, encryptPhone],
  [decryptText, encryptText],
])

/** Every encrypted column; the catalogue's test says that there is no other. */
export const SEALED_COLUMNS: readonly SealedColumn[] = Object.entries(PERSONAL).flatMap(([table, { title, columns }]) =>
  Object.entries(columns).flatMap(([column, spec]) => {
    const open = typeof spec === 'object' && 'open' in spec ? spec.open : undefined
    const seal = open && SEAL.get(open)
    return open && seal ? [{ table, column, title, open, seal }] : []
  }),
)
