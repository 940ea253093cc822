import { listMyEpisodes } from '@/contract/episodes'
import { callerOf } from '../../call'
import { keepPicture } from '../screenshot'
import { pause, playPast, seen, startVisit, tokenOn, type Visit } from './visit'

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
    await context.setOffline(true)
    await seen(page, '.offline-bar').waitFor()
    await playPast(page, 6)
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
    expect(token === '' ? 0 : await positionOnServer()).toBeLessThan(6000)

    await context.setOffline(false)
    await seen(page, '.offline-bar').waitFor({ state: 'detached' })
    await page.waitForFunction(() => localStorage.getItem('positions-to-send')?.includes('positionMs') !== true)
    expect(await positionOnServer()).toBeGreaterThanOrEqual(6000)
    expect(complaints.filter((complaint) => !complaint.includes('net::ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })
})
