import type { Route } from 'playwright-core'
import { listMyBookings } from '@/contract/booking/my-bookings'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { countVillages, VILLAGE } from '../../bookings'
import { cutOff } from '../../check-page'
import { answerFor, PATIENCE_MS } from '../../open-browser'
import { endCallsOnly, endTooSoon } from '../../booking/let-begin'
import { keepPicture } from '../../screenshot'
import { seen, startVisit, tokenOn, wholeHome, type Visit } from '../visit'
import { confirmAsGuest, fillIn, freshPhone, typeCode } from './fill-in'

const LETTERS_200 = () =>
  addEventListener('DOMContentLoaded', () =>
    document.documentElement.style.setProperty('font-size', '200%', 'important'),
  )
const LONG = '鱼嘴镇果园港社区居民委员会公共法律服务工作室'

/** The real answer of the server with every name as long as names become. */
async function withLongNames(route: Route): Promise<void> {
  const response = await route.fetch({ timeout: PATIENCE_MS })
  const text = (await response.text()).replace(/"(name|dutyPlace|place)":"[^"]*"/g, `"$1":"${LONG}"`)
  await route.fulfill({ response, body: text })
}

describe('a resident books the lawyer of her village', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
    await endCallsOnly(visit.cloud.dataDir)
    await endTooSoon(visit.cloud.dataDir)
  })
  afterAll(() => visit?.end())

  it('for the first time, in 长辈版 and with letters twice as large, within 8 taps', async () => {
    const { page, context, complaints } = await visit.phone()
    await context.addInitScript(LETTERS_200)
    await page.reload()
    await wholeHome(page)
    await seen(page, '#elder-switch').click()
    let taps = 0
    const tap = async (selector: string) => {
      await seen(page, selector).click()
      taps += 1
      const found = await cutOff(page)
      expect(found.map((complaint) => `after ${selector}: ${complaint}`)).toEqual([])
    }
    await tap('#home-book')
    await tap('#subdistrict-500105001')
    await tap(`#village-${VILLAGE}`)
    await tap('#take-earliest')
    await tap('#matter-work')
    await tap('#booking-name')
    await page.keyboard.type('王孃孃')
    // The keyboard's own key leads on to the number.
    await page.keyboard.press('Enter')
    await page.keyboard.type(freshPhone())
    await tap('#confirm')
    await tap('#privacy-agree')
    await typeCode(page)
    await seen(page, '#visit-code').waitFor()
    await keepPicture(page, 'h5-booking-200-elder-booked')
    expect(await cutOff(page)).toEqual([])
    expect(taps).toBeLessThanOrEqual(8)
    const { upcoming } = await callerOf(visit.cloud.origin, await tokenOn(page))(listMyBookings, {})
    expect(upcoming).toMatchObject([{ state: 'booked', village: { code: VILLAGE }, matter: 'work', name: '王孃孃' }])
    expect(complaints).toEqual([])
  })

  it('is found again on the first page; a second one takes four taps', async () => {
    const { page } = await visit.phone(ADDRESSES.village(VILLAGE))
    await seen(page, '#take-earliest').click()
    await fillIn(page, freshPhone())
    await confirmAsGuest(page)
    await page.goto(visit.cloud.origin)
    await seen(page, '#next-booking').waitFor()
    await wholeHome(page)
    await keepPicture(page, 'h5-booking-home')
    for (const selector of ['#home-book', '#take-earliest', '#matter-family']) await seen(page, selector).click()
    expect(await seen(page, '#booking-name').inputValue()).toBe('王孃孃')
    await seen(page, '#confirm').click()
    await seen(page, '#visit-facts').waitFor()
  })

  it('the village is found by letters among all', async () => {
    const { page } = await visit.phone(ADDRESSES.villages)
    expect(await countVillages(visit.cloud.origin)).toBeGreaterThan(100)
    await seen(page, '#village-words').fill('qbsq')
    await seen(page, `#village-${VILLAGE}`).click()
    await seen(page, '#firm').waitFor()
    await page.reload()
    await page.goto(visit.cloud.origin + ADDRESSES.villages)
    await seen(page, '#firm').waitFor()
  })

  it('long names fit 320 px, normal and 长辈版', async () => {
    for (const elder of [false, true]) {
      const { page } = await visit.phone('/', { viewport: { width: 320, height: 640 } })
      await answerFor(page, /\/api\/booking\/villages\/|\/api\/my\/booking\/holds/, withLongNames)
      await page.goto(visit.cloud.origin + ADDRESSES.village(VILLAGE))
      if (elder) await seen(page, '#elder-switch').click()
      await seen(page, '#choose-any').waitFor()
      expect(await cutOff(page)).toEqual([])
      await seen(page, '#choose-any').click()
      await seen(page, '.time').first().waitFor()
      expect(await cutOff(page)).toEqual([])
      await seen(page, '.time').first().click()
      await seen(page, '#matters').waitFor()
      expect(await cutOff(page)).toEqual([])
      await keepPicture(page, `h5-booking-long-names${elder ? '-elder' : ''}`)
      await seen(page, '#matter-work').click()
      await seen(page, '#booking-name').waitFor()
      expect(await cutOff(page)).toEqual([])
    }
  })
})
