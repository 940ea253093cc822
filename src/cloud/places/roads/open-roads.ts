import type { Context } from '@/cloud/kernel/context'
import { describeError } from '@/cloud/kernel/log'
import { readPointer, readRoads } from './read-roads'
import type { Roads } from './roads'
import { sampleRoads } from './sample-roads'

/** A new import is noticed within this time. */
const LOOK_EVERY_MS = 5000

/** What one server holds. */
interface Holding {
  /** Null: nobody has imported any. */
  roads: Roads | null
  /** Folder of `roads`, or of what could not be read and is not tried again. */
  folder: string | null
  lookedAt: number
  /** A look in progress; there is never more than one. */
  looking: Promise<void> | null
}

const held = new Map<string, Holding>()

/** The disk's refusal may pass; what is cut short, missing or no JSON stays so until the next import. */
const mayPass = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) && code !== 'ENOENT'
}

/** Reads what is new, beside the network in use; requests go on with that one until the new one is whole. */
async function look(holding: Holding, { config, log }: Context): Promise<void> {
  const before = holding.folder
  try {
    const folder = await readPointer(config.dataDir)
    if (folder === holding.folder) return
    holding.folder = folder
    holding.roads = folder === null ? null : await readRoads(config.dataDir, folder)
    if (folder !== null) log.info('roads-opened')
  } catch (error) {
    if (mayPass(error)) holding.folder = before
    log.error('roads-unreadable', describeError(error))
  }
}

/**
 * The roads by which minutes are worked out: imported ones, in sample mode the made-up ones; null where there are none.
 * Looks at the disk every few seconds; only the very first request waits for what it finds.
 */
export async function openRoads(ctx: Context): Promise<Roads | null> {
  const { dataDir, sample } = ctx.config
  const holding = held.get(dataDir) ?? { roads: null, folder: null, lookedAt: -Infinity, looking: null }
  held.set(dataDir, holding)
  const now = performance.now()
  if (!holding.looking && now - holding.lookedAt >= LOOK_EVERY_MS) {
    holding.lookedAt = now
    holding.looking = look(holding, ctx).finally(() => (holding.looking = null))
  }
  if (holding.looking && holding.roads === null) await holding.looking
  if (holding.roads || !sample) return holding.roads
  return sampleRoads().catch((error: unknown) => {
    ctx.log.error('sample-roads-failed', describeError(error))
    return null
  })
}

/** Looks at the disk with the next request; for the import in this very process, and for tests. */
export function lookAgain(dataDir: string): void {
  const holding = held.get(dataDir)
  if (holding) holding.lookedAt = -Infinity
}
