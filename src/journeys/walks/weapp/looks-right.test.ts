import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { listEpisodes } from '@/contract/episodes'
import { listPlaces } from '@/contract/places/places'
import { startBuiltCloud, type BuiltCloud } from '../../built-cloud'
import { callerOf } from '../../call'
import { ADDRESSES } from '../addresses'
import { VILLAGE } from '../bookings'
import { cutOff, targetsBelow, textBelow } from '../check-page'
import { openBrowser } from '../open-browser'
import { keepPicture } from '../screenshot'
import { compileWeapp } from '../weapp-browser/compile'
import { openPage, showWeapp, shown, type WeappWindow } from './browser-phone'

const FOLDER = path.resolve('.cache/walks/weapp')
const PHONE = { width: 390, height: 844 }
const SMALL = { width: 320, height: 640 }

describe('the mini-program, drawn on a screen', () => {
  let cloud: BuiltCloud
  let browser: Browser
  let episodeId: string
  let placeId: string
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    await compileWeapp('dist/weapp', FOLDER)
    browser = await openBrowser()
    placeId = (await callerOf(cloud.origin)(listPlaces, {})).places[0]!.id
    episodeId = (await callerOf(cloud.origin)(listEpisodes, {})).episodes[0]!.id
  })
  afterAll(async () => {
    await browser?.close()
    await cloud?.stop()
  })

  const stops = () => [
    { name: 'home', address: ADDRESSES.home, ready: 'newest-episode' },
    { name: 'learn', address: `${ADDRESSES.learn}?part=episodes`, ready: 'learn-list' },
    { name: 'find', address: ADDRESSES.find('楼上漏水不管'), ready: 'find-choices' },
    { name: 'find-nothing', address: ADDRESSES.find('明天天气怎么样'), ready: 'find-noted' },
    { name: 'player', address: ADDRESSES.player(episodeId), ready: 'player-transcript' },
    { name: 'mine', address: ADDRESSES.mine('kept'), ready: 'mine-empty' },
    { name: 'practice', address: ADDRESSES.practice, ready: 'practice-neighbours' },
    { name: 'set', address: ADDRESSES.set('neighbours'), ready: 'question' },
    { name: 'progress', address: ADDRESSES.progress, ready: 'topic-neighbours' },
    { name: 'nearby-first', address: ADDRESSES.nearby, ready: 'nearby-list' },
    { name: 'nearby', address: ADDRESSES.circle(VILLAGE), ready: 'nearby-sentence' },
    { name: 'origin', address: ADDRESSES.origin, ready: 'subdistrict-500105001' },
    { name: 'place', address: ADDRESSES.place(placeId), ready: 'place-verified' },
    { name: 'place-report', address: ADDRESSES.placeReport(placeId), ready: 'report-send' },
    { name: 'place-reports', address: ADDRESSES.myPlaceReports, ready: 'my-reports-empty' },
    { name: 'help', address: ADDRESSES.help, ready: 'matter-head-unpaid-wages' },
    { name: 'villages', address: ADDRESSES.villages, ready: 'village-words' },
    { name: 'village', address: ADDRESSES.village(VILLAGE), ready: 'firm' },
    { name: 'times', address: ADDRESSES.times(VILLAGE), ready: 'day-in-sight' },
    { name: 'my-bookings', address: ADDRESSES.myBookings, ready: 'bookings-guest' },
    { name: 'me', address: ADDRESSES.me, ready: 'open-log-in' },
    { name: 'log-in', address: ADDRESSES.logIn, ready: 'sample-resident' },
    { name: 'settings', address: ADDRESSES.settings, ready: 'subtitle-size' },
    { name: 'about', address: ADDRESSES.about, ready: 'district' },
    { name: 'feedback', address: ADDRESSES.feedback, ready: 'feedback-send' },
  ]

  async function walk(page: Page, name: string, check: (page: Page) => Promise<string[]>): Promise<string[]> {
    const found: string[] = []
    for (const { name: stop, address, ready } of stops()) {
      await openPage(page, address)
      await shown(page, ready).waitFor()
      await page.waitForLoadState('networkidle')
      await keepPicture(page, `weapp-${name}-${stop}`)
      found.push(...(await check(page)).map((complaint) => `${stop}: ${complaint}`))
      await page.setViewportSize(SMALL)
      await keepPicture(page, `weapp-${name}-320-${stop}`)
      found.push(...(await cutOff(page)).map((complaint) => `${stop} at 320 px: ${complaint}`))
      await page.setViewportSize(PHONE)
    }
    return found
  }

  it('fits 390 and 320 px, and goes where one taps', async () => {
    const { page, complaints } = await showWeapp(browser, { origin: cloud.origin, folder: FOLDER, width: 390 })
    await shown(page, 'newest-episode').waitFor()
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('.newest-poster img')?.naturalWidth ?? 0) > 0,
    )
    await shown(page, 'newest-episode').tap()
    await shown(page, 'player-hook').waitFor()
    await shown(page, 'article-1').tap()
    await shown(page, 'article-sheet').waitFor()
    await keepPicture(page, 'weapp-390-player-sheet')
    await shown(page, 'article-sheet-close').tap()
    await shown(page, 'article-sheet').waitFor({ state: 'detached' })
    await openPage(page, ADDRESSES.home)
    await shown(page, 'tab-learn').tap()
    await shown(page, 'learn-list').waitFor()
    expect(await walk(page, '390', cutOff)).toEqual([])
    expect(complaints).toEqual([])
    const { missing } = (await page.evaluate(() => (window as unknown as WeappWindow).weapp)) as WeappWindow['weapp']
    expect(missing).toEqual({})
  })

  it('fits both in 长辈版, with letters of 18 px and targets of 60 px', async () => {
    const { page, complaints } = await showWeapp(browser, { origin: cloud.origin, folder: FOLDER, width: 390 })
    await shown(page, 'elder-switch').tap()
    await page.locator('.page.elder').first().waitFor()
    const check = async (one: Page) => [
      ...(await cutOff(one)),
      ...(await textBelow(one, 18)),
      ...(await targetsBelow(one, 60)),
    ]
    expect(await walk(page, '390-elder', check)).toEqual([])
    expect(complaints).toEqual([])
  })
})
