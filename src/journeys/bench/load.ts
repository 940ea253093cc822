import autocannon from 'autocannon'
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

interface LoadOptions {
  headers?: Record<string, string>
  seconds?: number
  /** The server's process, to see what a request costs it. */
  pid?: number
  /** Requests per second; as many as go where it is missing. */
  rate?: number
}

/** 32 connections for a bounded time against an address of this machine. */
export async function load(
  url: string,
  { headers = {}, seconds = SECONDS, pid, rate }: LoadOptions = {},
): Promise<Load> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('Load goes to loopback only.')
  const before = pid ? processorMs(pid) : null
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds, overallRate: rate })
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
