import { openDb } from '@/cloud/kernel/db'
import { logInAsSample } from '@/contract/session'
import { listOwing, OWING_PAGE } from '@/contract/study/owing'
import type { BuiltCloud } from '../../built-cloud'
import { callerOf } from '../../call'
import { percentile, type Figure } from '../figures'
import { PEOPLE, plantStudy } from './plant'

const REQUESTS = 300
const MOST_MS = 150

const silent = () => {}

async function plant(databaseUrl: string) {
  const db = openDb(databaseUrl, { log: { info: silent, warn: silent, error: silent }, statementMs: 60_000 })
  try {
    return await plantStudy(db)
  } finally {
    await db.close()
  }
}

/** Who owes what of a unit of 5,000: pages all over it, each with the sums over everybody and its line in the audit log. */
export async function measureStudy({ origin }: BuiltCloud, databaseUrl: string): Promise<Figure[]> {
  const { unitId, planId } = await plant(databaseUrl)
  const { token } = await callerOf(origin)(logInAsSample, { persona: 'admin' })
  const call = callerOf(origin, token)
  const measure = async (more: object) => {
    const times: number[] = []
    for (let n = 0; n < REQUESTS; n++) {
      const after = String(OWING_PAGE * (n % (PEOPLE / OWING_PAGE)))
      const began = performance.now()
      const page = await call(listOwing, { unitId, planId, after, ...more })
      times.push(performance.now() - began)
      if (page.people.length === 0 && !('owing' in more)) throw new Error('A page of the unit is empty.')
    }
    return times.slice(REQUESTS / 10)
  }
  const figure = (name: string, times: number[], most?: number): Figure => ({
    name,
    value: `${percentile(times, 95).toFixed(0)} ms (half within ${percentile(times, 50).toFixed(0)})`,
    promise: most === undefined ? '' : `≤ ${most} ms`,
    kept: most === undefined || percentile(times, 95) <= most,
  })
  return [
    figure(`A unit’s page, ${PEOPLE} people, 95th percentile`, await measure({}), MOST_MS),
    figure(`The same, only who owes something, 95th percentile`, await measure({ owing: 'true' })),
  ]
}
