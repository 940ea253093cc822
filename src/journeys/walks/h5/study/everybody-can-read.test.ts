import type { Page } from 'playwright-core'
import { ADDRESSES } from '../../addresses'
import { axeViolations, cutOff, targetsBelow, textBelow } from '../../check-page'
import { keepPicture } from '../../screenshot'
import { plantItem } from '../../study/plant-item'
import { letSessionBegin, SESSION } from '../../study/session-now'
import { logInAsSample, seen, startVisit, type Visit } from '../visit'

const PHONE = { width: 390, height: 844 }
const SMALL = { width: 320, height: 640 }
const BOOK = 'enforcement-officer'

interface Stop {
  name: string
  address: string
  ready: string
}

describe('everybody can read what an official sees', () => {
  let visit: Visit
  let stops: Stop[]
  beforeAll(async () => {
    visit = await startVisit()
    await letSessionBegin(visit.cloud.dataDir)
    const item = await plantItem(visit.cloud.origin, '示例：执法前先想这几条')
    stops = [
      { name: 'learn', address: ADDRESSES.learn, ready: '#learn-all-duties' },
      { name: 'handbooks', address: ADDRESSES.handbooks, ready: `#handbook-${BOOK}` },
      { name: 'duties', address: ADDRESSES.duties, ready: '#duties-open' },
      { name: 'calendar', address: ADDRESSES.studyCalendar, ready: '.month' },
      { name: 'check-in', address: ADDRESSES.checkIn(item), ready: '#question' },
      { name: 'bind', address: ADDRESSES.bind, ready: '#my-post' },
      { name: 'handbook', address: ADDRESSES.handbook(BOOK), ready: '#chapter-before' },
      { name: 'entry', address: ADDRESSES.entry(BOOK, 'two-officers'), ready: '#entry-note' },
      { name: 'sessions', address: ADDRESSES.sessions, ready: `#session-${SESSION.id}` },
      { name: 'session', address: ADDRESSES.session(SESSION.id), ready: '#session-sign-in' },
    ]
  })
  afterAll(() => visit?.end())

  /** Goes to every page, in both widths, and collects what the checks find, so that one run tells everything. */
  async function walk(page: Page, name: string, check: () => Promise<string[]>): Promise<string[]> {
    const found: string[] = []
    for (const stop of stops) {
      await page.goto(visit.cloud.origin + stop.address)
      await seen(page, stop.ready).first().waitFor()
      await keepPicture(page, `h5-study-${name}-${stop.name}`)
      found.push(...(await check()).map((complaint) => `${stop.name}: ${complaint}`))
      await page.setViewportSize(SMALL)
      await keepPicture(page, `h5-study-${name}-320-${stop.name}`)
      found.push(...(await cutOff(page)).map((complaint) => `${stop.name} at 320 px: ${complaint}`))
      await page.setViewportSize(PHONE)
    }
    return found
  }

  it.each([
    { mode: 'normal', least: 44, text: 13 },
    { mode: 'elder', least: 60, text: 18 },
  ])('in $mode letters, on a small screen too', async ({ mode, least, text }) => {
    const { page, complaints } = await visit.phone()
    await logInAsSample(page, 'official')
    if (mode === 'elder') await seen(page, '#elder-switch').click()
    const check = async () => [
      ...(await axeViolations(page)),
      ...(await cutOff(page)),
      ...(await textBelow(page, text)),
      ...(await targetsBelow(page, least)),
    ]
    expect(await walk(page, mode, check)).toEqual([])
    expect(complaints).toEqual([])
  })
})
