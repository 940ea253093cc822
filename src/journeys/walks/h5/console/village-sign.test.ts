import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Browser, Page } from 'playwright-core'
import { decodeQR } from 'qr/decode.js'
import { listSigns } from '@/contract/signs'
import { logInAsSample } from '@/contract/session'
import { civilMonthOf } from '@/domain/time/civil-time'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { callerOf } from '../../../call'
import { axeViolations } from '../../check-page'
import { DESK, newPhone, openBrowser } from '../../open-browser'
import { keepPicture } from '../../screenshot'
import { pause, playPast, seen } from '../visit'
import { narrowList } from './narrow-list'

const A4_PIXELS = { width: 794, height: 1123 }
const VILLAGE = '500105001001'

/** What a phone's camera would read from the picture. */
async function readCode(png: Buffer): Promise<string> {
  const image = await loadImage(png)
  const { width, height } = image
  const brush = createCanvas(width, height).getContext('2d')
  brush.drawImage(image, 0, 0)
  // The canvas' own array is of another realm than the reader's.
  return decodeQR({ width, height, data: Uint8ClampedArray.from(brush.getImageData(0, 0, width, height).data) })
}

/** Paper sizes of a PDF, one for each page, in whole points. */
async function papersOf(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: false })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  )
}

describe('a clerk prints the sign of a village', () => {
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

  async function clerk() {
    const desk = await newPhone(browser, DESK)
    await desk.page.goto(`${cloud.origin}/admin`)
    await desk.page.locator('#persona-clerk').click()
    await desk.page.getByRole('heading', { level: 1, name: '村居二维码' }).waitFor()
    return desk
  }

  async function counted(): Promise<Record<string, number>> {
    const { token } = await callerOf(cloud.origin)(logInAsSample, { persona: 'clerk' })
    const signs = await callerOf(cloud.origin, token)(listSigns, { month: civilMonthOf(new Date()) })
    const villages = signs.subdistricts.flatMap((subdistrict) => subdistrict.villages)
    return Object.fromEntries(villages.filter(({ total }) => total > 0).map(({ code, total }) => [code, total]))
  }

  it('a phone that reads it finds an episode, and the village has one arrival more, once', async () => {
    const { page, complaints } = await clerk()
    expect(await axeViolations(page)).toEqual([])
    await narrowList(page, 'qiaobei')
    await page.getByRole('link', { name: '桥北社区' }).click()
    await page.locator('#print').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await keepPicture(page, 'console-sign')

    expect(await papersOf(page)).toEqual(['595×842'])
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(A4_PIXELS)
    expect(await page.locator('.shell').isVisible()).toBe(false)
    await keepPicture(page, 'sign-a4')
    const address = await readCode(await page.screenshot())
    expect(address).toBe(`${cloud.origin}/s/${VILLAGE}`)

    const before = await counted()
    const oneMore = { ...before, [VILLAGE]: (before[VILLAGE] ?? 0) + 1 }
    const phone = await newPhone(browser)
    const arrival = () =>
      phone.page.waitForResponse((answer) => answer.ok() && answer.url().endsWith(`/api/signs/${VILLAGE}/visits`))
    await Promise.all([arrival(), phone.page.goto(address)])
    await seen(phone.page, '#newest-episode').click()
    await playPast(phone.page, 1)
    await pause(phone.page)
    expect(await counted()).toEqual(oneMore)
    await Promise.all([arrival(), phone.page.goto(address)])
    expect(await counted()).toEqual(oneMore)

    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize(DESK.viewport)
    await page.reload()
    await page.getByRole('table', { name: '每月到访次数' }).getByRole('cell', { name: '1', exact: true }).waitFor()
    // A phone without a token asks once, is refused, and becomes a guest: the browser writes that down.
    expect([...complaints, ...phone.complaints.filter((one) => !one.includes('401'))]).toEqual([])
  })

  it('a whole subdistrict comes out one village to a page, or two to a page across', async () => {
    const { page, complaints } = await clerk()
    const { token } = await callerOf(cloud.origin)(logInAsSample, { persona: 'clerk' })
    const signs = await callerOf(cloud.origin, token)(listSigns, { month: civilMonthOf(new Date()) })
    const { name, villages } = signs.subdistricts[0]!
    await page.goto(`${cloud.origin}/admin/signs/print?subdistrict=${encodeURIComponent(name)}`)
    await page.locator('#print').waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await papersOf(page)).toEqual(villages.map(() => '595×842'))
    await page.getByText('A5 两张').click()
    expect(await papersOf(page)).toEqual(Array.from({ length: Math.ceil(villages.length / 2) }, () => '842×595'))
    expect(complaints).toEqual([])
  })
})
