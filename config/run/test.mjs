/** `npm test`: install, check, builds, cloud and journeys, the walks through what was built. Ends with one plain line. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureInstalled } from './install.mjs'
import { jest, root, run } from './steps.mjs'

const JEST_RESULTS = `${root}.cache/jest`

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`)
  process.exit(1)
}
if (!ensureInstalled()) {
  console.error('The packages could not be installed; see the message of npm above.')
  process.exit(1)
}

const script = (name) => ({ name, command: ['npm', 'run', '--silent', name] })
/** One after the other; those of one line side by side, since each spends half its time waiting for others' processes. */
const STEPS = [
  [{ name: 'check', command: ['node', 'config/run/check.mjs'] }],
  ...['build:h5', 'build:weapp', 'build:admin', 'build:cloud'].map((name) => [script(name)]),
  [{ name: 'cloud', command: jest('cloud', ['cloud']) }],
  [
    { name: 'cloud on another Postgres', command: ['node', 'config/run/test-external-postgres.mjs'] },
    { name: 'journeys', command: jest('journeys', ['journeys'], '--runInBand') },
  ],
  [{ name: 'walks through the web page and the mini-program', command: jest('walks', ['walk-h5', 'walk-weapp']) }],
]

/** The first of a line is shown as it goes, what the others say once they have ended. */
async function runLine(line) {
  const ended = line.map(async ({ name, command }, n) => {
    if (n === 0) console.log(`\n── ${name}`)
    const { ok, took, output } = await run(command, { show: n === 0 })
    return { name, ok, took, output: n === 0 ? '' : output }
  })
  const results = await Promise.all(ended)
  for (const { name, output } of results) if (output) console.log(`\n── ${name}\n${output.trim()}`)
  return results
}

/** Passed and failed tests over all jest runs; a suite that did not even start counts as one failure. */
function sum() {
  const files = existsSync(JEST_RESULTS) ? readdirSync(JEST_RESULTS) : []
  return files
    .map((file) => JSON.parse(readFileSync(`${JEST_RESULTS}/${file}`, 'utf8')))
    .reduce(
      (all, one) => ({
        passed: all.passed + one.numPassedTests,
        failed: all.failed + one.numFailedTests + one.numRuntimeErrorTestSuites,
      }),
      { passed: 0, failed: 0 },
    )
}

rmSync(JEST_RESULTS, { recursive: true, force: true })
mkdirSync(JEST_RESULTS, { recursive: true })

const results = []
for (const line of STEPS) results.push(...(await runLine(line)))

console.log('')
for (const { name, ok, took } of results) console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${took})`)
const { passed, failed } = sum()
const broken = results.filter(({ ok }) => !ok)
if (broken.length > 0) console.log(`not well: ${broken.map(({ name }) => name).join(', ')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = broken.length === 0 && failed === 0 ? 0 : 1
