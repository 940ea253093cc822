import type { Page } from 'playwright-core'
import { listEpisodes } from '@/contract/episodes'
import { listPlaces } from '@/contract/places/places'
import { callerOf } from '../../call'
import { ADDRESSES } from '../addresses'
import { endTooSoon } from '../booking/let-begin'
import { VILLAGE } from '../bookings'
import { axeViolations, cutOff, targetsBelow } from '../check-page'
import { keepPicture } from '../screenshot'
import { logInAsResident, seen, startVisit, type Visit } from './visit'

interface Stop {
  name: string
  address: string
  /** What is there once the page has all it shows. */
  ready: string
  after?(page: Page): Promise<void>
}

async function openSheet(page: Page): Promise<void> {
  await seen(page, '#article-1').click()
  await seen(page, '#article-sheet').waitFor()
}

/** Whatever stands first, so that some are right and some are not; the set then goes on where it was left. */
async function answerOne(page: Page): Promise<void> {
  while ((await page.locator('#next-question:visible').count()) > 0) await seen(page, '#next-question').click()
  await seen(page, '#question-option-A').click()
  if ((await seen(page, '#question-option-A').getAttribute('role')) === 'checkbox')
    await seen(page, '#question-option-B').click()
  await seen(page, '#hand-in').click()
  await seen(page, '#outcome').waitFor()
}

async function unfoldSpeeds(page: Page): Promise<void> {
  await seen(page, '#speed-open').click()
  await seen(page, '#speed').waitFor()
}

async function openMenu(page: Page): Promise<void> {
  await seen(page, '#open-menu').click()
  await seen(page, '#menu-sheet').waitFor()
}

async function unfoldTopics(page: Page): Promise<void> {
  await seen(page, '#narrow-topic').click()
  await seen(page, '#topic-all').waitFor()
}

async function unfoldVillages(page: Page): Promise<void> {
  // Where one has held a time is one's village from then on.
  await page.locator('#village-words:visible, #change-village:visible').first().waitFor()
  if ((await page.locator('#change-village:visible').count()) > 0) await seen(page, '#change-village').click()
  await seen(page, '#subdistrict-500105001').click()
  await seen(page, `#village-${VILLAGE}`).waitFor()
}

async function unfoldFilters(page: Page): Promise<void> {
  await seen(page, '#nearby-filter').click()
  await seen(page, '#filter-open').waitFor()
  await seen(page, '#map-legend').click()
}

async function unfoldMatter(page: Page): Promise<void> {
  await seen(page, '#matter-head-unpaid-wages').click()
  await seen(page, '#nearest-legal-aid').waitFor()
}

async function holdTime(page: Page): Promise<void> {
  await seen(page, '#take-first').click()
  await seen(page, '#matters, #booking-name').first().waitFor()
}

async function askWhoComes(page: Page): Promise<void> {
  await holdTime(page)
  if ((await page.locator('#matter-work:visible').count()) > 0) await seen(page, '#matter-work').click()
  await seen(page, '#booking-name').waitFor()
  await seen(page, '#confirm').click()
  await page.getByText('请填写怎么称呼').waitFor()
}

