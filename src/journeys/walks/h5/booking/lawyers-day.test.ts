import { getDutyDay, listSubstitutes } from '@/contract/booking/duty'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { getMyBooking } from '@/contract/booking/one-of-mine'
import { listSlots } from '@/contract/booking/villages'
import { civilDayOf } from '@/domain/time/civil-time'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { book, personaCaller, VILLAGE, wellAhead } from '../../bookings'
import { look, targetsBelow, textBelow } from '../../check-page'
import { keepPicture } from '../../screenshot'
import { logInAsResident, loseNetwork, seen, startVisit, type Visit } from '../visit'
import { openWithCalls } from './calls-heard'

const OFFLINE = 'net::ERR_INTERNET_DISCONNECTED'

describe('the lawyer’s day', () => {
  let visit: Visit
  /** Of the sample resident, with the sample lawyer, at a time at which a colleague is free. */
  let booking: MyBooking
  beforeAll(async () => {
    visit = await startVisit()
    booking = await visitWithSubstitute()
  })
  afterAll(() => visit?.end())

  const resident = () => personaCaller(visit.cloud.origin, 'resident')
  const addressOf = ({ id, startsAt }: MyBooking) => ADDRESSES.dutyVisit(id, civilDayOf(new Date(startsAt)))

  async function visitWithSubstitute(): Promise<MyBooking> {
    const { origin } = visit.cloud
    const lawyer = await personaCaller(origin, 'lawyer')
    const { lawyer: me } = await lawyer(getDutyDay, {})
    const { days } = await callerOf(origin)(listSlots, { village: VILLAGE, lawyer: me.id })
    const call = await resident()
    const onSite = wellAhead(days)
      .flatMap(({ slots }) => slots)
      .filter(({ modes }) => modes.includes('on-site'))
    // Nobody may have more than three ahead.
    for (const { startsAt } of onSite.slice(0, 3)) {
      const made = await book(call, { village: VILLAGE, lawyer: me.id, startsAt, mode: 'on-site' })
      if ((await lawyer(listSubstitutes, { id: made.id })).lawyers.length > 0) return made
    }
    throw new Error('no colleague of the sample firm is free at any of three times')
  }

  async function lawyersPhone(address: string) {
    const phone = await visit.phone('/')
    await seen(phone.page, '#tab-me').click()
    await seen(phone.page, '#open-log-in').click()
    await seen(phone.page, '#sample-lawyer').click()
    await seen(phone.page, '#me-person').waitFor()
    await phone.page.goto(visit.cloud.origin + address)
    return phone
  }

  it('is found in 我的, day by day, and in large letters too', async () => {
    const { page, complaints } = await lawyersPhone(ADDRESSES.me)
    await openWithCalls(page, () => seen(page, '#open-duty').click())
    await seen(page, `#ahead-${civilDayOf(new Date(booking.startsAt))}`).click()
    await seen(page, `#visit-${booking.id}`).waitFor()
    await look(page, 'h5-duty-day')
    await seen(page, '#elder-switch').click()
    await page.locator('#duty.elder').waitFor()
    await look(page, 'h5-duty-day-elder')
    expect(await textBelow(page, 18)).toEqual([])
    expect(await targetsBelow(page, 60)).toEqual([])
    await seen(page, `#visit-${booking.id}`).click()
    await seen(page, '#duty-facts').waitFor()
    await look(page, 'h5-duty-visit-elder')
    expect(complaints).toEqual([])
  })

  it('what is written without a network stays, says so, and reaches the resident once there is one', async () => {
    const { page, context, complaints } = await lawyersPhone(addressOf(booking))
    await seen(page, '#duty-facts').waitFor()
    await loseNetwork(page)
    await seen(page, '#note').fill('示例：先收集工资流水和考勤记录。')
    await seen(page, '#note-status').getByText('还没有保存').waitFor()
    await seen(page, '#note-save').click()
    await seen(page, '#note-message').getByText('网络').waitFor()
    await look(page, 'h5-duty-visit-offline')
    await context.setOffline(false)
    await page.reload()
    await seen(page, '#duty-facts').waitFor()
    expect(await seen(page, '#note').inputValue()).toBe('示例：先收集工资流水和考勤记录。')
    await seen(page, '#note-save').click()
    await seen(page, '#note-status').getByText('已保存').waitFor()
    const mine = await (await resident())(getMyBooking, { id: booking.id })
    expect(mine.note).toBe('示例：先收集工资流水和考勤记录。')
    expect(complaints.filter((complaint) => !complaint.includes(OFFLINE))).toEqual([])
  })

  it('a substitute comes: the resident is told who and why, and says yes', async () => {
    const { page, complaints } = await lawyersPhone(addressOf(booking))
    await seen(page, '#cannot-come').click()
    await seen(page, '#absence-1').click()
    await seen(page, '[id^="instead-"]').first().click()
    const colleague = (await seen(page, '.instead-on').innerText()).split('\n')[0]!
    await look(page, 'h5-duty-cannot-come')
    await seen(page, '#cannot-come-yes').click()
    await page.locator('#cannot-come-sheet').waitFor({ state: 'detached' })

    const theirs = await visit.phone('/')
    await logInAsResident(theirs.page)
    await theirs.page.goto(visit.cloud.origin + ADDRESSES.booking(booking.id))
    const told = await seen(theirs.page, '#substitute').innerText()
    expect(told).toContain(colleague)
    expect(told).toContain('开庭')
    await keepPicture(theirs.page, 'h5-duty-substitute-told')
    await seen(theirs.page, '#substitute-yes').click()
    await theirs.page.locator('#substitute').waitFor({ state: 'detached' })
    const mine = await (await resident())(getMyBooking, { id: booking.id })
    expect(mine).toMatchObject({ state: 'booked', lawyer: { name: colleague }, host: { name: booking.lawyer.name } })

    await page.goto(visit.cloud.origin + addressOf(booking))
    await seen(page, '#visit-gone').waitFor()
    expect([...complaints, ...theirs.complaints]).toEqual([])
  })
})
