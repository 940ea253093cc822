import type { Page } from 'playwright-core'
import { addSupervisor, listUnits } from '@/contract/console/study/console-units'
import { CATEGORY_WORDS } from '@/domain/study/categories'
import { fairShareTenths, hoursWord } from '@/domain/study/plans/fair-share'
import { dayAfter } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { ADDRESSES } from '../../addresses'
import { personaCaller } from '../../bookings'
import { keepPicture } from '../../screenshot'
import { readAnswerKeys, type AnswerKeys } from '../../study/answer-keys'
import { rosterFile } from '../../study/roster-file'
import { publishShortPlan } from '../../study/short-year'
import { seen, startVisit, type Visit } from '../visit'
import { look } from '../../check-page'
import { owingRow, sitDown, sitDownByPhone, statesOf, tryRoster, writeRoster } from './at-the-desk'
import { answerCheckIn, logInByPhone } from './on-the-phone'

const [OLD_UNIT, NEW_UNIT] = ['示例·市场监督管理局/示例·综合执法支队', '示例·城市管理局/示例·城管直属大队']
const OFFICER = '示例·调动甲'
const [NUMBER, SUPERVISORS_NUMBER] = ['13900000711', '13900000712']
const CATEGORY = 'enforcement-officer'
const THEORY_TENTHS = 600

/** Two weeks back: a year that is old enough to have a middle, also when the walk is run in January. */
const PAST = dayAfter(civilDayOf(new Date()), -14)
const YEAR = Number(PAST.slice(0, 4))
const FIRST = `${YEAR}-01-01`
/** The middle between the first day of that year and today, and never the first itself. */
const JOINED = civilDayOf(new Date((Date.parse(FIRST) + Date.now()) / 2))
const SHARE = `要 ${hoursWord(fairShareTenths(THEORY_TENTHS, YEAR, JOINED))}`

describe('an officer moves unit in mid-year', () => {
  let visit: Visit
  let keys: AnswerKeys
  let plan: Awaited<ReturnType<typeof publishShortPlan>>
  beforeAll(async () => {
    visit = await startVisit()
    const { origin, dataDir } = visit.cloud
    plan = await publishShortPlan(origin, {
      ...{ category: CATEGORY, year: YEAR, title: '示例·执法人员的一年', theoryTenths: THEORY_TENTHS },
      items: [
        { title: '年初的任务', teaches: { topics: ['constitution'] }, dueDay: dayAfter(JOINED, -1), creditTenths: 100 },
        { title: '做完的任务', teaches: { topics: ['punishment'] }, creditTenths: 250 },
        { title: '做到一半的任务', teaches: { topics: ['licence'] }, creditTenths: 250 },
      ],
    })
    await superviseNewUnit(origin)
    keys = await readAnswerKeys(dataDir)
  })
  afterAll(() => visit?.end())

  async function superviseNewUnit(origin: string): Promise<void> {
    const desk = await personaCaller(origin, 'admin')
    const { units } = await desk(listUnits, {})
    const { id } = units.find(({ name }) => NEW_UNIT.endsWith(`/${name}`))!
    await desk(addSupervisor, { id, phone: SUPERVISORS_NUMBER })
  }

  const line = (unit: string, joined: string) => ({
    ...{ name: OFFICER, unit, post: '执法员', category: CATEGORY_WORDS[CATEGORY], phone: NUMBER, joined },
  })
  const owingPage = `/owing?plan=`
  const toDuties = (page: Page) => page.goto(visit.cloud.origin + ADDRESSES.duties)

  it('the preview says so, the new supervisor sees them and the old one no longer, and what was done counts', async () => {
    const clerk = await sitDown(visit, 'admin', '/roster/import')
    await tryRoster(clerk.page, await rosterFile('示例年初.xlsx', [line(OLD_UNIT, JOINED)]))
    await writeRoster(clerk.page)

    const { page, complaints } = await visit.phone('/')
    await logInByPhone(page, NUMBER)
    await toDuties(page)
    await seen(page, '#duties-who').getByText('示例·综合执法支队').waitFor()
    await seen(page, '#study-credits').getByText(`0 学时，${SHARE}`).waitFor()
    await seen(page, '#duties-not-owed').getByText('年初的任务').waitFor()
    await seen(page, `#duty-${plan.items[1]}`).click()
    await answerCheckIn(page, keys, 1, 3)
    await seen(page, '#check-in-back').click()
    // What is done has left the list, and moves the rest of it no more.
    await seen(page, '#duties-done').getByText('做完的任务').waitFor()
    await seen(page, `#duty-${plan.items[2]}`).click()
    await answerCheckIn(page, keys, 1, 1)
    await seen(page, '#go-back').click()
    await seen(page, '#duties-open').getByText('答对 1/3').waitFor()

    const old = await sitDown(visit, 'supervisor', `${owingPage}${plan.planId}`)
    await owingRow(old.page, OFFICER).waitFor()
    expect(await statesOf(old.page, OFFICER)).toEqual(['不要求', '完成', '未完成'])
    await owingRow(old.page, OFFICER).getByRole('link').click()
    await old.page.getByText(`${JOINED} 起`).waitFor()
    const person = new URL(old.page.url()).pathname.replace('/admin', '')

    await clerk.page.locator('#roster-again').click()
    await tryRoster(clerk.page, await rosterFile('示例年中.xlsx', [line(NEW_UNIT, '')]))
    await clerk.page.getByText('新增 0 人，调动 1 人，修改 0 人').waitFor()
    const moved = clerk.page.getByRole('row', { name: new RegExp(OFFICER) })
    await moved.getByText(`单位：${OLD_UNIT} → ${NEW_UNIT}`).waitFor()
    expect(await moved.getByRole('listitem').count()).toBe(1)
    await look(clerk.page, 'console-roster-move')
    await writeRoster(clerk.page)
    expect([...clerk.complaints, ...old.complaints]).toEqual([])

    await old.page.reload()
    await old.page.getByRole('alert').waitFor()
    expect(await old.page.getByText(OFFICER).count()).toBe(0)
    await old.page.goto(`${visit.cloud.origin}/admin${owingPage}${plan.planId}`)
    await old.page.getByText(/共 \d+ 人，已列出/).waitFor()
    expect(await owingRow(old.page, OFFICER).count()).toBe(0)

    const fresh = await sitDownByPhone(visit, SUPERVISORS_NUMBER, `${owingPage}${plan.planId}`)
    await owingRow(fresh.page, OFFICER).waitFor()
    expect(await statesOf(fresh.page, OFFICER)).toEqual(['不要求', '完成', '未完成'])

    await toDuties(page)
    await seen(page, '#duties-who').getByText('示例·城管直属大队').waitFor()
    await seen(page, '#duties-done').getByText('做完的任务').waitFor()
    await seen(page, '#study-credits').getByText(`25 学时，${SHARE}`).waitFor()
    await keepPicture(page, 'h5-duties-after-move')
    await seen(page, `#duty-${plan.items[2]}`).click()
    await answerCheckIn(page, keys, 2, 3)
    await seen(page, '#check-in-done').waitFor()

    await fresh.page.goto(`${visit.cloud.origin}/admin${person}`)
    await fresh.page.getByText(`${JOINED} 起`).waitFor()
    await fresh.page.getByText(`理论 50 学时，${SHARE}`).waitFor()
    await look(fresh.page, 'console-owing-moved-person')
    expect([...complaints, ...fresh.complaints]).toEqual([])
  })
})
