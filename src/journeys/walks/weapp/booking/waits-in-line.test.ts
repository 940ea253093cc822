import { cancelBooking } from '@/contract/booking/one-of-mine'
import { getVillage } from '@/contract/booking/villages'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { letOffersLapse } from '../../booking/let-begin'
import { fillDay, VILLAGE, type FullDay } from '../../bookings'
import { WeappPhone } from '../weapp-phone'
import { agree, fillIn, freshPhone, logInAs } from './use-phone'

describe('in the mini-program: the waiting list', () => {
  let cloud: BuiltCloud
  let full: FullDay
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    const { lawyers } = await callerOf(cloud.origin)(getVillage, { code: VILLAGE })
    full = await fillDay(cloud.origin, lawyers.at(-1)!.id)
  })
  afterAll(() => cloud?.stop())

  /** On a phone of their own, in the line for the full day. */
  async function waits(persona: 'resident' | 'admin', place: number): Promise<WeappPhone> {
    const phone = await WeappPhone.start(cloud.origin)
    await logInAs(phone, persona)
    await phone.open(ADDRESSES.times(VILLAGE, full.lawyer))
    await phone.untilText(`#day-${full.day}`, '约满')
    await phone.tap(`#day-${full.day}`)
    await phone.tap('#join-waiting')
    await phone.untilText('#waits', `第 ${place} 位`)
    return phone
  }

  it('who lets a quarter of an hour pass is passed over; the next one takes the time and books it', async () => {
    const first = await waits('resident', 1)
    const second = await waits('admin', 2)
    await full.holder(cancelBooking, { id: full.bookingId, reason: '时间不合适' })

    await first.open(ADDRESSES.home)
    await first.tap('#home-offer')
    // Until when is the clock's: a quarter of an hour by day, until the morning at night.
    await first.untilText('#my-bookings', '给您留')
    await second.open(ADDRESSES.myBookings)
    await second.untilText('#my-bookings', '排在第')

    await letOffersLapse(cloud.dataDir)
    await second.open(ADDRESSES.myBookings)
    await second.untilText('#my-bookings', '给您留')
    await first.tap('#accept-offer')
    await first.untilText('#my-bookings', '已让给下一位')

    await second.tap('#accept-offer')
    await fillIn(second, freshPhone())
    await second.tap('#confirm')
    await agree(second)
    await second.find('#visit-facts')
    expect([...first.complaints, ...second.complaints]).toEqual([])
    await first.close()
    await second.close()
  })
})
