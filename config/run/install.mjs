/** Installs what the lock file names, when it is not there yet. Uses nothing but Node, for there may be nothing else. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Also where NODE_ENV says production: building needs the tools, and the embedded database is optional to npm only. */
export const INSTALL = ['npm', 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']

/** npm writes this file last; older than the lock file means that the lock file changed since. */
const MARK = `${root}node_modules/.package-lock.json`

export const isInstalled = () =>
  existsSync(MARK) && statSync(MARK).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs

/** Returns whether everything is in place; says what it does. */
export function ensureInstalled() {
  if (isInstalled()) return true
  console.log('Installing packages (npm ci), one to two minutes …')
  const [npm, ...args] = INSTALL
  const { status } = spawnSync(npm, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}
