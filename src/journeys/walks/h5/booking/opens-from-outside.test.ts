import { ADDRESSES } from '../../addresses'
import { visitBegun } from '../../booking/duty-cases'
import { keepPicture } from '../../screenshot'
import { settingsOf } from '../../booking/wechat-settings'
import { startWechat, type Wechat } from '@/cloud/messages/testing-wechat'
import { logInAsSample, seen, startVisit, type Visit } from '../visit'

describe('a booking opened by its address, as a message does', () => {
  let wechat: Wechat
  let visit: Visit
  let address: string
  beforeAll(async () => {
    wechat = await startWechat()
    visit = await startVisit(settingsOf(wechat))
    address = ADDRESSES.booking((await visitBegun(visit.cloud, -90)).id)
  })
  afterAll(async () => {
    await visit?.end()
    await wechat?.close()
  })

  it('whoever has not logged in comes back to it; a browser is offered no messages of WeChat', async () => {
    const { page, complaints } = await visit.phone(address)
    await seen(page, '#bookings-guest').waitFor()
    await keepPicture(page, 'h5-booking-guest')
    await seen(page, '#bookings-log-in').click()
    await seen(page, '#sample-resident').click()
    await seen(page, '#visit-code').waitFor()
    expect(await page.locator('#remind-me').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('somebody else’s says calmly that it is not in this account, and leads to one’s own', async () => {
    const { page } = await visit.phone('/')
    await logInAsSample(page, 'clerk')
    await page.goto(visit.cloud.origin + address)
    await seen(page, '#booking-not-mine').getByText('这个账号里没有这个预约').waitFor()
    await keepPicture(page, 'h5-booking-not-mine')
    await seen(page, '#to-mine').click()
    await seen(page, '#no-bookings').waitFor()
    expect(await page.locator('#booking-problem').count()).toBe(0)
  })

  it('pages of work lead guests to log in, and tell others whose they are', async () => {
    const { page } = await visit.phone(ADDRESSES.duty)
    await seen(page, '#bookings-guest').waitFor()
    await seen(page, '#bookings-log-in').click()
    await seen(page, '#sample-lawyer').click()
    await seen(page, '#duty-visits').waitFor()
    await page.goto(visit.cloud.origin + ADDRESSES.firm)
    await seen(page, '#firm-problem').getByText('没有这项权限').waitFor()
    expect(await page.locator('#firm-problem-retry').count()).toBe(0)
  })
})
