import { newPhone, openBrowser } from '../walks/open-browser'
import { countScriptBytes } from '../walks/script-bytes'
import { median, type Figure } from './figures'

const RUNS = 5
const NETWORK = {
  offline: false,
  latency: 170,
  downloadThroughput: (9 * 1024 * 1024) / 8,
  uploadThroughput: (3 * 1024 * 1024) / 8,
}

interface FirstPage {
  lcpMs: number
  scriptBytes: number
}

async function openOnce(origin: string): Promise<FirstPage> {
  const browser = await openBrowser()
  try {
    const { context, page } = await newPhone(browser)
    const devtools = await context.newCDPSession(page)
    const scriptBytes = await countScriptBytes(devtools)
    await devtools.send('Network.emulateNetworkConditions', NETWORK)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Object.assign(window, { lcpMs: entry.startTime })
      }).observe({ type: 'largest-contentful-paint', buffered: true })
    })
    await page.goto(origin, { waitUntil: 'networkidle' })
    await page.waitForTimeout(1500)
    const lcpMs = await page.evaluate(() => (window as { lcpMs?: number }).lcpMs ?? Number.POSITIVE_INFINITY)
    return { lcpMs, scriptBytes: scriptBytes() }
  } finally {
    await browser.close()
  }
}

/** The web page's first visit on a cheap phone: CPU 4 times slower, 9 Mbit/s, 170 ms. */
export async function measureFirstPage(origin: string): Promise<Figure[]> {
  const visits: FirstPage[] = []
  for (let run = 0; run < RUNS; run++) visits.push(await openOnce(origin))
  const lcp = median(visits.map((visit) => visit.lcpMs))
  const kilobytes = median(visits.map((visit) => visit.scriptBytes)) / 1024
  const all = visits.map((visit) => (visit.lcpMs / 1000).toFixed(2)).join(', ')
  return [
    {
      name: 'First page, largest contentful paint (CPU 4× slower, 9 Mbit/s, 170 ms; median of five)',
      value: `${(lcp / 1000).toFixed(2)} s (${all})`,
      promise: '≤ 2.5 s',
      kept: lcp <= 2500,
    },
    {
      name: 'First page, scripts over the wire',
      value: `${kilobytes.toFixed(0)} KB`,
      promise: '≤ 200 KB',
      kept: kilobytes <= 200,
    },
  ]
}
