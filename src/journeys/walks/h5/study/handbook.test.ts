import { ADDRESSES } from '../../addresses'
import { look } from '../../check-page'
import { logInAsSample, loseNetwork, seen, startVisit, type Visit } from '../visit'

const BOOK = 'enforcement-officer'
const NOTE = '示例：下次出门前先看证件有没有带齐。'
const ON_THE_BUS = '示例：没有网络时记的。'

describe('the handbook of an enforcement officer', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  const offline = (complaints: string[]) =>
    complaints.filter((complaint) => !/ERR_INTERNET_DISCONNECTED/.test(complaint))

  it('one’s own book stands first; its chapters are listed, and found by a word or an article’s number', async () => {
    const { page, complaints } = await visit.phone('/')
    await logInAsSample(page, 'official')
    await seen(page, '#tab-learn').click()
    // The duties above have come, and push nothing down any more.
    await seen(page, '#learn-all-duties').waitFor()
    await seen(page, '#learn-part-handbooks').click()
    await seen(page, `#handbooks .list-row`)
      .first()
      .and(page.locator(`#handbook-${BOOK}`))
      .click()
    await seen(page, '#chapter-before').waitFor()
    const all = await page.locator('[id^="entry-"].list-row:visible').count()
    await seen(page, '#handbook-count').getByText(`共 ${all} 条`).waitFor()
    await look(page, 'h5-handbook')
    await seen(page, '#handbook-search').fill('处罚法 42')
    await seen(page, '#handbook-count').getByText('找到 1 条').waitFor()
    await seen(page, '#entry-two-officers').waitFor()
    await seen(page, '#handbook-search').fill('示例没有的词')
    await seen(page, '#handbook-none').waitFor()
    await look(page, 'h5-handbook-none')
    await seen(page, '#handbook-all').click()
    await seen(page, '#handbook-count').getByText(`共 ${all} 条`).waitFor()
    expect(complaints).toEqual([])
  })

  it('a note of one’s own is there after a reload, and on another phone', async () => {
    const { page, context, complaints } = await visit.phone('/')
    await logInAsSample(page, 'official')
    await page.goto(visit.cloud.origin + ADDRESSES.entry(BOOK, 'two-officers'))
    await seen(page, '#entry-note').fill(NOTE)
    await seen(page, '#entry-note-status').getByText('已保存。').waitFor()
    await look(page, 'h5-handbook-entry')
    await page.reload()
    await seen(page, '#entry-digest').waitFor()
    expect(await seen(page, '#entry-note').inputValue()).toBe(NOTE)
    await context.close()

    const other = await visit.phone('/')
    await logInAsSample(other.page, 'official')
    await other.page.goto(visit.cloud.origin + ADDRESSES.handbook(BOOK))
    await seen(other.page, '#entry-two-officers').getByText('有笔记').click()
    await other.page.waitForFunction(
      (note) => document.querySelector<HTMLTextAreaElement>('#entry-note')?.value === note,
      NOTE,
    )
    expect([...complaints, ...other.complaints]).toEqual([])
  })

  it('what was opened once is read without a network, and a note of then is saved later', async () => {
    const { page, context, complaints } = await visit.phone('/')
    await logInAsSample(page, 'official')
    await page.goto(visit.cloud.origin + ADDRESSES.handbook(BOOK))
    await seen(page, '#entry-two-officers').click()
    await seen(page, '#entry-digest').waitFor()
    await loseNetwork(page)
    // The whole book lies on the phone: also what nobody has looked at yet.
    await seen(page, '#entry-after').click()
    await seen(page, '#entry-digest').waitFor()
    await seen(page, '#handbook-offline').getByText('存在这台手机上的整本手册').waitFor()
    await seen(page, '#entry-note').fill(ON_THE_BUS)
    await seen(page, '#entry-note-status').getByText('已存在这台手机上').waitFor()
    await look(page, 'h5-handbook-offline')
    await page.goBack()
    await seen(page, '#handbook-search').fill('全过程')
    await seen(page, '#entry-record').waitFor()
    // The phone sends it at once: whoever listens afterwards may have missed it.
    const saved = page.waitForResponse((response) => response.url().endsWith('/note') && response.ok())
    await context.setOffline(false)
    await saved
    const fresh = await visit.phone('/')
    await logInAsSample(fresh.page, 'official')
    await fresh.page.goto(visit.cloud.origin + ADDRESSES.handbook(BOOK))
    await fresh.page.locator('[id^="entry-"].list-row:visible', { hasText: '有笔记' }).nth(1).waitFor()
    expect(offline(complaints)).toEqual([])
  })
})
