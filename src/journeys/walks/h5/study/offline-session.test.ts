import type { Page } from 'playwright-core'
import { ADDRESSES } from '../../addresses'
import { axeViolations, look } from '../../check-page'
import { DESK, newPhone } from '../../open-browser'
import { keepPicture, keepSight } from '../../screenshot'
import { codeBefore, letSessionBegin, SESSION } from '../../study/session-now'
import { logInAsSample, seen, startVisit, type Visit } from '../visit'

const SECRET = 'a key of this walk alone, long enough for a server'
const REASON = '示例：当天在外地办案。'

describe('an offline session', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit({ SECRET_KEY: SECRET })
    await letSessionBegin(visit.cloud.dataDir)
  })
  afterAll(() => visit?.end())

  const digitsOn = async (screen: Page) => (await screen.locator('.code-digits').innerText()).replace(/\s/g, '')
  async function tryCode(page: Page, digits: string): Promise<void> {
    await seen(page, '#session-code').fill(digits)
    await seen(page, '#session-sign-in-yes').click()
  }

  it('the digits on the screen change, old ones are refused in a sentence, those that stand sign in', async () => {
    const screen = await newPhone(visit.browser, DESK)
    await screen.page.goto(`${visit.cloud.origin}/admin/sessions/${SESSION.id}/code`)
    await screen.page.locator('#persona-supervisor').click()
    const first = await digitsOn(screen.page)
    expect(first).toMatch(/^\d{6}$/)
    const present = await screen.page.locator('.code-count').innerText()

    const { page, complaints } = await visit.phone('/')
    await logInAsSample(page, 'official')
    await page.goto(visit.cloud.origin + ADDRESSES.sessions)
    await look(page, 'h5-sessions')
    await seen(page, `#session-${SESSION.id}`).getByText('可以签到').click()
    await seen(page, '#session-sign-in').waitFor()
    await look(page, 'h5-session')
    await tryCode(page, '12345')
    await page.getByText('请输入大屏幕上的 6 位数字。').waitFor()
    await tryCode(page, await codeBefore(visit.cloud.dataDir, SECRET, 2))
    await page.getByText('签到码不对。它每 30 秒换一次，请看大屏幕上现在的数字。').waitFor()
    await keepSight(page, 'h5-session-wrong-code')

    await screen.page.waitForFunction(
      (before) => document.querySelector('.code-digits')?.textContent?.replace(/\s/g, '') !== before,
      first,
    )
    await keepPicture(screen.page, 'console-session-code')
    await tryCode(page, await digitsOn(screen.page))
    await seen(page, '#session-present').getByText('已签到，这一场算完成。').waitFor()
    await look(page, 'h5-session-present')
    const count = Number(/到场 (\d+)/.exec(present)![1])
    await screen.page
      .locator('.code-count')
      .getByText(`到场 ${count + 1} 人`)
      .waitFor()
    expect([...complaints.filter((complaint) => !/status of 422/.test(complaint)), ...screen.complaints]).toEqual([])
  })

  it('whoever was absent says why, and reads it again', async () => {
    const { page, complaints } = await visit.phone('/')
    await logInAsSample(page, 'official')
    await page.goto(visit.cloud.origin + ADDRESSES.sessions)
    await page.locator('[id^="session-"].list-row:visible', { hasText: '未到' }).click()
    await seen(page, '#session-excuse').click()
    await seen(page, '#excuse-send').click()
    await page.getByText('请写明原因，比如出差、出庭、生病。').waitFor()
    await seen(page, '#excuse-reason').fill(REASON)
    await keepSight(page, 'h5-session-excuse')
    expect(await axeViolations(page)).toEqual([])
    await seen(page, '#excuse-send').click()
    await seen(page, '#session-facts').getByText('已请假').waitFor()
    await page.reload()
    await seen(page, '#session-facts').getByText(REASON).waitFor()
    await look(page, 'h5-session-excused')
    expect(complaints).toEqual([])
  })
})
