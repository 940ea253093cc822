import type { BrowserContext, Page } from 'playwright-core'
import { ADDRESSES } from '../../addresses'
import { axeViolations, cutOff } from '../../check-page'
import { answersOn, countedIn, deadlineOf, letTimeRunOut, openExam, readCountdown } from '../../exams/one-exam'
import { keepPicture, keepSight } from '../../screenshot'
import { logInAsSample, loseNetwork, seen, startVisit, type Visit } from '../visit'

const HOUR_MS = 3_600_000
/** What a busy machine takes to read a page; a clock that counts wrongly is off by an hour. */
const SLACK_MS = 60_000

/** The hour in Chongqing. */
const wallHour = () => new Date(Date.now() + 8 * HOUR_MS).toISOString().slice(11, 13)

/** Chooses the first option and goes on; after the last question it stays. */
async function answer(page: Page, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n++) {
    await seen(page, '#sitting-place').getByText(`第 ${n} 题，共 45 题`).waitFor()
    await seen(page, '#question-option-A').click()
    if (n < 45) await seen(page, '#question-next').click()
  }
}

/** What this phone keeps of the paper. */
const keptOn = (page: Page) =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('exam-sitting-'))!
    return (JSON.parse(localStorage.getItem(key)!) as { data: string }).data
  })

const offline = (complaints: string[]) =>
  complaints.filter((complaint) => !/net::ERR_|503|ERR_INTERNET_DISCONNECTED/.test(complaint))

/** The phone's own clock goes wrong by so much; the page's stopwatch does not. */
const turnClock = (context: BrowserContext, skewMs: number) =>
  context.addInitScript((skew) => {
    const right = Date
    const wrong = { skew }
    Object.assign(window, { wrong })
    window.Date = class extends right {
      constructor(...given: unknown[]) {
        if (given.length > 0) super(...(given as [number]))
        else super(right.now() + wrong.skew)
      }
      static override now = () => right.now() + wrong.skew
    } as DateConstructor
  }, skewMs)

const TEN_MINUTES_S = 600
/** More than a late answer is given. */
const GRACE_S = 10

/** A stopwatch of the page that `letPass` puts forward: what takes minutes is over at once, on any machine. */
const holdStopwatch = (context: BrowserContext) =>
  context.addInitScript(() => {
    const passed = { ms: 0 }
    const right = performance.now.bind(performance)
    Object.assign(window, { passed })
    performance.now = () => right() + passed.ms
  })

const letPass = (page: Page, seconds: number) =>
  page.evaluate((ms) => Object.assign((window as unknown as { passed: object }).passed, { ms }), seconds * 1000)

