import type { Page } from 'playwright-core'
import { ADDRESSES } from '../../addresses'
import { VILLAGE } from '../../bookings'
import { look } from '../../check-page'
import { newPhone } from '../../open-browser'
import { seen, startVisit, type Visit } from '../visit'

const rows = (page: Page) => page.locator('#within:visible [role=listitem]').count()
const sentence = async (page: Page) => (await seen(page, '#nearby-sentence').textContent()) ?? ''

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`${selector} was not reached with Tab`)
}

describe('what help can I reach from here', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  it('without any permission: says no twice, names her village by two letters, and knows', async () => {
    const { page, complaints } = await visit.phone('/')
    await seen(page, '#newest-episode').waitFor()
    await seen(page, '#tab-nearby').click()
    await seen(page, '#nearby-first').waitFor()
    await seen(page, '#use-location').click()
    await seen(page, '#privacy-disagree').click()
    await seen(page, '#location-refused').getByText('没有同意隐私说明').waitFor()
    await seen(page, '#use-location').click()
    await seen(page, '#privacy-agree').click()
    // The browser of this phone answers its own question with no.
    await seen(page, '#location-refused').getByText('没有允许取位置').waitFor()
    await look(page, 'h5-places-refused')
    await seen(page, '#first-choose').click()
    await seen(page, '#origin-words').fill('qbsq')
    await seen(page, `#from-${VILLAGE}`).click()
    await seen(page, '#nearby-sentence').waitFor()
    expect(await sentence(page)).toMatch(/^步行15分钟内可办 \d 项，缺 .+；最近的.+步行 \d+ 分钟/)
    await seen(page, '#sample-roads').getByText('演示路网').waitFor()
    await look(page, 'h5-places-circle')
    await page.reload()
    await seen(page, '#nearby-sentence').waitFor()
    expect(complaints).toEqual([])
  })

  it('an elder sees fewer places and plainer words; slower legs reach less', async () => {
    const { page } = await visit.phone(ADDRESSES.circle(VILLAGE))
    await seen(page, '#nearby-sentence').waitFor()
    const all = await rows(page)
    await seen(page, '#elder-switch').click()
    await page.locator('#nearby.elder').waitFor()
    const few = await rows(page)
    expect(few).toBeLessThan(all)
    expect(await sentence(page)).toContain('走 15 分钟，能办：')
    await look(page, 'h5-places-elder')
    await seen(page, '#nearby-more').click()
    await page
      .locator('#within:visible [role=listitem]')
      .nth(all - 1)
      .waitFor()
    expect(await rows(page)).toBe(all)
    await seen(page, '#nearby-pace').click()
    await seen(page, '#pace-elder').click()
    await seen(page, '#nearby-sentence').getByText('慢慢走 15 分钟').waitFor()
    expect(await rows(page)).toBeLessThan(all)
  })

  it('a pram is never sent up a stairway: its ways are no shorter, and it is told so', async () => {
    const { page } = await visit.phone(ADDRESSES.circle(VILLAGE))
    await seen(page, '#nearby-sentence').waitFor()
    const asked = page.waitForResponse((answer) => answer.url().endsWith('/api/places/reach'))
    const walked = minutesIn(await askAgain(visit, 'walk'))
    await seen(page, '#nearby-pace').click()
    await seen(page, '#pace-wheels').click()
    const pushed = minutesIn(await (await asked).text())
    await seen(page, '#nearby-sentence').getByText('只算没有台阶、坡度平缓的路。').waitFor()
    expect(pushed.size).toBeGreaterThan(0)
    for (const [place, minutes] of pushed) expect(minutes).toBeGreaterThanOrEqual((walked.get(place) ?? 0) - 0.1)
    expect(await page.locator('.page:visible').textContent()).not.toMatch(/楼梯|梯坎/)
    await look(page, 'h5-places-wheels')
  })

  it('a shared link shows the same; a point goes along only when she says so, and no server sees it', async () => {
    const { page, context } = await visit.phone(ADDRESSES.nearby)
    const urls: string[] = []
    context.on('request', (request) => urls.push(request.url()))
    await seen(page, '#nearby-first').waitFor()
    await page.locator('.leaflet-container:visible').waitFor()
    const map = (await seen(page, '#circle-map').boundingBox())!
    await page.touchscreen.tap(map.x + map.width * 0.3, map.y + map.height * 0.25)
    await seen(page, '#spot-start').click()
    await seen(page, '#nearby-sentence').waitFor()
    const { hash, search } = new URL(page.url())
    expect(hash).toMatch(/^#at=\d+\.\d+,\d+\.\d+$/)
    expect(search).not.toMatch(/\d+\.\d+/)
    const said = await sentence(page)

    const own = (await newPhone(visit.browser)).page
    await own.goto(page.url())
    await seen(own, '#nearby-sentence').waitFor()
    expect(await sentence(own)).toBe(said)
    // The villages come by themselves; until then the link names none.
    await seen(page, '#share-circle').getByText('对方看到的是').waitFor()
    const link = await shareLink(page)
    expect(new URL(link).hash).toBe('')
    expect(new URL(link).searchParams.get('village')).toMatch(/^\d{12}$/)
    await seen(page, '#share-exact').click()
    expect(new URL(await shareLink(page)).hash).toBe(hash)
    const [lon = ''] = hash.slice('#at='.length).split(',')
    expect(urls.filter((url) => url.includes(lon))).toEqual([])
  })

  it('the list by keyboard alone: from the tab to a place and its phone, past the map', async () => {
    const { page, complaints } = await visit.phone(ADDRESSES.circle(VILLAGE))
    await seen(page, '#nearby-sentence').waitFor()
    expect(await page.locator('#circle-map [tabindex="0"], #circle-map a, #circle-map button').count()).toBe(0)
    await tabTo(page, '#nearby-pace')
    await page.keyboard.press('Enter')
    await tabTo(page, '#pace-bicycle')
    await page.keyboard.press('Space')
    await seen(page, '#nearby-sentence').getByText('骑行15分钟').waitFor()
    await tabTo(page, '#within .place-row')
    await page.keyboard.press('Enter')
    await seen(page, '#place-head').waitFor()
    await look(page, 'h5-places-place')
    await tabTo(page, '#place-call')
    expect(complaints).toEqual([])
  })

  async function askAgain({ cloud }: Visit, pace: string): Promise<string> {
    const answer = await fetch(`${cloud.origin}/api/places/reach`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ origin: { village: VILLAGE }, pace }),
    })
    return answer.text()
  }
})

const minutesIn = (body: string): Map<string, number> =>
  new Map(
    (JSON.parse(body) as { minutes: { place: string; minutes: number }[] }).minutes.map(({ place, minutes }) => [
      place,
      minutes,
    ]),
  )

/** What the button hands over, caught on its way to the phone's own list of chats. */
async function shareLink(page: Page): Promise<string> {
  await page.evaluate(() => {
    Object.assign(window, { sharedLink: '' })
    navigator.share = async ({ url = '' } = {}) => void Object.assign(window, { sharedLink: url })
  })
  await seen(page, '#share-friend').click()
  await page.waitForFunction(() => (window as unknown as { sharedLink: string }).sharedLink !== '')
  return page.evaluate(() => (window as unknown as { sharedLink: string }).sharedLink)
}
