import { getMyBooking } from '@/contract/booking/one-of-mine'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { ADDRESSES } from '../../addresses'
import { callToMake, dispute } from '../../booking/duty-cases'
import { personaCaller } from '../../bookings'
import { look, targetsBelow, textBelow } from '../../check-page'
import { logInAsSample, seen, startVisit, type Visit } from '../visit'
import { openWithCalls } from './calls-heard'

describe('the firm’s week on its manager’s phone', () => {
  let visit: Visit
  let argued: MyBooking
  let call: { id: string; name: string }
  beforeAll(async () => {
    visit = await startVisit()
    argued = await dispute(visit.cloud)
    call = await callToMake(visit.cloud, '13900000702')
  })
  afterAll(() => visit?.end())

  it('is found in 我的, with the week, the calls of all lawyers and what is to be settled; in large letters too', async () => {
    const { page, complaints } = await visit.phone('/')
    await logInAsSample(page, 'firm')
    await seen(page, '#open-firm').click()
    await seen(page, `#call-${call.id}`).waitFor()
    await seen(page, `#dispute-${argued.id}`).waitFor()
    await look(page, 'h5-firm-week')
    await seen(page, '#elder-switch').click()
    await page.locator('#firm.elder').waitFor()
    await look(page, 'h5-firm-week-elder')
    expect(await textBelow(page, 18)).toEqual([])
    expect(await targetsBelow(page, 60)).toEqual([])
    await seen(page, '#week-after').click()
    await seen(page, '#week-now').click()
    await seen(page, '#firm-visits').waitFor()
    expect(complaints).toEqual([])
  })

  it('ticks a call off and settles what the two sides say; half of it survives a reload', async () => {
    const { page, complaints } = await visit.phone('/')
    await logInAsSample(page, 'firm')
    await openWithCalls(page, () => page.goto(visit.cloud.origin + ADDRESSES.firm))
    // The week brings the line above the calls.
    await seen(page, `#settle-${argued.id}`).waitFor()
    await seen(page, `#call-${call.id}`).getByLabel(`已打过 ${call.name}`).click()
    await page.locator(`#call-${call.id}`).waitFor({ state: 'detached' })

    await seen(page, `#settle-${argued.id}`).click()
    await seen(page, '#verdict-attended').click()
    await seen(page, '#settle-reason').fill('示例：看过签到表。')
    await look(page, 'h5-firm-settle')
    await openWithCalls(page, () => page.reload())
    await seen(page, `#settle-${argued.id}`).click()
    expect(await seen(page, '#settle-reason').inputValue()).toBe('示例：看过签到表。')
    await seen(page, '#settle-yes').click()
    await page.locator(`#dispute-${argued.id}`).waitFor({ state: 'detached' })
    const mine = await (await personaCaller(visit.cloud.origin, 'resident'))(getMyBooking, { id: argued.id })
    expect(mine.state).toBe('attended')
    expect(complaints).toEqual([])
  })
})
