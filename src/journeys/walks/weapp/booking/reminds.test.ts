import { cancelBooking } from '@/contract/booking/one-of-mine'
import { listMyBookings } from '@/contract/booking/my-bookings'
import { startWechat, type Wechat } from '@/cloud/messages/testing-wechat'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { endCallsOnly, endTooSoon } from '../../booking/let-begin'
import { settingsOf, TEMPLATES } from '../../booking/wechat-settings'
import { VILLAGE } from '../../bookings'
import { PATIENCE_MS } from '../../open-browser'
import { WeappPhone } from '../weapp-phone'
import { agree, fillIn, freshPhone, logInAs } from './use-phone'

describe('in the mini-program: messages of WeChat', () => {
  let wechat: Wechat
  let cloud: BuiltCloud
  beforeAll(async () => {
    wechat = await startWechat()
    cloud = await startBuiltCloud(settingsOf(wechat))
    await endCallsOnly(cloud.dataDir)
    await endTooSoon(cloud.dataDir)
  })
  afterAll(async () => {
    await cloud?.stop()
    await wechat?.close()
  })

  const callerOn = (phone: WeappPhone) =>
    callerOf(cloud.origin, (JSON.parse(String(phone.storage().session)) as { token: string }).token)

  /** What WeChat was given to deliver; whoever sends looks every ten seconds. */
  async function delivered(words: string) {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
      const found = wechat.state.sent.find(({ data }) => data.thing1?.value === words)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    throw new Error(`WeChat was never given: ${words}`)
  }

  it('the confirmation asks on a tap; the message that comes of it opens the booking itself', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.village(VILLAGE))
    await phone.tap('#take-earliest')
    await fillIn(phone, freshPhone())
    await phone.tap('#confirm')
    await agree(phone)
    // WeChat says who it is; no code is sent.
    await phone.find('#visit-code')
    const call = callerOn(phone)

    expect(phone.askedToAllow).toEqual([])
    phone.allowing = false
    await phone.tap('#allow-here')
    await phone.untilText('#remind-me', '没有打开也不要紧')
    phone.allowing = true
    await phone.tap('#allow-here')
    await phone.untilText('#remind-me', '会在微信里提醒您')
    expect(phone.askedToAllow).toEqual([1, 2].map(() => [TEMPLATES.changed, TEMPLATES.ahead]))
    expect(phone.complaints).toEqual([])

    const { id } = (await call(listMyBookings, {})).upcoming[0]!
    await call(cancelBooking, { id, reason: '时间不合适' })
    const { page, touser, template_id: template } = await delivered('预约已取消')
    expect([touser.startsWith('openid-of-'), template]).toEqual([true, TEMPLATES.changed])

    await phone.open(`/${page}`)
    await phone.untilText('#booking', '已取消')
    expect(await phone.has('#remind-me')).toBe(false)
    const left = phone.storage()
    await phone.close()

    // The same message on a phone on which nobody has logged in yet, then on that of somebody else.
    const other = await WeappPhone.start(cloud.origin)
    await other.open(`/${page}`)
    await other.tap('#bookings-log-in')
    await other.untilPath('account/pages/log-in')
    await other.tap('#sample-resident')
    await other.untilPath('booking/pages/booking')
    await other.untilText('#booking', '这个账号里没有这个预约')
    await other.tap('#to-mine')
    await other.untilPath('booking/pages/mine')
    expect(other.complaints).toEqual([])
    await other.close()

    const again = await WeappPhone.start(cloud.origin, { storage: left })
    await again.open(`/${page}`)
    await again.untilText('#booking', '已取消')
    await again.close()
  })

  it('a page of work says calmly whom it is not for', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await logInAs(phone, 'resident')
    await phone.open(ADDRESSES.duty)
    await phone.untilText('#duty', '没有这项权限')
    expect(await phone.has('#duty-problem-retry')).toBe(false)
    await phone.close()
  })
})
