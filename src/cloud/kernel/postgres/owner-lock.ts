import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../boot/cannot-start'

/**
 * Names a process beyond its number, which the system gives out again: with the boot and the tick it began in,
 * where the system tells them (Linux). Null when no such process lives.
 */
export function processMark(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null
  }
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${pid} ${boot} ${began}`
  } catch {
    return String(pid)
  }
}

function readOwner(path: string): { text: string; lives: boolean; pid: number } | null {
  try {
    const text = readFileSync(path, 'utf8')
    const pid = Number.parseInt(text, 10)
    return { text, pid, lives: Number.isInteger(pid) && processMark(pid) === text }
  } catch {
    return null
  }
}

/** Moves a dead owner's file away; false when somebody was faster, whose file is put back. */
function clearDead(path: string, text: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, path)
    unlinkSync(aside)
  } catch {
    // Another starter cleared it at the same moment; the next round sees whose it is now.
  }
}

/** A link appears whole or not at all, so nobody reads half a claim; some file systems (exFAT) know no links. */
function claim(draft: string, path: string, mine: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    writeFileSync(path, mine, { flag: 'wx' })
  }
}

/**
 * Makes this process the only one that may start or stop the Postgres of a data folder.
 * Throws `CannotStart` while another process that lives holds it; a dead one's claim is taken over.
 */
export function claimOwnership(dataDir: string): { release: () => void } {
  const path = join(dataDir, 'owner.lock')
  const mine = processMark(process.pid)!
  const draft = `${path}.new-${process.pid}`
  writeFileSync(draft, mine)
  try {
    for (let round = 0; round < 5; round++) {
      try {
        claim(draft, path, mine)
        return { release: () => rmSync(path, { force: true }) }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const owner = readOwner(path)
      if (owner?.lives)
        throw new CannotStart(
          `数据文件夹 ${dataDir} 正由另一个进程（PID ${owner.pid}）使用，请先停止它，或用 DATA_DIR 指定另一个文件夹。[data folder in use]`,
        )
      if (owner) clearDead(path, owner.text)
    }
    throw new CannotStart(`数据文件夹 ${dataDir} 正被另一次启动占用，请稍等几秒再启动。[data folder in use]`)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Whether some process holds the folder now. */
export const hasLivingOwner = (dataDir: string): boolean => readOwner(join(dataDir, 'owner.lock'))?.lives ?? false
