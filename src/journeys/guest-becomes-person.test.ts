import { listEpisodes, listMyEpisodes, saveProgress, setFavourite } from '@/contract/episodes'
import { logInAsSample, logInByPhone, requestCode, startGuest, whoAmI } from '@/contract/session'
import { startBuiltCloud, type BuiltCloud } from './built-cloud'
import { callerOf } from './call'

jest.setTimeout(240_000)

describe('a guest logs in, over the real server', () => {
  let cloud: BuiltCloud
  let episodeIds: string[]
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    episodeIds = (await callerOf(cloud.origin)(listEpisodes, {})).episodes.map(({ id }) => id)
  })
  afterAll(() => cloud.stop())

  const guest = async () => callerOf(cloud.origin, (await callerOf(cloud.origin)(startGuest, {})).token)
  const progressOf = async (call: ReturnType<typeof callerOf>) =>
    Object.fromEntries((await call(listMyEpisodes, {})).episodes.map((episode) => [episode.id, episode]))
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

  it('brings along what the guest watched; of two positions the later one wins, favourites add up', async () => {
    const [first, second] = episodeIds as [string, string]
    const atHome = await guest()
    await atHome(saveProgress, { id: first, positionMs: 8000, at: minutesAgo(30) })
    await atHome(setFavourite, { id: first, favourite: true })
    const { token } = await atHome(logInAsSample, { persona: 'resident' })
    expect((await progressOf(callerOf(cloud.origin, token)))[first]?.progress?.positionMs).toBe(8000)

    const onTheBus = await guest()
    await onTheBus(saveProgress, { id: first, positionMs: 3000, at: minutesAgo(40) })
    await onTheBus(saveProgress, { id: second, positionMs: 5000, at: minutesAgo(5) })
    await onTheBus(setFavourite, { id: second, favourite: true })
    const person = callerOf(cloud.origin, (await onTheBus(logInAsSample, { persona: 'resident' })).token)
    const mine = await progressOf(person)
    expect([mine[first]?.progress?.positionMs, mine[second]?.progress?.positionMs]).toEqual([8000, 5000])
    expect([mine[first]?.favourite, mine[second]?.favourite]).toEqual([true, true])
  })

  it('brings it along by phone number and one-time code, too', async () => {
    const [first] = episodeIds as [string]
    const phone = '13900000021'
    const call = await guest()
    await call(saveProgress, { id: first, positionMs: 12_000, at: minutesAgo(1) })
    const { sampleCode } = await call(requestCode, { phone })
    const { token, person } = await call(logInByPhone, { phone, code: sampleCode! })
    expect(person?.phoneMasked).toBe('139****0021')
    const logged = callerOf(cloud.origin, token)
    expect((await logged(whoAmI, {})).person?.id).toBe(person?.id)
    expect((await progressOf(logged))[first]?.progress?.positionMs).toBe(12_000)
  })
})
