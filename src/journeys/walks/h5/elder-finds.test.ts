import { keepPicture } from '../screenshot'
import { targetsBelow, textBelow } from '../check-page'
import { seen, startVisit, type Visit } from './visit'

describe('an elder makes it large and finds what is made for her', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  it('switches 长辈版 in the header, keeps it over a reload, and narrows the list to her age and a topic', async () => {
    const { page, complaints } = await visit.phone('/')
    await seen(page, '#newest-episode').waitFor()
    await seen(page, '#elder-switch').click()
    await page.locator('#home.elder').waitFor()
    await page.reload()
    await page.locator('#home.elder').waitFor()
    expect(await seen(page, '#elder-switch').getAttribute('aria-checked')).toBe('true')

    const check = async (name: string) => {
      await keepPicture(page, `h5-elder-${name}`)
      expect(await textBelow(page, 18)).toEqual([])
      expect(await targetsBelow(page, 60)).toEqual([])
    }
    const listed = () => page.locator('#learn-list [role=listitem]').count()
    await seen(page, '#newest-episode').waitFor()
    await check('home')
    await seen(page, '#tab-learn').click()
    await seen(page, '#learn-list').waitFor()
    const all = await listed()
    // The first episode begins on the first screen, whatever there is to narrow by.
    expect((await seen(page, '#learn-list').boundingBox())!.y).toBeLessThan(844 / 2)
    await seen(page, '#narrow-audience').click()
    await check('learn-audiences')
    await seen(page, '#audience-elderly').click()
    await page.locator('#audience-elderly').waitFor({ state: 'detached' })
    const forHer = await listed()
    expect(forHer).toBeLessThan(all)
    await seen(page, '#narrow-topic').click()
    await seen(page, '#topic-money').click()
    await seen(page, '#episode-illegal-fundraising').waitFor()
    expect(await listed()).toBeLessThan(forHer)
    await page.reload()
    await seen(page, '#episode-illegal-fundraising').waitFor()
    await seen(page, '#narrow-audience').getByText('老年人').waitFor()
    await check('learn-narrowed')
    await seen(page, '#episode-illegal-fundraising').click()
    await seen(page, '#player-takeaway').waitFor()
    await check('player')
    expect(complaints).toEqual([])
  })
})
