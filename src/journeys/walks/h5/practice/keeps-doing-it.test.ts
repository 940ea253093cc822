import type { Page } from 'playwright-core'
import { answerReport, listReports } from '@/contract/console/console-questions'
import { getProgress } from '@/contract/practice/practice'
import type { Letter } from '@/contract/practice/question'
import { logInAsSample } from '@/contract/session'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { turnGradeRound } from '../../turn-grade-round'
import { keepPicture } from '../../screenshot'
import { getManyWrong, letDaysPass } from '../../weeks-ago'
import { loseNetwork, seen, startVisit, tokenOn, type Visit } from '../visit'

/** Chooses the first option, or the first two of a multiple choice, and hands in. */
async function answerHere(page: Page): Promise<void> {
  await seen(page, '#question-option-A').click()
  if ((await seen(page, '#question-option-A').getAttribute('role')) === 'checkbox')
    await seen(page, '#question-option-B').click()
  await seen(page, '#hand-in').click()
}

interface KeptSet {
  given: Record<string, { chosen: Letter[] }>
}

/** The answers of the set that this phone has open, by question. */
const givenOn = (page: Page) =>
  page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('practice-sets') ?? '{}') as { data?: string }
    const [set] = Object.values(JSON.parse(kept.data ?? '{}') as Record<string, KeptSet>)
    return Object.entries(set!.given) as [[string, { chosen: Letter[] }]]
  })

