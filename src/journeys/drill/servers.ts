import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { freePort, untilReady } from '../built-cloud'

export interface ApiProcess {
  port: number
  /** Ends it with -9. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** One built server on a database that others use as well. */
export async function startApi(databaseUrl: string, dataDir: string): Promise<ApiProcess> {
  const port = await freePort()
  const env = {
    ...process.env,
    ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
    ...{ NODE_ENV: '', SAMPLE: '0', SECRET_KEY: 'only-for-the-drill-only-for-the-drill', SECRET_KEYS_OLD: '' },
    ...{ WECHAT_APPID: '', SMS_WEBHOOK_URL: '', TICK_SECRET: '' },
  }
  const child = spawn(process.execPath, ['dist/cloud/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output = (output + chunk).slice(-4000)))
  const stop = () => end(child, 'SIGTERM')
  try {
    await untilReady(`http://127.0.0.1:${port}`, child, () => output)
  } catch (error) {
    await stop()
    throw error
  }
  return { port, kill: () => end(child, 'SIGKILL'), stop }
}
