import type { Send } from '@/contract/client'
import { useSession } from './session'

const PATIENCE_MS = 20_000

/** Carries a request by fetch with this tab's token; a refused token ends the session, and written text stays. */
export const send: Send = async ({ method, path, body }) => {
  const { token } = useSession.getState()
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  const response = await fetch(path, {
    method,
    headers: {
      'x-client': 'admin/0.1.0',
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: body && JSON.stringify(body),
    signal: patience.signal,
  }).finally(() => clearTimeout(timer))
  const answer: unknown = await response.json().catch(() => null)
  // A request that left with an older token must not end the session that began since.
  if (response.status === 401 && token && useSession.getState().token === token) useSession.getState().expire()
  return { status: response.status, body: answer }
}
