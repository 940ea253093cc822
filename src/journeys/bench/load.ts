import autocannon from 'autocannon'

export interface Load {
  perSecond: number
  p99Ms: number
}

/** 32 connections for a bounded time against an address of this machine. */
export async function load(url: string, headers: Record<string, string> = {}, seconds = 4): Promise<Load> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('Load goes to loopback only.')
  const result = await autocannon({ url, headers, connections: 32, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers that are not 2xx, ${result.errors} errors`)
  }
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 }
}

/** Runs the two in turn, A B A B …, so that a drift of the machine hits both; returns what each run gave. */
export async function inTurn(rounds: number, a: () => Promise<Load>, b: () => Promise<Load>) {
  const runs: { a: Load; b: Load }[] = []
  for (let round = 0; round < rounds; round++) runs.push({ a: await a(), b: await b() })
  return runs
}
