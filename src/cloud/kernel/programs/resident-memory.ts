import { readFile } from 'node:fs/promises'

/** The most memory a process has held so far, buffers included; null where the system does not say (no /proc). */
async function peakBytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

export interface MemoryWatch {
  /** Stops looking; the peak as last seen, null where the system does not say. */
  stop(): number | null
}

/** Looks at a process again and again and says when it has grown beyond the limit. */
export function watchMemory(pid: number, limitBytes: number, everyMs: number, onBeyond: () => void): MemoryWatch {
  let peak: number | null = null
  const look = async () => {
    peak = (await peakBytes(pid)) ?? peak
    if (peak !== null && peak > limitBytes) onBeyond()
  }
  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      return peak
    },
  }
}
