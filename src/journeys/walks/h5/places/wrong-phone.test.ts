import { answerPlaceReport, listPlaceReports } from '@/contract/places/console-reports'
import { listPlaces } from '@/contract/places/places'
import { logInAsSample } from '@/contract/session'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { axeViolations } from '../../check-page'
import { keepPicture } from '../../screenshot'
import { loseNetwork, seen, startVisit, type Visit } from '../visit'

const TEXT = '示例：打了没人接，门口贴的是 023-0000-0001。'
const ANSWER = '示例：谢谢，电话已经改成门口贴的号码。'

describe('a wrong phone is reported and answered', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  async function answerAsEditor(): Promise<void> {
    const { origin } = visit.cloud
    const { token } = await callerOf(origin)(logInAsSample, { persona: 'editor' })
    const editor = callerOf(origin, token)
    const { reports } = await editor(listPlaceReports, { state: 'open' })
    expect(reports.map(({ kind, text }) => [kind, text])).toEqual([['phone', TEXT]])
    await editor(answerPlaceReport, { id: reports[0]!.id, answer: ANSWER, was: null })
  }

  it('without a log-in, over a reload and a dropped network; the answer waits in 我的', async () => {
    const [place] = (await callerOf(visit.cloud.origin)(listPlaces, {})).places
    const { page, context } = await visit.phone(ADDRESSES.place(place!.id))
    await seen(page, '#place-report').click()
    await seen(page, '#kind-phone').click()
    await seen(page, '#report-text').fill(TEXT)
    await page.reload()
    await seen(page, '#report-text').waitFor()
    expect(await seen(page, '#report-text').inputValue()).toBe(TEXT)
    expect(await seen(page, '#kind-phone').getAttribute('aria-checked')).toBe('true')
    await keepPicture(page, 'h5-places-report')
    expect(await axeViolations(page)).toEqual([])

    await loseNetwork(page)
    await seen(page, '#report-send').click()
    await page.getByText('连上网络后自动发送，不用再写一遍。内容存在这台手机上。').waitFor()
    await keepPicture(page, 'h5-places-report-waits')
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/reports') && answer.ok())
    await context.setOffline(false)
    await sent
    await answerAsEditor()

    await page.goto(visit.cloud.origin + ADDRESSES.me)
    await seen(page, '#open-place-reports').getByText('有新答复').waitFor()
    await seen(page, '#open-place-reports').click()
    await page.getByText(ANSWER).waitFor()
    await keepPicture(page, 'h5-places-report-answered')
    expect(await axeViolations(page)).toEqual([])
  })
})
