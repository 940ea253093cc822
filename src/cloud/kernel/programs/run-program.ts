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
export type ProgramResult = { ok: true; output: Buffer } | { ok: false; reason: 'time' | 'memory' | 'crash' }

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
  const stopWatching = watchMemory(child.pid ?? 0, limits.residentMegabytes * MB, LOOK_EVERY_MS, () => end('memory'))
  return {
    end,
    stop: () => {
      clearTimeout(timer)
      stopWatching()
      return reached
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
      guarded.stop()
      resolve({ ok: false, reason: 'crash' })
    })
    child.once('close', (code, signal) => {
      const reached = guarded.stop() ?? (isHeapFull(code, signal) ? 'memory' : null)
      if (reached) resolve({ ok: false, reason: reached })
      else resolve(code === 0 ? { ok: true, output: Buffer.concat(output) } : { ok: false, reason: 'crash' })
    })
  })
}
