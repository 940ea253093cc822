import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { wireRequest } from '@/contract/client'
import type { Endpoint, Input, Output, Schema } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { logInAsSample, startGuest } from '@/contract/session'
import type { Role } from '@/domain/session/roles'
import { app as wholeApp } from '@/cloud/app'
import { seedSamples } from '@/cloud/tasks/samples/seed-samples'
import type { Clock } from './clock'
import { readConfig, type Config } from './config'
import { createContext, type Context } from './context'
import { openDb, type Db } from './db'
import type { Log } from './log'
import { buildServer } from './http/server'
import type { App } from './route'
import { withDatabase } from './testing-setup'

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

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.XIAOJIANG_TEST_URL })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A database of its own, empty by request or migrated to the newest schema; dropped by `close`. */
export async function openTestDb({ empty = false } = {}): Promise<{ db: Db; url: string; close(): Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(`create database ${name} template ${empty ? 'template0' : process.env.XIAOJIANG_TEST_TEMPLATE}`)
  const url = withDatabase(process.env.XIAOJIANG_TEST_URL!, name)
  const db = openDb(url, { log: createTestLog(), max: 6 })
  const close = async () => {
    await db.close()
    await onServer(`drop database ${name} with (force)`)
  }
  return { db, url, close }
}

export function testConfig(changes: Partial<Config> = {}): Config {
  const read = readConfig({ SECRET_KEY: 'only-for-tests-only-for-tests-only-for-tests' })
  if (!read.ok) throw new Error(read.message)
  return { ...read.config, ...changes }
}

interface Options {
  /** Sample people and episodes are there; on unless told otherwise. */
  sample?: boolean
  now?: Date
  config?: Partial<Config>
  app?: App
}

/** A success or a problem, as `status` tells; tests look into either. */
export interface Answer<E> {
  status: number
  body: Output<E> & Partial<Problem>
  headers: Record<string, unknown>
}

export interface TestApp {
  app: FastifyInstance
  ctx: Context
  clock: TestClock
  log: TestLog
  call<E extends Endpoint<Schema, Schema>>(endpoint: E, input: Input<E>, token?: string): Promise<Answer<E>>
  /** Logs a sample person in; their token. */
  as(persona: Role): Promise<string>
  guest(): Promise<string>
  close(): Promise<void>
}

/** The whole cloud in this process, on a database of its own. */
export async function startTestApp({ sample = true, now, config, app = wholeApp }: Options = {}): Promise<TestApp> {
  const { db, close } = await openTestDb()
  const [clock, log] = [createTestClock(now), createTestLog()]
  const dataDir = mkdtempSync(join(tmpdir(), 'xiaojiang-app-'))
  const ctx = createContext({ db, clock, log, config: testConfig({ sample, dataDir, ...config }) })
  if (sample) await seedSamples(ctx)
  const server = buildServer(ctx, app)
  await server.ready()
  const call: TestApp['call'] = async (endpoint, input, token) => {
    const { method, path, body } = wireRequest(endpoint, input as Record<string, unknown>)
    const headers = token ? { authorization: `Bearer ${token}` } : {}
    const answer = await server.inject({ method, url: path, headers, ...(body ? { payload: body } : {}) })
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
  }
  const tokenOf = async (answer: Promise<{ status: number; body: { token: string } }>) => {
    const { status, body } = await answer
    if (status !== 200) throw new Error(`log-in of a test answered ${status} ${JSON.stringify(body)}`)
    return body.token
  }
  return {
    app: server,
    ctx,
    clock,
    log,
    call,
    as: (persona) => tokenOf(call(logInAsSample, { persona })),
    guest: () => tokenOf(call(startGuest, {})),
    close: async () => {
      await server.close()
      await close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
