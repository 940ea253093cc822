import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram, type ProgramLimits } from './run-program'

const LIMITS: ProgramLimits = { seconds: 200, heapMegabytes: 64, residentMegabytes: 250, outputBytes: 1_000_000 }

const PROGRAMS = {
  echo: `process.stdin.pipe(process.stdout)`,
  'say-environment': `process.stdout.write(Object.keys(process.env).join())`,
  hang: `for (;;);`,
  'fill-heap': `const kept = []; for (;;) kept.push(new Array(1000).fill(kept.length))`,
  // Far beyond its limit it stops by itself: a watch that fails must not cost the machine its memory.
  'fill-buffers': `const kept = []; while (kept.length < 600) kept.push(Buffer.alloc(1_000_000, 1)); setInterval(() => {}, 1000)`,
  fail: `throw new Error('no')`,
  talk: `const line = 'x'.repeat(65536); const go = () => { while (process.stdout.write(line)); process.stdout.once('drain', go) }; go()`,
  'leave-early': `process.exit(0)`,
}

const dir = mkdtempSync(join(tmpdir(), 'programs-'))
const before = process.env.PROGRAMS_DIR

beforeAll(() => {
  for (const [name, code] of Object.entries(PROGRAMS)) writeFileSync(join(dir, `${name}.mjs`), code)
  process.env.PROGRAMS_DIR = dir
})
afterAll(() => {
  if (before === undefined) delete process.env.PROGRAMS_DIR
  else process.env.PROGRAMS_DIR = before
  rmSync(dir, { recursive: true })
})

const bytes = Buffer.alloc(3_000_000, 'x')

test('what goes in by stdin comes out by stdout', async () => {
  expect(await runProgram('echo', Buffer.from('普法'), LIMITS)).toMatchObject({ ok: true, output: Buffer.from('普法') })
})

test('a program sees nothing of our environment: no address of a database, no key', async () => {
  const said = await runProgram('say-environment', bytes, LIMITS)
  expect(said).toMatchObject({ ok: true })
  expect((said as { output: Buffer }).output.toString()).not.toContain('XIAOJIANG')
})

test.each<[name: keyof typeof PROGRAMS, limits: Partial<ProgramLimits>, reason: string]>([
  ['hang', { seconds: 0.5 }, 'time'],
  ['fill-heap', {}, 'memory'],
  ['talk', {}, 'memory'],
  ['fail', {}, 'crash'],
])('%s is ended: %o, %s', async (name, limits, reason) => {
  expect(await runProgram(name, bytes, { ...LIMITS, ...limits })).toMatchObject({ ok: false, reason })
})

/** Buffers lie outside of the heap; only the system sees them, and only Linux says. */
const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('memory outside of the heap counts as well', async () => {
  expect(await runProgram('fill-buffers', bytes, LIMITS)).toMatchObject({ ok: false, reason: 'memory' })
})

test('a program that leaves its input unread has ended all the same', async () => {
  expect(await runProgram('leave-early', bytes, LIMITS)).toMatchObject({ ok: true, output: Buffer.alloc(0) })
})

test('a program that is not there', async () => {
  expect(await runProgram('nobody', bytes, LIMITS)).toMatchObject({ ok: false, reason: 'crash' })
})
