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

/** How much of the screen head and tabs take, and in how many lines each tab's word stands. */
const bars = (page: Page) =>
  page.evaluate(() => {
    const own = [...document.querySelectorAll('.page')].find((one) => one.getBoundingClientRect().height > 0)!
    const high = (part: string) => own.querySelector(part)!.getBoundingClientRect().height
    const linesOf = (word: Element) => {
      const range = document.createRange()
      range.selectNodeContents(word)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    }
    return {
      share: (high('.header') + high('.tab-bar')) / innerHeight,
      lines: [...own.querySelectorAll('.tab > :last-child')].map(linesOf),
    }
  })

const SCREENS = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]

describe('with letters twice as large the bars hide nothing that one came to read', () => {
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

  it.each(SCREENS)(
    '$width px in 长辈版: head and tabs leave the page its room, and no word breaks',
    async (viewport) => {
      const { page, context } = await visit.phone('/', { viewport })
      await context.addInitScript(LETTERS_200)
      await page.reload()
      await seen(page, '#elder-switch').click()
      await page.locator('#home.elder').waitFor()
      await keepSight(page, `h5-bars-200-${viewport.width}-elder`)
      const { share, lines } = await bars(page)
      expect(lines).toEqual([1, 1, 1, 1])
      expect(share).toBeLessThan(viewport.width < 390 ? 0.42 : 0.33)
      expect(await cutOff(page)).toEqual([])
    },
  )
})