describe('an exam that nobody loses', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  /** In as the sample official, and from the list to the first question. */
  async function begin(page: Page, examId: string): Promise<void> {
    await logInAsSample(page, 'official')
    await seen(page, '#open-exams').click()
    await seen(page, `#exam-${examId}-open`).click()
    await seen(page, '#exam-rules').getByText('不会因此判不合格').waitFor()
    await seen(page, '#exam-begin').click()
    await seen(page, '#question').waitFor()
  }

  it('the network dies at question 40: answers wait, the browser is closed, nothing is lost', async () => {
    const { dataDir } = visit.cloud
    const examId = await openExam(dataDir)
    const { page, context, complaints } = await visit.phone('/')
    await begin(page, examId)
    const address = page.url()
    await answer(page, 1, 39)
    await seen(page, '#sitting-saved').getByText('答案都已保存').waitFor()
    await seen(page, '#mark-question').click()
    const optionTop = async () => (await seen(page, '#question-option-A').boundingBox())!.y
    const before = await optionTop()
    await context.setOffline(true)
    await seen(page, '.offline-bar').getByText('答案存在这部手机上').waitFor()
    // No other option has come under the thumb.
    expect(await optionTop()).toBe(before)
    await answer(page, 40, 45)
    await seen(page, '#sitting-saved').getByText('6 题待同步').waitFor()
    await seen(page, '#question-saved').getByText('待同步，已存在这部手机上').waitFor()
    await keepSight(page, 'h5-exam-offline')
    await seen(page, '#open-overview').click()
    await seen(page, '#overview-tally').getByText('已作答 45，未作答 0，标记 1，待同步 6').waitFor()
    await keepSight(page, 'h5-exam-overview')
    const here = answersOn(await keptOn(page))
    expect(Object.keys(await countedIn(dataDir, examId))).toHaveLength(39)
    await page.close()

    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(address)
    await seen(again, '#sitting-place').getByText('第 45 题，共 45 题').waitFor()
    await seen(again, '#sitting-saved').getByText('答案都已保存').waitFor()
    expect(await countedIn(dataDir, examId)).toEqual(here)
    await seen(again, '#open-overview').click()
    await seen(again, '#overview-tally').getByText('标记 1，待同步 0').waitFor()
    await seen(again, '#overview-hand-in').click()
    await seen(again, '#hand-in-open').getByText('题目都答完了。').waitFor()
    await seen(again, '#hand-in-yes').click()
    await seen(again, '#sitting-ended').getByText('已交卷').waitFor()
    await seen(again, '#to-result').click()
    await seen(again, '#score').waitFor()
    await seen(again, '#review-closed').waitFor()
    await keepPicture(again, 'h5-exam-result')
    expect(
      await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('exam-sitting-'))),
    ).toEqual([])
    expect(offline(complaints)).toEqual([])
  })

  it.each([
    ['an hour fast', HOUR_MS],
    ['an hour slow', -HOUR_MS],
  ])('the phone’s clock is %s, and is set during the exam: the time left is the server’s', async (_, skew) => {
    const { dataDir, origin } = visit.cloud
    const examId = await openExam(dataDir)
    const { page, context } = await visit.phone('/')
    await turnClock(context, skew)
    await page.goto(`${origin}/`)
    await begin(page, examId)
    const deadline = await deadlineOf(dataDir, examId)
    const error = async () => {
      const shown = readCountdown(await seen(page, '#time-left').innerText())
      return Math.abs(shown - (deadline - Date.now()))
    }
    expect(await error()).toBeLessThan(SLACK_MS)
    await page.evaluate((by) => Object.assign((window as unknown as { wrong: object }).wrong, { skew: -3 * by }), skew)
    await page.waitForTimeout(2500)
    expect(await error()).toBeLessThan(SLACK_MS)
    const before = wallHour()
    await answer(page, 1, 1)
    await seen(page, '#question-before').click()
    const saved = seen(page, '#question-saved')
    await saved.getByText(/已保存 \d\d:/).waitFor()
    expect([before, wallHour()]).toContain(/已保存 (\d\d):/.exec(await saved.innerText())![1])
    expect(await seen(page, '#sitting-ended').count()).toBe(0)
  })

  it('the server is killed and comes back: what was chosen meanwhile arrives', async () => {
    const { dataDir } = visit.cloud
    const examId = await openExam(dataDir)
    const { page } = await visit.phone('/')
    await begin(page, examId)
    await answer(page, 1, 3)
    await seen(page, '#sitting-saved').getByText('答案都已保存').waitFor()
    process.kill(visit.cloud.pid(), 'SIGKILL')
    await visit.cloud.ended()
    await answer(page, 4, 6)
    await seen(page, '#sitting-saved').getByText('3 题待同步').waitFor()
    await seen(page, '#sitting-trouble').waitFor()
    const here = answersOn(await keptOn(page))
    await visit.cloud.restart()
    await seen(page, '#sitting-saved').getByText('答案都已保存').waitFor()
    expect(await countedIn(dataDir, examId)).toEqual(here)
  })

  it('another phone says what it does and goes on with everything by one tap; the older one can only look', async () => {
    const examId = await openExam(visit.cloud.dataDir)
    const first = await visit.phone('/')
    await begin(first.page, examId)
    await answer(first.page, 1, 2)
    await seen(first.page, '#sitting-saved').getByText('答案都已保存').waitFor()
    const second = await visit.phone('/')
    await logInAsSample(second.page, 'official')
    await second.page.goto(visit.cloud.origin + ADDRESSES.exam(examId))
    await seen(second.page, '#exam-elsewhere').getByText('在另一台设备上打开着').waitFor()
    await seen(second.page, '#exam-begin').getByText('在这部手机上继续').click()
    await seen(second.page, '#question').waitFor()
    await seen(second.page, '#open-overview').click()
    await seen(second.page, '#overview-tally').getByText('已作答 2').waitFor()
    await seen(second.page, '#to-question-3').click()
    // Every half minute it asks by itself: then there is nothing to choose from any more.
    const tapped = seen(first.page, '#question-option-B').click({ timeout: 3000 })
    await tapped.catch((error: Error) => expect(error.message).toContain('Timeout'))
    await seen(first.page, '#taken-over').getByText('这里只能看').waitFor()
    await keepSight(first.page, 'h5-exam-taken-over')
    await answer(second.page, 3, 3)
    await seen(second.page, '#sitting-saved').getByText('答案都已保存').waitFor()
    expect(first.complaints).toEqual([])
    expect(second.complaints).toEqual([])
  })

  it('a phone whose data were cleared in the middle goes on by one tap with all that was saved', async () => {
    const { dataDir, origin } = visit.cloud
    const examId = await openExam(dataDir)
    const { page, context, complaints } = await visit.phone('/')
    await begin(page, examId)
    await answer(page, 1, 3)
    await seen(page, '#sitting-saved').getByText('答案都已保存').waitFor()
    const address = page.url()
    await page.evaluate(() => window.localStorage.clear())
    await context.clearCookies()
    await page.goto(origin)
    await logInAsSample(page, 'official')
    await page.goto(address)
    await seen(page, '#elsewhere').getByText('清除过数据').waitFor()
    await keepSight(page, 'h5-exam-cleared')
    await seen(page, '#take-over-here').click()
    await seen(page, '#question').waitFor()
    await answer(page, 4, 4)
    await seen(page, '#sitting-saved').getByText('答案都已保存').waitFor()
    expect(Object.keys(await countedIn(dataDir, examId))).toEqual(['0', '1', '2', '3'])
    expect(complaints).toEqual([])
  })

  it('at the deadline it is handed in by itself, and what waited is still sent', async () => {
    const { dataDir, origin } = visit.cloud
    const examId = await openExam(dataDir)
    const { page, context } = await visit.phone('/')
    await holdStopwatch(context)
    await page.goto(`${origin}/`)
    await begin(page, examId)
    // The phone hears of it with the first answer.
    await letTimeRunOut(dataDir, examId, TEN_MINUTES_S)
    await answer(page, 1, 1)
    await seen(page, '#sitting-saved').getByText('答案都已保存').waitFor()
    await loseNetwork(page)
    await answer(page, 2, 2)
    // They pass for the phone, and for the server with the seconds of grace.
    await letTimeRunOut(dataDir, examId, -GRACE_S)
    await letPass(page, TEN_MINUTES_S)
    await seen(page, '#sitting-ended').getByText('时间到，已自动交卷').waitFor()
    await seen(page, '#ended-waits').waitFor()
    await context.setOffline(false)
    await page.locator('#ended-waits').waitFor({ state: 'detached' })
    await seen(page, '#sitting-ended').getByText('1 题的答案过了时间才到').waitFor()
    await keepSight(page, 'h5-exam-ended')
    await seen(page, '#to-result').click()
    await seen(page, '#score-late').waitFor()
    expect(Object.keys(await countedIn(dataDir, examId))).toEqual(['0'])
  })

  it('everybody can read it: nothing is cut off, in either mode, and axe finds nothing', async () => {
    const examId = await openExam(visit.cloud.dataDir)
    for (const size of [{}, { viewport: { width: 320, height: 640 } }]) {
      const { page, context } = await visit.phone('/', size)
      await logInAsSample(page, 'official')
      await page.goto(visit.cloud.origin + ADDRESSES.exam(examId))
      await seen(page, '#exam-begin').click()
      await seen(page, '#question').waitFor()
      for (const mode of ['normal', 'elder']) {
        if (mode === 'elder') await seen(page, '#elder-switch').click()
        expect(await cutOff(page)).toEqual([])
        expect(await axeViolations(page)).toEqual([])
        await seen(page, '#open-overview').click()
        expect(await cutOff(page)).toEqual([])
        await seen(page, '#overview-close').click()
      }
      await context.close()
    }
  })
})
