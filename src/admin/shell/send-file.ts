import type { Send } from '@/contract/client'
import { useSession } from './session'

/** A line that carries nothing for so long is dead; the server itself may think this long about a big file. */
const SILENCE_MS = 60_000

interface Watch {
  signal: AbortSignal
  /** Bytes that have left this computer. */
  onSent: (sent: number) => void
}

/**
 * Carries one file whole, telling how far it is: `fetch` cannot. Rejects when no answer came, or when it was broken off.
 */
export const sendFile =
  (file: Blob, { signal, onSent }: Watch): Send =>
  ({ method, path }) =>
    new Promise((resolve, reject) => {
      const { token } = useSession.getState()
      const request = new XMLHttpRequest()
      let timer = setTimeout(() => request.abort(), SILENCE_MS)
      const alive = () => {
        clearTimeout(timer)
        timer = setTimeout(() => request.abort(), SILENCE_MS)
      }
      const fail = () => reject(new Error('no answer came'))
      request.open(method, path)
      request.setRequestHeader('x-client', 'admin/0.1.0')
      request.setRequestHeader('content-type', 'application/octet-stream')
      if (token) request.setRequestHeader('authorization', `Bearer ${token}`)
      request.upload.addEventListener('progress', ({ loaded }) => {
        alive()
        onSent(loaded)
      })
      request.addEventListener('error', fail)
      request.addEventListener('abort', fail)
      request.addEventListener('loadend', () => clearTimeout(timer))
      request.addEventListener('load', () => {
        if (request.status === 401 && token && useSession.getState().token === token) useSession.getState().expire()
        resolve({ status: request.status, body: readJson(request.responseText) })
      })
      signal.addEventListener('abort', () => request.abort())
      request.send(file)
    })

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
