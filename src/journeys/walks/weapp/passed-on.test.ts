import { listEpisodes } from '@/contract/episodes'
import { startBuiltCloud, type BuiltCloud } from '../../built-cloud'
import { callerOf } from '../../call'
import { ADDRESSES } from '../addresses'
import { WeappPhone } from './weapp-phone'

const VILLAGE = '500105001001'

describe('in the mini-program: the tab pages are passed on', () => {
  let cloud: BuiltCloud
  let picture: string
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    picture = (await callerOf(cloud.origin)(listEpisodes, {})).episodes[0]!.poster1x1
  })
  afterAll(() => cloud?.stop())

  it('with a card of their own, and the village through which one came', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(`${ADDRESSES.home}?sign=${VILLAGE}`)
    await phone.find('#newest-episode')
    const home = await phone.shareCard()
    expect(home).toMatchObject({
      title: expect.stringContaining('小江说普法'),
      path: `${ADDRESSES.home}?sign=${VILLAGE}`,
    })
    expect(home.imageUrl).toContain(picture)
    await phone.open(ADDRESSES.learn)
    await phone.find('#learn-list')
    const learn = await phone.shareCard()
    expect(learn).toMatchObject({ title: expect.stringContaining('学法'), path: `${ADDRESSES.learn}?sign=${VILLAGE}` })
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
