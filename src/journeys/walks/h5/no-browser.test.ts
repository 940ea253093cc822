import { INSTALL_A_BROWSER, PACKAGED } from '../find-chromium'
import { openBrowser } from '../open-browser'

describe('a machine without a browser', () => {
  const before = process.env.CHROMIUM_PATH
  afterEach(() => {
    if (before === undefined) delete process.env.CHROMIUM_PATH
    else process.env.CHROMIUM_PATH = before
  })

  it('fails the walk with the sentence that says what to install, and never skips it', async () => {
    process.env.CHROMIUM_PATH = '/nowhere/chromium'
    await expect(openBrowser()).rejects.toThrow(INSTALL_A_BROWSER)
  })

  it('says the same when the program there is no browser', async () => {
    process.env.CHROMIUM_PATH = process.execPath
    await expect(openBrowser()).rejects.toThrow(INSTALL_A_BROWSER)
  })
})

// The package holds a program for this kind of machine only; elsewhere the sentence above tells what to do.
const packaged = process.platform === 'linux' && process.arch === 'x64' ? describe : describe.skip

packaged('a machine without a browser of its own', () => {
  it('uses the one of the npm package, which plays H.264', async () => {
    process.env.CHROMIUM_PATH = PACKAGED
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      const answer = await page.evaluate(() =>
        document.createElement('video').canPlayType('video/mp4; codecs="avc1.64001f"'),
      )
      expect(answer).toBe('probably')
    } finally {
      await browser.close()
      delete process.env.CHROMIUM_PATH
    }
  })
})
