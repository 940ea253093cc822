import { readFile } from 'node:fs/promises'
import { axeViolations, cutOff } from '../../check-page'
import { ADDRESSES } from '../../addresses'
import { chooserOf } from '../../open-browser'
import { keepPicture } from '../../screenshot'
import { logInAsSample, seen, startVisit, type Visit } from '../visit'

/** A scanned page, small: one black point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

describe('after the exam', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  const official = async (address: string, size?: Parameters<Visit['phone']>[1]) => {
    const phone = await visit.phone('/', size)
    await logInAsSample(phone.page, 'official')
    await phone.page.goto(visit.cloud.origin + address)
    return phone
  }

  it('looks at the score and at each question, and appeals against one', async () => {
    const { page, complaints } = await official(ADDRESSES.exams)
    await keepPicture(page, 'h5-exams-list')
    await page.locator('.button:visible', { hasText: '看成绩和回看' }).first().click()
    await page.locator('[id^="paper-"]:visible').first().click()
    await seen(page, '#score').waitFor()
    await page.locator('#review-filter-all:visible').click()
    await seen(page, '#review-2-open').click()
    await seen(page, '#review-2-outcome').getByText('依据的法条').waitFor()
    await keepPicture(page, 'h5-exam-review')
    await seen(page, '#review-2-appeal').click()
    await page.getByRole('textbox').fill('示例：第二项也符合法条的说法。')
    await seen(page, '#appeal-send').click()
    await seen(page, '#appeal-2').getByText('申诉已收到，正在核实').waitFor()
    await page.reload()
    await page.locator('#review-filter-all:visible').click()
    await seen(page, '#appeal-2').waitFor()
    expect(complaints).toEqual([])
  })

  it('downloads the certificate, any time', async () => {
    const { page, complaints } = await official(ADDRESSES.certificates)
    const button = page.locator('[id^="pdf-"]:visible').first()
    await button.waitFor()
    await keepPicture(page, 'h5-certificate')
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    const pdf = await readFile(await download.path())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(complaints).toEqual([])
  })

  it('asks for an exemption with a file, and takes it back', async () => {
    const { page, complaints } = await official(ADDRESSES.exemption)
    await page.locator('[id^="exempt-from-"]:visible').first().click()
    await seen(page, '#reason-illness').click()
    const chooser = await chooserOf(page, () => seen(page, '#exemption-pick').click())
    await chooser.setFiles({ name: '示例证明.png', mimeType: 'image/png', buffer: PICTURE })
    await seen(page, '#exemption-file').getByText('示例证明.png').waitFor()
    await keepPicture(page, 'h5-exemption')
    await seen(page, '#exemption-send').click()
    const takeBack = page.locator('[id^="take-back-"]:visible').first()
    await takeBack.waitFor()
    await page.getByText('材料：示例证明.png').first().waitFor()
    await takeBack.click()
    await page.getByText('已撤回').first().waitFor()
    expect(complaints).toEqual([])
  })

  it('everybody can read it, in either mode', async () => {
    const { page } = await official(ADDRESSES.exams, { viewport: { width: 320, height: 640 } })
    for (const address of [ADDRESSES.exams, ADDRESSES.certificates, ADDRESSES.exemption]) {
      await page.goto(visit.cloud.origin + address)
      await page.locator('.card:visible, .empty:visible').first().waitFor()
      for (const _mode of ['one', 'other']) {
        expect(await cutOff(page)).toEqual([])
        expect(await axeViolations(page)).toEqual([])
        await seen(page, '#elder-switch').click()
      }
    }
  })
})
