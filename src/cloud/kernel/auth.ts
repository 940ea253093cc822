import { createHash, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Caller } from './caller'

/** 256 random bits, 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 in hex; tokens are random, so a plain hash cannot be guessed back. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The token of `authorization: Bearer …`, or null. */
export function bearerToken(header: string | undefined): string | null {
  const match = header && /^Bearer ([A-Za-z0-9_-]{20,100})$/i.exec(header)
  return match ? match[1]! : null
}

const REMEMBER_MS = 30_000

/** Remembers callers for 30 s: a revoked token dies elsewhere within that time, and here at once through `forget`. */
export class TokenCache {
  #callers = new LRUCache<string, Caller>({ max: 20_000, ttl: REMEMBER_MS })
  #changes = 0

  /** The caller behind a token's hash; `lookUp` asks the database. Strangers are not remembered. */
  async resolve(tokenHash: string, lookUp: () => Promise<Caller | null>): Promise<Caller | null> {
    const known = this.#callers.get(tokenHash)
    if (known) return known
    const before = this.#changes
    const caller = await lookUp()
    if (caller && before === this.#changes) this.#callers.set(tokenHash, caller)
    return caller
  }

  forget(tokenHash: string): void {
    this.#changes++
    this.#callers.delete(tokenHash)
  }

  /** After log-out everywhere or a change of roles. */
  forgetPerson(personId: string): void {
    this.#changes++
    for (const [hash, caller] of this.#callers.entries()) if (caller.personId === personId) this.#callers.delete(hash)
  }
}
