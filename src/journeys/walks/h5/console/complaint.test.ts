import type { Page } from 'playwright-core'
import { look } from '../../check-page'
import { DESK, newPhone } from '../../open-browser'
import { loseNetwork, seen, startVisit, type Visit } from '../visit'

const TEXT = '示例：这一期的字幕走得太快，老人看不清。'
const ANSWER = '示例：谢谢提醒，字幕已经放慢，请再看看。'

/** The desk is as most systems are set; the other walks ask for less motion. */
const MOVING = { reducedMotion: 'no-preference' } as const

describe('a resident complains offline, the editor answers, she reads it', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  /** From the episode she is watching through the header's menu, by keyboard, to the form. */
  async function openForm(page: Page): Promise<void> {
    await seen(page, '#newest-episode').click()
    await seen(page, '#player').waitFor()
    await seen(page, '#open-menu').focus()
    await page.keyboard.press('Enter')
    await seen(page, '#menu-sheet').waitFor()
    await look(page, 'menu')
    await page.keyboard.press('Escape')
    await seen(page, '#menu-sheet').waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await seen(page, '#menu-feedback').press('Enter')
    await seen(page, '#feedback-text').waitFor()
  }

  it('nothing is lost on the way, and nobody has to log in', async () => {
    const phone = await visit.phone('/')
    await openForm(phone.page)
    await seen(phone.page, '#feedback-kind-wrong-content').click()
    await seen(phone.page, '#feedback-send').click()
    await phone.page.getByText('请至少写 5 个字，说清是什么事。').waitFor()
    await look(phone.page, 'feedback-form')
    await seen(phone.page, '#feedback-text').fill(TEXT)
    await phone.page.reload()
    expect(await seen(phone.page, '#feedback-text').inputValue()).toBe(TEXT)

    await loseNetwork(phone.page)
    await seen(phone.page, '#feedback-send').click()
    await seen(phone.page, '#feedback-waits').waitFor()
    expect(await seen(phone.page, '#feedback-waits').textContent()).toContain('连上网络后自动发送')
    await look(phone.page, 'feedback-waits')
    // The browser is closed before the network is back.
    await phone.page.close()
    await phone.context.setOffline(false)

    const again = await phone.context.newPage()
    const sent = again.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
    await again.goto(`${visit.cloud.origin}/pages/me/index`)
    expect(new URL((await sent).url()).pathname).toContain('/api/my/feedback/')
    const desk = await answerAtTheDesk()
    await desk.context.close()

    await again.reload()
    await seen(again, '#open-feedback').getByText('有新回复').waitFor()
    await seen(again, '#open-feedback').click()
    await seen(again, '#my-feedback').getByText(ANSWER).waitFor()
    expect(await seen(again, '#my-feedback').getByText('新回复').count()).toBe(1)
    expect(await seen(again, '#my-feedback').getByText(TEXT).count()).toBe(1)
    await look(again, 'feedback-answered')
    await phone.context.close()
  })

  async function answerAtTheDesk() {
    const desk = await newPhone(visit.browser, { ...DESK, ...MOVING })
    const { page } = desk
    await page.goto(`${visit.cloud.origin}/admin/feedback`)
    await page.locator('#persona-editor').click()
    await page.getByRole('link', { name: TEXT }).waitFor()
    await look(page, 'console-feedback-list')
    await page.getByRole('link', { name: TEXT }).click()
    await page.locator('#answer').fill(ANSWER)
    // Logged out meanwhile: what was written is there again.
    await page.evaluate(() => sessionStorage.clear())
    await page.reload()
    await page.locator('#persona-editor').click()
    await page.getByText('已恢复没有发出的回复').waitFor()
    await look(page, 'console-feedback')
    await page.locator('#send-answer').click()
    await page.locator('#answer-state').getByText('示例编辑·小周于').waitFor()
    await page.setViewportSize({ width: 1024, height: 768 })
    await look(page, 'console-feedback-narrow')
    expect(desk.complaints).toEqual([])
    return desk
  }
})
