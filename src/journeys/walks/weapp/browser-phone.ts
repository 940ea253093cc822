import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Locator, Page, Route } from 'playwright-core'
import { answerFor, newPhone, PATIENCE_MS, type Phone } from '../open-browser'

/** Where the compiled mini-program is shown; nothing listens there, the walk answers itself. */
const SHOWN_AT = 'http://weapp.test'
/** The address that a local build of the mini-program talks to. */
const BUILT_FOR = 'http://127.0.0.1:8787'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

async function answerFrom(folder: string, route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url())
  const file = path.join(folder, pathname === '/' ? 'index.html' : pathname)
  const body = await readFile(file).catch(() => null)
  if (!body) return route.fulfill({ status: 404, body: '' })
  return route.fulfill({ body, contentType: TYPES[path.extname(file)] ?? 'application/octet-stream' })
}

async function leadTo(origin: string, route: Route): Promise<void> {
  const { pathname, search } = new URL(route.request().url())
  const response = await route.fetch({ url: origin + pathname + search, timeout: PATIENCE_MS })
  await route.fulfill({ response })
}

export interface WeappWindow {
  weapp: { missing: Record<string, number>; open(url: string): void; stack: { path: string }[] }
}

/** The mini-program on a phone's screen, drawn by glass-easel in the browser; see `weapp-browser`. */
export async function showWeapp(
  browser: Browser,
  { origin, folder, width, height = 844 }: { origin: string; folder: string; width: number; height?: number },
): Promise<Phone> {
  const phone = await newPhone(browser, { viewport: { width, height } })
  const { page } = phone
  const isLed = (route: Route) => /^\/(api|media)\//.test(new URL(route.request().url()).pathname)
  await answerFor(page, `${SHOWN_AT}/**`, (route) => (isLed(route) ? leadTo(origin, route) : answerFrom(folder, route)))
  await answerFor(page, `${BUILT_FOR}/**`, (route) => leadTo(origin, route))
  await phone.page.goto(`${SHOWN_AT}/`)
  return phone
}

/** glass-easel puts the component's own mark before an id. */
export const shown = (page: Page, id: string): Locator => page.locator(`[id$="--${id}"]:visible`)

/** Leaves every page and opens this one. */
export const openPage = (page: Page, address: string): Promise<void> =>
  page.evaluate((url) => (window as unknown as WeappWindow).weapp.open(url), address)
