import { stage } from '../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const card = (id: string) => ({
  id,
  number: 1,
  title: '汤碗里的一滴水',
  hook: '楼上漏水拖着不修，我能要求什么？',
  takeaway: '可以要求修好。',
  topic: 'neighbours',
  audiences: ['resident'],
  durationMs: 60_000,
  poster16x9: '/media/a.jpg',
  poster1x1: '/media/b.jpg',
  sample: true,
  publishedAt: '2026-11-20T02:00:00.000Z',
})
const media = {
  video: '/v',
  captions: '/c',
  poster16x9: '/p',
  poster5x4: '/p',
  poster1x1: '/p',
  durationMs: 60_000,
  videoBytes: 1,
}
const detail = { ...card('leak'), citations: [], helps: [], transcript: [], media }
const person = { id: 'p1', displayName: '示例居民·王孃孃', phoneMasked: null, roles: ['resident'], sample: true }

/** What the cloud knows of this owner; saves with the later `at` win, as in the real one. */
let saved: { positionMs: number; at: string } | null
const progressOf = (note: NonNullable<typeof saved>) => ({
  episodeId: 'leak',
  positionMs: note.positionMs,
  watched: false,
  updatedAt: note.at,
})

const answers: Parameters<typeof fakeCloud>[0] = {
  'GET /api/episodes': () => ok({ episodes: [card('leak')] }),
  'GET /api/episodes/leak': () => ok(detail),
  'POST /api/session/guest': () => ok({ token: 'guest', person: null }),
  'POST /api/session/sample': () => ok({ token: 'person', person }),
  'POST /api/session/log-out': () => ok({ token: 'guest-2', person: null }),
  'GET /api/my/episodes': ({ token }) =>
    token
      ? ok({ episodes: [{ ...card('leak'), progress: saved && progressOf(saved), favourite: false }] })
      : refusal('not-logged-in'),
  'PUT /api/my/episodes/leak/progress': ({ token, input }) => {
    if (!token) return refusal('not-logged-in')
    const note = { positionMs: Number(input.positionMs), at: String(input.at) }
    if (!saved || note.at > saved.at) saved = note
    return ok(progressOf(saved))
  },
  'PUT /api/my/episodes/leak/favourite': ({ input }) => ok({ favourite: input.favourite }),
}

function restart() {
  jest.resetModules()
  const { useEpisodes } = require('./episodes') as typeof import('./episodes')
  const { session } = require('@/platform/session') as typeof import('@/platform/session')
  return { episodes: () => useEpisodes.getState(), session }
}
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)
const settled = async (work: Promise<unknown>) => {
  await pass(3000)
  await work
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T06:00:00.000Z') })
  stage.clear()
  saved = null
  Object.assign(cloud, { reachable: true, answers: { ...answers }, asked: [] })
})
afterEach(() => jest.useRealTimers())

describe('the list', () => {
  it('is fetched without a token', async () => {
    const { episodes } = restart()
    await settled(episodes().load())
    expect(episodes().list).toMatchObject({ status: 'ready', offline: false })
    expect(cloud.asked).toEqual(['GET /api/episodes'])
  })

  it('says that it comes from the phone when the server is out of reach', async () => {
    await settled(restart().episodes().load())
    cloud.reachable = false
    const { episodes } = restart()
    await settled(episodes().load())
    expect(episodes().list).toMatchObject({ status: 'ready', offline: true, problem: { code: 'network' } })
    expect(episodes().list.episodes.map(({ id }) => id)).toEqual(['leak'])
  })

  it('is an error on a first visit without a network', async () => {
    cloud.reachable = false
    const { episodes } = restart()
    await settled(episodes().load())
    expect(episodes().list).toMatchObject({ status: 'error', episodes: [], offline: false })
  })
})

describe('an opened episode', () => {
  it('opens from the phone without a network', async () => {
    await settled(restart().episodes().openEpisode('leak'))
    cloud.reachable = false
    const { episodes } = restart()
    await settled(episodes().openEpisode('leak'))
    expect(episodes().detail('leak')).toMatchObject({ status: 'ready', offline: true, episode: { id: 'leak' } })
  })

  it('vanishes from the phone once it is withdrawn', async () => {
    const { episodes } = restart()
    await settled(episodes().openEpisode('leak'))
    delete cloud.answers['GET /api/episodes/leak']
    await settled(episodes().openEpisode('leak'))
    expect(episodes().detail('leak')).toMatchObject({ status: 'error', problem: { code: 'not-found' } })
    expect(restart().episodes().detail('leak').episode).toBeUndefined()
  })
})

