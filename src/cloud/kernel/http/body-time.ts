import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

/** Below the 15 s of WeChat Cloud Hosting. */
export const BODY_MS = 15_000
/** About 1 Mbit/s, a poor uplink. */
const SLOWEST_BYTES_PER_MS = 128
/** Node's own limit, the last resort: no body is given longer. */
export const REQUEST_MS = 200_000

/** How long the body of an endpoint with `bytesMax` may take. */
export const bodyMs = (bytesMax: number): number => BODY_MS + bytesMax / SLOWEST_BYTES_PER_MS

const timers = new WeakMap<IncomingMessage, NodeJS.Timeout>()

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/**
 * Ends the connection when the body is not here in time: whoever sends it byte by byte holds nothing for long. Called
 * again, it gives another time from now on.
 */
export function limitBody(request: IncomingMessage, ms: number): void {
  const earlier = timers.get(request)
  clearTimeout(earlier)
  if (request.complete || request.destroyed || !hasBody(request)) return
  const timer = setTimeout(() => request.destroy(), ms)
  timer.unref()
  timers.set(request, timer)
  if (earlier) return
  const stop = () => clearTimeout(timers.get(request))
  request.once('end', stop).once('close', stop)
}

/** How long somebody who has their answer may go on sending; they stop as soon as they have read it. */
export const LINGER_MS = 2000

/**
 * An answer that goes out before the body is whole ends the connection. Ended at once, what arrives after that is
 * refused by the system, and a sender who meets that refusal first never reads why: so what still comes is thrown away
 * for a moment.
 */
export function hearOut(request: IncomingMessage): void {
  const { socket } = request
  // A request of a test comes over no socket.
  if (!hasBody(request) || !(socket instanceof Socket)) return
  const close = () => Socket.prototype.destroySoon.call(socket)
  socket.destroySoon = () => {
    if (request.complete || request.destroyed) return close()
    const timer = setTimeout(() => socket.destroy(), LINGER_MS)
    timer.unref()
    socket.once('close', () => clearTimeout(timer))
    request.once('end', close).resume()
    socket.end()
  }
}
