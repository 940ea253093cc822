import { answerPlaceReport, listPlaceReports } from '@/contract/places/console-reports'
import { logInAsSample } from '@/contract/session'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { VILLAGE } from '../../bookings'
import { WeappPhone } from '../weapp-phone'

const TEXT = '示例：打了没人接，门口贴的是 023-0000-0001。'
const ANSWER = '示例：谢谢，电话已经改成门口贴的号码。'

describe('in the mini-program: what help can I reach from here', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud()
  })
  afterAll(() => cloud?.stop())

  const rows = async (phone: WeappPhone) => (await (await phone.page()).$$('#within .place-row')).length

  it('without any permission: WeChat says no, she names her village by two letters, and knows', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.tap('#tab-nearby')
    await phone.find('#nearby-first')
    await phone.tap('#use-location')
    await phone.tap('#privacy-disagree')
    await phone.untilText('#location-refused', '没有同意隐私说明')
    await phone.tap('#first-choose')
    await phone.type('#origin-words', 'qbsq')
    await phone.tap(`#from-${VILLAGE}`)
    const said = await phone.untilText('#nearby-sentence', '步行15分钟内')
    expect(said).toMatch(/可办 \d 项，缺 .+；最近的.+步行 \d+ 分钟/)
    await phone.untilText('#sample-roads', '演示路网')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('an elder sees fewer places; a pram is told of ways without steps; the card shows the same', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.circle(VILLAGE))
    await phone.untilText('#nearby-sentence', '步行15分钟内')
    const all = await rows(phone)
    await phone.tap('#nearby-pace')
    await phone.tap('#pace-wheels')
    await phone.untilText('#nearby-sentence', '只算没有台阶、坡度平缓的路')
    const card = await phone.shareCard()
    expect(card.title).toMatch(/从桥北社区出发，轮椅.*15分钟内可办/)
    expect(card.path).toContain(`village=${VILLAGE}`)
    expect(card.path).not.toContain('at=')
    const son = await WeappPhone.start(cloud.origin)
    await son.open(card.path)
    expect(await son.untilText('#nearby-sentence', '只算没有台阶')).toBe(await phone.text('#nearby-sentence'))
    await son.close()
    await phone.tap('#nearby-pace')
    await phone.tap('#pace-walk')
    await phone.untilText('#nearby-sentence', '步行15分钟内')
    await phone.tap('#elder-switch')
    await phone.untilText('#nearby-sentence', '走 15 分钟，能办：')
    expect(await rows(phone)).toBeLessThan(all)
    expect([...phone.complaints, ...son.complaints]).toEqual([])
    await phone.close()
  })

  it('a tap on the map starts from there, and the card keeps the point to her unless she says otherwise', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.nearby)
    await phone.trigger('#circle-map', 'tap', { longitude: 106.5565, latitude: 29.5745 })
    await phone.tap('#spot-start')
    await phone.untilText('#nearby-sentence', '步行15分钟内')
    // The villages come by themselves; until then the card names none.
    await phone.untilText('#share-circle', '对方看到的是')
    expect((await phone.shareCard()).path).toMatch(/village=\d{12}/)
    expect((await phone.shareCard()).path).not.toContain('at=')
    await phone.tap('#share-exact')
    await phone.until('a card with the point', async () => (await phone.shareCard()).path.includes('at='))
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('a wrong phone is reported while the network is gone, and answered', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.circle(VILLAGE))
    await phone.tap('#within .place-row')
    await phone.tap('#place-report')
    await phone.tap('#kind-phone')
    await phone.type('#report-text', TEXT)
    phone.setOnline(false)
    await phone.tap('#report-send')
    await phone.untilText('#my-reports', '连上网络后自动发送')
    phone.setOnline(true)
    await phone.untilText('#my-reports', '已收到')
    const { token } = await callerOf(cloud.origin)(logInAsSample, { persona: 'editor' })
    const editor = callerOf(cloud.origin, token)
    const { reports } = await editor(listPlaceReports, { state: 'open' })
    expect(reports).toHaveLength(1)
    await editor(answerPlaceReport, { id: reports[0]!.id, answer: ANSWER, was: null })
    await phone.open(ADDRESSES.me)
    await phone.untilText('#open-place-reports', '有新答复')
    await phone.tap('#open-place-reports')
    await phone.untilText('#my-reports', ANSWER)
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
