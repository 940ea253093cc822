import { startBuiltCloud, type BuiltCloud } from '../../built-cloud'
import { ADDRESSES } from '../addresses'
import { WeappPhone } from './weapp-phone'

describe('in the mini-program: an elder makes it large and finds an episode', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud()
  })
  afterAll(() => cloud?.stop())

  const isElder = async (phone: WeappPhone, page: string) =>
    ((await (await phone.find(page)).attr('class')) ?? '').split(' ').includes('elder')

  it('switches 长辈版 in the header, keeps it after closing, searches in her own words', async () => {
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
    expect(await search.attr('aria-label')).toBe('搜索普法节目')
    await tomorrow.type('#learn-search', '楼上漏水')
    await tomorrow.untilText('#learn-count', '共 1 期')
    await tomorrow.tap('#episode-ceiling-leak')
    await tomorrow.untilPath('player')
    await tomorrow.find('#player-takeaway')
    expect(await isElder(tomorrow, '#player')).toBe(true)
    expect([...today.complaints, ...tomorrow.complaints]).toEqual([])
    await tomorrow.close()
  })
})
