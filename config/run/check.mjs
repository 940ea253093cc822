/** `npm run check`: format, lint, types, boundaries, our own rules, unit tests. Changes nothing. */
import { createRequire } from 'node:module'
import { mkdirSync } from 'node:fs'
import { bin, jest, root, run, runSteps } from './steps.mjs'

const { ownChecks } = createRequire(import.meta.url)('../guards/own-checks.cjs')

const RUNTIMES = ['rules', 'cloud', 'studio', 'admin', 'phone', 'phone-h5', 'tests']
const UNITS = ['rules', 'phone-h5', 'phone-weapp', 'admin', 'studio', 'guards']

const step = (name, command) => ({ name, run: () => run(command) })

const ownRules = () => {
  const found = ownChecks(root)
  const lines = found.map(({ rule, where, instead }) => `${where}: ${rule}. ${instead}`)
  return { ok: found.length === 0, output: lines.join('\n'), took: '0 s' }
}

const unitTests = async () => {
  const result = await run(jest('unit', UNITS, '--silent', '--noStackTrace'), {
    env: { FORCE_COLOR: '0' },
  })
  const closing = result.output.split('\n').filter((line) => /^(Test Suites|Tests|Time):/.test(line))
  if (result.ok) console.log(closing.map((line) => `     ${line}`).join('\n'))
  const failures = result.output.split('\n').filter((line) => !/^(PASS|\{)/.test(line))
  return { ...result, output: failures.join('\n') }
}

mkdirSync(new URL('../../.cache/jest', import.meta.url), { recursive: true })

const failed = await runSteps(
  [
    step('format', ['npm', 'run', '--silent', 'format', '--', '--check']),
    step('lint', [
      ...bin('oxlint/bin/oxlint'),
      '-c',
      'config/oxlint.json',
      '-f',
      'unix',
      '--deny-warnings',
      'src',
      'config',
    ]),
    step('boundaries', [
      ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      'config/boundaries.cjs',
      'src',
    ]),
    { name: 'own rules', run: async () => ownRules() },
    ...RUNTIMES.map((name) =>
      step(`types ${name}`, [...bin('typescript-7/bin/tsc'), '-p', `config/tsconfig.${name}.json`]),
    ),
  ],
  2,
)
failed.push(...(await runSteps([{ name: 'unit tests', run: unitTests }])))

console.log(failed.length === 0 ? 'check: all well' : `check: ${failed.length} failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
