import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startWechat, type Wechat } from '@/cloud/messages/testing-wechat'
import { civilDayOf } from '@/domain/time/civil-time'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { ADDRESSES } from '../../addresses'
import { callToMake, dispute, visitBegun } from '../../booking/duty-cases'
import { settingsOf } from '../../booking/wechat-settings'
import { cutOff, targetsBelow, textBelow } from '../../check-page'
import { openBrowser } from '../../open-browser'
import { keepPicture } from '../../screenshot'
import { compileWeapp } from '../../weapp-browser/compile'
import { openPage, showWeapp, shown } from '../browser-phone'
import { freshPhone } from './use-phone'

const FOLDER = path.resolve('.cache/walks/weapp-booking')

describe('bookings in the mini-program, drawn on a screen', () => {
  let wechat: Wechat
  let cloud: BuiltCloud
  let browser: Browser
  let id: string
  /** The visit's: around midnight it is not today's. */
  let day: string
  beforeAll(async () => {
    wechat = await startWechat()
    cloud = await startBuiltCloud(settingsOf(wechat))
    await compileWeapp('dist/weapp', FOLDER)
    browser = await openBrowser()
    const visit = await visitBegun(cloud, -30)
    ;[id, day] = [visit.id, civilDayOf(new Date(visit.startsAt))]
    await dispute(cloud)
    await callToMake(cloud, freshPhone())
  })
  afterAll(async () => {
    await browser?.close()
    await cloud?.stop()
    await wechat?.close()
  })

  const stopsOf = {
    resident: () => [
      { name: 'made', address: `${ADDRESSES.booking(id)}&made=1`, ready: 'remind-me' },
      { name: 'mine', address: ADDRESSES.myBookings, ready: `booking-${id}` },
    ],
    lawyer: () => [
      { name: 'duty', address: ADDRESSES.dutyDay(day), ready: `visit-${id}` },
      { name: 'visit', address: ADDRESSES.dutyVisit(id, day), ready: 'duty-facts' },
    ],
    firm: () => [{ name: 'firm', address: ADDRESSES.firm, ready: 'firm-visits' }],
    clerk: () => [{ name: 'desk', address: ADDRESSES.desk, ready: 'desk-book' }],
  }

  async function logIn(page: Page, persona: string): Promise<void> {
    await openPage(page, ADDRESSES.logIn)
    await shown(page, `sample-${persona}`).tap()
    await page.waitForFunction(() => (localStorage.getItem('session') ?? '').includes('displayName'))
  }

  it.each(['resident', 'lawyer', 'firm', 'clerk'] as const)(
    'what a %s sees fits 390 and 320 px, normal and 长辈版',
    async (persona) => {
      for (const width of [390, 320]) {
        const { page, complaints } = await showWeapp(browser, { origin: cloud.origin, folder: FOLDER, width })
        await logIn(page, persona)
        const found: string[] = []
        for (const elder of [false, true]) {
          await openPage(page, ADDRESSES.home)
          if (elder) await shown(page, 'elder-switch').tap()
          for (const { name, address, ready } of stopsOf[persona]()) {
            await openPage(page, address)
            await shown(page, ready).waitFor()
            await page.waitForLoadState('networkidle')
            await keepPicture(page, `weapp-booking-${width}${elder ? '-elder' : ''}-${name}`)
            const small = elder ? [...(await textBelow(page, 18)), ...(await targetsBelow(page, 60))] : []
            found.push(...[...(await cutOff(page)), ...small].map((complaint) => `${name}: ${complaint}`))
          }
        }
        expect(found).toEqual([])
        expect(complaints).toEqual([])
        await page.context().close()
      }
    },
  )
})
