import { listMyBookings } from '@/contract/booking/my-bookings'
import { getVillage } from '@/contract/booking/villages'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { endTooSoon } from '../../booking/let-begin'
import { VILLAGE } from '../../bookings'
import { keepPicture } from '../../screenshot'
import { seen, startVisit, tokenOn, type Visit } from '../visit'
import { confirmAsGuest, fillIn, freshPhone } from './fill-in'

describe('two phones, one slot', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
    await endTooSoon(visit.cloud.dataDir)
  })
  afterAll(() => visit?.end())

  it('one gets it; the other hears what is still free, and takes that with one tap', async () => {
    const { lawyers } = await callerOf(visit.cloud.origin)(getVillage, { code: VILLAGE })
    const address = ADDRESSES.times(VILLAGE, lawyers[0]!.id)
    const [one, two] = await Promise.all([visit.phone(address), visit.phone(address)])
    await Promise.all([one, two].map(({ page }) => seen(page, '.time').first().waitFor()))
    const time = await seen(one.page, '.time').first().getAttribute('id')
    await seen(one.page, `#${time}`).click()
    await seen(one.page, '#matters').waitFor()
    await seen(two.page, `#${time}`).click()
    await seen(two.page, '#refusal').getByText('还空着').waitFor()
    await keepPicture(two.page, 'h5-booking-refused')
    await seen(two.page, '#nearest-1').click()
    for (const { page } of [one, two]) {
      await fillIn(page, freshPhone())
      await confirmAsGuest(page)
    }
    const booked = await Promise.all(
      [one, two].map(async ({ page }) => {
        const { upcoming } = await callerOf(visit.cloud.origin, await tokenOn(page))(listMyBookings, {})
        return upcoming.map(({ lawyer, startsAt }) => `${lawyer.id} ${startsAt}`)
      }),
    )
    expect(booked.flat()).toHaveLength(2)
    expect(new Set(booked.flat()).size).toBe(2)
    expect(one.complaints).toEqual([])
  })
})
