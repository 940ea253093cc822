import { getEpisode, listEpisodes, type EpisodeDetail } from '@/contract/episodes'
import { callerOf } from '../../call'
import { ADDRESSES } from '../addresses'
import { targetsBelow } from '../check-page'
import { keepPicture } from '../screenshot'
import { currentTime, leaveEpisode, pause, playPast, seen, startVisit, type Visit } from './visit'

describe('watching as one likes', () => {
  let visit: Visit
  let episode: EpisodeDetail
  beforeAll(async () => {
    visit = await startVisit()
    const call = callerOf(visit.cloud.origin)
    const [newest] = (await call(listEpisodes, {})).episodes
    episode = await call(getEpisode, { id: newest!.id })
  })
  afterAll(() => visit?.end())

  const rate = () => document.querySelector<HTMLVideoElement>('#player-video')!.playbackRate

  it('plays faster when asked, and still does after a reload', async () => {
    const { page, complaints } = await visit.phone(ADDRESSES.player(episode.id))
    await seen(page, '#speed-open').click()
    await seen(page, '#speed-150').click()
    await seen(page, '#speed-open').getByText('1.5 倍').waitFor()
    expect(await page.evaluate(rate)).toBe(1.5)
    await playPast(page, 1)
    expect(await page.evaluate(rate)).toBe(1.5)
    await page.reload()
    await seen(page, '#speed-open').getByText('1.5 倍').waitFor()
    await playPast(page, 1)
    expect(await page.evaluate(rate)).toBe(1.5)
    expect(complaints).toEqual([])
  })

  it('in 长辈版 every speed is as wide as a finger, on a narrow phone too', async () => {
    const { page } = await visit.phone('/', { viewport: { width: 320, height: 640 } })
    await seen(page, '#elder-switch').click()
    await page.goto(visit.cloud.origin + ADDRESSES.player(episode.id))
    await seen(page, '#speed-open').click()
    await seen(page, '#speed').waitFor()
    const tooSmall = await targetsBelow(page, 60)
    expect(tooSmall.filter((target) => target.includes('#speed'))).toEqual([])
    expect(await seen(page, '#speed').getByRole('radio').count()).toBe(5)
  })

  it('plays from the line that is tapped, and marks it', async () => {
    const { page, complaints } = await visit.phone(ADDRESSES.player(episode.id))
    const at = 4
    await seen(page, `#line-${at + 1}`).click()
    const from = episode.transcript[at]!.startMs / 1000
    await playPast(page, from)
    // It goes on while a busy machine looks; what stands still can be looked at in peace.
    await pause(page)
    expect(await currentTime(page)).toBeLessThan(from + 8)
    const marked = seen(page, '#player-transcript').locator('[aria-current="true"]')
    const words = await marked.innerText()
    expect(episode.transcript.slice(at, at + 4).some(({ text }) => words.includes(text))).toBe(true)
    expect(complaints).toEqual([])
  })

  it('keeps an episode, finds it under 我的, and lets it go again', async () => {
    const { page, complaints } = await visit.phone(ADDRESSES.player(episode.id))
    await seen(page, '#player-favourite').click()
    await seen(page, '#player-favourite').getByText('已收藏').waitFor()
    await seen(page, '#go-home').click()
    await seen(page, '#tab-me').click()
    await seen(page, '#my-kept').getByText('1 期').waitFor()
    await seen(page, '#my-kept').click()
    await seen(page, `#mine-${episode.id}`).getByText(episode.hook).waitFor()
    await keepPicture(page, 'h5-mine-kept')
    await seen(page, `#mine-${episode.id}`).click()
    await seen(page, '#player-favourite').click()
    await seen(page, '#player-favourite').getByText('收藏', { exact: true }).waitFor()
    await leaveEpisode(page)
    await seen(page, '#mine-empty').waitFor()
    expect(complaints).toEqual([])
  })

  it('the video is gone: says so, everything can be read, and a retry plays once it is back', async () => {
    const { page, complaints } = await visit.phone('/')
    await page.route('**/video.mp4*', (route) => route.fulfill({ status: 404, body: '' }))
    await page.goto(visit.cloud.origin + ADDRESSES.player(episode.id))
    await seen(page, '#player-failed').getByText('文字稿可以照常看').waitFor()
    await keepPicture(page, 'h5-video-gone')
    expect(await seen(page, '#player-transcript').innerText()).toContain(episode.transcript.at(-1)!.text)
    await page.unroute('**/video.mp4*')
    await seen(page, '#player-retry').click()
    await page.locator('#player-failed').waitFor({ state: 'detached' })
    await playPast(page, 1)
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
  })
})
