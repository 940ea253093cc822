import type { Send } from '@/contract/client'
import { useSession } from './session'

/** The server gives a body 15 seconds; what takes longer is sent again in smaller pieces. */
const PATIENCE_MS = 25_000

/** Carries a file or a piece of one with this tab's token; `signal` breaks it off. */
export const sendBytes =
  (bytes: Blob, signal?: AbortSignal): Send =>
  async ({ method, path }) => {
    const { token } = useSession.getState()
    const patience = new AbortController()
    const stop = () => patience.abort()
    const timer = setTimeout(stop, PATIENCE_MS)
    signal?.addEventListener('abort', stop)
    try {
      const response = await fetch(path, {
        method,
        headers: {
          'x-client': 'admin/0.1.0',
          'content-type': 'application/octet-stream',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: bytes,
        signal: patience.signal,
      })
      if (response.status === 401 && token && useSession.getState().token === token) useSession.getState().expire()
      return { status: response.status, body: await response.json().catch(() => null) }
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
    }
  }

/** Puts bytes straight into object storage, by an address that the server signed; false when they did not get there. */
export async function putSigned(url: string, bytes: Blob, signal?: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      body: bytes,
      credentials: 'omit',
      ...(signal ? { signal } : {}),
    })
    return response.ok
  } catch {
    return false
  }
}
