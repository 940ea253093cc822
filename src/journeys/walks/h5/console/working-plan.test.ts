import type { Browser } from 'playwright-core'
import { getDutyDay } from '@/contract/booking/duty'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { getMyBooking } from '@/contract/booking/one-of-mine'
import { listSlots } from '@/contract/booking/villages'
import { dayAfter, weekdayOf } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { callerOf } from '../../../call'
import { book, personaCaller, VILLAGE } from '../../bookings'
import { axeViolations } from '../../check-page'
import { DESK, newPhone, openBrowser } from '../../open-browser'
import { keepPicture } from '../../screenshot'
import { chooseOption } from './choose-option'

describe('a lawyer changes the working plan', () => {
  let cloud: BuiltCloud
  let browser: Browser
  let booking: MyBooking
  let lawyerId: string
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    browser = await openBrowser()
    const lawyer = await personaCaller(cloud.origin, 'lawyer')
    lawyerId = (await lawyer(getDutyDay, {})).lawyer.id
    const days = await freeDays()
    // Not today, so that a plan from tomorrow on meets it too.
    const { startsAt } = days
      .slice(1)
      .flatMap(({ slots }) => slots)
      .find(({ modes }) => modes.includes('on-site'))!
    const resident = await personaCaller(cloud.origin, 'resident')
    booking = await book(resident, { village: VILLAGE, lawyer: lawyerId, startsAt, mode: 'on-site' })
  })
  afterAll(async () => {
    await browser?.close()
    await cloud?.stop()
  })

  const freeDays = async () => (await callerOf(cloud.origin)(listSlots, { village: VILLAGE, lawyer: lawyerId })).days
  const mine = async () => (await personaCaller(cloud.origin, 'resident'))(getMyBooking, { id: booking.id })

  async function desk(persona: string, heading: string) {
    const opened = await newPhone(browser, DESK)
    await opened.page.goto(`${cloud.origin}/admin`)
    await opened.page.locator(`#persona-${persona}`).click()
    await opened.page.getByRole('heading', { level: 1, name: heading }).waitFor()
    return opened
  }

  it('the bookings that it breaks are listed before it is saved, and each is told', async () => {
    const { page, complaints } = await desk('lawyer', '值班安排')
    await page.locator('#window-0-from').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await keepPicture(page, 'console-plan')
    const weekday = weekdayOf(civilDayOf(new Date(booking.startsAt)))
    const day = page.locator('.week-day').nth(weekday - 1)
    while ((await day.getByRole('button', { name: /^删除/ }).count()) > 0)
      await day.getByRole('button', { name: /^删除/ }).first().click()
    await page.locator('#plan-save').click()
    await page.locator('#breaks-ok').waitFor()
    await keepPicture(page, 'console-plan-breaks')
    expect((await mine()).state).toBe('booked')
    const broken = await page.locator('.fate').count()
    for (let at = 0; at < broken; at++)
      await chooseOption(page.locator('.fate').nth(at).getByRole('combobox'), /取消，请来访人另约/)
    await page.locator('#breaks-reason').fill('改值班日')
    expect(await axeViolations(page)).toEqual([])
    await page.locator('#breaks-ok').click()
    await page.locator('#breaks-ok').waitFor({ state: 'detached' })
    expect(await mine()).toMatchObject({ state: 'called-off', reason: '改值班日' })
    // From tomorrow on: this very day may be of the same weekday, and keeps its plan.
    const free = (await freeDays()).slice(1).filter(({ day: one }) => weekdayOf(one) === weekday)
    expect(free.flatMap(({ slots }) => slots)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('leave takes a day out; the firm’s manager sees the week', async () => {
    const { page, complaints } = await desk('lawyer', '值班安排')
    const day = dayAfter(civilDayOf(new Date()), 40)
    await page.locator('#away-fromDay').fill(day)
    await page.keyboard.press('Enter')
    await page.locator('#away-add').click()
    await page.getByRole('button', { name: '删除这一段' }).waitFor()
    await keepPicture(page, 'console-plan-away')
    const firm = await desk('firm', '值班安排')
    await firm.page.getByRole('link', { name: '本所来访' }).click()
    await firm.page.locator('.firm-week').waitFor()
    await keepPicture(firm.page, 'console-firm-week')
    expect(await axeViolations(firm.page)).toEqual([])
    expect([...complaints, ...firm.complaints]).toEqual([])
  })
})
