import { decryptText, encryptText } from '@/cloud/session/outside/secrets'

/** Words somebody wrote, as they are kept; nothing for nothing. */
export const seal = (secretKey: string, text: string | undefined): string | null =>
  text ? encryptText(secretKey, text) : null

export const open = (secretKey: string, sealed: string | null): string | null =>
  sealed === null ? null : decryptText(secretKey, sealed)
