import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * Runs a program of this project; resolves when it ended, never rejects.
 *
 * @param command program and arguments; `node` is this very Node
 * @param show true: its output goes to the terminal as it comes; false: it is kept for the caller
 */
export function run([program, ...args], { env = {}, show = false } = {}) {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    })
    let output = ''
    child.stdout?.on('data', (data) => (output += data))
    child.stderr?.on('data', (data) => (output += data))
    child.on('error', (error) => resolve({ ok: false, output: error.message, took: seconds(started) }))
    child.on('close', (code) => resolve({ ok: code === 0, output, took: seconds(started) }))
  })
}

/** Runs named steps, so many at a time, and prints a line for each; the output of a step only when it failed. */
export async function runSteps(steps, atOnce = 1) {
  const failed = []
  const waiting = [...steps]
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { ok, output, took } = await step.run()
      console.log(`${ok ? 'ok  ' : 'FAIL'} ${step.name} (${took})`)
      if (!ok) {
        failed.push(step.name)
        if (output.trim()) console.log(output.trim().replace(/^/gm, '     '))
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return failed
}

export const bin = (path) => ['node', `node_modules/${path}`]

/** One jest run; its figures lie in .cache/jest/<name>.json for the sum at the end. */
export const jest = (name, projects, ...more) => [
  ...bin('jest/bin/jest.js'),
  '--config=config/jest.config.cjs',
  '--ci',
  '--json',
  `--outputFile=.cache/jest/${name}.json`,
  ...more,
  '--selectProjects',
  ...projects,
]
