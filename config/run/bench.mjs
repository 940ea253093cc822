/** `npm run bench`: measures what dist/ holds and writes docs/benchmarks.md; ends with 1 when a promise is not kept. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { build } from 'esbuild'
import { root } from './steps.mjs'

const NEEDED = {
  'dist/cloud/main.js': 'build:cloud',
  'dist/h5/index.html': 'build:h5',
  'dist/weapp/app.json': 'build:weapp',
}
const OUT = `${root}.cache/tasks/bench.mjs`

const missing = Object.entries(NEEDED).filter(([file]) => !existsSync(root + file))
if (missing.length > 0) {
  console.error(`Nothing to measure yet, run first: ${missing.map(([, script]) => `npm run ${script}`).join(' && ')}`)
  process.exit(1)
}

await build({
  entryPoints: [`${root}src/journeys/bench/main.ts`],
  outfile: OUT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  alias: { '@': `${root}src` },
  logLevel: 'error',
})
process.exitCode = spawnSync(process.execPath, [OUT], { cwd: root, stdio: 'inherit' }).status ?? 1
