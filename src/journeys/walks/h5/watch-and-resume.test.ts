import { listEpisodes, listMyEpisodes } from '@/contract/episodes'
import { callerOf } from '../../call'
import {
  currentTime,
  leaveEpisode,
  logInAsResident,
  pause,
  playPast,
  seen,
  startVisit,
  tokenOn,
  type Visit,
} from './visit'

describe('a guest watches, logs in, and goes on watching on another phone', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  it('plays the newest episode, comes back to where it stopped, on this phone and on the next', async () => {
    const [newest] = (await callerOf(visit.cloud.origin)(listEpisodes, {})).episodes
    const first = await visit.phone('/')
    const { page } = first
    await seen(page, '#newest-episode').getByText(newest!.hook).waitFor()
    await seen(page, '#newest-episode').click()
    await seen(page, '#player-hook').getByText(newest!.hook).waitFor()

    const film = await seen(page, '#player-video').evaluate((video) => (video as HTMLVideoElement).src)
    expect(Buffer.from(await (await fetch(film)).arrayBuffer()).includes('avc1')).toBe(true)
    await playPast(page, 1)
    expect(
      await seen(page, '#player-video').evaluate((video) => (video as HTMLVideoElement).videoWidth),
    ).toBeGreaterThan(0)
    await expectSubtitleFollows()

    await seen(page, '#article-1').focus()
    await page.keyboard.press('Enter')
    await seen(page, '#article-sheet').getByText('施行日期').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#article-sheet').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('article-1')

    await playPast(page, 8)
    await pause(page)
    // A busy machine pauses late.
    const at = Math.floor(await currentTime(page))
    const clock = `0:${String(at).padStart(2, '0')}`
    await leaveEpisode(page)
    await seen(page, '#newest-seen').getByText(`看到 ${clock}`).waitFor()
    // Once on the page, not under 最新 and 继续观看 both.
    expect(await seen(page, '#continue-episode').count()).toBe(0)
    await seen(page, '#newest-episode').click()
    await seen(page, '#player-resumed').getByText(`已从 ${clock} 继续`).waitFor()
    await page.waitForFunction(() => document.querySelector<HTMLVideoElement>('#player-video')!.currentTime >= 8)

    await leaveEpisode(page)
    await logInAsResident(page)
    const mine = await callerOf(visit.cloud.origin, await tokenOn(page))(listMyEpisodes, {})
    const kept = mine.episodes.find(({ id }) => id === newest!.id)?.progress?.positionMs
    expect(kept).toBeGreaterThanOrEqual(at * 1000)
    expect(kept).toBeLessThan((at + 2) * 1000)

    const other = await visit.phone('/')
    await seen(other.page, '#newest-episode').waitFor()
    expect(await seen(other.page, '#newest-seen').count()).toBe(0)
    await logInAsResident(other.page)
    await seen(other.page, '#tab-home').click()
    await seen(other.page, '#newest-seen').getByText(`看到 ${clock}`).waitFor()
    await seen(other.page, '#newest-episode').click()
    await seen(other.page, '#player-resumed').getByText(`已从 ${clock} 继续`).waitFor()
    await playPast(other.page, at + 1)
    expect(await currentTime(other.page)).toBeGreaterThan(at + 1)
    expect([...first.complaints, ...other.complaints]).toEqual([])

    /** The line below the film is the one that the transcript has for this moment. */
    async function expectSubtitleFollows(): Promise<void> {
      await page.waitForFunction(() => (document.querySelector('#player-subtitle')?.textContent ?? '').trim() !== '')
      const early = await seen(page, '#player-subtitle').innerText()
      await page.waitForFunction(
        (before) => !['', before].includes((document.querySelector('#player-subtitle')?.textContent ?? '').trim()),
        early.trim(),
      )
      const later = (await seen(page, '#player-subtitle').innerText()).trim()
      expect(await seen(page, '#player-transcript').innerText()).toContain(later)
    }
  })
})
