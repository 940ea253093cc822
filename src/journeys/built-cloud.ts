import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

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

const READY_WITHIN_MS = 60_000

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const whenEnded = (child: ChildProcess) =>
  hasEnded(child) ? Promise.resolve() : new Promise<void>((resolve) => child.once('exit', () => resolve()))

/** Asks `/readyz` until it says yes. */
export async function untilReady(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end;) {
    if (hasEnded(child)) throw new Error(`The server ended before it was ready:\n${output()}`)
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`The server was not ready after ${READY_WITHIN_MS / 1000} s:\n${output()}`)
}

/** As root the database may live elsewhere; the data folder then says where. */
function postmaster(dataDir: string): number | null {
  const pointer = path.join(dataDir, 'postgres-home')
  const home = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir
  const file = path.join(home, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null
}

async function launch(env: Record<string, string | undefined>, origin: string) {
  let output = ''
  const began = performance.now()
  const child = spawn(process.execPath, ['dist/cloud/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output = (output + chunk).slice(-8000)))
  try {
    await untilReady(origin, child, () => output)
  } catch (error) {
    child.kill('SIGTERM')
    await whenEnded(child)
    throw error
  }
  return { child, readyMs: performance.now() - began }
}

/** A server that was killed with -9 leaves its Postgres running; nobody else would end it. */
function endPostgres(dataDir: string): void {
  const pid = postmaster(dataDir)
  try {
    if (pid) process.kill(pid, 'SIGINT')
  } catch {
    // It has ended already and left its file behind.
  }
}

/** Runs the built server as a process of its own, in sample mode, on an empty data folder unless `more` says otherwise. */
export async function startBuiltCloud(more: Record<string, string> = {}): Promise<BuiltCloud> {
  if (!existsSync('dist/cloud/main.js'))
    throw new Error('dist/cloud is missing: run npm test, or npm run build:cloud first.')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'walk-data-'))
  // As root Postgres runs as another user, who has to get in; else its files would outlive the folder elsewhere.
  await chmod(dataDir, 0o755)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const ours = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, NODE_ENV: '', DATABASE_URL: '', SAMPLE: '' }
  const env = { ...process.env, ...ours, ...more }
  let running = await launch(env, origin)
  return {
    origin,
    dataDir,
    get readyMs() {
      return running.readyMs
    },
    pid: () => running.child.pid!,
    postgresPid() {
      const pid = postmaster(dataDir)
      if (!pid) throw new Error('No embedded Postgres is running.')
      return pid
    },
    ended: () => whenEnded(running.child),
    async restart() {
      await whenEnded(running.child)
      running = await launch(env, origin)
    },
    async stop() {
      running.child.kill('SIGTERM')
      await whenEnded(running.child)
      endPostgres(dataDir)
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
