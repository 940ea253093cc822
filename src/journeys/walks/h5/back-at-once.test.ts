import { listEpisodes } from '@/contract/episodes'
import { callerOf } from '../../call'
import { seen, startVisit, type Visit } from './visit'

/** Longer than any animation between pages. */
const ALL_OVER_MS = 800

describe('a quick finger', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  it('that goes back before the new page stands finds the old one, and can go on', async () => {
    const [newest] = (await callerOf(visit.cloud.origin)(listEpisodes, {})).episodes
    const { page, complaints } = await visit.phone('/')
    await seen(page, '#newest-episode').waitFor()
    for (let times = 0; times < 3; times++) {
      await page.evaluate(async () => {
        document.querySelector<HTMLElement>('#newest-episode')!.click()
        for (;;) {
          const back = document.querySelector<HTMLElement>('#player #go-back')
          if (back) return back.click()
          await new Promise(requestAnimationFrame)
        }
      })
      await page.locator('#player').waitFor({ state: 'detached' })
      // What must not happen would happen late, so there is nothing to wait for but time.
      await page.waitForTimeout(ALL_OVER_MS)
      await seen(page, '#newest-episode').getByText(newest!.hook).waitFor()
    }
    expect(complaints).toEqual([])
  })
})
