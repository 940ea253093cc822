import { early } from './early.h5'
import type { Transport } from './transport-types'

/** One HTTP exchange over fetch; rejects when no answer came within `timeoutMs`. */
export const transport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  const began = method === 'GET' ? early(url) : undefined
  if (began) return began
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), timeoutMs)
  try {
    // A position saved while the page is being closed still arrives.
    const keepalive = method === 'PUT'
    const answer = await fetch(url, { method, headers, body, signal: limit.signal, credentials: 'omit', keepalive })
    return { status: answer.status, body: await answer.json().catch(() => null) }
  } finally {
    clearTimeout(timer)
  }
}
