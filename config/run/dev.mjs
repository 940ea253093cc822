/** `npm run dev`: the server at PORT, restarted after each change, and Taro's page server with what is being edited. */
import { spawn } from 'node:child_process'
import { buildAll, checkNode, install } from './start/prepare.mjs'
import { root } from './steps.mjs'

checkNode()
await install()
await buildAll(['admin'])
const { context } = await import('esbuild')
const { bundleOptions } = await import('./bundle.mjs')
const { runTaro } = await import('./taro.mjs')

const MAIN = `${root}.cache/dev/main.mjs`
let server = null

const ended = (child) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve))

async function restart() {
  const last = server
  server = null
  if (last) {
    last.kill('SIGTERM')
    await ended(last)
  }
  server = spawn(process.execPath, ['--enable-source-maps', MAIN], { cwd: root, stdio: 'inherit' })
}

const onRebuilt = {
  name: 'restart',
  setup: (build) => build.onEnd(({ errors }) => (errors.length === 0 ? restart() : undefined)),
}
const watching = await context({ ...bundleOptions('src/cloud/main.ts', MAIN), plugins: [onRebuilt] })
await watching.watch()

let stopping = false
const stop = async () => {
  if (stopping) return
  stopping = true
  await watching.dispose()
  server?.kill('SIGTERM')
  if (server) await ended(server)
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

await runTaro('h5', { env: { NODE_ENV: 'development' }, args: ['--watch'] })
await stop()
