import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { wireRequest } from '@/contract/client'
import type { Endpoint, Input, Output, Schema } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { logInAsSample, startGuest } from '@/contract/session'
import type { Role } from '@/domain/session/roles'
import { app as wholeApp } from '@/cloud/app'
import { seedSamples } from '@/cloud/tasks/samples/seed-samples'
import type { Config } from './config'
import { createContext, type Context } from './context'
import { buildServer } from './http/server'
import type { App } from './route'
import { openTestDb } from './testing-server/database'
import { sampledTemplate } from './testing-server/samples'
import { createTestClock, createTestLog, testConfig, type TestClock, type TestLog } from './testing-server/stand-ins'

export { createTestClock, createTestLog, openTestDb, testConfig, type TestClock, type TestLog }

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

/** The settings that samples are made of; whatever else a test sets, it finds the usual ones. */
const SHAPING: readonly (keyof Config)[] = ['contentDir', 'district', 'secretKey']

/** The whole cloud in this process, on a database of its own. */
export async function startTestApp({ sample = true, now, config, app = wholeApp }: Options = {}): Promise<TestApp> {
  const usual = sample && !now && !SHAPING.some((key) => key in (config ?? {}))
  const { db, close } = await openTestDb(usual ? { template: await sampledTemplate() } : {})
  const [clock, log] = [createTestClock(now), createTestLog()]
  const dataDir = mkdtempSync(join(tmpdir(), 'xiaojiang-app-'))
  const ctx = createContext({ db, clock, log, config: testConfig({ sample, dataDir, ...config }) })
  if (sample && !usual) await seedSamples(ctx)
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
