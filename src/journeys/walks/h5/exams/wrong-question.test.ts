import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { look } from '../../check-page'
import { ADDRESSES } from '../../addresses'
import { DESK, newPhone } from '../../open-browser'
import { keepPicture } from '../../screenshot'
import { logInAsSample, seen, startVisit, type Visit } from '../visit'

const TEXT = '示例：这道题的期限和现在的条文不一样。'
const ANSWER = '示例：已经核实，题目有误，作废后全体得分。'

describe('a wrong question is fixed after the exam', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  const atTheDesk = async (persona: string, path: string) => {
    const desk = await newPhone(visit.browser, DESK)
    await desk.page.goto(`${visit.cloud.origin}/admin${path}`)
    await desk.page.locator(`#persona-${persona}`).click()
    return desk
  }
  const scoreOn = async (page: Page) => (await seen(page, '#score').textContent()) ?? ''

  /** The official's result of the exam that is over, with all its questions. */
  async function openResult(page: Page): Promise<void> {
    await page.goto(visit.cloud.origin + ADDRESSES.exams)
    await page.locator('.button:visible', { hasText: '看成绩和回看' }).first().click()
    await page.locator('[id^="paper-"]:visible').first().click()
    await seen(page, '#score').waitFor()
  }

  it('who had it wrong appeals, the desk voids it, the score grows and the history says why', async () => {
    const phone = await visit.phone('/')
    const { page } = phone
    await logInAsSample(page, 'official')
    await openResult(page)
    const before = await scoreOn(page)
    await seen(page, '#review-filter-wrong').click()
    const wrong = page.locator('[id^="review-"][id$="-open"]:visible').first()
    const id = (await wrong.getAttribute('id'))!.replace('-open', '')
    await wrong.click()
    await seen(page, `#${id}-appeal`).click()
    await page.getByRole('textbox').fill(TEXT)
    await seen(page, '#appeal-send').click()
    await seen(page, `#${id.replace('review', 'appeal')}`).waitFor()

    const desk = await atTheDesk('editor', '/appeals')
    await desk.page
      .getByRole('row', { name: new RegExp(TEXT.slice(0, 10)) })
      .getByRole('link')
      .click()
    await desk.page.locator('#appeal-text').getByText(TEXT).waitFor()
    await desk.page.getByRole('radio', { name: /题目作废/ }).click()
    await desk.page.locator('#appeal-answer').fill(ANSWER)
    await look(desk.page, 'console-appeal')
    await desk.page.locator('#send-appeal').click()
    await desk.page.locator('#fix').waitFor()
    await desk.context.close()

    // Everybody is graded anew behind the desk's back.
    for (let n = 0; n < 200 && (await scoreOn(page)) === before; n++) {
      await page.waitForTimeout(500)
      await page.reload()
      await seen(page, '#score').waitFor()
    }
    expect(await scoreOn(page)).not.toBe(before)
    // It has all its marks now, and stands among the others.
    await seen(page, '#review-filter-all').click()
    await page.getByText(ANSWER).first().waitFor()
    await keepPicture(page, 'h5-exam-regraded')
    await phone.context.close()
  })

  it('the unit takes its results along for signature, in the order of the roster', async () => {
    const desk = await atTheDesk('supervisor', '/exams')
    await desk.page.getByRole('link', { name: '示例·行政执法人员上期考试', exact: true }).click()
    await desk.page.getByRole('cell', { name: '示例·李科长' }).waitFor()
    await look(desk.page, 'console-candidates')
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.locator('#export-results').click(),
    ])
    expect(download.suggestedFilename()).toMatch(/成绩\.xlsx$/)
    // A workbook is an archive.
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
    expect(desk.complaints).toEqual([])
    await desk.context.close()
  })

  it('anybody checks the certificate, and learns nothing without the name', async () => {
    const phone = await visit.phone('/')
    await logInAsSample(phone.page, 'official')
    await phone.page.goto(visit.cloud.origin + ADDRESSES.certificates)
    const card = phone.page.locator('[id^="certificate-"]:visible').first()
    const number = (await card.getAttribute('id'))!.replace('certificate-', '')
    await phone.context.close()

    const { page, context, complaints } = await visit.phone(`/c/${number}`)
    await seen(page, '#verify-number').waitFor()
    expect(page.url()).toContain(ADDRESSES.verify(number))
    const check = async (name: string) => {
      await seen(page, '#verify-name').fill(name)
      await seen(page, '#verify-check').click()
    }
    await check('示例·别人')
    await seen(page, '#verify-none').waitFor()
    expect(await page.locator('#verify-facts').count()).toBe(0)
    await look(page, 'h5-verify-none')
    await check('示例·李科长')
    await seen(page, '#verify-valid').waitFor()
    await look(page, 'h5-verify-valid')
    await seen(page, '#elder-switch').click()
    await look(page, 'h5-verify-elder')
    await page.setViewportSize({ width: 320, height: 640 })
    const box = seen(page, '#verify-number')
    const hidden = await box.evaluate((input) => input.scrollWidth - input.clientWidth)
    expect(hidden).toBeLessThanOrEqual(0)
    expect(await seen(page, '#verify').textContent()).not.toContain('示例·综合执法支队')
    expect(complaints).toEqual([])
    await context.close()
  })
})
