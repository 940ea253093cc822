import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/** One answer, ready to be written: the same bytes for everybody. */
export interface CachedAnswer {
  body: Buffer
  /** Null when compressing does not pay. */
  gzip: Buffer | null
  etag: string
}

/** Another process publishes or withdraws too: this is how long we may lag behind it. */
const FRESH_MS = 5000

/** Shorter answers fit into one packet as they are. */
const GZIP_FROM_BYTES = 1024

/** Null where it does not pay. */
export const compress = (body: Buffer): Buffer | null => (body.length < GZIP_FROM_BYTES ? null : gzipSync(body))

export function makeAnswer(body: Buffer): CachedAnswer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { body, gzip: compress(body), etag }
}

/** Serialised answers of the endpoints with `cacheSeconds`, by path and query; at most 500 of them, and as many facts. */
export class AnswerCache {
  #answers = new LRUCache<string, CachedAnswer>({ max: 500, ttl: FRESH_MS })
  #facts = new LRUCache<string, { value: unknown }>({ max: 500, ttl: FRESH_MS })
  #drops = 0

  get(url: string): CachedAnswer | undefined {
    return this.#answers.get(url)
  }

  /** Counts the drops: an answer that was computed across one is not kept. */
  get drops(): number {
    return this.#drops
  }

  set(url: string, answer: CachedAnswer, dropsBefore: number): void {
    if (dropsBefore === this.#drops) this.#answers.set(url, answer)
  }

  /** A fact that many answers hold, read once; it is forgotten with the answers below its address. */
  async remember<T>(address: string, read: () => Promise<T>): Promise<T> {
    const known = this.#facts.get(address)
    if (known) return known.value as T
    const before = this.#drops
    const value = await read()
    if (before === this.#drops) this.#facts.set(address, { value })
    return value
  }

  /** Forgets every answer and fact whose path starts with `prefix`; call it after the commit. */
  drop(prefix: string): void {
    this.#drops++
    for (const kept of [this.#answers, this.#facts])
      for (const address of kept.keys()) if (address.startsWith(prefix)) kept.delete(address)
  }
}
