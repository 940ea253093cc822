import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface FoundBrowser {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

const SYSTEM_BROWSERS = [
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
  'No browser could be started. Install one: apt-get install chromium fonts-noto-cjk ' +
  '(or, for the browser that comes with the packages: apt-get install libnss3 libnspr4 libexpat1), ' +
  'or point CHROMIUM_PATH to a Chromium or Chrome.'

/** A fonts.conf that adds the Chinese font of an npm package, so that no machine shows boxes. */
async function fontsWithChinese(): Promise<string> {
  const folder = path.dirname(
    createRequire(path.resolve('package.json')).resolve('@expo-google-fonts/noto-sans-sc/package.json'),
  )
  const home = await mkdtemp(path.join(tmpdir(), 'walk-fonts-'))
  const file = path.join(home, 'fonts.conf')
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${folder}</dir><cachedir>${home}/cache</cachedir></fontconfig>`,
  )
  return file
}

/**
 * The browser for the walks: CHROMIUM_PATH, then one of the system, then the one of an npm package.
 * @throws with the sentence that says what to install where none is there.
 */
export async function findChromium(): Promise<FoundBrowser> {
  const env = { ...(process.env as Record<string, string>), FONTCONFIG_FILE: await fontsWithChinese() }
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH points to ${named}, which is not there.`)
  const system = named ?? SYSTEM_BROWSERS.find((file) => existsSync(file))
  if (system) return { executablePath: system, args: QUIET, env }
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...QUIET], env }
  } catch (cause) {
    throw new Error(INSTALL_A_BROWSER, { cause })
  }
}
