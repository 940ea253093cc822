import { cancelBooking } from '@/contract/booking/one-of-mine'
import { getVillage } from '@/contract/booking/villages'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { fillDay, VILLAGE } from '../../bookings'
import { keepPicture } from '../../screenshot'
import { logInAsResident, seen, startVisit, type Visit } from '../visit'
import { fillIn, freshPhone } from './fill-in'

describe('the waiting list', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  it('a full day has a line; a time that becomes free is kept for whoever is first, and booked from there', async () => {
    const { lawyers } = await callerOf(visit.cloud.origin)(getVillage, { code: VILLAGE })
    const full = await fillDay(visit.cloud.origin, lawyers.at(-1)!.id)
    const { page, complaints } = await visit.phone('/')
    await logInAsResident(page)
    await page.goto(visit.cloud.origin + ADDRESSES.times(VILLAGE, full.lawyer))
    await seen(page, `#day-${full.day}`).getByText('约满').waitFor()
    await seen(page, `#day-${full.day}`).click()
    await seen(page, '#join-waiting').click()
    await seen(page, '#waits').getByText('第 1 位').waitFor()
    await keepPicture(page, 'h5-booking-waits')

    await full.holder(cancelBooking, { id: full.bookingId, reason: '时间不合适' })
    await page.goto(visit.cloud.origin)
    await seen(page, '#home-offer').click()
    await seen(page, '#my-bookings').getByText('给您留').waitFor()
    await keepPicture(page, 'h5-booking-offer')
    await seen(page, '#accept-offer').click()
    await fillIn(page, freshPhone())
    await seen(page, '#confirm').click()
    await seen(page, '#privacy-agree').click()
    await seen(page, '#visit-facts').waitFor()
    expect(complaints).toEqual([])
  })
})
