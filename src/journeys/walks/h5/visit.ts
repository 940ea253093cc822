import type { Browser, Locator, Page } from 'playwright-core'
import { startBuiltCloud, type BuiltCloud } from '../../built-cloud'
import { newPhone, openBrowser, type Phone } from '../open-browser'

export interface Visit {
  cloud: BuiltCloud
  browser: Browser
  /** A fresh phone on this address of the site. */
  phone(address?: string, size?: Parameters<typeof newPhone>[1]): Promise<Phone>
  end(): Promise<void>
}

/** A server of its own, with `more` settings, and a browser, for one file of walks. */
export async function startVisit(more: Record<string, string> = {}): Promise<Visit> {
  const cloud = await startBuiltCloud(more)
  const browser = await openBrowser().catch(async (error: unknown) => {
    await cloud.stop()
    throw error
  })
  return {
    cloud,
    browser,
    async phone(address = '/', size) {
      const phone = await newPhone(browser, size)
      await phone.page.goto(cloud.origin + address)
      return phone
    },
    async end() {
      await browser.close()
      await cloud.stop()
    },
  }
}

/** Pages below the present one stay in the document: only what is seen counts. */
export const seen = (page: Page, selector: string): Locator => page.locator(`${selector}:visible`)

/** The first page with all it shows: what comes last pushes down what stands below, away from under a tap. */
export async function wholeHome(page: Page): Promise<void> {
  await seen(page, '#newest-episode').waitFor()
  await seen(page, '#daily').waitFor()
}

/** The network goes; over when the bar that says so stands, and pushes the page down no more. */
export async function loseNetwork(page: Page): Promise<void> {
  await page.context().setOffline(true)
  await seen(page, '.offline-bar').waitFor()
}

/** Back from an episode; its page takes a moment to leave the document. */
export async function leaveEpisode(page: Page): Promise<void> {
  await seen(page, '#go-back').click()
  await page.locator('#player').waitFor({ state: 'detached' })
}

export const currentTime = (page: Page): Promise<number> =>
  seen(page, '#player-video').evaluate((video) => (video as HTMLVideoElement).currentTime)

/** Plays from here until the film has passed `seconds`. */
export async function playPast(page: Page, seconds: number): Promise<void> {
  const video = seen(page, '#player-video')
  await video.evaluate((element) => (element as HTMLVideoElement).play())
  await page.waitForFunction(([element, until]) => (element as HTMLVideoElement).currentTime > (until as number), [
    await video.elementHandle(),
    seconds,
  ] as const)
}

export const pause = (page: Page): Promise<void> =>
  seen(page, '#player-video').evaluate((video) => (video as HTMLVideoElement).pause())

/** Through 我的 to the log-in page, and in as the sample resident. */
export async function logInAsResident(page: Page): Promise<void> {
  await seen(page, '#tab-me').click()
  await seen(page, '#open-log-in').click()
  await seen(page, '#sample-resident').click()
  await seen(page, '#me-person').getByText('示例居民·王孃孃').waitFor()
  await page.locator('#log-in.page').waitFor({ state: 'detached' })
}

/** The same as another of the sample people. */
export async function logInAsSample(page: Page, persona: string): Promise<void> {
  await seen(page, '#tab-me').click()
  await seen(page, '#open-log-in').click()
  await seen(page, `#sample-${persona}`).click()
  await seen(page, '#me-person').waitFor()
  await page.locator('#log-in.page').waitFor({ state: 'detached' })
}

/** The token that this phone holds. */
export const tokenOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('session') ?? '{}') as { data?: string }
    return (JSON.parse(kept.data ?? '{}') as { token?: string }).token ?? ''
  })
