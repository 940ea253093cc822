import type { Result } from '@/contract/client'
import type { Endpoint, Output, Parsed, Schema } from '@/contract/endpoint'
import { problem, type Problem, type ProblemCode } from '@/contract/problem'
import type { Caller } from './caller'
import type { Context, ResolveToken } from './context'
import type { Chore } from './chores/chore'
import type { Log } from './log'

/** One request, as a use case sees it. */
export interface Call {
  ctx: Context
  caller: Caller
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
 * An answer `T` that the database has put together as JSON: the text goes out as it is, unread. The compiler cannot
 * look into it, so a test beside the use case parses it by the contract.
 */
export class JsonText<T> {
  declare readonly answers: T
  constructor(readonly text: string) {}
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
