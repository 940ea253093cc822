import { hashUnder, keyedHash } from '@/cloud/kernel/secrets/keyed-hash'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'

const PHONE = 'phone-hash'

/** Finds a number again without keeping it; without the key the eleven digits cannot be tried out. */
export const hashPhone = (secretKey: SecretKey, phone: string): string => keyedHash(secretKey, PHONE, phone)

/** Under which a number may still lie while an old key is being replaced. */
export const oldPhoneHashes = ({ old }: SecretKey, phone: string): string[] =>
  old.map((secret) => hashUnder(secret, PHONE, phone))

/** Bound to the number, so that one number's code says nothing about another's. */
export const hashCode = (secretKey: SecretKey, phoneHash: string, code: string): string =>
  keyedHash(secretKey, 'one-time-code', `${phoneHash} ${code}`)

/** For keys of rate limits: an address is personal too. */
export const hashAddress = (secretKey: SecretKey, address: string): string => keyedHash(secretKey, 'address', address)
