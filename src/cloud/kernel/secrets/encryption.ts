import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { everySecret, keyFor, keyIdOf, type SecretKey } from './secret-key'

const IV_BYTES = 12
const TAG_BYTES = 16

/** `<key id>.<text>`; base64url has no dot, so what was written before keys had ids is told apart. */
const SEALED = /^(?:(k[\w-]{8})\.)?([\w-]+)$/

/** AES-256-GCM: the key's id, then base64url of nonce, tag and text. */
function encrypt({ writing }: SecretKey, purpose: string, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(writing, purpose), iv)
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${keyIdOf(writing)}.${Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url')}`
}

function decryptUnder(secret: string, purpose: string, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), bytes.subarray(0, IV_BYTES))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

/** With the secret that the text names; one without an id is tried with each: its tag says which one it was. */
function decrypt(secretKey: SecretKey, purpose: string, encrypted: string): string {
  const [, id, text] = SEALED.exec(encrypted) ?? []
  if (!text) throw new Error('this is no encrypted text')
  const secrets = everySecret(secretKey).filter((secret) => !id || keyIdOf(secret) === id)
  const bytes = Buffer.from(text, 'base64url')
  for (const secret of secrets) {
    try {
      return decryptUnder(secret, purpose, bytes)
    } catch {
      // Another key's, or changed: the next one tells.
    }
  }
  throw new Error(`no key of this server reads a text of ${id ?? 'a key without an id'}`)
}

export const encryptPhone = (secretKey: SecretKey, phone: string): string =>
  encrypt(secretKey, 'phone-encryption', phone)

/** @throws when the key is none of ours or the text was changed */
export const decryptPhone = (secretKey: SecretKey, encrypted: string): string =>
  decrypt(secretKey, 'phone-encryption', encrypted)

/** What somebody wrote in their own words: it may tell of a case. */
export const encryptText = (secretKey: SecretKey, text: string): string => encrypt(secretKey, 'text-encryption', text)

/** @throws when the key is none of ours or the text was changed */
export const decryptText = (secretKey: SecretKey, encrypted: string): string =>
  decrypt(secretKey, 'text-encryption', encrypted)

/** Whether the writing key wrote it; what was written before keys had ids counts as an old key's. */
export const isWrittenBy = ({ writing }: SecretKey, encrypted: string): boolean =>
  encrypted.startsWith(`${keyIdOf(writing)}.`)
