import { listMyEpisodes } from '@/contract/episodes'
import { callerOf } from '../../call'
import { ADDRESSES } from '../addresses'
import { keepPicture } from '../screenshot'
import { currentTime, loseNetwork, pause, playPast, seen, startVisit, tokenOn, type Visit } from './visit'

describe('the network drops during play', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  it('says so, stays readable, keeps the position and sends it when the network is back', async () => {
    const { page, context, complaints } = await visit.phone('/')
    await seen(page, '#newest-episode').click()
    await playPast(page, 1)
    // Of the film as much lies on the phone as is watched below.
    await page.waitForFunction(() => {
      const film = document.querySelector<HTMLVideoElement>('#player-video')!
      const { buffered, duration } = film
      return buffered.length > 0 && buffered.end(buffered.length - 1) >= Math.min(film.currentTime + 20, duration - 1)
    })
    await loseNetwork(page)
    // However late a busy machine noticed: nobody but this phone knows of what comes now.
    const unheard = Math.ceil(await currentTime(page)) + 5
    await playPast(page, unheard)
    await pause(page)
    await seen(page, '#line-2').scrollIntoViewIfNeeded()
    await keepPicture(page, 'h5-offline-player')
    expect(await seen(page, '#player-transcript').innerText()).not.toBe('')
    const token = await tokenOn(page)
    const positionOnServer = async () => {
      const call = callerOf(visit.cloud.origin, (await tokenOn(page)) || token)
      const { episodes } = await call(listMyEpisodes, {})
      return Math.max(0, ...episodes.map(({ progress }) => progress?.positionMs ?? 0))
    }
    expect(token === '' ? 0 : await positionOnServer()).toBeLessThan(unheard * 1000)

    await context.setOffline(false)
    await seen(page, '.offline-bar').waitFor({ state: 'detached' })
    await page.waitForFunction(() => localStorage.getItem('positions-to-send')?.includes('positionMs') !== true)
    expect(await positionOnServer()).toBeGreaterThanOrEqual(unheard * 1000)
    expect(complaints.filter((complaint) => !complaint.includes('net::ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })

  it('a search without a network keeps the words, finds by title and says so, and asks when it is back', async () => {
    const { page, context } = await visit.phone('/')
    await seen(page, '#tab-learn').click()
    await seen(page, '#learn-list').waitFor()
    // The page's program is on the phone once it has been opened.
    await page.goto(visit.cloud.origin + ADDRESSES.find('借钱'))
    await seen(page, '#find-choices').waitFor()
    await loseNetwork(page)
    await page.getByRole('searchbox', { name: '用自己的话搜索' }).fill('楼上漏水')
    await seen(page, '#find-words-go').click()
    await seen(page, '#find-offline').getByText('您写的话还在').waitFor()
    await seen(page, '#find-titles-title').getByText('离线时只按标题找').waitFor()
    await seen(page, '#find-titles #choice-ceiling-leak').waitFor()
    await keepPicture(page, 'h5-offline-find')
    await context.setOffline(false)
    await seen(page, '#find-choices').waitFor()
    expect(await page.locator('#find-titles').count()).toBe(0)
    expect(await page.getByRole('searchbox', { name: '用自己的话搜索' }).inputValue()).toBe('楼上漏水')
  })
})
