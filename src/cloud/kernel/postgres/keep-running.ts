import { describeError, type Log } from '../log'
import { findPostmaster, type Postmaster } from './postmaster'

const LOOK_EVERY_MS = 1000

/**
 * Starts the server of `cluster` again when it ends though nobody asked: killed for want of memory, say. Requests are
 * answered with `unavailable` meanwhile. Only on the port that the pool knows; elsewhere it is stopped again by whoever
 * holds `launch`, and the next look tries anew. The answer ends the watch, and waits for a start that is under way.
 */
export function keepRunning(cluster: string, launch: () => Promise<Postmaster>, log: Log): () => Promise<void> {
  let starting: Promise<void> | null = null
  const startAgain = async () => {
    log.error('postgres-gone')
    try {
      await launch()
      log.warn('postgres-runs-again')
    } catch (error) {
      log.error('postgres-not-back', describeError(error))
    }
  }
  const look = setInterval(() => {
    if (starting || findPostmaster(cluster)) return
    starting = startAgain().finally(() => (starting = null))
  }, LOOK_EVERY_MS)
  look.unref()
  return async () => {
    clearInterval(look)
    await starting
  }
}
