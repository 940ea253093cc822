import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const HOME = path.resolve('.cache/packaged-chromium')
const COMPLETE = path.join(HOME, 'chromium')
const UNPACK = "await (await import('@sparticuz/chromium')).default.executablePath()"

/**
 * A process of its own, because the package takes the folder to unpack into from TMPDIR, and unpacks the system
 * libraries it brings along (nss, nspr, expat) only where it believes to be in the runtime it was made for.
 */
async function unpack(): Promise<void> {
  await mkdir(path.dirname(HOME), { recursive: true })
  const fresh = await mkdtemp(`${HOME}-`)
  const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], { env })
  // Two walks may unpack at the same time: the first to finish wins, the other throws its copy away.
  await rename(fresh, HOME).catch(() => rm(fresh, { recursive: true, force: true }))
}

/** The Chromium of an npm package, unpacked once into `.cache`, with the libraries it needs: Linux x64 and glibc only. */
export async function packagedChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (!existsSync(COMPLETE)) await unpack()
  const libraries = [path.join(HOME, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { executablePath: COMPLETE, env: { LD_LIBRARY_PATH: libraries } }
}
