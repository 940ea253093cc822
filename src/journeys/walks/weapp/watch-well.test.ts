import { getEpisode, listEpisodes, type EpisodeDetail } from '@/contract/episodes'
import { startBuiltCloud, type BuiltCloud } from '../../built-cloud'
import { callerOf } from '../../call'
import { ADDRESSES } from '../addresses'
import { WeappPhone } from './weapp-phone'

const VIDEO = '#player-video'

describe('in the mini-program: watching as one likes', () => {
  let cloud: BuiltCloud
  let episode: EpisodeDetail
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    const call = callerOf(cloud.origin)
    const [newest] = (await call(listEpisodes, {})).episodes
    episode = await call(getEpisode, { id: newest!.id })
  })
  afterAll(() => cloud?.stop())

  const isMarked = async (phone: WeappPhone, line: number) =>
    ((await (await phone.find(`#line-${line}`)).attr('class')) ?? '').includes('transcript-current')

  it('plays faster when asked, also after closing; jumps to the line that is tapped', async () => {
    const today = await WeappPhone.start(cloud.origin)
    await today.open(ADDRESSES.player(episode.id))
    await today.tap('#speed-open')
    await today.tap('#speed-150')
    await today.untilText('#speed-open', '1.5 倍')
    // The player hears of it after the word has changed.
    await today.until('the speed', async () => today.speeds.at(-1) === 1.5)
    await today.tap('#line-5')
    expect(today.seeks.at(-1)).toBe(episode.transcript[4]!.startMs / 1000)
    await today.until('the line to be marked', () => isMarked(today, 5))
    const left = today.storage()
    await today.close()

    const tomorrow = await WeappPhone.start(cloud.origin, { storage: left })
    await tomorrow.open(ADDRESSES.player(episode.id))
    await tomorrow.trigger(VIDEO, 'play')
    expect(tomorrow.speeds.at(-1)).toBe(1.5)
    expect([...today.complaints, ...tomorrow.complaints]).toEqual([])
    await tomorrow.close()
  })

  it('keeps an episode and finds it under 我的', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.player(episode.id))
    await phone.tap('#player-favourite')
    await phone.untilText('#player-favourite', '已收藏')
    await phone.open(ADDRESSES.me)
    await phone.untilText('#my-kept', '1 期')
    await phone.tap('#my-kept')
    await phone.untilText(`#mine-${episode.id}`, episode.hook)
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('the video is gone: says so, everything can be read, and a retry loads it again', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.player(episode.id))
    await phone.trigger(VIDEO, 'error')
    await phone.untilText('#player-failed', '文字稿可以照常看')
    expect(await phone.text('#player-transcript')).toContain(episode.transcript.at(-1)!.text)
    await phone.tap('#player-retry')
    await phone.untilGone('#player-failed')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
