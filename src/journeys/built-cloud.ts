import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findHome } from '@/cloud/kernel/postgres/home'
import { findPostmaster, stopPostmaster } from '@/cloud/kernel/postgres/postmaster'
import { freePort } from '@/cloud/kernel/postgres/server-process'
import { fillWithPrepared } from './prepared/prepared-data'

export interface BuiltCloud {
  origin: string
  dataDir: string
  /** How long the last start took until `/readyz` said yes. */
  readyMs: number
  /** Process id of the server; of its embedded Postgres. */
  pid(): number
  postgresPid(): number
  /** Resolves when the server's process has ended. */
  ended(): Promise<void>
  /** Starts it again on the same port and data. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const READY_WITHIN_MS = 100_000
const TRIES = 5

/** What a server says when it listens; one that does not get its port says another sentence, and ends. */
const LISTENS = '已启动'
const PORT_TAKEN = '[port in use]'

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const whenEnded = (child: ChildProcess) =>
  hasEnded(child) ? Promise.resolve() : new Promise<void>((resolve) => child.once('exit', () => resolve()))

/** Asks `/readyz` until it says yes, once this very process listens: before, somebody else may answer there. */
async function untilReady(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end;) {
    if (hasEnded(child)) throw new Error(`The server ended before it was ready:\n${output()}`)
    const ready =
      output().includes(LISTENS) &&
      (await fetch(`${origin}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      ))
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`The server was not ready after ${READY_WITHIN_MS / 1000} s:\n${output()}`)
}

/** The data folder's Postgres, if it runs. */
function postgresOf(dataDir: string) {
  const cluster = path.join(findHome(dataDir), 'postgres')
  return { cluster, running: findPostmaster(cluster) }
}

const originOf = (port: number) => `http://127.0.0.1:${port}`

type Environment = Record<string, string | undefined>

async function launch(env: Environment, port: number) {
  let output = ''
  const began = performance.now()
  const own = { ...env, PORT: String(port), HOST: '127.0.0.1' }
  const child = spawn(process.execPath, ['dist/cloud/main.js'], { env: own, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output = (output + chunk).slice(-8000)))
  try {
    await untilReady(originOf(port), child, () => output)
  } catch (error) {
    child.kill('SIGTERM')
    await whenEnded(child)
    throw error
  }
  return { child, port, readyMs: performance.now() - began }
}

/**
 * A server that was killed comes back on its port, which is free as long as it is down: so each worker takes from ports of
 * its own, all of them below those of the databases.
 */
const PORTS = 2000
const firstPort = 11_000 + (Number(process.env.JEST_WORKER_ID ?? 0) % 4) * PORTS

/** Runs the built server on a port that is free, on another one if somebody takes it meanwhile. */
export async function launchOnFreePort(env: Environment): Promise<Awaited<ReturnType<typeof launch>>> {
  for (let tries = 1; ; tries++) {
    try {
      return await launch(env, await freePort(firstPort + randomInt(PORTS)))
    } catch (error) {
      if (tries === TRIES || !String(error).includes(PORT_TAKEN)) throw error
    }
  }
}

/** A server that was killed with -9 leaves its Postgres running; nobody else would end it. */
async function endPostgres(dataDir: string): Promise<void> {
  const { cluster, running } = postgresOf(dataDir)
  if (running) await stopPostmaster(running.pid, cluster, '')
}

/**
 * Runs the built server as a process of its own, in sample mode, on a data folder that is empty or, in the walks, has the
 * samples already; unless `more` says otherwise.
 */
export async function startBuiltCloud(more: Record<string, string> = {}): Promise<BuiltCloud> {
  if (!existsSync('dist/cloud/main.js'))
    throw new Error('dist/cloud is missing: run npm test, or npm run build:cloud first.')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'walk-data-'))
  // As root Postgres runs as another user, who has to get in; else its files would outlive the folder elsewhere.
  await chmod(dataDir, 0o755)
  await fillWithPrepared(dataDir, more)
  const ours = { DATA_DIR: dataDir, NODE_ENV: '', DATABASE_URL: '', SAMPLE: '' }
  const env = { ...process.env, ...ours, ...more }
  let running = await launchOnFreePort(env)
  const { port } = running
  return {
    origin: originOf(port),
    dataDir,
    get readyMs() {
      return running.readyMs
    },
    pid: () => running.child.pid!,
    postgresPid() {
      const postgres = postgresOf(dataDir).running
      if (!postgres) throw new Error('No embedded Postgres is running.')
      return postgres.pid
    },
    ended: () => whenEnded(running.child),
    async restart() {
      await whenEnded(running.child)
      running = await launch(env, port)
    },
    async stop() {
      running.child.kill('SIGTERM')
      await whenEnded(running.child)
      await endPostgres(dataDir)
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
