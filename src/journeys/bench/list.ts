import { fork, type ChildProcess } from 'node:child_process'
import type { BuiltCloud } from '../built-cloud'
import { percent, median, type Figure } from './figures'
import { CONNECTIONS, inTurn, load, middle, shareOf, type Compared } from './load'

const KEPT_SHARE = 0.45

function startBare(body: string): Promise<{ origin: string; child: ChildProcess }> {
  const child = fork('src/journeys/bench/bare/http.mjs')
  child.send(body)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('message', (port) => resolve({ origin: `http://127.0.0.1:${port}`, child }))
  })
}

/** The load generator tires before the bare server does, so what a request costs the server says more. */
function byProcessorTime(rounds: Compared[]): Figure[] {
  const known = rounds.filter(({ ours, bare }) => ours.serverMicros && bare.serverMicros)
  if (known.length === 0) return []
  const share = median(known.map(({ ours, bare }) => bare.serverMicros! / ours.serverMicros!))
  const micros = (of: (round: Compared) => number) => median(known.map(of)).toFixed(1)
  return [
    {
      name: 'The same by the processor time that a request costs the server',
      value: `${percent(share)} (${micros((r) => r.ours.serverMicros!)} µs, bare ${micros((r) => r.bare.serverMicros!)} µs)`,
      promise: `≥ ${percent(KEPT_SHARE)}`,
      kept: share >= KEPT_SHARE,
    },
  ]
}

/** The list everybody sees, against a bare node:http server in a process of its own that sends the same bytes. */
export async function measureList({ origin, pid }: BuiltCloud): Promise<Figure[]> {
  const url = `${origin}/api/episodes`
  const body = await (await fetch(url)).text()
  const bare = await startBare(body)
  try {
    await load(url, { seconds: 2 })
    await load(bare.origin, { seconds: 2 })
    const rounds = await inTurn(
      () => load(url, { pid: pid() }),
      () => load(bare.origin, { pid: bare.child.pid }),
    )
    const share = shareOf(rounds)
    const kilobytes = (Buffer.byteLength(body) / 1024).toFixed(1)
    return [
      {
        name: `Episodes list (${kilobytes} KB, cached) of a bare node:http server with the same bytes`,
        value: `${percent(share)} (${middle(rounds, (r) => r.ours.perSecond)} of ${middle(rounds, (r) => r.bare.perSecond)} requests/s)`,
        promise: `≥ ${percent(KEPT_SHARE)}`,
        kept: share >= KEPT_SHARE,
      },
      ...byProcessorTime(rounds),
      {
        name: `Episodes list, 99th percentile at ${CONNECTIONS} connections`,
        value: `${middle(rounds, (r) => r.ours.p99Ms)} ms`,
        promise: '',
        kept: true,
      },
    ]
  } finally {
    bare.child.kill()
  }
}
