import { fork, type ChildProcess } from 'node:child_process'
import { percent, median, type Figure } from './figures'
import { CONNECTIONS, inTurn, load, type Compared } from './load'

const KEPT_SHARE = 0.45

function startBare(body: string): Promise<{ origin: string; child: ChildProcess }> {
  const child = fork('src/journeys/bench/bare-http.mjs')
  child.send(body)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('message', (port) => resolve({ origin: `http://127.0.0.1:${port}`, child }))
  })
}

const middle = (rounds: Compared[], of: (round: Compared) => number) => Math.round(median(rounds.map(of)))

/** The list everybody sees, against a bare node:http server in a process of its own that sends the same bytes. */
export async function measureList(origin: string): Promise<Figure[]> {
  const url = `${origin}/api/episodes`
  const body = await (await fetch(url)).text()
  const bare = await startBare(body)
  try {
    await load(url, {}, 2)
    await load(bare.origin, {}, 2)
    const rounds = await inTurn(
      () => load(url),
      () => load(bare.origin),
    )
    const share = median(rounds.map(({ ours, bare: b }) => ours.perSecond / b.perSecond))
    const kilobytes = (Buffer.byteLength(body) / 1024).toFixed(1)
    return [
      {
        name: `Episodes list (${kilobytes} KB, cached) of a bare node:http server with the same bytes`,
        value: `${percent(share)} (${middle(rounds, (r) => r.ours.perSecond)} of ${middle(rounds, (r) => r.bare.perSecond)} requests/s)`,
        promise: `≥ ${percent(KEPT_SHARE)}`,
        kept: share >= KEPT_SHARE,
      },
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
