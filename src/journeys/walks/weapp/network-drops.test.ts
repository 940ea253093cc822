import { listMyEpisodes } from '@/contract/episodes'
import { startBuiltCloud, type BuiltCloud } from '../../built-cloud'
import { callerOf } from '../../call'
import { WeappPhone } from './weapp-phone'

const VIDEO = '#player-video'

describe('in the mini-program: the network drops during play', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud()
  })
  afterAll(() => cloud?.stop())

  it('says so, stays readable, keeps the position over a restart and sends it when the network is back', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.tap('#newest-episode')
    await phone.find(VIDEO)
    phone.setOnline(false)
    await phone.untilText('#offline-bar', '网络已断开')
    await phone.trigger(VIDEO, 'play')
    await phone.trigger(VIDEO, 'timeupdate', { currentTime: 12, duration: 60 })
    await phone.trigger(VIDEO, 'pause')
    expect((await phone.text('#player-transcript')).length).toBeGreaterThan(50)
    await phone.until('the position in the storage', async () =>
      String(phone.storage()['positions-to-send']).includes('12000'),
    )
    await phone.close()

    const again = await WeappPhone.start(cloud.origin, { storage: phone.storage() })
    await again.until('the position to be sent', async () => {
      const { session, 'positions-to-send': waiting } = again.storage()
      return session !== undefined && !String(waiting).includes('12000')
    })
    const { token } = JSON.parse(String(again.storage().session)) as { token: string }
    const { episodes } = await callerOf(cloud.origin, token)(listMyEpisodes, {})
    expect(episodes.map(({ progress }) => progress?.positionMs ?? 0)).toContain(12_000)
    expect([...phone.complaints, ...again.complaints]).toEqual([])
    await again.close()
  })

  it('shows the kept list to somebody who opens it without a network', async () => {
    const before = await WeappPhone.start(cloud.origin)
    await before.find('#newest-episode')
    const left = before.storage()
    await before.close()
    const phone = await WeappPhone.start(cloud.origin, { storage: left, online: false })
    await phone.untilText('#offline-bar', '网络已断开')
    await phone.find('#newest-episode')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