describe('the position', () => {
  it('is sent at most every five seconds while playing', async () => {
    const { episodes } = restart()
    await settled(episodes().load())
    for (let ms = 0; ms <= 10_000; ms += 250) {
      episodes().notePosition('leak', ms)
      await pass(250)
    }
    expect(cloud.asked.filter((line) => line.startsWith('PUT')).length).toBeLessThanOrEqual(3)
    expect(episodes().progress.leak?.positionMs).toBeGreaterThanOrEqual(9000)
  })

  it('survives a lost network and a restart, and arrives later', async () => {
    cloud.reachable = false
    const before = restart()
    before.episodes().notePosition('leak', 32_000)
    await settled(before.episodes().flush())
    cloud.reachable = true
    const { episodes } = restart()
    expect(episodes().progress.leak?.positionMs).toBe(32_000)
    await settled(episodes().load())
    expect(saved?.positionMs).toBe(32_000)
    cloud.asked.length = 0
    await settled(episodes().flush())
    expect(cloud.asked).toEqual([])
  })

  it('gives way to a later one from another device', async () => {
    const { episodes } = restart()
    await settled(episodes().load())
    episodes().notePosition('leak', 10_000)
    saved = { positionMs: 45_000, at: '2026-11-23T06:30:00.000Z' }
    await settled(episodes().flush())
    expect(episodes().progress.leak?.positionMs).toBe(45_000)
  })

  it('is sent when the program goes out of sight', async () => {
    const { episodes } = restart()
    episodes().notePosition('leak', 7000)
    const { stage: device } = require('../../config/jest/taro') as typeof import('../../config/jest/taro')
    device.hide()
    window.dispatchEvent(new Event('pagehide'))
    await pass(10)
    expect(saved?.positionMs).toBe(7000)
  })

  it('is dropped when the server will never take it', async () => {
    const { episodes } = restart()
    episodes().notePosition('gone', 7000)
    await settled(episodes().flush())
    cloud.asked.length = 0
    await settled(episodes().flush())
    expect(cloud.asked).toEqual([])
  })
})

describe('who it is', () => {
  it('takes along what a guest did and learns what the person did elsewhere', async () => {
    const { episodes, session } = restart()
    episodes().notePosition('leak', 5000)
    await settled(episodes().flush())
    saved = { positionMs: 50_000, at: '2026-11-23T07:00:00.000Z' }
    await settled(session.bySample('resident'))
    expect(episodes().progress.leak?.positionMs).toBe(50_000)
  })

  it('leaves nothing of a person to the next one on this phone', async () => {
    const { episodes, session } = restart()
    await settled(session.bySample('resident'))
    episodes().notePosition('leak', 5000)
    await settled(episodes().flush())
    saved = null
    await settled(session.logOut())
    expect(episodes().progress).toEqual({})
    expect(restart().episodes().progress).toEqual({})
  })

  it('begins the search anew for the next one', async () => {
    const { session } = restart()
    const { useLearnFilter } = require('./finding/learn-filter') as typeof import('./finding/learn-filter')
    await settled(session.bySample('resident'))
    useLearnFilter.getState().write('家暴')
    await settled(session.logOut())
    expect(useLearnFilter.getState().words).toBe('')
  })

  it('writes nothing that a person left unsent into the records of the next one', async () => {
    const { episodes, session } = restart()
    await settled(session.bySample('resident'))
    cloud.answers['PUT /api/my/episodes/leak/progress'] = () => refusal('internal')
    episodes().notePosition('leak', 5000)
    await settled(episodes().flush())
    cloud.answers = { ...answers }
    const left = session.logOut()
    episodes().notePosition('leak', 9000)
    await settled(left)
    await pass(10_000)
    expect(saved).toBeNull()
    expect(episodes().progress).toEqual({})
  })

  it('keeps a favourite that is still on its way when the list is fetched', async () => {
    const { episodes, session } = restart()
    await settled(session.bySample('resident'))
    let arrived = false
    cloud.answers['PUT /api/my/episodes/leak/favourite'] = async () => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      arrived = true
      return ok({ favourite: true })
    }
    cloud.answers['GET /api/my/episodes'] = () =>
      ok({ episodes: [{ ...card('leak'), progress: null, favourite: arrived }] })
    const [kept, loaded] = [episodes().setFavourite('leak', true), episodes().load()]
    await settled(Promise.all([kept, loaded]))
    expect(episodes().favourites).toEqual(['leak'])
  })

  it('takes a favourite back when the server refuses it', async () => {
    const { episodes } = restart()
    cloud.answers['PUT /api/my/episodes/leak/favourite'] = () => refusal('internal')
    const kept = episodes().setFavourite('leak', true)
    expect(episodes().favourites).toEqual(['leak'])
    expect(await kept).toMatchObject({ code: 'internal' })
    expect(episodes().favourites).toEqual([])
  })
})
