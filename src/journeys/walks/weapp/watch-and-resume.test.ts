import { getEpisode, listEpisodes, listMyEpisodes, type EpisodeCard } from '@/contract/episodes'
import { startBuiltCloud, type BuiltCloud } from '../../built-cloud'
import { callerOf } from '../../call'
import { ADDRESSES } from '../addresses'
import { WeappPhone } from './weapp-phone'

const VIDEO = '#player-video'

describe('in the mini-program: watch, log in, go on elsewhere', () => {
  let cloud: BuiltCloud
  let newest: EpisodeCard
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    newest = (await callerOf(cloud.origin)(listEpisodes, {})).episodes[0]!
  })
  afterAll(() => cloud?.stop())

  /** What WeChat's player says while it plays up to `seconds`. */
  async function playTo(phone: WeappPhone, seconds: number): Promise<void> {
    await phone.trigger(VIDEO, 'play')
    for (let second = 1; second <= seconds; second++)
      await phone.trigger(VIDEO, 'timeupdate', { currentTime: second, duration: newest.durationMs / 1000 })
    await phone.trigger(VIDEO, 'pause')
  }

  async function logInAsResident(phone: WeappPhone): Promise<void> {
    await phone.open(ADDRESSES.me)
    await phone.tap('#open-log-in')
    await phone.untilPath(ADDRESSES.logIn.slice(1))
    await phone.tap('#sample-resident')
    await phone.untilPath(ADDRESSES.me.slice(1))
    await phone.untilText('#me-person', '示例居民·王孃孃')
  }

  const onServer = async (token: string) =>
    (await callerOf(cloud.origin, token)(listMyEpisodes, {})).episodes.find(({ id }) => id === newest.id)?.progress

  it('plays the newest, resumes at 0:08 here and, after log-in, on another phone', async () => {
    const first = await WeappPhone.start(cloud.origin)
    await first.untilText('#newest-episode', newest.hook)
    expect(await (await first.find('#newest-episode image')).attr('src')).toContain('/poster-16x9.jpg')
    await first.tap('#newest-episode')
    await first.untilPath('player')
    await first.untilText('#player-hook', newest.hook)
    expect(await (await first.find(VIDEO)).attr('src')).toContain('/video.mp4')

    const { transcript } = await callerOf(cloud.origin)(getEpisode, { id: newest.id })
    const line = transcript.findLast(({ startMs }) => startMs < 8000)!
    await first.trigger(VIDEO, 'play')
    await first.trigger(VIDEO, 'timeupdate', { currentTime: (line.startMs + line.endMs) / 2000, duration: 60 })
    await first.untilText('#player-subtitle', line.text)
    expect(await first.text('#player-transcript')).toContain(line.text)
    await playTo(first, 8)
    await first.tap('#article-1')
    await first.untilText('#article-sheet', '施行日期')
    await first.tap('#article-sheet-close')
    await first.untilGone('#article-sheet')

    await first.back()
    await first.untilText('#newest-seen', '看到 0:08')
    // Once on the page, not under 最新 and 继续观看 both.
    expect(await first.has('#continue-episode')).toBe(false)
    await first.tap('#newest-episode')
    await first.untilText('#player-resumed', '已从 0:08 继续')
    expect(Number(await (await first.find(VIDEO)).attr('initial-time'))).toBe(8)

    await logInAsResident(first)
    const { token } = JSON.parse(String(first.storage().session)) as { token: string }
    expect((await onServer(token))?.positionMs).toBe(8000)

    const second = await WeappPhone.start(cloud.origin)
    await second.find('#newest-episode')
    expect(await second.has('#newest-seen')).toBe(false)
    await logInAsResident(second)
    await second.open(ADDRESSES.home)
    await second.untilText('#newest-seen', '看到 0:08')
    await second.tap('#newest-episode')
    await second.untilText('#player-resumed', '已从 0:08 继续')
    expect([...first.complaints, ...second.complaints]).toEqual([])
    await first.close()
    await second.close()
  })
})
