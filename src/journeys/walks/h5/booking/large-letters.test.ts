import type { Page } from 'playwright-core'
import { ADDRESSES } from '../../addresses'
import { endTooSoon } from '../../booking/let-begin'
import { VILLAGE } from '../../bookings'
import { cutOff } from '../../check-page'
import { keepSight } from '../../screenshot'
import { seen, startVisit, type Visit } from '../visit'

/** As the reader's own setting of the browser does. */
const LETTERS_200 = () =>
  addEventListener('DOMContentLoaded', () =>
    document.documentElement.style.setProperty('font-size', '200%', 'important'),
  )

/** Which part of the screen is hidden behind the bar that stays. */
const hidden = (page: Page): Promise<number> =>
  seen(page, '.page-footer').evaluate((bar) => {
    if (getComputedStyle(bar).position !== 'sticky') return 0
    return bar.getBoundingClientRect().height / innerHeight
  })

const SCREENS = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]

describe('with letters twice as large the bar at the bottom hides nothing that one came to read', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
    await endTooSoon(visit.cloud.dataDir)
  })
  afterAll(() => visit?.end())

  it.each(SCREENS.flatMap((viewport) => [false, true].map((elder) => ({ viewport, elder }))))(
    '$viewport.width px, 长辈版 $elder',
    async ({ viewport, elder }) => {
      const { page, context } = await visit.phone('/', { viewport })
      await context.addInitScript(LETTERS_200)
      await page.goto(visit.cloud.origin + ADDRESSES.village(VILLAGE))
      if (elder) await seen(page, '#elder-switch').click()
      const look = async (step: string) => {
        await keepSight(page, `h5-booking-200-${viewport.width}${elder ? '-elder' : ''}-${step}`)
        expect([step, (await hidden(page)) < 0.3]).toEqual([step, true])
        expect(await cutOff(page)).toEqual([])
      }
      await seen(page, '#take-earliest').waitFor()
      await look('village')
      await seen(page, '#choose-any').click()
      await seen(page, '.time').first().waitFor()
      await look('times')
      await seen(page, '#take-first').click()
      await seen(page, '#matters').waitFor()
      await look('matters')
      await seen(page, '#matter-work').click()
      await seen(page, '#booking-name').waitFor()
      await look('details')
    },
  )
})
