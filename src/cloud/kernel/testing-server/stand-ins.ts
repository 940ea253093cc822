import { readConfig, type Config } from '../config'
import type { Clock } from '../clock'
import type { Log } from '../log'

/** Collects instead of printing, so that a test can look for what must not be logged. */
export interface TestLog extends Log {
  lines: { level: string; event: string; [field: string]: unknown }[]
}

export function createTestLog(): TestLog {
  const lines: TestLog['lines'] = []
  const add =
    (level: string) =>
    (event: string, fields: object = {}) =>
      void lines.push({ level, event, ...fields })
  return { lines, info: add('info'), warn: add('warn'), error: add('error') }
}

/** A clock that stands still until it is told otherwise. */
export interface TestClock extends Clock {
  set(now: Date): void
  advance(ms: number): void
}

export function createTestClock(start = new Date('2026-11-23T02:00:00Z')): TestClock {
  let time = start.getTime()
  return { now: () => new Date(time), set: (now) => void (time = now.getTime()), advance: (ms) => void (time += ms) }
}

export function testConfig(changes: Partial<Config> = {}): Config {
  const read = readConfig({ SECRET_KEY: 'only-for-tests-only-for-tests-only-for-tests' })
  if (!read.ok) throw new Error(read.message)
  return { ...read.config, ...changes }
}
