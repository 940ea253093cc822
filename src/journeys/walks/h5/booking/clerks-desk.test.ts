import { listMyBookings } from '@/contract/booking/my-bookings'
import { logInByPhone, requestCode } from '@/contract/session'
import { callerOf } from '../../../call'
import { endCallsOnly, endTooSoon } from '../../booking/let-begin'
import { keepPicture } from '../../screenshot'
import { seen, startVisit, type Visit } from '../visit'
import { freshPhone } from './fill-in'

describe('the clerk’s desk', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
    await endCallsOnly(visit.cloud.dataDir)
    await endTooSoon(visit.cloud.dataDir)
  })
  afterAll(() => visit?.end())

  it('books for the person at the desk, who finds it by logging in with their number', async () => {
    const { page, complaints } = await visit.phone('/')
    await seen(page, '#tab-me').click()
    expect(await page.locator('#open-desk:visible').count()).toBe(0)
    await seen(page, '#open-log-in').click()
    await seen(page, '#sample-clerk').click()
    await seen(page, '#open-desk').click()
    const caller = freshPhone()
    await seen(page, '[id^="desk-5"]').first().click()
    await seen(page, '#take-earliest').click()
    await seen(page, '#matter-family').click()
    expect(await page.locator('#add-description:visible').count()).toBe(0)
    await seen(page, '#booking-name').fill('示例·来访人')
    await seen(page, '#booking-phone').fill(caller)
    await seen(page, '#confirm').click()
    await seen(page, '#privacy-agree').click()
    const card = seen(page, '.card').filter({ hasText: '示例·来访人' })
    await card.waitFor()
    const code = (await card.locator('.visit-digits').innerText()).replace(/\s/g, '')
    expect(await card.innerText()).not.toContain('婚姻')
    await keepPicture(page, 'h5-booking-desk')

    const guest = callerOf(visit.cloud.origin)
    const { sampleCode } = await guest(requestCode, { phone: caller })
    const { token } = await guest(logInByPhone, { phone: caller, code: sampleCode! })
    const { upcoming } = await callerOf(visit.cloud.origin, token)(listMyBookings, {})
    expect(upcoming).toMatchObject([{ byDesk: true, code, matter: 'family' }])

    await card.getByText('替来访人取消').click()
    await seen(page, '#reason-1').click()
    await seen(page, '#cancel-yes').click()
    await card.getByText('已取消').waitFor()
    expect(complaints).toEqual([])
  })
})
