import type { Result } from '@/contract/client'
import type { Endpoint, Output, Parsed, Schema } from '@/contract/endpoint'
import { problem, type Problem, type ProblemCode } from '@/contract/problem'
import type { Caller } from './caller'
import type { Context, ResolveToken } from './context'
import type { Chore } from './chores/chore'
import { compress } from './http/answer-cache'
import type { Log } from './log'

/** One request, as a use case sees it. */
export interface Call {
  ctx: Context
  caller: Caller
  /** When the server had the request in its hands; the database may have been waited for since. */
  arrivedAt: Date
  /** Of the token that came with the request; null without one or when it is not valid. */
  tokenHash: string | null
  /** For rate limits only; never logged. */
  ip: string
  log: Log
  /** A request header by its lower-case name; for what WeChat Cloud Hosting adds. */
  header(name: string): string | undefined
  /** The body of an endpoint with `bytesMax`, read only now, after the caller has been let in; `too-large` beyond it. */
  bytes(): Promise<Result<Buffer>>
}

/**
 * An answer `T` that is JSON already, put together by the database or kept from before: it goes out as it is, unread. The
 * compiler cannot look into it, so a test beside the use case parses it by the contract.
 */
export class JsonText<T> {
  declare readonly answers: T
  #bytes: Buffer | null = null
  /** Undefined: not tried yet. */
  #gzip: Buffer | null | undefined
  #asked = 0
  constructor(readonly text: string) {}

  /** As it is sent; a text that is sent again and again is encoded once. */
  get bytes(): Buffer {
    return (this.#bytes ??= Buffer.from(this.text))
  }

  /**
   * Compressed, from the second time it is asked for: a text that is sent once costs less as it is. Null until then, and
   * where it does not pay.
   */
  gzip(): Buffer | null {
    if (this.#asked++ > 0 && this.#gzip === undefined) this.#gzip = compress(this.bytes)
    return this.#gzip ?? null
  }
}

type Handler<E> = (input: Parsed<E>, call: Call) => Promise<Result<Output<E> | JsonText<Output<E>>>>

/** An endpoint with the code that answers it; the server needs no more. */
export interface Route {
  endpoint: Endpoint
  handle(input: unknown, call: Call): Promise<Result<unknown>>
}

/** Binds a use case to its promise. Refusals are values; what it throws becomes `internal` or `unavailable`. */
export const route = <In extends Schema, Out extends Schema>(
  endpoint: Endpoint<In, Out>,
  handler: Handler<Endpoint<In, Out>>,
): Route => ({ endpoint, handle: (input, call) => handler(input as Parsed<Endpoint<In, Out>>, call) })

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** A refusal from the error vocabulary, e.g. `refuse('stale')`. */
export const refuse = (code: ProblemCode, extra?: Partial<Omit<Problem, 'code'>>): { ok: false; problem: Problem } => ({
  ok: false,
  problem: problem(code, extra),
})

/** A short address for signs and messages, and the page of H5 it leads to; both are paths on this server. */
export interface ShortAddress {
  path: string
  target(params: Record<string, string>, query: Record<string, string>): string
}

/** What a page says of itself to a chat that draws a card for its address. */
export interface Preview {
  title: string
  description: string
  /** A path on this server. */
  image: string
  /** Of Open Graph; a film where nothing is said. */
  type?: 'website' | 'video.other'
}

/** What a page of H5 shows, by its path and query; null when it is none of the feature's or not there. */
export type FindPreview = (ctx: Context, path: string, query: Record<string, string>) => Promise<Preview | null>

/** What the server is made of: the features' routes, and how a token becomes a caller. */
export interface App {
  routes: readonly Route[]
  resolveToken: ResolveToken
  shortAddresses?: readonly ShortAddress[]
  previews?: readonly FindPreview[]
  /** What `POST /internal/tick` has done. */
  chores?: readonly Chore[]
}
