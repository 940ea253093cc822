import { runProgram } from '@/cloud/kernel/programs/run-program'
import { unpackRoads } from './packed-roads'
import type { Roads } from './roads'

const LIMITS = { seconds: 120, heapMegabytes: 512, residentMegabytes: 900, outputBytes: 64 * 1024 * 1024 }

let made: Promise<Roads> | null = null

async function make(): Promise<Roads> {
  const ended = await runProgram('lay-out-sample', new Uint8Array(), LIMITS)
  if (!ended.ok) throw new Error(`sample roads: ${ended.reason}`)
  return unpackRoads(ended.output)
}

/**
 * The made-up roads. Laying them out takes some seconds: it is done once, at their first use, in a process of its own,
 * so that this one goes on answering; what failed is tried again.
 */
export const sampleRoads = (): Promise<Roads> =>
  (made ??= make().catch((error: unknown) => {
    made = null
    throw error
  }))
