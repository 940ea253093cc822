import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { CONNECTIONS, SECONDS, type Load } from '../load'

/** The size of the cloud's own pool. */
const POOL = 16

export interface Query {
  name: string
  text: string
  values: unknown[]
}

/** The child's next message; fails when it ends instead. */
async function answer(child: ChildProcess): Promise<unknown> {
  const heard = new AbortController()
  const { signal } = heard
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`The bare query ended with ${code}.`)
  })
  try {
    return await Promise.race([once(child, 'message', { signal }).then(([message]) => message as unknown), ended])
  } finally {
    heard.abort()
  }
}

/** A process that does nothing but send this query straight through pg. */
export async function startBare(url: string, query: Query): Promise<ChildProcess> {
  const child = fork('src/journeys/bench/bare/pg.mjs')
  child.send({ url, query, max: POOL })
  await answer(child)
  return child
}

/** As many at once as there are connections to the server it is compared with. */
export async function loadBare(
  child: ChildProcess,
  { seconds = SECONDS, connections = CONNECTIONS } = {},
): Promise<Load> {
  child.send({ seconds, concurrency: connections })
  return (await answer(child)) as Load
}
