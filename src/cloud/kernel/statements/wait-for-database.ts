import type { Endpoint } from '@/contract/endpoint'
import { isOutOfReach } from '../db'

const PAUSE_MS = 150

/**
 * Does `act`, and where the endpoint is patient again and again while the database is out of reach: it restarts in a few
 * seconds, and a phone that is told to come back may have lost its network by then.
 */
export async function waitForDatabase<T>({ patientSeconds = 0 }: Endpoint, act: () => Promise<T>): Promise<T> {
  const until = performance.now() + patientSeconds * 1000
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!isOutOfReach(error) || performance.now() + PAUSE_MS > until) throw error
      await new Promise((wake) => setTimeout(wake, PAUSE_MS * (0.5 + Math.random())))
    }
  }
}
