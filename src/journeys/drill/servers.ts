import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { launchOnFreePort } from '../built-cloud'

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
  const env = {
    ...process.env,
    ...{ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, NODE_ENV: '', SAMPLE: '0' },
    ...{ SECRET_KEY: 'only-for-the-drill-only-for-the-drill', SECRET_KEYS_OLD: '' },
    ...{ WECHAT_APPID: '', SMS_WEBHOOK_URL: '', TICK_SECRET: '' },
  }
  const { child, port } = await launchOnFreePort(env)
  return { port, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') }
}
