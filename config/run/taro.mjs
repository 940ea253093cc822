import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')), 'bin', 'taro')

/**
 * Runs Taro's own build; resolves with its exit code. `--no-check`: its doctor would ask the internet. Whoever ends us
 * ends it too: a signal sent to this process alone would leave a watcher behind.
 */
export function runTaro(platform, { env = {}, args = [] } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, 'build', '--type', platform, '--no-check', ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    const end = () => child.kill()
    const endings = ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit']
    for (const ending of endings) process.on(ending, end)
    child.on('exit', (code) => {
      for (const ending of endings) process.off(ending, end)
      resolve(code ?? 1)
    })
  })
}
