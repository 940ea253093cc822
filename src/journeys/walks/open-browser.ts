import { chromium, type Browser, type BrowserContext, type FileChooser, type Page, type Route } from 'playwright-core'
import { findChromium, INSTALL_A_BROWSER } from './find-chromium'
import { PICTURES_WANTED } from './screenshot'

/**
 * A cheap phone in the hand: 390×844 points, touch, Chinese. Its owner has asked the system for less motion: a click
 * while something still slides goes down on one element and up on another, which is no click.
 */
const PHONE = {
  viewport: { width: 390, height: 844 },
  // A quarter of the points costs a walk a seventh less; people who look at pictures want them sharp.
  deviceScaleFactor: PICTURES_WANTED ? 2 : 1,
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
  reducedMotion: 'reduce' as 'reduce' | 'no-preference',
}

/** The screen of an office, with a mouse. */
export const DESK = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1, hasTouch: false, isMobile: false }

/** For what comes at once on a machine that has nothing else to do; a walk that fails says what it waited for. */
export const PATIENCE_MS = 120_000

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
  page.setDefaultTimeout(PATIENCE_MS)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  return { context, page, complaints }
}

/** What playwright says when the page, or all of the browser, went away under an answer. */
const GONE = /has been closed|disposed/

/**
 * Answers requests of a page in the server's place. A page may be closed while an answer is under way; then nobody is
 * there to hear it, and nothing is wrong.
 */
export const answerFor = (
  page: Page,
  urls: string | RegExp,
  answer: (route: Route) => Promise<void>,
): Promise<unknown> =>
  page.route(urls, (route) =>
    answer(route).catch((error: Error) => {
      if (!page.isClosed() && !GONE.test(error.message)) throw error
    }),
  )

/**
 * What a button that opens the system's choice of files asks for. The browser is told to hand the choice over before the
 * button is pressed: told in the same moment, it now and then opens its own, which nobody answers.
 */
export async function chooserOf(page: Page, press: () => Promise<void>): Promise<FileChooser> {
  page.on('filechooser', () => undefined)
  // Its answer comes after the browser has heard of the line above.
  await page.evaluate(() => undefined)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()])
  return chooser
}
