import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor, type SecretKey } from './secret-key'

/** Under one secret, whichever it is: for what is looked up again after the key has changed. */
export const hashUnder = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', keyFor(secret, purpose)).update(text).digest('base64url')

/** Finds a text again without keeping it; without the key nobody can try texts out. */
export const keyedHash = ({ writing }: SecretKey, purpose: string, text: string): string =>
  hashUnder(writing, purpose, text)

/** Compares two texts without telling by its duration where they differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
