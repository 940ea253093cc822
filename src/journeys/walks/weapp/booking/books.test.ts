import { listMyBookings } from '@/contract/booking/my-bookings'
import { getVillage } from '@/contract/booking/villages'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { endCallsOnly, endTooSoon } from '../../booking/let-begin'
import { book, personaCaller, VILLAGE } from '../../bookings'
import { WeappPhone } from '../weapp-phone'
import { agree, fillIn, freshPhone, logInAs, typeCode } from './use-phone'

const STORY = '示例：三个月没发工资。'
const bookingsOf = (cloud: BuiltCloud, phone: WeappPhone) => {
  const { token } = JSON.parse(String(phone.storage().session)) as { token: string }
  return callerOf(cloud.origin, token)(listMyBookings, {})
}

describe('in the mini-program: booking the village lawyer', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    await endCallsOnly(cloud.dataDir)
    await endTooSoon(cloud.dataDir)
  })
  afterAll(() => cloud?.stop())

  it('from the first page to the code, within 8 taps', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    for (const selector of ['#home-book', '#subdistrict-500105001', `#village-${VILLAGE}`, '#take-earliest'])
      await phone.tap(selector)
    await fillIn(phone, freshPhone())
    await phone.tap('#confirm')
    await agree(phone)
    await typeCode(phone)
    await phone.untilText('#visit-code', '到了把这个给律师看')
    expect((await bookingsOf(cloud, phone)).upcoming).toMatchObject([{ state: 'booked', matter: 'work' }])
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('what is filled in survives that WeChat closes it, and a lost network', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.village(VILLAGE))
    await phone.tap('#take-earliest')
    await fillIn(phone, freshPhone())
    await phone.tap('#add-description')
    await phone.type('#booking-description', STORY)
    const left = phone.storage()
    await phone.close()

    const again = await WeappPhone.start(cloud.origin, { storage: left })
    await again.open(ADDRESSES.bookingForm)
    await again.untilText('#hold-clock', '分钟')
    await again.tap('#confirm')
    await agree(again)
    await again.find('#sample-code')
    again.setOnline(false)
    await typeCode(again)
    await again.untilText('#code-sheet', '网络不通')
    again.setOnline(true)
    await again.tap('#code-submit')
    await again.find('#visit-code')
    const { upcoming } = await bookingsOf(cloud, again)
    expect(upcoming).toMatchObject([{ described: true, name: '王孃孃' }])
    await again.close()
  })

  it('when somebody was quicker, the nearest free time is one tap away', async () => {
    const { lawyers } = await callerOf(cloud.origin)(getVillage, { code: VILLAGE })
    const lawyer = lawyers.find(({ nextFree }) => nextFree !== null)!
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.times(VILLAGE, lawyer.id))
    await phone.find('#take-first')
    const { startsAt, modes } = lawyer.nextFree!
    await book(await personaCaller(cloud.origin, 'official'), {
      ...{ village: VILLAGE, lawyer: lawyer.id, startsAt, mode: modes[0]! },
    })
    await phone.tap('#take-first')
    await phone.untilText('#refusal', '还空着')
    await phone.tap('#nearest-1')
    await phone.find('#matters')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('a clerk books for whoever stands at the desk, and reads out the code', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await logInAs(phone, 'clerk')
    await phone.open(ADDRESSES.desk)
    await phone.tap(`#desk-${VILLAGE}`)
    await phone.tap('#take-earliest')
    await fillIn(phone, freshPhone())
    expect(await phone.has('#add-description')).toBe(false)
    await phone.tap('#confirm')
    await agree(phone)
    await phone.untilPath('booking/pages/desk')
    await phone.untilText('#desk', '请抄给来访人')
    expect(await phone.text('#desk')).not.toContain('工伤')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