const stops = (episodeId: string, placeId: string): Stop[] => [
  { name: 'home', address: ADDRESSES.home, ready: '#newest-episode' },
  { name: 'learn', address: ADDRESSES.learn, ready: '#learn-list' },
  { name: 'learn-topics', address: ADDRESSES.learn, ready: '#learn-list', after: unfoldTopics },
  { name: 'find', address: ADDRESSES.find('楼上漏水不管'), ready: '#find-choices' },
  { name: 'find-nothing', address: ADDRESSES.find('明天天气怎么样'), ready: '#find-noted' },
  { name: 'player', address: ADDRESSES.player(episodeId), ready: '#player-transcript' },
  { name: 'player-sheet', address: ADDRESSES.player(episodeId), ready: '#player-transcript', after: openSheet },
  { name: 'player-speeds', address: ADDRESSES.player(episodeId), ready: '#player-transcript', after: unfoldSpeeds },
  { name: 'article', address: ADDRESSES.article('civil-code:1254'), ready: '#article-source' },
  { name: 'mine', address: ADDRESSES.mine('kept'), ready: '#mine-empty' },
  { name: 'practice', address: ADDRESSES.practice, ready: '#practice-neighbours' },
  { name: 'set', address: ADDRESSES.set('neighbours'), ready: '#question', after: answerOne },
  { name: 'review', address: ADDRESSES.review, ready: '#nothing-due' },
  { name: 'book', address: ADDRESSES.book, ready: '#book-total, #book-empty' },
  { name: 'progress', address: ADDRESSES.progress, ready: '#topic-neighbours' },
  { name: 'notices', address: ADDRESSES.notices, ready: '#notices-empty' },
  { name: 'villages', address: ADDRESSES.villages, ready: '#village', after: unfoldVillages },
  { name: 'village', address: ADDRESSES.village(VILLAGE), ready: '#firm' },
  { name: 'times', address: ADDRESSES.times(VILLAGE), ready: '.day-on' },
  { name: 'matter', address: ADDRESSES.times(VILLAGE), ready: '.day-on', after: holdTime },
  { name: 'details', address: ADDRESSES.times(VILLAGE), ready: '.day-on', after: askWhoComes },
  { name: 'nearby-first', address: ADDRESSES.nearby, ready: '#nearby-list' },
  { name: 'nearby', address: ADDRESSES.circle(VILLAGE), ready: '#nearby-sentence' },
  { name: 'nearby-filters', address: ADDRESSES.circle(VILLAGE), ready: '#nearby-sentence', after: unfoldFilters },
  { name: 'origin', address: ADDRESSES.origin, ready: '#subdistrict-500105001' },
  { name: 'place', address: ADDRESSES.place(placeId), ready: '#place-verified' },
  { name: 'place-report', address: ADDRESSES.placeReport(placeId), ready: '#report-send' },
  { name: 'place-reports', address: ADDRESSES.myPlaceReports, ready: '#my-reports-empty' },
  { name: 'help', address: ADDRESSES.help, ready: '#matter-head-unpaid-wages', after: unfoldMatter },
  { name: 'my-bookings', address: ADDRESSES.myBookings, ready: '#bookings-guest' },
  { name: 'me-guest', address: ADDRESSES.me, ready: '#open-log-in' },
  { name: 'menu', address: ADDRESSES.me, ready: '#open-log-in', after: openMenu },
  { name: 'log-in', address: ADDRESSES.logIn, ready: '#sample-resident' },
  { name: 'settings', address: ADDRESSES.settings, ready: '#subtitle-size' },
  { name: 'about', address: ADDRESSES.about, ready: '#district' },
  { name: 'my-data', address: ADDRESSES.myData, ready: '#forget-guest' },
  { name: 'feedback', address: ADDRESSES.feedback, ready: '#feedback-send' },
  { name: 'feedback-mine', address: `${ADDRESSES.feedback}?part=mine`, ready: '#my-feedback-empty' },
]

const PHONE = { width: 390, height: 844 }
const SMALL = { width: 320, height: 640 }

/** The same page on the smallest screen; the phone is turned back afterwards. */
async function onSmallScreen(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  await page.setViewportSize(SMALL)
  const found = (await look()).map((complaint) => `320 px: ${complaint}`)
  await page.setViewportSize(PHONE)
  return found
}

/** The same page with letters twice as large. */
async function withLargeLetters(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  const size = (value: string | null) =>
    page.evaluate((percent) => {
      if (percent) document.documentElement.style.setProperty('font-size', percent, 'important')
      else document.documentElement.style.removeProperty('font-size')
    }, value)
  await size('200%')
  const found = (await look()).map((complaint) => `200 %: ${complaint}`)
  await size(null)
  return found
}

describe('everyone can read it', () => {
  let visit: Visit
  let all: Stop[]
  beforeAll(async () => {
    visit = await startVisit()
    await endTooSoon(visit.cloud.dataDir)
    const [newest] = (await callerOf(visit.cloud.origin)(listEpisodes, {})).episodes
    const [place] = (await callerOf(visit.cloud.origin)(listPlaces, {})).places
    all = stops(newest!.id, place!.id)
  })
  afterAll(() => visit?.end())

  /** Goes to every page and collects what the checks find, so that one run tells everything. */
  async function walk(page: Page, name: string, check: () => Promise<string[]>): Promise<string[]> {
    const found: string[] = []
    for (const stop of all) {
      await page.goto(visit.cloud.origin + stop.address)
      await seen(page, stop.ready).waitFor()
      await stop.after?.(page)
      await keepPicture(page, `h5-${name}-${stop.name}`)
      const small = () =>
        onSmallScreen(page, async () => {
          await keepPicture(page, `h5-${name}-320-${stop.name}`)
          return cutOff(page)
        })
      found.push(...[...(await check()), ...(await small())].map((complaint) => `${stop.name}: ${complaint}`))
    }
    return found
  }

  const readable = async (page: Page) => [...(await axeViolations(page)), ...(await cutOff(page))]

  it('has no violation that axe-core finds and no target below 44 px, fits 320 px and letters twice as large', async () => {
    const { page, complaints } = await visit.phone()
    const check = async () => [
      ...(await readable(page)),
      ...(await targetsBelow(page, 44)),
      ...(await withLargeLetters(page, () => cutOff(page))),
    ]
    expect(await walk(page, 'normal', check)).toEqual([])
    await page.goto(visit.cloud.origin + ADDRESSES.me)
    await logInAsResident(page)
    await keepPicture(page, 'h5-normal-me-person')
    expect(await readable(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('is all that in 长辈版 too', async () => {
    const { page, complaints } = await visit.phone()
    await seen(page, '#elder-switch').click()
    await page.locator('.page.elder').first().waitFor()
    expect(await walk(page, 'elder', () => readable(page))).toEqual([])
    expect(complaints).toEqual([])
  })
})
