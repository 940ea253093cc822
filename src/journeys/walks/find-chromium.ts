import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { packagedChromium } from './packaged-chromium'

export interface FoundBrowser {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

/** First the one without a window: it does the same for three fifths of the processor time. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Without the background-networking flags Chromium knocks at the outside world at every start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=user-gesture-required',
]

export const INSTALL_A_BROWSER =
  'No browser could be started. Install one (apt-get install chromium-headless-shell fonts-noto-cjk) ' +
  'or point CHROMIUM_PATH to a Chromium or Chrome.'

/** A fonts.conf that adds the Chinese font of an npm package, so that no machine shows boxes. */
async function fontsWithChinese(): Promise<string> {
  const fonts = path.resolve('node_modules/@expo-google-fonts/noto-sans-sc')
  const home = path.resolve('.cache/walk-fonts')
  const file = path.join(home, 'fonts.conf')
  await mkdir(home, { recursive: true })
  // Put in place whole: the browser of another walk may be reading it.
  const half = `${file}.${process.pid}`
  await writeFile(
    half,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${fonts}</dir><cachedir>${home}/cache</cachedir></fontconfig>`,
  )
  await rename(half, file)
  return file
}

/** The value of CHROMIUM_PATH that asks for the browser of the npm package. */
export const PACKAGED = 'packaged'

/**
 * The browser for the walks: what CHROMIUM_PATH names, else one of the system, else the one of an npm package.
 * @throws with the sentence that says what to install where none is there.
 */
export async function findChromium(): Promise<FoundBrowser> {
  const env = { ...(process.env as Record<string, string>), FONTCONFIG_FILE: await fontsWithChinese() }
  const named = process.env.CHROMIUM_PATH || undefined
  if (named && named !== PACKAGED && !existsSync(named))
    throw new Error(`CHROMIUM_PATH points to nothing. ${INSTALL_A_BROWSER}`)
  const system = named === PACKAGED ? undefined : (named ?? SYSTEM_BROWSERS.find((file) => existsSync(file)))
  if (system) return { executablePath: system, args: QUIET, env }
  try {
    const packaged = await packagedChromium()
    return { executablePath: packaged.executablePath, args: QUIET, env: { ...env, ...packaged.env } }
  } catch (cause) {
    throw new Error(INSTALL_A_BROWSER, { cause })
  }
}
