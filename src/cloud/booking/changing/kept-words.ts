import { decryptText, encryptText } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'

/** Words somebody wrote, as they are kept; nothing for nothing. */
export const seal = (secretKey: SecretKey, text: string | undefined): string | null =>
  text ? encryptText(secretKey, text) : null

export const open = (secretKey: SecretKey, sealed: string | null): string | null =>
  sealed === null ? null : decryptText(secretKey, sealed)