describe('practice that people keep doing', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  it('answers today’s question where it stands, reads why, and finds it answered after a reload', async () => {
    const { page, complaints } = await visit.phone('/')
    await seen(page, '#daily').waitFor()
    expect(await page.getByText('正确答案').count()).toBe(0)
    await seen(page, '#daily-question-option-A').click()
    if ((await seen(page, '#daily-question-option-A').getAttribute('role')) === 'checkbox')
      await seen(page, '#daily-question-option-B').click()
    await seen(page, '#daily-hand-in').click()
    await seen(page, '#daily-outcome').waitFor()
    await seen(page, '#article-1').click()
    await seen(page, '#article-sheet').getByText('施行日期').waitFor()
    await seen(page, '#article-sheet-close').click()
    await page.reload()
    await seen(page, '#daily-outcome').waitFor()
    expect(await page.locator('#daily-hand-in').count()).toBe(0)
    await keepPicture(page, 'h5-practice-daily')
    expect(complaints).toEqual([])
  })

  it('answers on the bus without a network: nothing is lost, all is counted once', async () => {
    const { page, context, complaints } = await visit.phone(ADDRESSES.practice)
    await seen(page, '#practice-work').click()
    await seen(page, '#question').waitFor()
    await loseNetwork(page)
    for (let n = 1; n <= 5; n++) {
      await seen(page, '#set-place').getByText(`第 ${n} 题`).waitFor()
      await answerHere(page)
      await seen(page, '#answer-waits').getByText('已保存，联网后出结果').waitFor()
      await seen(page, '#next-question').click()
    }
    await seen(page, '#set-result').getByText('5 题已保存，联网后出结果').waitFor()
    await keepPicture(page, 'h5-practice-offline')
    await context.setOffline(false)
    await seen(page, '#set-result')
      .getByText(/^答对 \d 题，\d 题要留意$|题全对$/)
      .waitFor()
    await page.waitForFunction(() => localStorage.getItem('practice-answers-to-send')?.includes('[]'))
    const { topics } = await callerOf(visit.cloud.origin, await tokenOn(page))(getProgress, {})
    const work = topics.find(({ topic }) => topic === 'work')!
    expect(work.known + work.learning).toBe(5)
    expect(complaints.filter((complaint) => !complaint.includes('net::ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })

  it('a reload in the middle goes on with the same question', async () => {
    const { page } = await visit.phone(ADDRESSES.set('family'))
    await answerHere(page)
    await seen(page, '#outcome').waitFor()
    await seen(page, '#next-question').click()
    await seen(page, '#question').getByRole('heading').waitFor()
    const stem = await seen(page, '.question-stem').innerText()
    await page.reload()
    expect(await seen(page, '.question-stem').innerText()).toBe(stem)
    expect(await page.getByText('第 2 题，共 5 题').count()).toBe(1)
  })

  it('returns after three weeks: at most the cap, and nothing to make up for', async () => {
    const { page, complaints } = await visit.phone(ADDRESSES.set('family'))
    await seen(page, '#question').waitFor()
    const wrong = await getManyWrong(callerOf(visit.cloud.origin, await tokenOn(page)), 10)
    expect(wrong).toBeGreaterThan(40)
    await letDaysPass(visit.cloud.dataDir, 21)
    await page.goto(visit.cloud.origin + ADDRESSES.progress)
    await seen(page, '#progress-due').getByText('20 题').waitFor()
    await seen(page, '#progress-due').click()
    await seen(page, '#set-place').getByText('第 1 题，共 20 题').waitFor()
    await seen(page, '#review-note').getByText('今天先复习 20 题，其余的往后几天再问，不用一次补完。').waitFor()
    await keepPicture(page, 'h5-practice-after-three-weeks')
    for (let n = 1; n <= 20; n++) {
      await seen(page, '#set-place').getByText(`第 ${n} 题`).waitFor()
      await answerHere(page)
      await seen(page, '#outcome').waitFor()
      await seen(page, '#next-question').click()
    }
    await seen(page, '#set-result').waitFor()
    await seen(page, '#once-more').click()
    await seen(page, '#nothing-due').getByText('今天的复习做完了，其余的往后几天再问您。').waitFor()
    await keepPicture(page, 'h5-practice-review-done')
    expect(complaints).toEqual([])
  })

  it('reports a wrong question and is told', async () => {
    const { page, complaints } = await visit.phone(ADDRESSES.set('consumer'))
    await answerHere(page)
    await seen(page, '#report-question').click()
    await seen(page, '#report-reason-outdated').click()
    await page.getByRole('textbox', { name: '哪里不对（可以不填）' }).fill('示例：法条好像改过了')
    await seen(page, '#report-send').click()
    await page.locator('#report-sheet').waitFor({ state: 'detached' })
    const { token } = await callerOf(visit.cloud.origin)(logInAsSample, { persona: 'editor' })
    const desk = callerOf(visit.cloud.origin, token)
    const [report] = (await desk(listReports, { state: 'open' })).reports
    expect(report).toMatchObject({ reason: 'outdated', text: '示例：法条好像改过了' })
    await desk(answerReport, { id: report!.id, answer: '示例：核对过，法条没有变。' })
    await page.goto(visit.cloud.origin + ADDRESSES.progress)
    await seen(page, '#progress-notices').getByText('1 条新的').waitFor()
    await seen(page, '#progress-notices').click()
    await page.getByText('示例：核对过，法条没有变。').waitFor()
    await keepPicture(page, 'h5-practice-notice')
    expect(complaints).toEqual([])
  })

  it('answered a question whose key was wrong: it is corrected, graded anew, and told', async () => {
    const { page, complaints } = await visit.phone(ADDRESSES.set('money'))
    await answerHere(page)
    await seen(page, '#outcome').waitFor()
    const [[questionId, { chosen }]] = await givenOn(page)
    const token = await tokenOn(page)
    const right = await turnGradeRound(visit.cloud.origin, { token, questionId, chosen })
    await page.goto(visit.cloud.origin + ADDRESSES.progress)
    await seen(page, '#progress-notices').getByText('1 条新的').waitFor()
    await seen(page, '#progress-notices').click()
    await page.getByText(right ? '您当时的选择现在算对' : '请看看新的解释').waitFor()
    await page.getByText(right ? '现在算您答对了。' : '已放进错题本').waitFor()
    await keepPicture(page, 'h5-practice-corrected')
    expect(complaints).toEqual([])
  })

  it('a challenge has a clock, and none in 长辈版', async () => {
    const { page } = await visit.phone(ADDRESSES.challenge)
    await seen(page, '#challenge-clock').waitFor()
    await seen(page, '#elder-switch').click()
    await page.locator('#challenge-clock').waitFor({ state: 'detached' })
    expect(await seen(page, '#question').count()).toBe(1)
  })
})
