import type { Locator } from 'playwright-core'
import writeExcelFile from 'write-excel-file/node'
import { listQuestions, withdrawQuestion } from '@/contract/console/console-questions'
import { logInAsSample } from '@/contract/session'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { look } from '../../check-page'
import { chooserOf, DESK } from '../../open-browser'
import { seen, startVisit, type Visit } from '../visit'
import { chooseOption } from './choose-option'

const STEM = '示例：楼上的空调水一直滴到我家窗台，可以要求对方改正吗？'
const CHANGED = '示例：楼上的空调水滴到我家窗台，可以要求对方改正吗？'
const TABLE = [
  ['题型', '题干', '选项A', '选项B', '选项C', '答案', '解析', '难度'],
  ['单选题', STEM, '可以', '不可以', '要先交钱', 'A', '用水、排水不能妨碍邻居。', '易'],
  ['判断题', '示例：邻居之间要互相给方便。', '', '', '', '正确', '', '易'],
  ['单选题', '示例：答案写错的一行？', '甲', '乙', '丙', 'F', '', ''],
  ['单选题', '', '甲', '乙', '丙', 'A', '', ''],
]

/** What makes an option look as it does. */
const lookOf = (option: Locator) =>
  option.evaluate((element) => {
    const { backgroundColor, borderRadius, borderColor, color, fontSize, minHeight, padding } =
      getComputedStyle(element)
    return { backgroundColor, borderRadius, borderColor, color, fontSize, minHeight, padding }
  })

describe('a file of questions on its way to the phone', () => {
  let visit: Visit
  let workbook: Buffer
  beforeAll(async () => {
    workbook = await writeExcelFile([
      { sheet: '题库', data: TABLE.map((row) => row.map((value) => ({ value, type: String }))) },
    ]).toBuffer()
    visit = await startVisit()
    // Of this topic the phone then has nothing to ask but what comes out of the file.
    const desk = await callAs('admin')
    const { questions } = await desk(listQuestions, { topic: 'neighbours', state: 'published' })
    for (const { id } of questions) await desk(withdrawQuestion, { id, reason: '示例：给导入的题让位' })
  })
  afterAll(() => visit?.end())

  const callAs = async (persona: 'editor' | 'admin') => {
    const { origin } = visit.cloud
    return callerOf(origin, (await callerOf(origin)(logInAsSample, { persona })).token)
  }

  async function enterAs(persona: 'editor' | 'admin', address: string, heading: string) {
    const desk = await visit.phone(`/admin${address}`, DESK)
    await desk.page.locator(`#persona-${persona}`).click()
    await desk.page.getByRole('heading', { level: 1, name: heading }).waitFor()
    return desk
  }

  it('is tried, read as a report, written, given its article, reviewed by a second person, and asked', async () => {
    const editor = await enterAs('editor', '/questions/import', '导入题目')
    const { page } = editor
    await look(page, 'console-bank-import')

    // With the keyboard alone: the button opens the browser's own choice.
    await page.locator('#import-choose').focus()
    const chooser = await chooserOf(page, () => page.keyboard.press('Enter'))
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await chooser.setFiles({ name: '示例题库.xlsx', mimeType, buffer: workbook })
    await chooseOption(page.locator('#import-topic'), /邻里相处/)
    await page.locator('#import-try').focus()
    await page.keyboard.press('Enter')
    await page.getByText('读到 2 道可以写入的题，2 行不能写入。').waitFor()
    const problems = page.getByRole('region', { name: '不能写入的行' })
    expect(await problems.locator('tbody tr.ant-table-row').count()).toBe(2)
    await look(page, 'console-bank-report')
    await page.locator('#import-write').click()
    await page.getByText('已写入 2 道草稿').waitFor()
    await look(page, 'console-bank-written')

    await page.locator('#import-list').click()
    await page.getByRole('link', { name: STEM }).click()
    await page.locator('#stem').fill(CHANGED)
    await page.locator('.phone-look').getByText(CHANGED).waitFor()
    await page.locator('#citation-new').fill('民法典 296')
    await page.locator('#citation-add-civil-code-296').click()
    const digest = page.locator('[id="field-citations.0.digest"]')
    if ((await digest.inputValue()) === '') await digest.fill('用水、排水要尽量避免给邻居造成损害。')
    await look(page, 'console-bank-draft')
    const drawn = await lookOf(page.locator('.phone-look .option').first())
    await page.locator('#submit-question').click()
    await page.getByText('等待另一位同事审核。').waitFor()
    await look(page, 'console-bank-submitted')

    const admin = await enterAs('admin', '', '待办')
    await look(admin.page, 'console-bank-todo')
    await admin.page.getByRole('link', { name: CHANGED }).click()
    await admin.page.locator('#publish-question').click()
    await admin.page.locator('#publish-ok').click()
    await admin.page.locator('#edit-question').waitFor()
    await admin.page.getByRole('link', { name: '← 待办' }).click()
    await admin.page.getByText('还有 1 道没有法条').waitFor()

    const phone = await visit.phone(ADDRESSES.set('neighbours'))
    await seen(phone.page, '.question-stem').getByText(CHANGED).waitFor()
    // The preview did not promise anything else.
    expect(await lookOf(seen(phone.page, '#question .option').first())).toEqual(drawn)
    expect([...editor.complaints, ...admin.complaints, ...phone.complaints]).toEqual([])
  })

  it('versions side by side and the figures of the bank can be read by everybody', async () => {
    const desk = await callAs('editor')
    const { questions } = await desk(listQuestions, { topic: 'work', state: 'published' })
    const { page, complaints } = await enterAs('editor', `/questions/${questions[0]!.id}`, '工作与工伤')
    await page.locator('#edit-question').click()
    await page.locator('#stem').fill('示例：改过的题干？')
    await page.locator('#save-question').click()
    await page.getByText('已保存').waitFor()
    await page.getByRole('link', { name: '和第 1 版对照' }).click()
    await page.getByRole('region', { name: '题干' }).waitFor()
    await look(page, 'console-bank-versions')
    await page.goto(`${visit.cloud.origin}/admin/questions/statistics`)
    await page.getByRole('heading', { name: '话题和状态' }).waitFor()
    await look(page, 'console-bank-statistics')
    await page.goto(`${visit.cloud.origin}/admin/questions`)
    await page.getByRole('heading', { level: 1, name: '题库' }).waitFor()
    await look(page, 'console-bank-list')
    expect(complaints).toEqual([])
  })
})
