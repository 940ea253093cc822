import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { programPath } from './program-path'
import { watchMemory } from './resident-memory'

export interface ProgramLimits {
  seconds: number
  /** Of JavaScript's own memory. */
  heapMegabytes: number
  /** Of the whole process; watched where the system tells (Linux). */
  residentMegabytes: number
  outputBytes: number
}

/** `time` and `memory`: it was ended at its limit; `crash`: it ended by itself and not well. */
export type ProgramResult = ({ ok: true; output: Buffer } | { ok: false; reason: 'time' | 'memory' | 'crash' }) & {
  /** The most memory it held, to within a few milliseconds of its end; null where the system does not say. */
  peakBytes: number | null
}

const MB = 1024 * 1024
const LOOK_EVERY_MS = 25

/** Ends the child at the first limit it reaches; says which one, if any. */
function guard(child: ChildProcessWithoutNullStreams, limits: ProgramLimits) {
  let reached: 'time' | 'memory' | null = null
  const end = (reason: 'time' | 'memory') => {
    reached ??= reason
    child.kill('SIGKILL')
  }
  const timer = setTimeout(() => end('time'), limits.seconds * 1000)
  const watch = watchMemory(child.pid ?? 0, limits.residentMegabytes * MB, LOOK_EVERY_MS, () => end('memory'))
  return {
    end,
    stop: () => {
      clearTimeout(timer)
      return { reached, peakBytes: watch.stop() }
    },
  }
}

/** Node ends itself with SIGABRT when its heap is full. */
const isHeapFull = (code: number | null, signal: string | null) => signal === 'SIGABRT' || code === 134

/**
 * Runs a program of `cloud/programs` on some bytes in a process of its own, with an empty environment: what it reads
 * may be hostile, and whatever happens to it, this process goes on answering. Bytes go in by stdin, out by stdout.
 */
export function runProgram(name: string, input: Uint8Array, limits: ProgramLimits): Promise<ProgramResult> {
  const flags = [`--max-old-space-size=${limits.heapMegabytes}`, '--no-warnings']
  const child = spawn(process.execPath, [...flags, programPath(name)], { env: {}, stdio: 'pipe', windowsHide: true })
  const guarded = guard(child, limits)
  const output: Buffer[] = []
  let outputBytes = 0
  child.stdout.on('data', (piece: Buffer) => {
    outputBytes += piece.length
    if (outputBytes > limits.outputBytes) guarded.end('memory')
    else output.push(piece)
  })
  child.stderr.resume()
  // A program that ends early leaves the rest of its input unread.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve({ ok: false, reason: 'crash', peakBytes: guarded.stop().peakBytes })
    })
    child.once('close', (code, signal) => {
      const { reached, peakBytes } = guarded.stop()
      const reason = reached ?? (isHeapFull(code, signal) ? 'memory' : 'crash')
      if (reached || code !== 0) resolve({ ok: false, reason, peakBytes })
      else resolve({ ok: true, output: Buffer.concat(output), peakBytes })
    })
  })
}
