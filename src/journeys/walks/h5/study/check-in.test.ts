import type { Page } from 'playwright-core'
import { listDuties } from '@/contract/study/duties'
import { dayAfter } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { look } from '../../check-page'
import { inDatabase } from '../../own-database'
import { answersOf, askedIn } from '../../study/asked'
import { CHAPTER, plantItem } from '../../study/plant-item'
import { logInAsSample, seen, startVisit, tokenOn, type Visit } from '../visit'

const TITLE = '示例：执法前先想这几条'

/** What this phone keeps of the check-in that is open. */
const keptOn = (page: Page) =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('check-in-open')!) as { data: string }).data)

const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

describe('a check-in that proves knowledge', () => {
  let visit: Visit
  let itemId: string
  beforeAll(async () => {
    visit = await startVisit()
    itemId = await plantItem(visit.cloud.origin, TITLE)
  })
  afterAll(() => visit?.end())

  /** Answers the n-th question of this round as wanted, reads why, and goes on. */
  async function answer(page: Page, n: number, how: 'right' | 'wrong'): Promise<string> {
    await seen(page, '#check-in-place').getByText(`第 ${n} 题`).waitFor()
    const asked = askedIn(await keptOn(page))
    for (const text of (await answersOf(visit.cloud.dataDir, asked))[how])
      await seen(page, '#question .option')
        .filter({ has: page.getByText(text, { exact: true }) })
        .click()
    await seen(page, '#hand-in').click()
    await seen(page, '#outcome').getByText('依据的法条').waitFor()
    await seen(page, how === 'right' ? '.outcome-right' : '.outcome-wrong').waitFor()
    return asked.id
  }
  const next = (page: Page) => seen(page, '#next-question').click()
  const howOftenDone = async () => {
    let rows: { credit: number }[] = []
    await inDatabase(visit.cloud.dataDir, async ({ pool }) => {
      ;({ rows } = await pool.query('select credit_tenths as credit from study_done where item_id = $1', [itemId]))
    })
    return rows
  }

  it('a wrong answer is asked for by another question; three right ones do it once, and the calendar knows the day', async () => {
    const { page, complaints } = await visit.phone('/')
    await logInAsSample(page, 'official')
    await seen(page, '#tab-learn').click()
    await seen(page, '#learn-all-duties').click()
    await seen(page, `#duties-open #duty-${itemId}`).getByText(TITLE).waitFor()
    await seen(page, `#duty-${itemId}`).click()

    await seen(page, '#learn-first').click()
    await seen(page, '#handbook-chapter').getByText(CHAPTER.title).waitFor()
    await page.goBack()

    const missed = await answer(page, 1, 'wrong')
    await look(page, 'h5-check-in-wrong')
    await next(page)
    await answer(page, 2, 'right')
    await next(page)
    // A reload in the middle loses nothing.
    await page.reload()
    await answer(page, 3, 'right')
    await next(page)
    await seen(page, '#check-in-open').getByText('还差 1 题').waitFor()
    await look(page, 'h5-check-in-open')
    expect(await howOftenDone()).toEqual([])

    await seen(page, '#check-in-more').click()
    await seen(page, '#check-in-right').getByText('已答对 2 题，要 3 题').waitFor()
    expect(await answer(page, 1, 'right')).not.toBe(missed)
    await next(page)
    const [before, today] = [civilDayOf(new Date(Date.now() - 60_000)), civilDayOf(new Date())]
    await seen(page, '#check-in-done')
      .getByText(/完成，计入 0.5 学时/)
      .waitFor()
    await look(page, 'h5-check-in-done')
    await seen(page, '#check-in-back').click()

    await seen(page, `#duties-done #duty-${itemId}`)
      .getByText(/月\d+日完成/)
      .waitFor()
    expect(await page.locator(`#duties-open #duty-${itemId}:visible`).count()).toBe(0)
    // Opened again there is nothing more to answer, and nothing is granted twice.
    await seen(page, `#duty-${itemId}`).click()
    await seen(page, '#check-in-done').waitFor()
    expect(await howOftenDone()).toEqual([{ credit: 5 }])
    const { duties } = await callerOf(visit.cloud.origin, await tokenOn(page))(listDuties, {})
    const done = duties.find(({ id }) => id === itemId)!
    expect([before, today]).toContain(done.doneDay)

    await page.goto(visit.cloud.origin + ADDRESSES.studyCalendar)
    await seen(page, `#duty-${itemId}`)
      .getByText(`${monthDay(done.doneDay!)}完成`)
      .waitFor()
    await page.getByLabel(new RegExp(`^${Number(done.doneDay!.slice(8))}日，.*项完成$`)).waitFor()
    await look(page, 'h5-calendar')
    await seen(page, '#month-before').click()
    const month = dayAfter(`${done.doneDay!.slice(0, 7)}-01`, -1)
    await page.getByText(`${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`).waitFor()
    expect(await page.locator(`#duty-${itemId}:visible`).count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
