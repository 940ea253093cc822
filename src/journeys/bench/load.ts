import autocannon from 'autocannon'
import { median } from './figures'
import { processorMs } from './processor-time'

export interface Load {
  perSecond: number
  p99Ms: number
  /** Processor time of the server for one request, in microseconds; null where unknown. */
  serverMicros?: number | null
}

export const CONNECTIONS = 32
export const SECONDS = 4
const ROUNDS = 5

/** One request of its own: who sends it, and what. */
export interface Post {
  headers: Record<string, string>
  body: string
}

interface LoadOptions {
  headers?: Record<string, string>
  /** Makes the next request, when each is to be another one; a GET with `headers` where it is missing. */
  nextPost?: () => Post
  connections?: number
  seconds?: number
  /** The server's process, to see what a request costs it. */
  pid?: number
  /** Requests per second; as many as go where it is missing. */
  rate?: number
}

/** Many connections, 32 unless told otherwise, for a bounded time against an address of this machine. */
export async function load(url: string, options: LoadOptions = {}): Promise<Load> {
  const { headers = {}, nextPost, connections = CONNECTIONS, seconds = SECONDS, pid, rate } = options
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('Load goes to loopback only.')
  const before = pid ? processorMs(pid) : null
  const what = nextPost
    ? { method: 'POST', requests: [{ setupRequest: (request: object) => ({ ...request, ...nextPost() }) }] }
    : { headers }
  const result = await autocannon({ url, ...what, connections, duration: seconds, overallRate: rate })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers that are not 2xx, ${result.errors} errors`)
  }
  const after = pid ? processorMs(pid) : null
  const serverMicros = before === null || after === null ? null : ((after - before) * 1000) / result.requests.total
  return { perSecond: result.requests.average, p99Ms: result.latency.p99, serverMicros }
}

export interface Compared {
  ours: Load
  bare: Load
}

/** Runs the two in turn, so that a drift of the machine hits both; returns what each round gave. */
export async function inTurn(ours: () => Promise<Load>, bare: () => Promise<Load>): Promise<Compared[]> {
  const rounds: Compared[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await ours(), bare: await bare() })
  return rounds
}

/** Ours of what is possible, in the round in the middle. */
export const shareOf = (rounds: Compared[]): number =>
  median(rounds.map(({ ours, bare }) => ours.perSecond / bare.perSecond))

export const middle = (rounds: Compared[], of: (round: Compared) => number): number =>
  Math.round(median(rounds.map(of)))
