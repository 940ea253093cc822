import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart, diskFull } from '../boot/cannot-start'
import { errorCode } from '../db'
import type { Identity } from './identity'
import { childEnvironment } from './init-cluster'
import { asArguments } from './settings'

const LOG_MAX_BYTES = 5 * 1024 * 1024

/** Below what systems give to outgoing connections: nobody's connection sits on it when we come back to it. */
const OURS = { from: 20_000, below: 32_000 }
const TRIES = 8

/** A free port on the loopback, `wanted` if nobody has it. */
export async function freePort(wanted = 0): Promise<number> {
  const tryPort = (port: number) =>
    new Promise<number | null>((done) => {
      const server = createServer()
      server.once('error', () => done(null))
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        server.close(() => done(typeof address === 'object' && address ? address.port : null))
      })
    })
  let port = wanted ? await tryPort(wanted) : null
  for (let tries = 0; !port && tries < TRIES; tries++) port = await tryPort(randomInt(OURS.from, OURS.below))
  port ??= await tryPort(0)
  if (!port)
    throw new CannotStart('本机没有空闲端口可供内置数据库使用，请关闭一些程序后再启动。[no free loopback port]')
  return port
}

export interface Launch {
  postgres: string
  cluster: string
  logFile: string
  identity: Identity | null
  settings: Record<string, string>
}

export interface ServerProcess {
  pid: number
  /** Becomes true when it has ended. */
  ended: () => boolean
  /** What it wrote to its log since this launch. */
  said: () => string
}

/** Starts the server in a process group of its own: Ctrl-C reaches us first, and we stop it when we have drained. */
export function launch({ postgres, cluster, logFile, identity, settings }: Launch): ServerProcess {
  if (existsSync(logFile) && statSync(logFile).size > LOG_MAX_BYTES) truncateSync(logFile)
  const log = openSync(logFile, 'a', 0o600)
  const from = statSync(logFile).size
  const child = spawn(postgres, ['-D', cluster, ...asArguments(settings)], {
    ...identity,
    cwd: cluster,
    env: childEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  })
  closeSync(log)
  let ended = false
  child.once('error', () => (ended = true))
  child.once('exit', () => (ended = true))
  child.unref()
  const said = () => readFileSync(logFile).subarray(from).toString('utf8')
  return { pid: child.pid ?? 0, ended: () => ended, said }
}

/** Recovery after a crash may take a while on a slow disk; as long as the server says so, we wait. */
const READY_MS = 180_000

/** Whether the server at the other end keeps its data in `cluster`. */
async function servesFrom(cluster: string, client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory')
  return realpathSync(rows[0]!.data_directory) === realpathSync(cluster)
}

/**
 * Waits until the server of `cluster` takes connections at `url`; false when `ended` says that it will not any more.
 * Another one may answer there: a copied folder has its original's password and port, and only one of the two gets it.
 */
export async function waitUntilReady(url: string, cluster: string, ended: () => boolean): Promise<boolean> {
  for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(30)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
    client.on('error', () => {})
    try {
      await client.connect()
      const ours = await servesFrom(cluster, client).finally(() => client.end())
      if (ours) return true
    } catch (error) {
      const code = errorCode(error)
      if (code === '28P01' || code === '28000') return false
    }
    if (ended()) return false
  }
  return false
}

export const isLockLingering = (said: string): boolean =>
  /lock file "postmaster\.pid" already exists|pre-existing shared memory block/.test(said)

export const isPortTaken = (said: string): boolean => /could not bind|Address already in use/.test(said)

/** Why the server gave up, as a sentence. */
export function explainEnd(said: string, logFile: string): CannotStart {
  if (/No space left on device|Disk quota/.test(said)) return diskFull(logFile)
  const fatal =
    said
      .split('\n')
      .reverse()
      .find((row) => /FATAL|PANIC/.test(row))
      ?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? ''
  return new CannotStart(`内置数据库没有启动成功，请查看 ${logFile}。[postgres: ${fatal || 'no answer'}]`)
}
