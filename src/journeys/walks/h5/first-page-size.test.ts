import { newPhone } from '../open-browser'
import { countScriptBytes } from '../script-bytes'
import { seen, startVisit, type Visit } from './visit'

const KB = 1024

describe('the first page is a small download', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  it('brings at most 200 KB of scripts over the wire', async () => {
    const { page, context } = await newPhone(visit.browser)
    const scriptBytes = await countScriptBytes(await context.newCDPSession(page))
    await page.goto(visit.cloud.origin, { waitUntil: 'networkidle' })
    await seen(page, '#newest-episode').waitFor()
    expect(scriptBytes()).toBeGreaterThan(50 * KB)
    expect(scriptBytes()).toBeLessThanOrEqual(200 * KB)
  })
})
