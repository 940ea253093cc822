import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { OFFICIALS_UNIT } from '@/cloud/tasks/samples/study/sample-units'
import { civilDayOf } from '@/domain/time/civil-time'
import { ADDRESSES } from '../../addresses'
import { keepPicture, keepSight } from '../../screenshot'
import { readAnswerKeys, type AnswerKeys } from '../../study/answer-keys'
import { rosterFile } from '../../study/roster-file'
import { publishShortExam, publishShortPlan } from '../../study/short-year'
import { seen, startVisit, type Visit } from '../visit'
import { look } from '../../check-page'
import { owingRow, sitDown, statesOf, tryRoster, writeRoster } from './at-the-desk'
import { answerCheckIn, logInByPhone, sitExam } from './on-the-phone'

const UNIT = '示例·市场监督管理局/示例·综合执法支队'
const [NEWCOMER, COLLEAGUE] = ['示例·新录用甲', '示例·新录用乙']
const NUMBER = '13900000701'
const EXAM = '示例·新录用公务员入职考试'

describe('from roster to certificate', () => {
  let visit: Visit
  let keys: AnswerKeys
  let plan: Awaited<ReturnType<typeof publishShortPlan>>
  beforeAll(async () => {
    visit = await startVisit()
    const { origin, dataDir } = visit.cloud
    const category = 'new-civil-servant' as const
    const examId = await publishShortExam(origin, category, EXAM)
    plan = await publishShortPlan(origin, {
      ...{ category, year: Number(civilDayOf(new Date()).slice(0, 4)), title: '示例·新录用公务员的一年' },
      items: [
        { title: '行政处罚怎么开始', teaches: { topics: ['punishment'] } },
        { title: '入职考试', teaches: { examId } },
      ],
    })
    keys = await readAnswerKeys(dataDir)
  })
  afterAll(() => visit?.end())

  /** The clerk reads what would happen, and what is wrong with a row, before anything is written. */
  async function importRoster(): Promise<void> {
    const { page, context, complaints } = await sitDown(visit, 'admin', '/roster/import')
    const common = { category: '新录用公务员', post: '试用期科员', unit: UNIT }
    const file = await rosterFile('示例名册.xlsx', [
      { ...common, name: NEWCOMER, phone: NUMBER },
      { ...common, name: COLLEAGUE, phone: '13900000702' },
      { ...common, name: '示例·新录用丙', unit: '示例·没有的局' },
    ])
    await tryRoster(page, file)
    await page.getByText('新增 2 人，调动 0 人，修改 0 人，回到名册 0 人，调离 0 人，没有变化 0 人').waitFor()
    await page.getByText('没有叫“示例·没有的局”的单位').waitFor()
    await page.getByRole('button', { name: '新增 2 人' }).click()
    await page.getByRole('row', { name: new RegExp(NEWCOMER) }).waitFor()
    await look(page, 'console-roster-import')
    await writeRoster(page)
    expect(complaints).toEqual([])
    await context.close()
  }

  /** In by the number of the roster, which binds; the list is the first thing in 学法. */
  async function arrive(page: Page): Promise<void> {
    await logInByPhone(page, NUMBER)
    await seen(page, '#open-study-me').click()
    await seen(page, '#my-post').getByText(NEWCOMER).waitFor()
    await seen(page, '#my-post').getByText('示例·市场监督管理局 / 示例·综合执法支队').waitFor()
    await keepPicture(page, 'h5-study-bound')
    await page.goto(visit.cloud.origin + ADDRESSES.learn)
    await seen(page, '#learn-duties').getByText('2 项现在可做').waitFor()
    expect(await page.locator('.learn-parts:visible > *').first().getAttribute('id')).toBe('learn-duties')
    await keepSight(page, 'h5-learn-duties')
  }

  /** Sits the exam from the list to the certificate; its number. */
  async function pass(page: Page): Promise<string> {
    await seen(page, `#learn-duty-${plan.items[1]}`).click()
    await sitExam(page, keys, 5)
    await seen(page, '#to-result').click()
    expect(await seen(page, '#score-number').innerText()).toBe('100')
    await seen(page, '#score').getByText('优秀').waitFor()
    await keepPicture(page, 'h5-exam-full-marks')
    await seen(page, '#to-certificate').click()
    const card = page.locator('[id^="certificate-HG"]:visible')
    await card.getByText(EXAM).waitFor()
    const number = (await card.getAttribute('id'))!.replace('certificate-', '')
    const [download] = await Promise.all([page.waitForEvent('download'), seen(page, `#pdf-${number}`).click()])
    expect(download.suggestedFilename()).toContain(number)
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
    return number
  }

  /** Somebody with the paper in their hand and no account. */
  async function verify(number: string): Promise<void> {
    const { page, context, complaints } = await visit.phone(`/c/${number}`)
    const told = () => seen(page, '#verify').innerText()
    const check = async (name: string) => {
      await seen(page, '#verify-name').fill(name)
      await seen(page, '#verify-check').click()
    }
    await seen(page, '#verify-number').waitFor()
    await check(COLLEAGUE)
    await seen(page, '#verify-none').waitFor()
    expect(await told()).not.toMatch(new RegExp(`${EXAM}|有效，|优秀|综合执法|${NEWCOMER}`))
    await check(NEWCOMER)
    await seen(page, '#verify-valid').waitFor()
    await seen(page, '#verify-facts').getByText(EXAM).waitFor()
    // The number is drawn at random: it may hold any three digits itself.
    expect((await told()).replaceAll(number, '')).not.toMatch(/综合执法|市场监督|139|100|试用期/)
    expect(complaints).toEqual([])
    await context.close()
  }

  /** What their supervisor reads: nothing owed by the one, all of it by the other. */
  async function lookAfter(): Promise<void> {
    const { page, complaints } = await sitDown(visit, 'supervisor', `/owing?plan=${plan.planId}&unit=${OFFICIALS_UNIT}`)
    await owingRow(page, NEWCOMER).waitFor()
    expect(await statesOf(page, NEWCOMER)).toEqual(['完成', '完成'])
    expect(await statesOf(page, COLLEAGUE)).toEqual(['未完成', '未完成'])
    await look(page, 'console-owing-after')
    await page.locator('#filter-owing').click()
    await owingRow(page, NEWCOMER).waitFor({ state: 'detached' })
    await owingRow(page, COLLEAGUE).waitFor()
    expect(complaints).toEqual([])
  }

  it('a clerk imports, the newcomer binds, studies and passes, a stranger checks, the unit sees nothing owed', async () => {
    await importRoster()
    const { page, complaints } = await visit.phone('/')
    await arrive(page)
    await seen(page, `#learn-duty-${plan.items[0]}`).click()
    await answerCheckIn(page, keys, 1, 3)
    await seen(page, '#check-in-done').waitFor()
    await seen(page, '#check-in-back').click()
    await seen(page, '#learn-duties').getByText('1 项现在可做').waitFor()
    const number = await pass(page)
    await page.goto(visit.cloud.origin + ADDRESSES.learn)
    await seen(page, '#learn-duties').getByText('现在没有要做的任务，做过的都在下面。').waitFor()
    await verify(number)
    await lookAfter()
    expect(complaints).toEqual([])
  })
})
