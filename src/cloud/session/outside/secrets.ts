import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** One key per purpose out of the server's secret, so that none of them tells about another. */
const keyFor = (secretKey: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, 'xiaojiang', purpose, 32))

const keyed = (secretKey: string, purpose: string, text: string): string =>
  createHmac('sha256', keyFor(secretKey, purpose)).update(text).digest('base64url')

/** Finds a number again without keeping it; without the key the eleven digits cannot be tried out. */
export const hashPhone = (secretKey: string, phone: string): string => keyed(secretKey, 'phone-hash', phone)

/** Bound to the number, so that one number's code says nothing about another's. */
export const hashCode = (secretKey: string, phoneHash: string, code: string): string =>
  keyed(secretKey, 'one-time-code', `${phoneHash} ${code}`)

/** For keys of rate limits: an address is personal too. */
export const hashAddress = (secretKey: string, address: string): string => keyed(secretKey, 'address', address)

/** Marks that a device came through a sign on a day; tells nobody which device it was. */
export const hashVisit = (secretKey: string, ownerId: string, code: string, day: string): string =>
  keyed(secretKey, 'sign-visit', `${ownerId} ${code} ${day}`)

/** Compares two hashes without telling by its duration where they differ. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const IV_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM, base64url of nonce, tag and text. */
function encrypt(secretKey: string, purpose: string, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secretKey, purpose), iv)
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url')
}

function decrypt(secretKey: string, purpose: string, encrypted: string): string {
  const bytes = Buffer.from(encrypted, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secretKey, purpose), bytes.subarray(0, IV_BYTES))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

export const encryptPhone = (secretKey: string, phone: string): string => encrypt(secretKey, 'phone-encryption', phone)

/** @throws when the key is another one or the text was changed */
export const decryptPhone = (secretKey: string, encrypted: string): string =>
  decrypt(secretKey, 'phone-encryption', encrypted)

/** What somebody wrote in their own words: it may tell of a case. */
export const encryptText = (secretKey: string, text: string): string => encrypt(secretKey, 'text-encryption', text)

/** @throws when the key is another one or the text was changed */
export const decryptText = (secretKey: string, encrypted: string): string =>
  decrypt(secretKey, 'text-encryption', encrypted)
