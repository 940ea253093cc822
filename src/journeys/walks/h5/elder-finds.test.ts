import { keepPicture } from '../screenshot'
import { targetsBelow, textBelow } from '../check-page'
import { seen, startVisit, type Visit } from './visit'

describe('an elder makes it large and finds an episode', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  it('switches 长辈版 in the header, keeps it over a reload, searches in her own words', async () => {
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
    await seen(page, '#newest-episode').waitFor()
    await check('home')
    await seen(page, '#tab-learn').click()
    await seen(page, '#learn-list').waitFor()
    await check('learn')
    await seen(page, '#learn-search').locator('input').or(seen(page, 'input#learn-search')).first().fill('楼上漏水')
    await seen(page, '#episode-ceiling-leak').waitFor()
    await page.waitForFunction(() => document.querySelectorAll('#learn-list [role=listitem]').length === 1)
    await seen(page, '#episode-ceiling-leak').click()
    await seen(page, '#player-takeaway').waitFor()
    await check('player')
    expect(complaints).toEqual([])
  })
})
