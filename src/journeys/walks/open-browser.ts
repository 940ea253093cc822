import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { findChromium, INSTALL_A_BROWSER } from './find-chromium'

/** A cheap phone in the hand: 390×844 points, touch, Chinese. */
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
}

export interface Phone {
  context: BrowserContext
  page: Page
  /** What went wrong on the page without anybody asking: uncaught errors and console errors. */
  complaints: string[]
}

/** Starts the browser; fails with the sentence that says what to install. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium()
  try {
    return await chromium.launch({ executablePath, args, env, headless: true })
  } catch (cause) {
    throw new Error(INSTALL_A_BROWSER, { cause })
  }
}

/** A fresh phone: own storage, own cookies. */
export async function newPhone(browser: Browser, size: Partial<typeof PHONE> = {}): Promise<Phone> {
  const context = await browser.newContext({ ...PHONE, ...size })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  return { context, page, complaints }
}
