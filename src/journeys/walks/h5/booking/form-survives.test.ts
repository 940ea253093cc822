import { listMyBookings } from '@/contract/booking/my-bookings'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { VILLAGE } from '../../bookings'
import { endCallsOnly, endTooSoon } from '../../booking/let-begin'
import { keepPicture } from '../../screenshot'
import { logInAsResident, loseNetwork, seen, startVisit, tokenOn, type Visit } from '../visit'
import { fillIn, freshPhone } from './fill-in'

const STORY = '示例：三个月没发工资，老板说年底一起给。'

describe('the form survives', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
    await endCallsOnly(visit.cloud.dataDir)
    await endTooSoon(visit.cloud.dataDir)
  })
  afterAll(() => visit?.end())

  it('a reload and a lost network: every word is there, and it is booked once', async () => {
    const { page, context, complaints } = await visit.phone('/')
    await logInAsResident(page)
    const phone = freshPhone()
    await page.goto(visit.cloud.origin + ADDRESSES.village(VILLAGE))
    await seen(page, '#take-earliest').click()
    await fillIn(page, phone)
    await seen(page, '#add-description').click()
    await seen(page, '#booking-description').fill(STORY)
    await page.reload()
    await seen(page, '#booking-description').waitFor()
    expect(await seen(page, '#booking-description').inputValue()).toBe(STORY)
    expect(await seen(page, '#booking-phone').inputValue()).toBe(phone)
    await seen(page, '#hold-clock').getByText('分钟').waitFor()

    await loseNetwork(page)
    await seen(page, '#confirm').click()
    await seen(page, '#privacy-agree').click()
    await seen(page, '#unsent').getByText('不会约成两次').waitFor()
    await keepPicture(page, 'h5-booking-offline')
    await context.setOffline(false)
    await seen(page, '#visit-code').waitFor()

    const mine = async () => callerOf(visit.cloud.origin, await tokenOn(page))(listMyBookings, {})
    const booked = (await mine()).upcoming.filter(({ name }) => name === '王孃孃')
    expect(booked).toMatchObject([{ described: true, matter: 'work' }])

    await context.setOffline(true)
    await page.evaluate(() => history.back())
    // Before it stands the page that is left is still in sight.
    await seen(page, '#village').waitFor()
    await page.evaluate(() => history.forward())
    await seen(page, '#visit-code').waitFor()
    await context.setOffline(false)
    expect(complaints.filter((complaint) => !complaint.includes('net::ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })

  it('letting go frees the time for others at once', async () => {
    const [{ page }, other] = await Promise.all([
      visit.phone(ADDRESSES.times(VILLAGE)),
      visit.phone(ADDRESSES.times(VILLAGE)),
    ])
    await seen(page, '#take-first').click()
    await seen(page, '#matters').waitFor()
    await seen(page, '#give-up').click()
    await seen(page, '.time').first().waitFor()
    await other.page.reload()
    await seen(other.page, '#take-first').click()
    await seen(other.page, '#matters').waitFor()
    expect(await other.page.locator('#refusal:visible').count()).toBe(0)
  })
})
