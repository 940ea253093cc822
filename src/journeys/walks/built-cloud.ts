import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface BuiltCloud {
  origin: string
  /** The server's process, for walks that kill it. */
  process: ChildProcess
  /** Starts it again on the same port and data after it ended. */
  restart(): Promise<void>
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function untilReady(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (hasEnded(child)) throw new Error(`The server ended before it was ready:\n${output()}`)
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The server was not ready after 60 s:\n${output()}`)
}

/** Runs the built server as a process of its own, in sample mode, on an empty data folder. */
export async function startBuiltCloud(): Promise<BuiltCloud> {
  if (!existsSync('dist/cloud/main.js'))
    throw new Error('dist/cloud is missing: run npm test, or npm run build:cloud first.')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'walk-data-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const launch = async () => {
    let output = ''
    const env = {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      NODE_ENV: '',
      DATABASE_URL: '',
      SAMPLE: '',
    }
    const child = spawn(process.execPath, ['dist/cloud/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output = (output + chunk).slice(-8000)))
    await untilReady(origin, child, () => output)
    return child
  }
  const cloud: BuiltCloud = {
    origin,
    process: await launch(),
    async restart() {
      cloud.process = await launch()
    },
    async stop() {
      if (!hasEnded(cloud.process)) {
        const ended = new Promise((resolve) => cloud.process.once('exit', resolve))
        cloud.process.kill('SIGTERM')
        await ended
      }
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return cloud
}
