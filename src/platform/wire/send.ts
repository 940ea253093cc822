import { createClient, type Send, type WireRequest } from '@/contract/client'
import { startGuest } from '@/contract/session'
import { hold, letGo, useHeld } from './token'
import { transport } from './transport'
import type { Answer } from './transport-types'

const TIMEOUT_MS = 10_000
/** Waits between attempts, in milliseconds. Only for GET and PUT, which may be repeated without harm. */
const WAITS_MS = [400, 1200]

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function exchange({ method, path, body }: WireRequest, token: string | null): Promise<Answer> {
  const headers: Record<string, string> = { 'x-client': CLIENT }
  if (token) headers.authorization = `Bearer ${token}`
  if (body) headers['content-type'] = 'application/json'
  const text = body ? JSON.stringify(body) : undefined
  return transport({ method, url: API_BASE + path, headers, body: text, timeoutMs: TIMEOUT_MS })
}

async function persistently(request: WireRequest, token: string | null): Promise<Answer> {
  const repeatable = request.method === 'GET' || request.method === 'PUT'
  for (const ms of repeatable ? WAITS_MS : []) {
    const answer = await exchange(request, token).catch(() => null)
    if (answer && answer.status !== 503) return answer
    await wait(ms)
  }
  return exchange(request, token)
}

const asGuest = createClient((request) => persistently(request, null))
let asking: Promise<string | null> | null = null

/** Asks for a guest token; many callers at once share one request. Null when the server refuses. */
function guestToken(): Promise<string | null> {
  asking ??= asGuest(startGuest, {})
    .then((session) => {
      if (!session.ok) return null
      hold({ token: session.value.token, person: null })
      return session.value.token
    })
    .finally(() => {
      asking = null
    })
  return asking
}

/** What is mine always wants a token; asking without one would only be answered with 401. */
const isMine = (path: string) => path.startsWith('/api/my/')

/**
 * Carries one request with this device's token. Nobody is asked to be somebody just to look around:
 * the guest token is fetched for what is mine, or when the server wants one (401), and the request repeated once.
 */
export const send: Send = async (request) => {
  const token = useHeld.getState().token ?? (isMine(request.path) ? await guestToken() : null)
  const answer = await persistently(request, token)
  if (answer.status !== 401) return answer
  // Another request may have renewed the token while this one was under way.
  const newer = useHeld.getState().token
  if (newer === token) letGo()
  const next = newer && newer !== token ? newer : await guestToken()
  return next ? persistently(request, next) : answer
}
