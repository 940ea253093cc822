import { safeParse } from 'valibot'
import type { Endpoint, Input, Output, Schema } from './endpoint'
import { isProblemCode, problem, type Problem } from './problem'

export interface WireRequest {
  method: Endpoint['method']
  /** Path with its parameters and query filled in. */
  path: string
  /** JSON body of POST and PUT. */
  body?: Record<string, unknown>
}

/** Carries one request; rejects only when no answer came back. Tokens and addresses are its business. */
export type Send = (request: WireRequest) => Promise<{ status: number; body: unknown }>

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** Fills `:name` from the input; what remains becomes the query (GET, DELETE, files) or the body (POST, PUT). */
export function wireRequest(
  e: Pick<Endpoint, 'method' | 'path' | 'bytesMax'>,
  input: Record<string, unknown>,
): WireRequest {
  const rest = { ...input }
  let path = e.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  if ((e.method === 'POST' || e.method === 'PUT') && !e.bytesMax) return { method: e.method, path, body: rest }
  const query = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&')
  if (query) path += `?${query}`
  return { method: e.method, path }
}

function readProblem(body: unknown): Problem {
  const b = body as Partial<Problem> | null
  return b && typeof b.code === 'string' && isProblemCode(b.code) ? problem(b.code, b) : problem('internal')
}

/** Calls an endpoint and parses its answer; every failure is a value of the error vocabulary, nothing throws. */
export const createClient =
  (send: Send) =>
  async <E extends Endpoint<Schema, Schema>>(e: E, input: Input<E>): Promise<Result<Output<E>>> => {
    let answer
    try {
      answer = await send(wireRequest(e, input as Record<string, unknown>))
    } catch {
      return { ok: false, problem: problem('network') }
    }
    if (answer.status < 200 || answer.status > 299) return { ok: false, problem: readProblem(answer.body) }
    const parsed = safeParse(e.output, answer.body)
    if (!parsed.success) return { ok: false, problem: problem('bad-answer') }
    return { ok: true, value: parsed.output as Output<E> }
  }

export type Client = ReturnType<typeof createClient>
