import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processMark } from './owner-lock'

export interface Postmaster {
  pid: number
  port: number
}

/** Linux tells what a process is and where it stands; elsewhere the number alone has to do. */
function isPostgresIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT' || process.platform !== 'linux'
  }
}

/** The Postgres that runs on this cluster, by its `postmaster.pid`; null for none or a dead one's left-over file. */
export function findPostmaster(cluster: string): Postmaster | null {
  let rows: string[]
  try {
    rows = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const [pid, port] = [Number(rows[0]), Number(rows[3])]
  if (!pid || !port || !lives(pid) || !isPostgresIn(pid, cluster)) return null
  return { pid, port }
}

/** Whether it runs; a zombie that nobody has reaped yet does not. */
function lives(pid: number): boolean {
  if (processMark(pid) === null) return false
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return true
  }
}

const FAST_MS = 20_000

/** Fast shutdown: open transactions are rolled back, everything committed is written; resolves when it is gone. */
export async function stopPostmaster(pid: number, cluster: string, pgCtl: string): Promise<void> {
  if (!lives(pid)) return
  if (process.platform === 'win32') {
    // Windows knows no SIGINT for another process; pg_ctl has a pipe for it.
    execFileSync(pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w'], { stdio: 'ignore' })
    return
  }
  process.kill(pid, 'SIGINT')
  for (const end = Date.now() + FAST_MS; lives(pid); await sleep(15)) {
    if (Date.now() > end) return void process.kill(pid, 'SIGQUIT')
  }
}

/** Immediate shutdown, as a power cut would; nobody waits. */
export function killPostmaster(pid: number): void {
  if (lives(pid)) process.kill(pid, 'SIGQUIT')
}
