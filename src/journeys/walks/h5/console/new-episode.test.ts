import type { Browser, Page } from 'playwright-core'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { axeViolations } from '../../check-page'
import { DESK, newPhone, openBrowser } from '../../open-browser'
import { keepPicture } from '../../screenshot'
import { currentTime, playPast } from '../visit'
import { chooseOption } from './choose-option'

const SAMPLE = 'src/content/episodes/ceiling-leak'
const TITLE = '门口的鞋柜'
const HOOK = '鞋柜放在楼道里可以吗？'

describe('an editor publishes a new episode', () => {
  let cloud: BuiltCloud
  let browser: Browser
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await cloud?.stop()
  })

  async function enterAs(persona: 'editor' | 'admin') {
    const desk = await newPhone(browser, DESK)
    await desk.page.goto(`${cloud.origin}/admin/episodes`)
    await desk.page.locator(`#persona-${persona}`).click()
    await desk.page.getByRole('heading', { level: 1, name: '普法节目' }).waitFor()
    return desk
  }

  async function look(page: Page, name: string): Promise<void> {
    await keepPicture(page, `console-new-${name}`)
    expect(await axeViolations(page)).toEqual([])
  }

  async function begin(page: Page) {
    await page.locator('#new-episode').click()
    await page.locator('#new-title').fill(TITLE)
    await chooseOption(page.locator('#new-topic'), /邻里相处/)
    await page.locator('#new-episode-create').click()
    await page.locator('#film-choose').waitFor()
    await look(page, 'empty')
  }

  async function giveFilm(page: Page) {
    await page.locator('#film-choose-file').setInputFiles(`${SAMPLE}/poster-1x1.jpg`)
    await page.getByText('这个文件不是 MP4 视频').waitFor()
    await page.locator('#film-choose-file').setInputFiles(`${SAMPLE}/video.mp4`)
    await page.locator('#film-facts').waitFor()
    await page.locator('#cover-from-film').click()
    await page.locator('#cover-use').waitFor()
    await look(page, 'cover')
    await page.locator('#cover-use').click()
    await page.locator('#covers img').nth(2).waitFor()
  }

  async function write(page: Page) {
    await page.locator('#captions-import').click()
    await page.locator('#captions-text').fill('门口堆了一个鞋柜\n邻居说挡了逃生的路\n请把鞋柜搬回屋里')
    await page.locator('#captions-take').click()
    await page.locator('#field-hook').fill(HOOK)
    await page.locator('#field-takeaway').fill('楼道是共有的，堆放的东西要搬走。')
    await page.locator('#field-askedAs').fill('楼道放鞋柜')
    await page.keyboard.press('Enter')
    await page.locator('#field-helps label').first().click()
  }

  /** The second line begins and ends where the picture stands, and says something else. */
  async function timeByTheFilm(page: Page) {
    await page.getByRole('navigation', { name: '编辑的各部分' }).getByText('字幕').click()
    await page.getByLabel('第 2 条字幕', { exact: true }).fill('邻居说挡了路')
    const film = page.locator('#captions-film')
    const stand = (seconds: number) =>
      film.evaluate((video, at) => {
        const seeked = new Promise((done) => video.addEventListener('seeked', done, { once: true }))
        ;(video as HTMLVideoElement).currentTime = at
        return seeked
      }, seconds)
    await stand(30)
    await page.locator('#captions-begin-here').click()
    await stand(34)
    await page.locator('#captions-end-here').click()
    await page.locator('#caption-1-start').and(page.locator('[value="0:30.00"]')).waitFor()
    await stand(32)
    await page.locator('#captions-spoken').getByText('邻居说挡了路').waitFor()
    await look(page, 'captions')
  }

  it('with a film, a cover from its frame and pasted captions; the phone plays it', async () => {
    const editor = await enterAs('editor')
    await begin(editor.page)
    await giveFilm(editor.page)
    await write(editor.page)
    await timeByTheFilm(editor.page)
    await editor.page.locator('#submit').click()
    await editor.page.getByText('请至少引用一条法条').waitFor()
    const refusals = editor.complaints.splice(0)
    expect(refusals.every((complaint) => /status of (400|422)/.test(complaint))).toBe(true)
    await editor.page.locator('#citation-new').fill('民法典第二百九十六条')
    await editor.page.locator('#citation-add-civil-code-296').click()
    await editor.page.getByText('《民法典》第二百九十六条').first().waitFor()
    await editor.page.locator('[id="field-citations.0.digest"]').fill('用水、排水要给邻居必要的方便。')
    await editor.page.locator('[id="field-citations.0.rests"]').fill('用水、排水')
    await editor.page.keyboard.press('Enter')
    await editor.page.locator('#submit').click()
    await editor.page.getByText('等待另一位同事审核').waitFor()

    const admin = await enterAs('admin')
    await admin.page.getByRole('link', { name: TITLE }).click()
    await admin.page.locator('#film').waitFor()
    await look(admin.page, 'review')
    await admin.page.locator('#publish').click()
    await admin.page.locator('#confirm-ok').click()
    await admin.page.locator('#publish').waitFor({ state: 'detached' })

    const phone = await newPhone(browser)
    await phone.page.goto(cloud.origin)
    await phone.page.getByText(HOOK).first().click()
    await phone.page.locator('#player-video:visible').waitFor()
    await playPast(phone.page, 1)
    expect(await currentTime(phone.page)).toBeGreaterThan(1)
    await keepPicture(phone.page, 'new-episode-on-the-phone')
    expect([...editor.complaints, ...admin.complaints, ...phone.complaints]).toEqual([])
  })
})
