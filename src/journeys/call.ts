import { createClient } from '@/contract/client'
import type { Endpoint, Input, Output, Schema } from '@/contract/endpoint'

/** Calls a server over HTTP by its contract, as a phone would; throws what the server refuses. */
export function callerOf(origin: string, token?: string) {
  const client = clientOf(origin, token)
  return async <E extends Endpoint<Schema, Schema>>(endpoint: E, input: Input<E>): Promise<Output<E>> => {
    const result = await client(endpoint, input)
    if (!result.ok) throw new Error(`${endpoint.method} ${endpoint.path}: ${result.problem.code}`)
    return result.value
  }
}

/** The same with refusals as values. */
export const clientOf = (origin: string, token?: string) =>
  createClient(async ({ method, path, body }) => {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    if (body) headers['content-type'] = 'application/json'
    const answer = await fetch(origin + path, { method, headers, body: body && JSON.stringify(body) })
    return { status: answer.status, body: await answer.json() }
  })
