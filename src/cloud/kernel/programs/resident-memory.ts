import { readFile } from 'node:fs/promises'

const PAGE_BYTES = 4096

/** Memory of a process as the system counts it, buffers included; null where the system does not say (no /proc). */
export async function residentBytes(pid: number): Promise<number | null> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => null)
  return statm === null ? null : Number(statm.split(' ')[1]) * PAGE_BYTES
}

/** Looks at a process again and again and says once when it has grown beyond the limit. */
export function watchMemory(pid: number, limitBytes: number, everyMs: number, onBeyond: () => void): () => void {
  const look = async () => {
    const bytes = await residentBytes(pid)
    if (bytes !== null && bytes > limitBytes) onBeyond()
  }
  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
