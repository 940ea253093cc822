/**
 * `npm run bench`: measures what dist/ holds and writes docs/benchmarks.md; ends with 1 when a promise is not kept.
 * `npm run bench -- practice` measures one part and writes nothing.
 */
import { existsSync } from 'node:fs'
import { root } from './steps.mjs'
import { runTask } from './task.mjs'

const NEEDED = {
  'dist/cloud/main.js': 'build:cloud',
  'dist/h5/index.html': 'build:h5',
  'dist/weapp/app.json': 'build:weapp',
}

const missing = Object.entries(NEEDED).filter(([file]) => !existsSync(root + file))
if (missing.length > 0) {
  console.error(`Nothing to measure yet, run first: ${missing.map(([, script]) => `npm run ${script}`).join(' && ')}`)
  process.exitCode = 1
} else {
  await runTask('journeys/bench/main.ts', process.argv.slice(2))
}
