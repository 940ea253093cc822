import type { Page } from 'playwright-core'
import { seen, startVisit, type Visit } from './visit'

/** Presses Tab until one is back at the start; says what was reached and what of it showed no focus. */
async function tabThrough(page: Page, atMost = 150): Promise<{ ids: string[]; unseen: string[] }> {
  const ids: string[] = []
  const unseen: string[] = []
  for (let step = 0; step < atMost; step++) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      const shown = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      const id = element.id || element.closest('[id]')?.id || element.tagName
      // A field shows its focus on the box around it, the film has the browser's own.
      const around = element.tagName === 'INPUT' && element.parentElement?.parentElement
      return { id, shown: shown || element.tagName === 'VIDEO' || (!!around && around.matches(':focus-within')) }
    })
    if (!focus) break
    if (!focus.shown) unseen.push(focus.id)
    if (!ids.includes(focus.id)) ids.push(focus.id)
  }
  return { ids, unseen }
}

async function tabTo(page: Page, id: string): Promise<void> {
  for (let step = 0; step < 100; step++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return
  }
  throw new Error(`#${id} was not reached with Tab`)
}

describe('with a keyboard alone', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  it('opens an episode with Tab and Enter, and reaches everything important on its page', async () => {
    const { page, complaints } = await visit.phone('/')
    await seen(page, '#newest-episode').waitFor()
    await tabTo(page, 'newest-episode')
    await page.keyboard.press('Enter')
    await seen(page, '#player-takeaway').waitFor()
    const { ids, unseen } = await tabThrough(page)
    expect(unseen).toEqual([])
    expect(ids).toEqual(
      expect.arrayContaining([
        'elder-switch',
        'player-video',
        'subtitle-switch',
        'player-favourite',
        'article-1',
        'line-1',
      ]),
    )
    expect(complaints).toEqual([])
  })

  it('changes tabs, switches 长辈版 with Space, and searches', async () => {
    const { page, complaints } = await visit.phone('/')
    await seen(page, '#newest-episode').waitFor()
    await tabTo(page, 'elder-switch')
    await page.keyboard.press('Space')
    await page.locator('#home.elder').waitFor()
    await tabTo(page, 'tab-learn')
    await page.keyboard.press('Enter')
    await seen(page, '#learn-list').waitFor()
    const { ids, unseen } = await tabThrough(page)
    expect(unseen).toEqual([])
    const stops = ['learn-search', 'learn-search-go', 'narrow-topic', 'narrow-audience', 'tab-home', 'tab-me']
    expect(ids).toEqual(expect.arrayContaining(stops))
    await tabTo(page, 'learn-search')
    await page.keyboard.insertText('楼上漏水不管')
    await page.keyboard.press('Enter')
    await seen(page, '#find-choices').waitFor()
    await tabTo(page, 'choice-ceiling-leak')
    await page.keyboard.press('Enter')
    await seen(page, '#player-takeaway').waitFor()
    expect(complaints).toEqual([])
  })
})
