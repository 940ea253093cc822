import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { getVillage } from '@/contract/booking/villages'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { callerOf } from '../../../call'
import { axeViolations } from '../../check-page'
import { DESK, newPhone, openBrowser } from '../../open-browser'
import { keepPicture } from '../../screenshot'
import { chooseOption } from './choose-option'

/** 鱼嘴镇 */
const VILLAGE = '500105100001'

describe('an editor brings a lawyer to a village', () => {
  let cloud: BuiltCloud
  let browser: Browser
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await cloud?.stop()
  })

  async function desk(persona: string) {
    const opened = await newPhone(browser, DESK)
    await opened.page.goto(`${cloud.origin}/admin`)
    await opened.page.locator(`#persona-${persona}`).click()
    await opened.page.getByRole('link', { name: '村居结对' }).waitFor()
    return opened
  }
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  const villageNow = () => callerOf(cloud.origin)(getVillage, { code: VILLAGE })

  it('makes firm and lawyer, pairs them from today on, and residents see it', async () => {
    const before = await villageNow()
    const { page, complaints } = await desk('editor')
    await page.getByRole('link', { name: '律所', exact: true }).click()
    await heading(page, '律所')
    await page.locator('#new-firm').waitFor()
    await keepPicture(page, 'console-firms')
    await page.locator('#new-firm').click()
    await page.locator('#firm-name').fill('示例·果园港律师事务所')
    await page.locator('#firm-phone').fill('023-0000-0088')
    await page.locator('#firm-promise').fill('24')
    // What is typed survives a reload.
    await page.reload()
    await page.getByText('已恢复上次没有保存的内容。').waitFor()
    expect(await page.locator('#firm-name').inputValue()).toBe('示例·果园港律师事务所')
    await keepPicture(page, 'console-firm-new')
    await page.locator('#firm-save').click()
    await heading(page, '示例·果园港律师事务所')
    await page.locator('#add-lawyer').click()
    await heading(page, '新建律师')
    await page.locator('#lawyer-name').fill('示例·欧阳律师')
    await page.getByLabel('邻里相处').check()
    await page.locator('#lawyer-place').fill('示例·鱼嘴镇果园港社区居民委员会公共法律服务工作室二楼')
    await keepPicture(page, 'console-lawyer-new')
    expect(await axeViolations(page)).toEqual([])
    await page.locator('#lawyer-save').click()
    await heading(page, '示例·欧阳律师')
    await page.locator('#lawyer-phone').fill('13800000077')
    await page.locator('#lawyer-bind').click()
    await page.getByText('已登记手机号，等本人用它登录。').waitFor()
    await keepPicture(page, 'console-lawyer')
    expect(await axeViolations(page)).toEqual([])

    await page.getByRole('link', { name: '村居结对' }).click()
    await heading(page, '村居结对')
    await page.locator('#filter-text').fill(VILLAGE)
    await page.getByRole('row', { name: new RegExp(before.name) }).waitFor()
    await page.goto(`${cloud.origin}/admin/villages/${VILLAGE}`)
    await heading(page, before.name)
    // The line above the form comes by itself, and pushes it down.
    await page.getByText(/居民现在看到/).waitFor()
    await chooseOption(page.locator('#pairing-firmId'), /果园港/, '果园港')
    await page.getByText(/的前一天结束/).waitFor()
    await keepPicture(page, 'console-village')
    expect(await axeViolations(page)).toEqual([])
    await page.locator('#pairing-save').click()
    await page.getByText(/居民现在看到：示例·果园港律师事务所，示例·欧阳律师/).waitFor()
    expect(await villageNow()).toMatchObject({
      firm: { name: '示例·果园港律师事务所', phone: '023-0000-0088', promiseHours: 24 },
      lawyers: [{ name: '示例·欧阳律师', fields: ['neighbours'], nextFree: null }],
    })
    // The firm of before ended yesterday; an overlap is refused in place.
    await page.locator('#pairing-fromDay').fill('2026-03-01')
    await page.keyboard.press('Enter')
    await chooseOption(page.locator('#pairing-firmId'), /果园港/, '果园港')
    await page.locator('#pairing-save').click()
    await page.locator('#pairing-fromDay-error').waitFor()
    await keepPicture(page, 'console-village-refused')
    expect(complaints.filter((one) => !one.includes('400'))).toEqual([])
  })

  it('what is exported is imported as itself, and a plan is opened for somebody else', async () => {
    const { page, complaints } = await desk('admin')
    await page.goto(`${cloud.origin}/admin/villages/import`)
    await heading(page, '导入律所、律师和结对')
    const download = page.waitForEvent('download')
    await page.locator('#directory-export').click()
    const file = await (await download).path()
    await page.locator('#directory-choose-file').setInputFiles({
      name: '示例.xlsx',
      mimeType: 'application/octet-stream',
      buffer: readFileSync(file),
    })
    await page.locator('#directory-try').click()
    await page.getByText(/^结对：新增 0 段，修改 0 段，没有变化 \d+ 段$/).waitFor()
    await page.getByText(/^律师：新增 0 位，修改 0 位，没有变化 \d+ 位$/).waitFor()
    await keepPicture(page, 'console-directory-import')
    expect(await axeViolations(page)).toEqual([])

    await page.goto(`${cloud.origin}/admin/lawyers?text=${encodeURIComponent('陈律师')}`)
    await page.getByRole('link', { name: '示例·陈律师' }).click()
    await page.locator('#open-plan').click()
    await heading(page, '示例·陈律师的值班安排')
    await page.locator('#extra-day').waitFor()
    await keepPicture(page, 'console-plan-of-lawyer')
    expect(await axeViolations(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it('the lists fit the screen', async () => {
    const { page, complaints } = await desk('admin')
    for (const [address, name] of [
      ['villages', '村居结对'],
      ['lawyers', '村居律师'],
      ['firms', '律所'],
      ['visits', '预约数据'],
    ] as const) {
      await page.goto(`${cloud.origin}/admin/${address}`)
      await heading(page, name)
      await page.locator('.ant-table-row').first().waitFor()
      await keepPicture(page, `console-${address}`)
      expect(await axeViolations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
    }
    expect(complaints).toEqual([])
  })
})
