import { listEpisodes, listMyEpisodes, saveProgress } from '@/contract/episodes'
import { startGuest, type Session } from '@/contract/session'
import { startBuiltCloud, type BuiltCloud } from './built-cloud'
import { callerOf, clientOf } from './call'

jest.setTimeout(240_000)

const PHONES = 8

interface Phone {
  token: string
  /** The last position that the server said it had kept, by episode. */
  kept: Map<string, number>
  refused: string[]
}

/** Each phone saves one position after the other, as fast as the server answers, and notes what was acknowledged. */
async function writeUntil(stop: { now: boolean }, cloud: BuiltCloud, phone: Phone, episodeIds: string[]) {
  const client = clientOf(cloud.origin, phone.token)
  const began = Date.now()
  for (let n = 1; !stop.now; n++) {
    const id = episodeIds[n % episodeIds.length]!
    const at = new Date(began - 3_600_000 + n * 1000).toISOString()
    const saved = await client(saveProgress, { id, positionMs: n, at })
    if (saved.ok) phone.kept.set(id, Math.max(n, phone.kept.get(id) ?? 0))
    else phone.refused.push(saved.problem.code)
  }
}

const acknowledged = (phones: Phone[]) => phones.reduce((sum, phone) => sum + phone.kept.size, 0)

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
}

async function startPhones(cloud: BuiltCloud): Promise<Phone[]> {
  const sessions = await Promise.all(Array.from({ length: PHONES }, () => callerOf(cloud.origin)(startGuest, {})))
  return sessions.map(({ token }: Session) => ({ token, kept: new Map(), refused: [] }))
}

/** Nothing acknowledged is lost: what the server now says is at least what it said it had kept. One row per episode. */
async function expectNothingLost(cloud: BuiltCloud, phones: Phone[]): Promise<void> {
  for (const phone of phones) {
    const { episodes } = await callerOf(cloud.origin, phone.token)(listMyEpisodes, {})
    const ids = episodes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const now = new Map(episodes.map(({ id, progress }) => [id, progress?.positionMs ?? 0]))
    for (const [id, positionMs] of phone.kept) expect(now.get(id)).toBeGreaterThanOrEqual(positionMs)
  }
}

describe('a power cut in the middle of writing', () => {
  let cloud: BuiltCloud
  beforeEach(async () => {
    cloud = await startBuiltCloud()
  })
  afterEach(() => cloud.stop())

  async function writeWhile(disturb: () => Promise<void>): Promise<Phone[]> {
    const { episodes } = await callerOf(cloud.origin)(listEpisodes, {})
    const phones = await startPhones(cloud)
    const stop = { now: false }
    const ids = episodes.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    const writing = Promise.all(phones.map((phone) => writeUntil(stop, cloud, phone, ids)))
    await until(() => acknowledged(phones) >= PHONES * ids.length)
    await disturb()
    stop.now = true
    await writing
    return phones
  }

  it('loses nothing acknowledged when the server is killed with -9', async () => {
    const phones = await writeWhile(async () => {
      process.kill(cloud.pid(), 'SIGKILL')
      await cloud.ended()
    })
    await cloud.restart()
    await expectNothingLost(cloud, phones)
  })

  it('loses nothing acknowledged when server and Postgres are killed with -9 together', async () => {
    const phones = await writeWhile(async () => {
      process.kill(cloud.postgresPid(), 'SIGKILL')
      process.kill(cloud.pid(), 'SIGKILL')
      await cloud.ended()
    })
    await cloud.restart()
    await expectNothingLost(cloud, phones)
  })

  it('loses nothing when only Postgres is killed with -9, and says "unavailable" meanwhile', async () => {
    let refused: string[] = []
    const phones = await writeWhile(async () => {
      process.kill(cloud.postgresPid(), 'SIGKILL')
      const client = clientOf(cloud.origin)
      for (;;) {
        const answer = await client(startGuest, {})
        if (!answer.ok) {
          refused = [answer.problem.code]
          break
        }
      }
    })
    expect(refused).toEqual(['unavailable'])
    expect(new Set(phones.flatMap((phone) => phone.refused))).toEqual(new Set(['unavailable']))
    process.kill(cloud.pid(), 'SIGTERM')
    await cloud.restart()
    await expectNothingLost(cloud, phones)
  })
})
