import { createClient, type Result, type Send, type WireRequest } from '@/contract/client'
import { PROBLEMS, type Problem } from '@/contract/problem'
import { startGuest, type Session } from '@/contract/session'
import { hold, lapsedToken, letGo, useHeld } from './token'
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

/** A token that has run out goes along: the server knows the device by it, and whoever logged in on it. */
const asGuest = createClient((request) => persistently(request, lapsedToken()))
let asking: Promise<Result<Session>> | null = null

/** Asks for a guest token; many callers at once share one request. Somebody who logged in meanwhile stays logged in. */
function becomeGuest(): Promise<Result<Session>> {
  asking ??= asGuest(startGuest, {})
    .then((session) => {
      if (session.ok && !useHeld.getState().token) hold({ token: session.value.token, person: null })
      return session
    })
    .finally(() => {
      asking = null
    })
  return asking
}

/** What the caller hears when there is no token to ask with. */
function withoutToken(refused: Problem): Answer {
  if (refused.code === 'network') throw new Error('no way to the server')
  return { status: PROBLEMS[refused.code].status, body: refused }
}

/** What is mine, or counted once a device, always wants a token; asking without one would only be answered with 401. */
const wantsToken = (path: string) => path.startsWith('/api/my/') || path === '/api/search/unanswered'

/**
 * Carries one request with this device's token. Nobody is asked to be somebody just to look around:
 * the guest token is fetched for what wants one, or when the server wants one (401), and the request repeated once.
 */
export const send: Send = async (request) => {
  const { person, ...held } = useHeld.getState()
  let { token } = held
  if (!token && wantsToken(request.path)) {
    const guest = await becomeGuest()
    if (!guest.ok) return withoutToken(guest.problem)
    token = useHeld.getState().token
  }
  const answer = await persistently(request, token)
  if (answer.status !== 401) return answer
  // Another request may have renewed the token while this one was under way.
  const now = useHeld.getState()
  const renewed = now.token !== null && now.token !== token
  if (!renewed) letGo()
  // What a person did must not be written into the records of whoever comes after.
  const sameOwner = renewed && now.person?.id === person?.id
  if (person && request.method !== 'GET' && !sameOwner) return answer
  if (renewed) return persistently(request, now.token)
  const guest = await becomeGuest()
  return guest.ok ? persistently(request, useHeld.getState().token) : answer
}
