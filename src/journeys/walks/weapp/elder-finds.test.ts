import { getEpisode, type EpisodeDetail } from '@/contract/episodes'
import { startBuiltCloud, type BuiltCloud } from '../../built-cloud'
import { callerOf } from '../../call'
import { ADDRESSES } from '../addresses'
import { WeappPhone } from './weapp-phone'

describe('in the mini-program: grandma finds the dripping ceiling and sends it to her son', () => {
  let cloud: BuiltCloud
  let episode: EpisodeDetail
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    episode = await callerOf(cloud.origin)(getEpisode, { id: 'ceiling-leak' })
  })
  afterAll(() => cloud?.stop())

  const isElder = async (phone: WeappPhone, page: string) =>
    ((await (await phone.find(page)).attr('class')) ?? '').split(' ').includes('elder')

  it('switches 长辈版 in the header, keeps it after closing, asks in her own words', async () => {
    const today = await WeappPhone.start(cloud.origin)
    await today.find('#newest-episode')
    expect(await isElder(today, '#home')).toBe(false)
    await today.tap('#elder-switch')
    await today.until('长辈版', () => isElder(today, '#home'))
    const left = today.storage()
    await today.close()

    const tomorrow = await WeappPhone.start(cloud.origin, { storage: left })
    await tomorrow.find('#newest-episode')
    expect(await isElder(tomorrow, '#home')).toBe(true)
    await tomorrow.tap('#tab-learn')
    await tomorrow.untilPath(ADDRESSES.learn.slice(1))
    await tomorrow.untilText('#learn-count', '共')
    const search = await tomorrow.find('#learn-search')
    expect(await search.attr('placeholder')).toContain('漏水')
    expect(await search.attr('aria-label')).toBe('用自己的话搜索')
    await tomorrow.type('#learn-search', '屋头天花板滴水，楼上不管')
    await tomorrow.trigger('#learn-search', 'confirm')
    await tomorrow.untilText('#find-choices', episode.hook)
    expect(await isElder(tomorrow, '#find')).toBe(true)
    await tomorrow.tap('#choice-ceiling-leak')
    await tomorrow.untilPath('player')
    await tomorrow.find('#player-takeaway')
    expect(await isElder(tomorrow, '#player')).toBe(true)
    expect([...today.complaints, ...tomorrow.complaints]).toEqual([])
    await tomorrow.close()
  })

  it('three taps from the first page; the card in the chat opens the same episode on her son’s phone', async () => {
    const grandma = await WeappPhone.start(cloud.origin)
    await grandma.untilText('#trouble-1', '漏水')
    await grandma.tap('#trouble-1')
    await grandma.tap('#choice-ceiling-leak')
    await grandma.find('#player-helps')
    await grandma.tap('#article-1')
    await grandma.find('#article-sheet')
    const card = await grandma.shareCard()
    expect(card.title).toBe(episode.hook)
    expect(new URL(card.imageUrl).pathname).toBe(episode.media.poster5x4.split('?')[0])
    expect((await fetch(cloud.origin + new URL(card.imageUrl).pathname)).status).toBe(200)

    const son = await WeappPhone.start(cloud.origin)
    await son.open(card.path)
    await son.untilText('#player-takeaway', episode.takeaway.slice(0, 6))
    // The list came, too; nothing is under way when he closes it.
    await son.find('#next-episode')
    expect([...grandma.complaints, ...son.complaints]).toEqual([])
    await grandma.close()
    await son.close()
  })

  it('none of the choices: says whom to call, and the editors hear of it; without a network it invents nothing', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.tap('#trouble-1')
    await phone.tap('#find-none')
    await phone.untilText('#find-noted', '只计次数')
    expect(await phone.text('#find-call')).toContain('12348')
    await phone.tap('#find-back')
    await phone.find('#find-choices')
    phone.setOnline(false)
    await phone.type('#find-words', '楼上漏水')
    await phone.tap('#find-words-go')
    await phone.untilText('#find-offline', '您写的话还在')
    await phone.untilText('#find-titles-title', '只按标题找')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
